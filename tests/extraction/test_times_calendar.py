"""The arithmetic of dates, and that what it writes are dates to EDTF."""

from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.times.calendar import Length, Period, Point, Unit, day_of, months, shift, week, weekend

_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
_CALENDAR = st.sampled_from([Unit.DAY, Unit.MONTH, Unit.YEAR])


@settings(deadline=None)  # edtf builds its grammar when it first parses
@given(_DAYS, _CALENDAR)
def test_a_point_is_a_date_to_edtf(day: date, unit: Unit) -> None:
    assert str(edtf.parse_edtf(str(Point.of(day, unit)))) == str(Point.of(day, unit))


@settings(deadline=None)
@given(_DAYS, _DAYS)
def test_an_interval_is_an_interval_to_edtf(one: date, other: date) -> None:
    begin, end = sorted((one, other))
    for period in (Period(Point.of(begin), None), Period(None, Point.of(end)), Period(Point.of(begin), Point.of(end))):
        assert edtf.parse_edtf(str(period))


@pytest.mark.parametrize("value", ["199X", "19XX"])
def test_decades_and_centuries_are_dates_to_edtf(value: str) -> None:
    assert str(Point(1990 if value == "199X" else 1900, blurred=value.count("X"))) == value
    assert edtf.parse_edtf(value)


@given(_DAYS)
def test_a_week_has_seven_days_and_holds_its_day(day: date) -> None:
    period = week(day)
    assert period.begin is not None
    assert period.end is not None
    assert period.begin.first <= day <= period.end.last
    assert (period.end.last - period.begin.first).days == 6
    assert period.begin.first.weekday() == 0


@given(_DAYS, st.integers(-500, 500), st.sampled_from(list(Unit)))
def test_a_shift_never_makes_a_finer_date(day: date, count: int, unit: Unit) -> None:
    for point in (Point.of(day), Point.of(day, Unit.MONTH), Point.of(day, Unit.YEAR), Point(1990, blurred=1)):
        moved = shift(point, count, unit)
        assert moved is None or moved.month == 0 or point.month
        assert moved is None or moved.day == 0 or point.day


@pytest.mark.parametrize(
    ("point", "count", "unit", "expected"),
    [
        (Point(1951), 3, Unit.YEAR, "1954"),
        (Point(2020, 11), 3, Unit.MONTH, "2021-02"),
        (Point(2021, 2, 28), 2, Unit.DAY, "2021-03-02"),
        (Point(2021, 2, 28), 1, Unit.MONTH, "2021-03"),
        (Point(2021, 2, 28), -1, Unit.DECADE, "2011"),
    ],
)
def test_shift(point: Point, count: int, unit: Unit, expected: str) -> None:
    assert str(shift(point, count, unit)) == expected


def test_no_day_that_the_calendar_lacks() -> None:
    assert day_of(2023, 2, 29) is None
    assert str(day_of(2024, 2, 29)) == "2024-02-29"


def test_runs_and_lengths() -> None:
    assert str(months(2020, 7, 6)) == "2020-07/2020-12"
    assert str(months(2020, 12, 3)) == "2020-12/2021-02"
    assert str(weekend(date(2024, 3, 12))) == "2024-03-16/2024-03-17"
    assert str(Length(2, Unit.HOUR)) == "PT2H"
