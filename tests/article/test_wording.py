"""Every wording of the table ``page`` is known by the reader that looks for its part."""

from __future__ import annotations

import pytest

from kg.article.wording import Wording, common, holds, months, names, plain, starts, words
from kg.languages import load

_ROWS = load("fr").table("page", Wording)
_BEHIND = " 12 mars"
"""What may follow a wording that opens a line."""


def _each(kind: str) -> list[tuple[str, str]]:
    return [(row.part, wording) for row in _ROWS for wording in getattr(row, kind)]


@pytest.mark.parametrize(("part", "wording"), _each("starts"))
def test_a_wording_opens_its_part(part: str, wording: str) -> None:
    found = starts(part).match(plain(wording.capitalize().replace("'", "’") + _BEHIND))
    assert found
    assert wording.startswith(found[0]) or found[0].startswith(wording.strip())


@pytest.mark.parametrize(("part", "wording"), _each("starts"))
def test_a_longer_word_does_not_open_the_part(part: str, wording: str) -> None:
    found = starts(part).match(wording.strip() + "xyz")
    assert not wording.strip()[-1].isalnum() or not found or len(found[0]) < len(wording.strip())


@pytest.mark.parametrize(("part", "wording"), _each("holds"))
def test_a_wording_is_found_within_a_line(part: str, wording: str) -> None:
    assert holds(part).search(plain(f"Ici, {wording.upper()} : oui"))


@pytest.mark.parametrize(("part", "wording"), _each("words"))
def test_a_word_belongs_to_its_part(part: str, wording: str) -> None:
    assert wording == plain(wording)
    assert wording in (common("fr") if part == "common" else words(part))


@pytest.mark.parametrize(("part", "wording"), _each("whole"))
def test_a_line_is_its_part(part: str, wording: str) -> None:
    assert wording == plain(wording)
    assert wording in (months() if part == "month" else names(part))


def test_months_are_numbered_with_accents_and_without() -> None:
    assert [months()[name] for name in ("février", "fevrier", "août", "aout", "décembre", "decembre")] == [
        2,
        2,
        8,
        8,
        12,
        12,
    ]
