"""How a text holds what it says: whether so, how surely, and on whose word."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kg.model.entity import Filler


class Polarity(StrEnum):
    """Whether the text says that it is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How sure the text holds it."""

    ACTUAL = "actual"
    UNCERTAIN = "uncertain"
    """The press conditional, « peut-être », an allegation."""
    PLANNED = "planned"
    """Future, wish, ambition, order, ability."""
    HYPOTHETICAL = "hypothetical"
    """A question or a condition."""


@dataclass(frozen=True, slots=True)
class Stance:
    """The stance of one finding; ``source`` is None where the article itself speaks."""

    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    source: Filler | None = field(default=None)

    @property
    def is_fact(self) -> bool:
        """Whether the article itself states it, as something that is so.

        >>> Stance().is_fact, Stance(modality=Modality.PLANNED).is_fact
        (True, False)
        """
        return self == Stance()
