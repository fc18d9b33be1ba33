from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exports.spells import merged, spell
from kg.model.network import Spell


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-02-15", Spell("2021-02-15", "2021-02-15")),
        ("2021-02-15T10:00:00Z", Spell("2021-02-15", "2021-02-15")),
        ("2020-02", Spell("2020-02-01", "2020-02-29")),
        ("2020", Spell("2020-01-01", "2020-12-31")),
        ("199X", Spell("1990-01-01", "1999-12-31")),
        ("19XX", Spell("1900-01-01", "1999-12-31")),
        ("2011/..", Spell("2011-01-01", "")),
        ("../2030", Spell("", "2030-12-31")),
        ("2011/2020-06", Spell("2011-01-01", "2020-06-30")),
    ],
)
def test_a_time_value_bounds_a_spell(value: str, expected: Spell) -> None:
    assert spell(value) == expected


@pytest.mark.parametrize("value", ["", "P3M", "2021-13", "2021-02-30", "0000", "2020/2011", "../..", "2011/hier", "20"])
def test_what_is_no_place_on_the_calendar_bounds_none(value: str) -> None:
    assert spell(value) is None


_days = st.dates().map(lambda day: day.isoformat())
_spells = st.tuples(st.one_of(st.just(""), _days), st.one_of(st.just(""), _days)).filter(
    lambda ends: bool(ends[0] or ends[1]) and (not ends[0] or not ends[1] or ends[0] <= ends[1])
)


@settings(deadline=None)  # the first example imports much
@given(st.lists(_spells.map(lambda ends: Spell(*ends))))
def test_merged_spells_never_overlap(spells: list[Spell]) -> None:
    found = merged(spells)
    assert list(found) == sorted(found)
    assert all(one.end and one.end < two.start for one, two in pairwise(found))


def test_spells_that_cover_all_time_are_none() -> None:
    assert merged([Spell("", "2000-01-01"), Spell("1999-01-01", "")]) == ()
