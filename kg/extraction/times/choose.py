"""The one of many: which Monday, which March, which autumn is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kg.extraction.times.calendar import Point, day_of
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction

_NEAR = 100  # days: a bare month as near as this before or after the publication is the one meant, in the present tense
_IMMINENT = 31  # days: of 16 bare dates of the month to come below a past verb, on real pages, 15 lay ahead
_LONG_AGO = 260  # days: as far back as this, a bare date that only hangs on a noun is as likely to lie ahead
_OFF_BY = 215  # days: a date beyond half a year and a month is not told without its year


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
    since, until = (published - earlier.last).days, (later.first - published).days
    match context.direction:
        case Direction.FORWARD:
            return earlier if context.loose and since <= _NEAR and until >= _LONG_AGO else later
        case Direction.NARRATED if context.distant:
            return None
        case Direction.BACKWARD | Direction.NARRATED:
            return _looking_back(earlier, later, since, until, context)
        case Direction.UNTOLD if until <= _IMMINENT and since >= _LONG_AGO:
            return later
    if since <= until and since <= _NEAR:
        return earlier
    return later if until < since and until <= _NEAR and context.direction is Direction.PRESENT else None


def _looking_back(earlier: Point, later: Point, since: int, until: int, context: Context) -> Point | None:
    """The earlier of two dates below a past verb, unless the later is so near that it may be the one meant.

    « Il a salué la réouverture le 11 mai », in April: what is told of a noun may lie ahead of the verb over it.
    """
    if until <= _IMMINENT and since >= _LONG_AGO:
        return later if context.loose else None
    return None if context.loose and since >= _LONG_AGO else earlier


def dated_weekday(number: int, month: int, day: int, context: Context) -> Point | None:
    """« samedi 13 février »: a year beside the publication in which that date falls on that weekday, if any.

    None where the date nearest to the publication falls on another weekday: one of the two is a slip.
    """
    published = context.published
    if published is None:
        return None
    years = [point for y in range(published.year - 1, published.year + 2) if (point := day_of(y, month, day))]
    fitting = [
        point for point in years if point.first.weekday() == number and abs((point.first - published).days) <= _OFF_BY
    ]
    return min(fitting, key=lambda point: abs((point.first - published).days), default=None)


def numbered_weekday(number: int, day: int, context: Context) -> Point | None:
    """« mercredi 13 »: the nearest month in which that day falls on that weekday."""
    published = context.published
    if published is None:
        return None
    candidates = (published + timedelta(days=offset) for offset in range(-45, 46))
    fitting = [c for c in candidates if c.day == day and c.weekday() == number]
    return min((Point.of(c) for c in fitting), key=lambda p: abs((p.first - published).days), default=None)
