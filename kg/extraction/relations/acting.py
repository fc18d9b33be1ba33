"""Offices in which somebody acts or is taken: « en tant que présidente de Veltis », « recruté comme directeur »."""

from __future__ import annotations

from kg.extraction.relations.bearer import Bearer, Known, suits
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.model.document import Token
from kg.model.entity import Entity, EntityType


def acting(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« Il a témoigné en tant que directeur du Louvre » : whom the verb is done to, else who does it."""
    first = _introduced_at(reading, phrase)
    if first is None or phrase.determination is not Determination.NONE or not reading.sort_of(phrase.head):
        return None
    person = _person(reading, phrase, first)
    if person is None or not suits(reading, phrase, person[1]):
        return None
    token, entity = person
    start, end = min(token, first), max(token + 1, phrase.end)
    return Bearer(entity, "acting", start, end, phrase.head)


def _introduced_at(reading: Reading, phrase: Phrase) -> int | None:
    """Where the words start that make a noun tell in what office: « en tant que », « comme » behind « recruter »."""
    for words in reading.lexicon.group("acting"):
        parts = words.split()
        start = phrase.start - len(parts)
        if start >= 0 and [token.text.lower() for token in reading.document.tokens[start : phrase.start]] == parts:
            return start
    before = reading.token(phrase.start - 1, phrase.head)
    if before is None or not reading.lexicon.has("like", before.text.lower()):
        return None
    verb = _verb(reading, phrase)
    return before.index if verb is not None and reading.lexicon.has("hiring", verb.lemma) else None


def _verb(reading: Reading, phrase: Phrase) -> Token | None:
    """The verb above a noun, other nouns between: « embaucher *Paul Vernet comme* directeur »."""
    return next((token for token in reading.document.ancestors(phrase.head) if token.pos in ("VERB", "AUX")), None)


def _person(reading: Reading, phrase: Phrase, first: int) -> tuple[int, Entity] | None:
    """Who is told to act so, with the token that tells it."""
    if opens(reading, first):
        subject = opening_subject(reading, phrase.qualified)
        return _at(reading, subject) if subject is not None else None
    verb = _verb(reading, phrase)
    if verb is None:
        return None
    if verb.dep.startswith("acl"):
        return _at(reading, verb.head)
    return next((found for token in _arguments(reading, verb) if (found := _at(reading, token))), None)


def _arguments(reading: Reading, verb: Token) -> list[int]:
    """The objects and subjects of a verb, objects first; one without a subject of its own shares that of the other."""
    document = reading.document
    found = [*document.dependents(verb.index, "obj"), *document.dependents(verb.index, "nsubj")]
    if not found and verb.dep in ("conj", "xcomp"):
        return _arguments(reading, document.head(verb.index)) if verb.head != verb.index else []
    return [token.index for token in found]


def _at(reading: Reading, token: int) -> tuple[int, Entity] | None:
    entity = reading.of_type(token, EntityType.PERSON)
    return (token, entity) if entity is not None else None
