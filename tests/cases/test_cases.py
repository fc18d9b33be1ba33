"""Texts of all registers of the press: each gives what a careful reader takes from it, or is a known failure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases.case import Case, cases, records, registers, written


def _cases() -> Iterator[Any]:
    for case in cases():
        reason = case.example.known_failure
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", list(_cases()))
def test_a_text_gives_what_a_careful_reader_takes(case: Case) -> None:
    stands = case.judged()
    assert stands.holds, f"{stands.reason}\n{stands.seen}"


@pytest.mark.parametrize("path", registers(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_is_formatted(path: Path) -> None:
    assert path.read_text("utf-8") == written(records(path))


def test_no_text_stands_twice() -> None:
    texts = [case.example.text for case in cases()]
    assert len(set(texts)) == len(texts)
