"""Who or what each description of an article is said of: the constructions that join the two, tried in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.relations.acting import acting
from kg.extraction.relations.appositions import following, preceding
from kg.extraction.relations.bearer import Bearer, Construction, suits
from kg.extraction.relations.carrying import carried, carried_late
from kg.extraction.relations.definitions import defined
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.posts import posted
from kg.extraction.relations.predications import appointed, called, fronted, predicated
from kg.extraction.relations.reading import Determination, Reading
from kg.extraction.relations.taking_up import referring
from kg.extraction.relations.together import listed, listing

_CLAIMING = ("called", "name-after-comma")

CONSTRUCTIONS: Sequence[Construction] = (
    carried,
    carried_late,
    defined,
    called,
    following,
    preceding,
    listed,
    listing,
    fronted,
    appointed,
    predicated,
    acting,
    posted,
)
"""In the order in which they are tried; the first that holds decides. What a reference says is asked last."""


def shared(reading: Reading, found: Sequence[Phrase]) -> list[Phrase]:
    """The descriptions, those without a complement given that of the one they are coordinated with.

    « le gérant et cofondateur de la brasserie » : both are of the company.
    """
    given = {
        one.head: other.complements
        for one, other in _coordinated(reading, found)
        if not one.complements and reading.document[one.end].pos == "CCONJ"
    }
    return [replace(p, complements=given[p.head]) if given.get(p.head) else p for p in found]


def bearers(reading: Reading, found: Sequence[Phrase]) -> Mapping[int, Bearer]:
    """The bearer of each description that has one, by the description's head; coordinated ones share theirs."""
    result: dict[int, Bearer] = {}
    claimed: set[tuple[int, int]] = set()  # where evidence ends: a phrase inside another must not claim its name too
    for construction in CONSTRUCTIONS:
        for phrase in found:
            if phrase.head not in result and (bearer := construction(reading, phrase, result)):
                if bearer.rule in _CLAIMING:
                    if (bearer.end, bearer.entity.id) in claimed:
                        continue
                    claimed.add((bearer.end, bearer.entity.id))
                result[phrase.head] = bearer
    _share(reading, found, result)
    for phrase in found:
        if phrase.head not in result and (bearer := referring(reading, phrase, result)):
            result[phrase.head] = bearer
    _share(reading, found, result)
    return result


def _share(reading: Reading, found: Sequence[Phrase], result: dict[int, Bearer]) -> None:
    """Say of two joined descriptions what is known of one of them: « juriste et ancienne avocate »."""
    for one, other in _coordinated(reading, found):
        for known, open_ in ((one, other), (other, one)):
            if known.head in result and open_.head not in result:
                shared = result[known.head]
                completes = any(shared.entity.id == complement.entity for complement in open_.complements)
                if suits(reading, open_, shared.entity) and not completes:
                    start, end = min(shared.start, open_.start), max(shared.end, open_.end)
                    # what is joined to a reference is no surer than the reference
                    rule = shared.rule if shared.rule == "reference" else "coordinated"
                    result[open_.head] = Bearer(shared.entity, rule, start, end, open_.head)


def _coordinated(reading: Reading, found: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Pairs of descriptions joined by « et », the second without a determiner; the last pair of a list first."""
    bare = (phrase for phrase in found if phrase.determination is Determination.NONE)
    counted = {"NUM"}  # « X et quatre associations » : others
    starts = {p.start: p for p in bare if not counted & {reading.document[index].pos for index in p.modifiers}}
    # « le conseiller du roi et ancien ministre » is no king
    widest = {(phrase.end, bool(reading.sort_of(phrase.head))): phrase.head for phrase in reversed(found)}
    pairs = []
    for phrase in found:
        if phrase.head not in widest.values():
            continue
        joint = reading.token(phrase.end, phrase.head)
        if joint and (joint.pos == "CCONJ" or joint.text == ",") and (other := starts.get(phrase.end + 1)):
            pairs.append((phrase, other))
    return reversed(pairs)
