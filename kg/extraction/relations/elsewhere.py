"""Offices whose seat another sentence tells: « le procureur, Paul Vernet … le procureur de Brest a requis »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.extraction.relations.bearer import Bearer, is_plural
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.persons import seats_of
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.extraction.relations.said import Said, gives_kind
from kg.extraction.relations.wording import label
from kg.model.entity import EntityId, EntityType
from kg.model.finding import RelationType

_TOLD_APART = 0.8  # the office with the seat and the one with the name may still be two


def elsewhere(
    reading: Reading,
    found: Iterable[Phrase],
    borne: Mapping[int, Bearer],
    told: Iterable[Said],
    drafts: Iterable[Draft],
) -> Iterator[Draft]:
    """Positions of those whose office the article tells without a seat, and once without a name but with one.

    Only where nobody else holds such an office in the article, and only one seat of it is told.
    """
    seated = {draft.subject for draft in drafts if draft.type is RelationType.POSITION}
    holders: dict[str, dict[EntityId, Said]] = defaultdict(dict)
    for what in told:
        office = reading.sort_of(what.phrase.head) == "office" and gives_kind(reading, what)
        stately = "state" in reading.lexicon.scopes.get(
            what.noun, ()
        )  # « le président Rossi » heads no club told beside
        if office and not stately and what.bearer.entity.type is EntityType.PERSON:
            holders[what.noun].setdefault(what.bearer.entity.id, what)
    posts = _posts(reading, found, borne)
    for noun, held in holders.items():
        seats = posts.get(noun, frozenset())
        for person, what in held.items() if len(held) == len(seats) == 1 else ():
            if person not in seated and not what.tenure:
                yield what.draft(
                    RelationType.POSITION, next(iter(seats)), role=label(reading, what.phrase), trust=_TOLD_APART
                )


def _posts(reading: Reading, found: Iterable[Phrase], borne: Mapping[int, Bearer]) -> Mapping[str, frozenset[EntityId]]:
    """The seats of the offices that « the » tells of nobody by name, by their noun; states are too many people's."""
    posts: dict[str, set[EntityId]] = defaultdict(set)
    for phrase in found:
        if phrase.determination is not Determination.DEFINITE or phrase.head in borne or phrase.modifiers:
            continue
        noun = reading.document[phrase.head].text.lower()
        if reading.sort_of(phrase.head) == "office" and not is_plural(reading, phrase):
            posts[noun].update(
                seat.entity for seat in seats_of(reading, phrase.complements) if not reading.is_country(seat.entity)
            )
    return {noun: frozenset(seats) for noun, seats in posts.items()}
