"""Dates as precise as they are told, and the arithmetic on them; no language in here."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """A unit of the calendar or the clock, as ISO 8601 durations write it (minutes and hours after a ``T``)."""

    YEAR = "Y"
    MONTH = "M"
    WEEK = "W"
    DAY = "D"
    HOUR = "TH"
    MINUTE = "TM"
    DECADE = "10Y"
    CENTURY = "100Y"


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A day, month, year, decade or century; ``blurred`` counts the unknown last digits of the year.

    >>> str(Point(2021, 2, 5)), str(Point(2021, 2)), str(Point(1990, blurred=1))
    ('2021-02-05', '2021-02', '199X')
    """

    year: int
    month: int = 0
    day: int = 0
    blurred: int = 0

    def __str__(self) -> str:
        digits = f"{self.year:04}"
        head = digits[: 4 - self.blurred] + "X" * self.blurred
        return "-".join([head, *(f"{part:02}" for part in (self.month, self.day) if part)])

    @classmethod
    def of(cls, day: date, unit: Unit = Unit.DAY) -> Point:
        """The day, or the month or year that holds it."""
        if unit is Unit.YEAR:
            return cls(day.year)
        return cls(day.year, day.month) if unit is Unit.MONTH else cls(day.year, day.month, day.day)

    @property
    def unit(self) -> Unit:
        """How precise the point is."""
        if self.blurred:
            return Unit.DECADE if self.blurred == 1 else Unit.CENTURY
        return Unit.DAY if self.day else Unit.MONTH if self.month else Unit.YEAR

    @property
    def first(self) -> date:
        """Its first day."""
        return date(max(self.year, 1), self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        year = self.year + 10**self.blurred - 1
        month = self.month or 12
        return date(year, month, self.day or monthrange(year, month)[1])

    def coarser(self, unit: Unit) -> Point:
        """The point without what is finer than a month or a year."""
        return replace(self, day=0, month=0 if unit is Unit.YEAR else self.month)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar from the first to the last of two points; an end that is None is open or untold.

    >>> str(Period(Point(2011), None)), str(Period(None, Point(2030))), str(Period.at(Point(2020, 11)))
    ('2011/..', '../2030', '2020-11')
    """

    begin: Point | None
    end: Point | None
    approximate: bool = False

    def __str__(self) -> str:
        if self.begin == self.end:
            return str(self.begin)
        return f"{self.begin or '..'}/{self.end or '..'}"

    @classmethod
    def at(cls, point: Point) -> Period:
        """The period that a single point fills."""
        return cls(point, point)

    @property
    def point(self) -> Point | None:
        """The single point that the period is, None for an interval."""
        return self.begin if self.begin == self.end else None

    @property
    def is_closed(self) -> bool:
        """Whether both its ends are told."""
        return self.begin is not None and self.end is not None

    @property
    def around(self) -> Period:
        """The same, as an approximation."""
        return replace(self, approximate=True)


@dataclass(frozen=True, slots=True)
class Length:
    """A number of units; ``repeated`` where something happens once in each (« chaque semaine »).

    >>> str(Length(3, Unit.MONTH)), str(Length(2, Unit.HOUR)), str(Length(2, Unit.DECADE))
    ('P3M', 'PT2H', 'P20Y')
    """

    count: int
    unit: Unit
    repeated: bool = False

    def __str__(self) -> str:
        if self.unit in (Unit.DECADE, Unit.CENTURY):
            return f"P{self.count * int(self.unit[:-1])}Y"
        mark = "T" if self.unit.startswith("T") else ""
        return f"P{mark}{self.count}{self.unit[-1]}"


def day_of(year: int, month: int, day: int) -> Point | None:
    """The day of these numbers, or None where the calendar has none (30 February)."""
    try:
        return Point.of(date(year, month, day))
    except ValueError:
        return None


def days(first: date, last: date) -> Period:
    """The period from one day to another; a single point where they are the same."""
    return Period(Point.of(first), Point.of(last))


def week(day: date) -> Period:
    """The seven days from Monday to Sunday that hold a day; ISO weeks are no dates to EDTF and XSD."""
    monday = day - timedelta(days=day.weekday())
    return days(monday, monday + timedelta(days=6))


def weekend(day: date) -> Period:
    """Saturday and Sunday of the week that holds a day."""
    saturday = day + timedelta(days=5 - day.weekday())
    return days(saturday, saturday + timedelta(days=1))


def months(year: int, first: int, count: int) -> Period:
    """A run of whole months that begins in a year; ``first`` may lie beyond December."""
    begin, end = year * 12 + first - 1, year * 12 + first + count - 2
    return Period(Point(begin // 12, begin % 12 + 1), Point(end // 12, end % 12 + 1))


def shift(point: Point, count: int, unit: Unit) -> Point | None:
    """The point a number of units away, as precise as both allow: 1951 and three years give 1954, never a day.

    None where the point is coarser than the unit, so that the result would be made up.
    """
    if unit in (Unit.DECADE, Unit.CENTURY):
        return shift(point, count * int(unit[:-1]), Unit.YEAR)
    if unit is Unit.YEAR:
        return None if point.blurred else Point(point.year + count)
    if not point.month:
        return None
    if unit is Unit.MONTH:
        number = point.year * 12 + point.month - 1 + count
        return Point(number // 12, number % 12 + 1)
    if not point.day or unit not in (Unit.DAY, Unit.WEEK):
        return None
    return Point.of(point.first + timedelta(days=count * (7 if unit is Unit.WEEK else 1)))


def around(day: date, unit: Unit) -> Period:
    """The day, or the whole week, month or year that holds it."""
    return week(day) if unit is Unit.WEEK else Period.at(Point.of(day, unit))
