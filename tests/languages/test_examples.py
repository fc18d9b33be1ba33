"""Every entry of the tables of language knowledge has an example, and each holds: its text gives its rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import kg.languages
from kg.languages.table import TESTS, examples, records, without_example
from tests.support.verdict import Verdict, verdicts

_ROOT = Path(kg.languages.__file__).parent
_TABLES = sorted((path.parent.name, path.stem) for path in _ROOT.glob("*/*.toml") if path.stem != "language")

_TESTED_APART = frozenset({"conjugation", "page"})
"""Tables that no sentence tests entry by entry, but another test: patterns of forms (``test_conjugation.py``) and
wordings of pages (``tests/article/test_wording.py``)."""


def _examples() -> Iterator[Any]:
    for language, table in _TABLES:
        for number, (name, example) in enumerate(examples(language, table)):
            reason = example.known_failure
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(language, table, number, id=name, marks=marks)


@cache
def _verdicts(language: str, table: str) -> tuple[Verdict, ...]:
    """Those of a whole table, which are parsed together."""
    return tuple(verdicts(example for _, example in examples(language, table)))


@pytest.mark.parametrize(("language", "table", "number"), list(_examples()))
def test_an_example_gives_its_rows(language: str, table: str, number: int) -> None:
    stands = _verdicts(language, table)[number]
    assert stands.holds, f"{stands.reason}\n{stands.seen}"


@pytest.mark.parametrize(("language", "table"), _TABLES)
def test_a_table_holds_no_record_twice(language: str, table: str) -> None:
    seen = [
        tuple(sorted((k, str(v)) for k, v in record.items() if k not in TESTS)) for record in records(language, table)
    ]
    assert sorted(set(seen)) == sorted(seen)


@pytest.mark.parametrize(("language", "table"), _TABLES)
def test_no_entry_is_without_an_example(language: str, table: str) -> None:
    if table not in _TESTED_APART:
        assert without_example(language, table) == ()
