"""When: expressions of time, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.span import Span


class TimeKind(StrEnum):
    """What sort of time an expression tells."""

    DATE = "date"
    """A point or interval on the calendar."""
    DURATION = "duration"
    """A length (« pendant trois mois »), ISO 8601: ``P3M``."""
    SET = "set"
    """A repetition (« chaque semaine »)."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time.

    ``value`` is as precise as the words, resolved against the publication date where they need it, never padded:
    ``2021-02-15``, ``2020-11``, ``2020``, ``199X``, ``2011/..`` (since), ``../2030`` (until),
    ``2022-11-12/2022-11-13``, ``P3M``; an empty string where it cannot be resolved.
    ``approximate`` marks « vers », « début », « environ ». ``start``/``end`` are token indexes, half-open, and include
    the preposition that belongs to the expression (« depuis 2014 »).
    """

    kind: TimeKind
    start: int
    end: int
    span: Span
    value: str
    rule: str
    approximate: bool = False
