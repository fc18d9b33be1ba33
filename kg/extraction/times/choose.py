"""The one of many: which Monday, which March, which autumn is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kg.extraction.times.calendar import Point, day_of
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction

_NEAR = 100  # days: a bare month as near as this before or after the publication is the one meant, in the present tense


def weekday(number: int, context: Context, *, last: bool = False, coming: bool = False) -> Point | None:
    """The day of the week that is meant; the publication's own weekday means that very day."""
    published = context.published
    if published is None:
        return None
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if last:
        return Point.of(published - timedelta(days=back or 7))
    if coming:
        return Point.of(published + timedelta(days=ahead or 7))
    if not back or context.direction is Direction.FORWARD:
        return Point.of(published + timedelta(days=ahead))
    return None if context.direction is Direction.PRESENT else Point.of(published - timedelta(days=back))


def yearly(
    make: Callable[[int], Point | None], context: Context, *, last: bool = False, coming: bool = False
) -> Point | None:
    """The month or day that comes back every year and is meant; ``make`` gives it for a year.

    « dernier » and « prochain » exclude the publication's own.
    """
    published = context.published
    if published is None:
        return None
    points = [point for year in range(published.year - 4, published.year + 5) if (point := make(year))]
    before = [p for p in points if (p.last < published if last else p.first <= published)]
    after = [p for p in points if (p.first > published if coming else p.last >= published)]
    earlier, later = max(before, default=None), min(after, default=None)
    if last or coming:
        return earlier if last else later
    return _by_direction(earlier, later, published, context)


def _by_direction(earlier: Point | None, later: Point | None, published: date, context: Context) -> Point | None:
    if earlier == later or earlier is None or later is None:
        return earlier or later
    match context.direction:
        case Direction.FORWARD:
            return later
        case Direction.BACKWARD:
            return earlier
        case Direction.NARRATED if not context.distant:
            return earlier
        case Direction.NARRATED:
            return None
    since, until = (published - earlier.last).days, (later.first - published).days
    if since <= until and since <= _NEAR:
        return earlier
    return later if until < since and until <= _NEAR and context.direction is Direction.PRESENT else None


def dated_weekday(number: int, month: int, day: int, context: Context) -> Point | None:
    """« samedi 13 février »: a year beside the publication in which that date falls on that weekday, if any."""
    published = context.published
    if published is None:
        return None
    years = [
        point
        for year in range(published.year - 1, published.year + 2)
        if (point := day_of(year, month, day)) and point.first.weekday() == number
    ]
    return min(years, key=lambda point: abs((point.first - published).days), default=None)


def numbered_weekday(number: int, day: int, context: Context) -> Point | None:
    """« mercredi 13 »: the nearest month in which that day falls on that weekday."""
    published = context.published
    if published is None:
        return None
    candidates = (published + timedelta(days=offset) for offset in range(-45, 46))
    fitting = [c for c in candidates if c.day == day and c.weekday() == number]
    return min((Point.of(c) for c in fitting), key=lambda p: abs((p.first - published).days), default=None)
