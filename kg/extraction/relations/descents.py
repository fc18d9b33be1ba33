"""Where somebody or something is from: « de nationalité suisse », « d'origine italienne »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Told
from kg.extraction.relations.origins import origin_of
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.finding import RelationType

_BY_DESCENT = 0.8  # who is of foreign origin is mostly, but not always, of that nationality


def descents(told: Told) -> Iterator[Draft]:
    """The countries that « de nationalité … » and « d'origine … » tell of persons."""
    reading = told.reading
    for token in reading.document.tokens:
        word = token.text.lower()
        nationality = reading.lexicon.has("nationality", word)
        if not (nationality or reading.lexicon.has("descent", word)):
            continue
        person = (
            told.beside(token.index - 1)
            if reading.preposition(token.index - 1, token.index) == reading.lexicon.of
            else None
        )
        if person is None or person.entity.type is not EntityType.PERSON:
            continue
        trust = person.trust * (1.0 if nationality else _BY_DESCENT)
        for place in reading.places_of(_adjectives(reading, token)):
            if origin_of(reading, place) is RelationType.COUNTRY:
                yield Draft(
                    RelationType.COUNTRY, person.entity.id, place, "descent", token.index - 1, token.index + 2,
                    token.index, trust=trust,
                )  # fmt: skip


def _adjectives(reading: Reading, noun: Token) -> Iterator[int]:
    """The adjectives of origin behind a noun: « d'origine italienne et suisse »."""
    index = noun.index + 1
    while (token := reading.token(index, noun.index)) and (index in reading.origins or token.pos == "CCONJ"):
        if index in reading.origins:
            yield index
        index += 1
