"""What is made of the sample articles, as plain text: a change of any rule shows as a diff that a person can judge.

``make golden`` writes the files anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import pipeline
from kg.store import Store, formats
from kg.store.named import names
from kg.store.results import Table

_HERE = Path(__file__).resolve().parent
_SAMPLES = _HERE.parent / "samples"
_COLUMNS = {
    "entities": ("article", "label", "type", "aliases", "mentions", "sameAs"),
    "events": ("article", "type", "trigger", "label", "polarity", "modality", "source", "date", "role", "filler"),
    "quotes": ("article", "speaker", "kind", "verb", "act", "date", "text"),
    "relations": ("article", "subject", "relation", "object", "role", "polarity", "modality", "source", "start", "end"),
}


@pytest.fixture(scope="module")
def store() -> Store:
    """The sample articles in memory."""
    made = Store.memory()
    errors = [o.error for o in pipeline.build([str(_SAMPLES)], made, published="2024-03-12") if o.error]
    assert errors == []
    return made


@pytest.mark.parametrize("name", names())
def test_the_samples_give_what_the_golden_files_hold(name: str, store: Store, request: pytest.FixtureRequest) -> None:
    found = store.ask(name)
    wanted = [found.columns.index(column) for column in _COLUMNS.get(name, found.columns)]
    table = Table(tuple(found.columns[i] for i in wanted), tuple(tuple(row[i] for i in wanted) for row in found.rows))
    text = formats.write(table, formats.form("csv")).replace("\r\n", "\n")
    golden = _HERE / f"{name}.csv"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text
