from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.iris import Iris, article_id, article_key, slug
from kg.model.span import Span

NASTY = [
    "<script>",
    'a "b"',
    "{x}|y\\z^`",
    "tab\there",
    "nul\0",
    "\x1f\x7f",
    "...",
    "«»",
    "😀",
    " ",
    "",
    "\ud800",
    "a/b#c?d",
    "%41",
]
names = st.one_of(st.sampled_from(NASTY), st.text(max_size=120), st.text(st.characters(), max_size=200))


def is_legal(iri: str) -> bool:
    """Whether both libraries take an IRI as it is."""
    found = rdflib.URIRef(iri)
    found.n3()  # raises for what rdflib holds illegal
    return ox.NamedNode(iri).value == str(found)


@given(names)
def test_a_slug_is_never_empty_and_keeps_to_letters_digits_and_hyphens(name: str) -> None:
    found = slug(name)
    assert found
    assert all(c.isalnum() or c == "-" for c in found)
    assert len(found) <= 90


@given(names)
def test_a_slug_does_not_change_when_slugged_again(name: str) -> None:
    if len(slug(name)) <= 80:
        assert slug(slug(name)) == slug(name)


@given(names, names, st.integers(0, 10**6))
def test_every_iri_is_legal_for_rdflib_and_oxigraph(article: str, name: str, start: int) -> None:
    iris = Iris.of(article)
    minted = [
        iris.entity(name),
        iris.entity(name, "Person"),
        iris.event(name, start),
        iris.claim(name, "position", name, str(start)),
        iris.position(name, "", name),
        iris.quote(Span(start, start + 1)),
        iris.selector(Span(start, start + 1)),
        iris.unnamed(name, start),
    ]
    assert is_legal(iris.article)
    for term in minted:
        assert is_legal(term[1:-1])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_an_article_id_comes_back_from_its_iri(article: str) -> None:
    assert article_id(Iris.of(article).article) == article


@pytest.mark.parametrize("article", ["kremlin-clubhouse", "01", "2021_02_15-a.b", "été"])
def test_an_ordinary_article_id_stands_unchanged_in_its_iri(article: str) -> None:
    assert Iris.of(article).article.rsplit("/")[-1] == article


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Noé Varenne", "noe-varenne"),
        ("L’Œuvre d’Émile", "l-oeuvre-d-emile"),
        ("États-Unis", "etats-unis"),
        ("Canal+", "canal-plus"),
        ("Marks & Spencer", "marks-et-spencer"),
        ("Анна Орлова", "анна-орлова"),
        ("安倍晋三", "安倍晋三"),
        ("  J.-C.  Van  Damme ", "j-c-van-damme"),
    ],
)
def test_slugs_read_well(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_long_names_that_begin_alike_are_told_apart() -> None:
    assert slug("a" * 100) != slug("a" * 101)


@pytest.mark.parametrize("article", [".", "..", ""])
def test_no_article_id_is_a_relative_path(article: str) -> None:
    assert article_key(article).strip(".")
