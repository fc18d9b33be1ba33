"""Rows of a view's query, and what they tell of a stance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from kg.model.network import Value
from kg.model.stance import Modality, Polarity
from kg.model.trust import TRUSTED

Row = Mapping[str, str]
"""A row of a view's query: column to text, empty where there is no value."""


def is_fact(row: Row) -> bool:
    """Whether an article itself states what the row tells, as something that is so (or the row tells no claim)."""
    return not marks(row)


def marks(row: Row) -> tuple[str, ...]:
    """What sets the claim of a row apart from a fact.

    >>> marks({"polarity": "negative", "modality": "actual", "saidBy": "Jeanne Moraud"})
    ('negative', 'reported')
    """
    found = (
        row.get("polarity", "").replace(Polarity.POSITIVE, ""),
        row.get("modality", "").replace(Modality.ACTUAL, ""),
        "reported" if row.get("saidBy") else "",
        "unsure" if float(row.get("confidence") or 1) < TRUSTED else "",
    )
    return tuple(mark for mark in found if mark)


def stance(rows: Iterable[Row]) -> dict[str, Value]:
    """The stance that rows of one polarity and modality share, as attributes of a node or an edge."""
    rows = list(rows)
    confidences = [float(row["confidence"]) for row in rows if row.get("confidence")]
    found: dict[str, Value] = {
        "polarity": rows[0].get("polarity", ""),
        "modality": rows[0].get("modality", ""),
        "said_by": distinct(row.get("saidBy", "") for row in rows),  # an edge's source is its start, not who says it
        "date": distinct(when(row) for row in rows),
    }
    found |= {"confidence": max(confidences)} if confidences else {}
    found |= {"ended": True} if all(row.get("ended") == "true" for row in rows) else {}
    return {name: value for name, value in found.items() if value != ""}


def when(row: Row) -> str:
    """The time value of a row; of a beginning and an end, the interval between them.

    >>> when({"start": "2011", "end": ""})
    '2011/..'
    """
    start, end = row.get("start", ""), row.get("end", "")
    return f"{start or '..'}/{end or '..'}" if start or end else row.get("date", "")


def distinct(texts: Iterable[str]) -> str:
    """The different texts, sorted and joined by semicolons, without empty ones."""
    return "; ".join(sorted({text for text in texts if text}))


def most_common(texts: Iterable[str]) -> str:
    """The text that stands most often, the first in the alphabet of equals; empty where there is none."""
    counts = Counter(text for text in texts if text)
    return min(counts, key=lambda text: (-counts[text], text), default="")
