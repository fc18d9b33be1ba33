"""Building: one bad article never stops the others, and what is built again replaces itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg import pipeline
from kg.document.parse import parse
from kg.languages import Language, load
from kg.model.article import Article
from kg.model.document import Document
from kg.model.extraction import Extraction
from kg.store import Store
from kg.store.results import Table
from tests.support.texts import article

GOOD = article("Paul Morel a fondé Dalcor à Brest en 2012.", id="good")
FOREIGN = replace(article("De burgemeester is vertrokken.", id="foreign"), language="nl", origin="page.html")
BROKEN = article("Ce texte casse la lecture.", id="broken")


def built(*articles: Article) -> tuple[Store, list[pipeline.Outcome]]:
    store = Store.memory()
    return store, list(pipeline.build_articles(articles, store))


def test_an_article_in_an_unknown_language_is_named_with_its_file() -> None:
    store, outcomes = built(FOREIGN, GOOD)
    assert [str(outcome.error) for outcome in outcomes] == [
        "page.html: language: no data for the language 'nl'; there is: fr",
        "None",
    ]
    assert [iri.rsplit("/", 1)[-1] for iri in store.articles()] == ["good"]


def test_an_article_that_breaks_a_step_is_lost_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    extract = pipeline.extract  # type: ignore[attr-defined]  # the name is what the test replaces

    def failing(document: Document, language: Language) -> Extraction:
        if document.article.id == "broken":
            raise RuntimeError("a bug")
        return extract(document, language)

    monkeypatch.setattr(pipeline, "extract", failing)
    store, outcomes = built(BROKEN, GOOD)
    assert [(outcome.article, outcome.error is None) for outcome in outcomes] == [("broken", False), ("good", True)]
    assert "internal: RuntimeError: a bug" in str(outcomes[0].error)
    assert len(store.articles()) == 1


def test_building_again_leaves_the_same_store() -> None:
    store, _ = built(GOOD)
    before = store.query("SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    list(pipeline.build_articles([GOOD], store))
    after = store.query("SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    assert isinstance(before, Table)
    assert isinstance(after, Table)
    assert sorted(before.plain()) == sorted(after.plain())


def test_articles_parsed_together_are_parsed_as_alone() -> None:
    language = load("fr")
    together = list(parse([GOOD, BROKEN], language))
    assert together == [next(parse([one], language)) for one in (GOOD, BROKEN)]


def test_the_order_of_articles_does_not_matter() -> None:
    other = article("Dalcor a nommé Anne Rivet directrice en 2019.", id="other")
    tables = [built(*order)[0].ask("facts").plain() for order in ((GOOD, other), (other, GOOD))]
    assert tables[0] == tables[1]
