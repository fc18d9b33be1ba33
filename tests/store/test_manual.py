"""The queries of docs/model.md run as they stand, and each finds something in the example's graph."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.graph import statements
from kg.store import Store
from kg.store.results import Table
from tests.support.sentence import TEXT, sentence

MANUAL = Path(__file__).resolve().parents[2].joinpath("docs", "model.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sparql\n(.*?)^```$", MANUAL, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_manual_finds_something(query: str) -> None:
    with Store.memory() as store:
        store.replace(statements(sentence().extraction()))
        found = store.query(query)
    assert isinstance(found, Table)
    assert found.rows


def test_the_manual_shows_the_sentence_of_the_example() -> None:
    assert len(QUERIES) == 8
    assert TEXT in " ".join(MANUAL.split())
