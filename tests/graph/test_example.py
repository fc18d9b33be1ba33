"""The example of the ontology is what the code makes of its sentence, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph import statements
from kg.resources import ontology, prefixes
from tests.support.sentence import sentence

EXAMPLE = ontology("examples", "sentence.trig")
_HEAD = """\
# What becomes of one sentence: facts first, in the default graph; then the article's own graph, with the claims, their
# evidence and the mentions. Nothing of what the sentence denies, reports or doubts stands among the facts.
#
#   « {text} »

"""


def test_the_example_is_up_to_date(request: pytest.FixtureRequest) -> None:
    found = _HEAD.format(text=sentence().text) + _trig()
    if request.config.getoption("--update-golden"):
        EXAMPLE.write_text(found, encoding="utf-8")
    assert EXAMPLE.read_text(encoding="utf-8") == found


def _trig() -> str:
    graph = statements(sentence().extraction())
    quads = _quads(graph.facts, ox.DefaultGraph()) + _quads(graph.named, ox.NamedNode(graph.iri))
    written = ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=dict(prefixes()))
    assert written is not None
    lines = written.decode().splitlines(keepends=True)
    return "".join([*sorted(lines[: len(prefixes())]), "\n", *lines[len(prefixes()) :]])


def _quads(lines: tuple[str, ...], name: ox.NamedNode | ox.DefaultGraph) -> list[ox.Quad]:
    parsed = ox.parse("\n".join(lines), format=ox.RdfFormat.N_TRIPLES)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in parsed]


def test_the_manual_shows_the_sentence_of_the_example() -> None:
    manual = Path(__file__).resolve().parents[2].joinpath("docs", "model.md").read_text(encoding="utf-8")
    assert sentence().text in " ".join(manual.split())
