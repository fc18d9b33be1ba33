"""Time values as spells: the days that bound them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable

from kg.model.network import Spell

_CALENDAR = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?")
_DECADE = re.compile(r"\d{2}[\dX]X|\d{3}X")


def spell(value: str) -> Spell | None:
    """The spell that a time value bounds, or None where it tells no place on the calendar (``P3M``, an empty string).

    The days are the outer bounds of what the text says and nothing more; the value itself stays beside them as text.

    >>> spell("2011/..")
    Spell(start='2011-01-01', end='')
    >>> spell("2020-02"), spell("199X")
    (Spell(start='2020-02-01', end='2020-02-29'), Spell(start='1990-01-01', end='1999-12-31'))
    """
    first, slash, last = value.partition("/")
    start, end = _first_day(first), _last_day(last if slash else first)
    if not (start or end) or (start and end and start > end):
        return None
    if (not start and first != "..") or (not end and last != ".."):
        return None  # one side is told, in a way that is not understood
    return Spell(start, end)


def merged(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """The same days as sorted spells that do not overlap, as Gephi's importer demands; none where they cover all time.

    >>> merged([Spell("2011-01-01", ""), Spell("2001-01-01", "2011-06-30")])
    (Spell(start='2001-01-01', end=''),)
    """
    found: list[tuple[str, str]] = []
    for start, end in sorted((one.start, one.end) for one in spells):
        if found and (not found[-1][1] or start <= found[-1][1]):
            first, last = found.pop()
            start, end = first, max(last, end) if last and end else ""
        found.append((start, end))
    return () if ("", "") in found else tuple(Spell(start, end) for start, end in found)


def _first_day(value: str) -> str:
    if _DECADE.fullmatch(value):
        value = value.replace("X", "0")
    return _day(value, last=False)


def _last_day(value: str) -> str:
    if _DECADE.fullmatch(value):
        value = value.replace("X", "9")
    return _day(value, last=True)


def _day(value: str, *, last: bool) -> str:
    """The first or last day of a calendar value, empty where it is none."""
    match = _CALENDAR.fullmatch(value)
    if not match or match["year"] == "0000":
        return ""
    month = int(match["month"] or (12 if last else 1))
    if not 1 <= month <= 12:
        return ""
    length = monthrange(int(match["year"]), month)[1]
    day = int(match["day"] or (length if last else 1))
    return f"{match['year']}-{month:02}-{day:02}" if 1 <= day <= length else ""
