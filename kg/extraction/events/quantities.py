"""The amounts of a document, by token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.amounts import Amount, amounts
from kg.languages import Language
from kg.model.document import Document
from kg.model.entity import Filler

_SIZES = frozenset({"L", "cm", "g", "kg", "m"})
_NOUNS = frozenset({"NOUN", "PROPN", "X", "ADJ"})
_MANY = 20  # things from which on their number is told as an amount of its own: « 230 coureurs », not « deux coureurs »


@dataclass(frozen=True, slots=True)
class Quantities:
    """What measures (« 3,4 millions d'euros », « trois ans ferme ») and what counts (« 275 passagers »), by token.

    ``attributes`` are the tokens of measures that only tell what sort of thing a noun is (« un V8 6,75 litres »).
    """

    measures: Mapping[int, Amount]
    counts: Mapping[int, Amount]
    attributes: frozenset[int]

    @classmethod
    def of(cls, document: Document, language: Language) -> Quantities:
        """The amounts of a document."""
        measures: dict[int, Amount] = {}
        counts: dict[int, Amount] = {}
        attributes: set[int] = set()
        for amount in amounts(document, language):
            counting = document[amount.end - 1].lemma == amount.unit
            (counts if counting else measures).update((i, amount) for i in range(amount.start, amount.end))
            if not counting and _is_attribute(document, amount):
                attributes.update(range(amount.start, amount.end))
        return cls(measures, counts, frozenset(attributes))

    def measure(self, token: int) -> Filler | None:
        """The filler for an amount that measures, where a phrase is one."""
        found = self.measures.get(token)
        return Filler(found.text, None, found.span) if found else None

    def measure_of(self, document: Document, token: int) -> Filler | None:
        """The filler for the sum that a noun is of: « une amende de 50 millions d'euros »."""
        children = (child.index for child in document.dependents(token, "nmod") if child.index > token)
        sums = (found for child in children if (found := self.measures.get(child)) and _is_currency(found.unit))
        return next((Filler(found.text, None, found.span) for found in sums), None)

    def counted(self, token: int) -> Filler | None:
        """The filler for how many there are of what a noun names, be they many or few."""
        found = self.counts.get(token)
        return Filler(found.text, None, found.span) if found else None

    def count(self, token: int) -> Filler | None:
        """The filler for how many there are of what a phrase names, where these are many."""
        found = self.counts.get(token)
        many = found and (found.value is None or found.value >= _MANY)
        return Filler(found.text, None, found.span) if found and many else None


def _is_attribute(document: Document, amount: Amount) -> bool:
    """Whether a measure of size stands right behind a name or noun."""
    before = document[amount.start - 1] if amount.start else None
    sized = amount.unit in _SIZES and amount.number == amount.start
    return sized and before is not None and before.pos in _NOUNS and before.sentence == document[amount.start].sentence


def _is_currency(unit: str) -> bool:
    """Whether a unit is a currency: three capitals (ISO 4217)."""
    return len(unit) == 3 and unit.isupper()
