"""Dates that only say what something is compared with."""

from __future__ import annotations

from kg.extraction.times.direction import Direction, Directions
from kg.extraction.times.hanging import attached
from kg.model.document import Document

_CLOSERS = frozenset({'"', "»", "”", ","})
_REACH = 6  # tokens between « contre » and the date of the figure behind it


def is_compared(document: Document, start: int, end: int, directions: Directions) -> bool:
    """Whether the date ``[start, end)`` is that of a comparison, not of what happened.

    « Plus de passagers qu'en 2019 », « contre 200 en 2019 », « par rapport à 2019 »; in « a dit qu'en 2019 il … » the
    verb over the date follows it.
    """
    first = document.sentence_of(start).start
    if start == first:
        return False
    before = directions.verbs.get(document[start - 1].lemma, frozenset())
    if Direction.COMPARING in before:
        governor = document.head(attached(document, start, end)).index
        behind = governor >= end and not any(document[i].text in _CLOSERS for i in range(end, governor))
        degree = any(Direction.DEGREE in directions.verbs.get(document[i].lemma, ()) for i in range(first, start))
        return document[start - 1].pos == "NOUN" or (degree and not behind)
    return _has_rival_figure(document, first, start, directions)


def _has_rival_figure(document: Document, first: int, start: int, directions: Directions) -> bool:
    """Whether « contre » and a figure stand before the date."""
    for i in range(start - 1, max(first, start - _REACH) - 1, -1):
        if document[i].pos == "VERB" or document[i].text in (",", ";"):
            return False
        if document[i].pos == "ADP" and Direction.COMPARING in directions.verbs.get(document[i].lemma, ()):
            return any(document[j].text[:1].isdigit() or document[j].pos == "NUM" for j in range(i + 1, start))
    return False
