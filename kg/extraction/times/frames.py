"""What the words before an expression make of its meaning."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kg.extraction.times.calendar import Length, Period, Point, Unit, shift, week
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction
from kg.extraction.times.grammar import Said

Meaning = Period | Length | None
"""A stretch of the calendar, a length of time, or None where the text leaves it open."""

_PAST = (Direction.BACKWARD, Direction.NARRATED)


def looks_back(context: Context) -> Context:
    """« depuis lundi » is the last one, whatever the tense."""
    return context.facing(Direction.BACKWARD)


def looks_ahead(context: Context) -> Context:
    """« d'ici à mars » is the next one; after a past verb (« a été prolongé jusqu'au 31 mai ») the nearest."""
    return context.facing(Direction.PRESENT if context.direction in _PAST else Direction.FORWARD)


def may_look_ahead(context: Context) -> Context:
    """« à partir du 11 mai » may lie ahead of a past verb that only tells of it (« a proposé … »)."""
    return replace(context, loose=True)


def nearest(context: Context) -> Context:
    """« renvoyé au 9 mai », « au 31 décembre »: the nearest, whatever the tense."""
    return context.facing(Direction.PRESENT)


def same(context: Context) -> Context:
    """The context as it is."""
    return context


def at(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« en », « au mois de », « dans la nuit de »: the time itself."""
    return inner[0]


def roughly(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« début », « fin », « vers »: the time itself, approximately."""
    return inner[0].around if isinstance(inner[0], Period) else inner[0]


def since(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« depuis 2011 »: from its begin, open; of an hour only its day."""
    period = inner[0]
    if _is_hour(said):
        return period
    if not isinstance(period, Period) or not period.begin:
        return None
    return Period(period.begin, None, period.approximate)


def until(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« jusqu'en 2031 », « d'ici à », « avant »: up to its end."""
    period = inner[0]
    if not isinstance(period, Period) or not period.end or _is_hour(said):
        return None
    return Period(None, period.end)


def as_from(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« dès 2027 »: from then on where it lies ahead and is no single day, else the time itself."""
    period = inner[0]
    ahead = context.direction is Direction.FORWARD
    if isinstance(period, Period) and ahead and period.point and period.point.unit is not Unit.DAY:
        return Period(period.begin, None)
    return period


def between(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« entre 2009 et 2013 », « du 12 mars au 15 avril »: from the first to the last; the same month on both sides."""
    first, last = inner
    if not isinstance(first, Period) or not isinstance(last, Period) or not first.begin or not last.end:
        return None
    return Period(first.begin, last.end) if first.begin.first < last.end.last else None


def week_of(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« la semaine du 6 octobre »: the seven days that hold it."""
    point = inner[0].point if isinstance(inner[0], Period) else None
    return week(point.first) if point and point.day else None


def nth_weekday(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« le premier dimanche de mars », « le dernier mercredi du mois »."""
    month = inner[0].point if isinstance(inner[0], Period) else None
    if month is None or month.unit is not Unit.MONTH:
        return None
    days = [month.first + timedelta(days=i) for i in range((month.last - month.first).days + 1)]
    fitting = [day for day in days if day.weekday() == said.number("weekday")]
    number = said.number("ordinal")
    if number > len(fitting):
        return None
    return Period.at(Point.of(fitting[number - 1] if number else fitting[-1]))


def next_to(said: Said, context: Context, *inner: Meaning) -> Meaning:
    """« le lendemain du 13 février », « la veille de Noël »: the day beside."""
    point = inner[0].point if isinstance(inner[0], Period) else None
    moved = shift(point, said.number("count"), Unit.DAY) if point else None
    return Period.at(moved) if moved else None


def _is_hour(said: Said) -> bool:
    return all(inner.production == "clock" for inner in said.inner)
