"""Towns are known by name, which only hints at a place."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.languages.towns import is_town

FRENCH = load("fr")


@pytest.mark.parametrize("name", ["Melun", "Vitry-le-François", "Vitry le François", "La Ciotat"])
def test_a_town_by_its_name(name: str) -> None:
    assert is_town(FRENCH, name)


@pytest.mark.parametrize("name", ["Vernet-Dolane", "bar", "BAR", ""])
def test_no_town(name: str) -> None:
    assert not is_town(FRENCH, name)


def test_the_list_says_nothing_twice() -> None:
    lines = (FRENCH.folder / "towns.txt").read_text("utf-8").splitlines()
    assert len(lines) == len(set(lines))
