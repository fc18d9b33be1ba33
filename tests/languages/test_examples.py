"""Every example that a table of language knowledge carries holds: its text gives its rows, and none it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import kg.languages
from kg.languages.table import Example, examples, records
from tests.support.verdict import verdict

_ROOT = Path(kg.languages.__file__).parent
_TABLES = sorted((path.parent.name, path.stem) for path in _ROOT.glob("*/*.toml") if path.stem != "language")


def _examples() -> Iterator[Any]:
    for language, table in _TABLES:
        for name, example in examples(language, table):
            reason = example.known_failure
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(example, id=name, marks=marks)


@pytest.mark.parametrize("example", list(_examples()))
def test_an_example_gives_its_rows(example: Example) -> None:
    stands = verdict(example)
    assert stands.holds, f"{stands.reason}\n{stands.seen}"


@pytest.mark.parametrize(("language", "table"), _TABLES)
def test_a_table_holds_no_record_twice(language: str, table: str) -> None:
    seen = [
        tuple(sorted((k, str(v)) for k, v in record.items() if k != "examples")) for record in records(language, table)
    ]
    assert sorted(set(seen)) == sorted(seen)
