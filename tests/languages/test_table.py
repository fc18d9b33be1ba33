"""The examples of a table are its entries' own and those of its templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.languages import table

TEXT = """
template = [{ text = "À {name}.", where = { kind = "city" }, entities = ["{name} | Place"] }]

entry = [
  { name = "Agen", kind = "city", known_failures = { "Agen" = "why" } },
  { name = "Ain", kind = "department" },
  { name = "Albi", kind = "city", examples = [{ text = "Près d'Albi.", entities = ["Albi | Place"] }] },
]
"""


@pytest.fixture
def towns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "towns.toml").write_text(TEXT, "utf-8")
    monkeypatch.setattr(table, "_ROOT", tmp_path)


@pytest.mark.usefixtures("towns")
def test_an_entry_is_tested_by_the_templates_or_by_examples_of_its_own() -> None:
    assert [(name, example.text) for name, example in table.examples("xx", "towns")] == [
        ("xx/towns:Agen:template 1:Agen", "À Agen."),
        ("xx/towns:Albi:1", "Près d'Albi."),
    ]


@pytest.mark.usefixtures("towns")
def test_an_entry_tells_for_which_value_a_template_does_not_hold_yet() -> None:
    assert [example.known_failure for _, example in table.examples("xx", "towns")] == ["why", ""]


@pytest.mark.usefixtures("towns")
def test_an_entry_that_nothing_tests_is_told() -> None:
    assert [entry["name"] for entry in table.without_example("xx", "towns")] == ["Ain"]


def test_a_table_that_a_language_lacks_is_empty() -> None:
    assert table.records("xx", "none") == ()
    assert table.examples("xx", "none") == ()
    assert table.templates("xx", "none") == ()
