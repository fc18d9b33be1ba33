"""Verbs that say little with a noun that says it all: which one a clause has, and what is left of its slots."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extraction.events.determiners import is_bare
from kg.extraction.events.frames import OBJECT
from kg.extraction.events.lexicon import LightVerbEntry
from kg.extraction.events.predicates import Predicate
from kg.extraction.events.reading import Reading
from kg.extraction.events.slot import Slot
from kg.model.document import Token

_BETWEEN = frozenset({"ADV", "DET"})
"""What may stand between a verb and its noun (« ne fait *pas* face », « prend *le* pouvoir »)."""


@dataclass(frozen=True, slots=True)
class LightVerb:
    """The light verb of a clause: its entry, the token of its noun, and the other slots with those of the noun."""

    entry: LightVerbEntry
    noun: int
    slots: list[Slot]


def light_verb(predicate: Predicate, slots: list[Slot], reading: Reading) -> LightVerb | None:
    """The light verb that a predicate makes with one of its slots, or with the noun right behind it."""
    for entry in reading.lexicon.light_verbs.get(predicate.verb.lemma, ()):
        if entry.alike or predicate.verb.reflexive == entry.reflexive:
            noun = _noun(entry, predicate, slots, reading)
            if noun is not None:
                return LightVerb(entry, noun, _others(entry, noun, slots, reading))
    return None


def _noun(entry: LightVerbEntry, predicate: Predicate, slots: list[Slot], reading: Reading) -> int | None:
    """The noun of an entry, in the slot that it asks for or else behind the verb."""
    name = entry.preposition or OBJECT
    tokens = [slot.token for slot in slots if slot.name == name]
    behind = _behind(entry, predicate, reading)
    if behind is not None:
        tokens.append(behind)
    return next((token for token in tokens if _fits(entry, token, slots, reading)), None)


def _behind(entry: LightVerbEntry, predicate: Predicate, reading: Reading) -> int | None:
    """The noun right behind the verb, whatever the parser took it for (« fait *face* à », « crie *victoire* »)."""
    document, prepositions = reading.document, reading.clauses.prepositions.ending
    wanted = entry.preposition
    if not wanted and predicate.passive:
        return None
    for index in range(predicate.token + 1, document.sentence_of(predicate.token).end):
        if not wanted and _names(entry, document[index]):
            return index
        if wanted and prepositions.get(index) == wanted:
            wanted = ""
        elif document[index].pos not in _BETWEEN:
            return None
    return None


def _names(entry: LightVerbEntry, token: Token) -> bool:
    """Whether a word is the noun of an entry, also to a tagger that sees a form of « offrir » in « une offre »."""
    return entry.noun in (token.lemma, token.text.lower())


def _fits(entry: LightVerbEntry, noun: int, slots: list[Slot], reading: Reading) -> bool:
    """Whether a token is the noun of an entry and stands as that demands."""
    token = reading.document[noun]
    return (
        _names(entry, token)
        and (not entry.is_bare or is_bare(reading.document, token))
        and (not entry.possessive or _is_possessed(token, reading))
        and (not entry.complement or _completed(entry, noun, slots, reading))
    )


def _is_possessed(noun: Token, reading: Reading) -> bool:
    return any(word.feature("Poss") == "Yes" for word in reading.document.dependents(noun.index, "det"))


def _completed(entry: LightVerbEntry, noun: int, slots: list[Slot], reading: Reading) -> bool:
    """Whether the noun of a light verb has, or stands beside, one of the complements that the entry asks for."""
    others = {*(slot.token for slot in slots), *(t.index for t in reading.document.dependents(noun))} - {noun}
    names = {slot.name for slot in (*slots, *reading.clauses.complements(noun))}
    return not names.isdisjoint(entry.complement) or any(
        asked in entry.complement for token in others for asked in reading.asked(token)
    )


def _others(entry: LightVerbEntry, noun: int, slots: list[Slot], reading: Reading) -> list[Slot]:
    """The slots but for the noun, and the complements of the noun.

    Of a preposition that begins with the noun only the rest counts (« fait *face à* la crise »: « à »).
    """
    start = f"{entry.noun} "
    kept = [replace(slot, name=slot.name.removeprefix(start)) for slot in slots if slot.token != noun]
    others = kept + reading.clauses.complements(noun)
    if entry.preposition and not any(slot.name == OBJECT for slot in others):
        others += reading.clauses.lifting.names_behind(noun)
    return others
