from __future__ import annotations

import csv
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exports.drawing import Drawing
from kg.exports.spreadsheet import safe
from kg.exports.tables import write_tables
from tests.exports.conftest import BASE


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_nodes_and_edges_are_two_tables_with_the_columns_that_gephi_looks_for(drawing: Drawing, tmp_path: Path) -> None:
    nodes, edges = write_tables(drawing, tmp_path / "network.csv")
    assert (nodes.name, edges.name) == ("network.nodes.csv", "network.edges.csv")
    assert [(row["Id"], row["Label"], row["type"]) for row in _rows(nodes)][:2] == [
        (f"{BASE}lea", "Léa Morin", "Person"),
        (f"{BASE}vellon", 'Vellon & "Fils" <SA>\ufffd', "Organization"),
    ]
    first, *_, last = _rows(edges)
    assert (first["Source"], first["Target"], first["Type"]) == (f"{BASE}lea", f"{BASE}vellon", "Directed")
    assert (first["Id"], first["Kind"], first["Label"], first["Weight"]) == ("e0", "founder", "fondatrice", "2.0")
    assert (last["Weight"], last["polarity"]) == ("0.25", "")


@settings(deadline=None)  # the first example imports much
@given(st.text())
def test_no_cell_is_a_formula(cell: str) -> None:
    assert not safe(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


def test_a_formula_keeps_its_words_behind_an_apostrophe() -> None:
    assert safe('=HYPERLINK("http://x.example")') == '\'=HYPERLINK("http://x.example")'
    assert safe(" \t@SUM(1)") == "'@SUM(1)"
