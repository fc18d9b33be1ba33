from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import SDO, XSD, URIRef
from rdflib.compare import isomorphic

import kg
from kg.graph import statements, terms, times
from kg.model.graph import ArticleGraph
from kg.store import Store
from kg.store.dataset import article_graph, dataset
from tests.support.sentence import sentence

ARTICLE = "https://kg.example/article/a"


def test_the_dataset_holds_facts_and_articles_apart(tmp_path: Path) -> None:
    graph = statements(sentence().extraction())
    with Store.open(tmp_path) as store:
        store.replace(graph)
    found = kg.open(tmp_path)
    lea, vellon = (URIRef(f"https://kg.example/entity/{name}") for name in ("lea-morin", "vellon"))
    assert (lea, SDO.worksFor, vellon) in found
    assert len(found.default_graph) == len(graph.facts)
    assert len(found.graph(URIRef(graph.iri))) == len(graph.named)


def test_a_dataset_answers_queries() -> None:
    with Store.memory() as store:
        store.replace(statements(sentence().extraction()))
        rows = dataset(store).query("SELECT ?role { ?position kg:ended true ; schema:roleName ?role }")
    assert [str(row[0]) for row in rows] == ["maire"]  # type: ignore[index]


LITERALS = [
    terms.text('L’« été » "à" Brest\n\t\\fin'),
    terms.text("là", "fr"),
    terms.text("\x00\x07\x0b\x1f\x7f\ufffe"),
    terms.text("lone \ud800 surrogate"),
    terms.integer(0),
    terms.integer(1523),
    terms.decimal(0.9),
    terms.decimal(1.0),
    terms.decimal(0.333333),
    terms.boolean(value=True),
    *(term for value in ("2021-02-15", "2020-11", "2020") if (term := times.literal(value))),
]


@pytest.mark.parametrize("literal", LITERALS)
def test_every_datatype_comes_back_as_it_was(literal: terms.Term) -> None:
    """Through Oxigraph's transaction, bulk load and update, through rdflib, and through N-Quads."""
    line = f"<{ARTICLE}> <{ARTICLE}> {literal} ."
    graph = ArticleGraph("a", "", ARTICLE, (line,), ())
    fillers = [ArticleGraph("b", "", f"{ARTICLE}{i}", (line,), ()) for i in range(8)]
    expected = rdflib.Graph().parse(data=line, format="nt")
    with Store.memory() as store:
        store.replace(ArticleGraph("a", "", ARTICLE, (), (f"<{ARTICLE}> <{ARTICLE}> <{ARTICLE}> .",)))
        store.replace(graph)
        store.replace(*fillers)
        assert isomorphic(article_graph(store, ARTICLE), expected)
        assert isomorphic(article_graph(store, f"{ARTICLE}3"), expected)
        [quad] = store.quads(ARTICLE)
        assert quad.object == next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))).object
        again = rdflib.Dataset().parse(data=dataset(store).serialize(format="nquads"), format="nquads")
    objects = {(str(o), getattr(o, "datatype", None)) for _, _, o, _ in again.quads()}
    assert objects == {(str(o), getattr(o, "datatype", None)) for o in expected.objects()}


@given(st.text(max_size=80), st.sampled_from(["", "fr"]))
def test_any_words_come_back_as_they_were(words: str, language: str) -> None:
    [quad] = ox.parse(f"<x:s> <x:p> {terms.text(words, language)} .", format=ox.RdfFormat.N_TRIPLES)
    assert quad.object == ox.Literal(words, language=language or None)
    [found] = rdflib.Graph().parse(data=f"<x:s> <x:p> {terms.text(words, language)} .", format="nt").objects()
    assert str(found) == words


def test_dates_are_as_precise_as_the_text() -> None:
    with Store.memory() as store:
        store.replace(statements(sentence().extraction()))
        found = {o.datatype for _, _, o, _ in dataset(store).quads() if isinstance(o, rdflib.Literal) and o.datatype}
    assert {XSD.date, XSD.gYearMonth, XSD.integer, XSD.decimal, XSD.boolean} == found
