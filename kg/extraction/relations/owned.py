"""Names that complete a noun for a person: « le frère de Paul Vernet, mort en 2011 » may speak of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType

Owned = Mapping[int, int]
"""The noun for a person that each person's name completes with « de », by the head of the name."""


def owned(reading: Reading, found: Iterable[Phrase]) -> Owned:
    """The persons by whom other persons are told."""
    return {
        complement.token: phrase.head
        for phrase in found
        if reading.sort_of(phrase.head)
        for complement in phrase.complements
        if complement.type is EntityType.PERSON and complement.preposition == "de"
    }
