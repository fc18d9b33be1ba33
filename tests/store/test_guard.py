from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.store import Store
from kg.store.guard import check
from kg.store.named import named, names

REFUSED = [
    "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { service silent ?x { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o # comment\n SERVICE<http://127.0.0.1/>{} }",
    "SELECT * { SERVICE # {\n SILENT#\n <http://127.0.0.1/> #\n { } }",
    'SELECT ("\\"" AS ?x) { SERVICE <x:y> {} }',
    "SELECT * { ?s ?p ?o FILTER(?s < ?o) SERVICE <x:y> {} FILTER(?s > ?o) }",
    # without a space before the name of the endpoint
    "PREFIX a: <http://127.0.0.1/> SELECT * { SERVICEa:b { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1/> SELECT * { SERVICE:b { ?s ?p ?o } }",
    "PREFIX é: <http://127.0.0.1/> SELECT * { SERVICEé:b{ ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1/>{} }",
    # a less-than that looks like the beginning of an IRI
    "SELECT * { FILTER(1<2)SERVICEa:b#>\n{ ?s ?p ?o } }",
    "SELECT * { FILTER(?a<'x>y')SERVICE<http://127.0.0.1/>{ ?s ?p ?o }FILTER(''='') }",
]
ALLOWED = [
    'SELECT * { ?s ?p "SERVICE FROM LOAD" }',
    "SELECT * { ?s ?p '''it's a SERVICE''' }",
    "# SERVICE\nSELECT ?service ?from { ?service ?from ?load }",
    "SELECT ?webservice ?x { ?webservice ?x 1 }",
    "PREFIX service: <http://service/LOAD> SELECT * { ?s service:load service:from }",
    "SELECT * { ?s <http://example.org/SERVICE> ?o }",
    "PREFIX schema: <https://schema.org/> SELECT * { ?s schema:serviceType ?t OPTIONAL { ?s ?p ?o } }",
    "SELECT * FROM <https://kg.example/article/a> { ?s ?p ?o }",
    'SELECT * { ?s ?p "\\u00e9" }',
]
UPDATES = [
    "LOAD <http://127.0.0.1/>",
    "PREFIX a: <x:> INSERT DATA { a:b a:c a:d }",
    "DELETE WHERE { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP GRAPH <x:y>",
]


@pytest.mark.parametrize("query", REFUSED)
def test_what_asks_another_endpoint_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is not allowed"):
        check(query)


@pytest.mark.parametrize("query", ALLOWED)
def test_the_word_in_names_and_strings_is_allowed(query: str) -> None:
    Store.memory().query(query)


@pytest.mark.parametrize("query", UPDATES)
def test_updates_are_refused(query: str) -> None:
    with pytest.raises(QueryError, match=f"{query.split()[0] if query[0] != 'P' else 'INSERT'} is not allowed"):
        Store.memory().query(query)


def test_an_update_after_a_query_is_refused() -> None:
    with pytest.raises(QueryError):
        Store.memory().query("SELECT * { ?s ?p ?o } ; LOAD <http://127.0.0.1/>")


@pytest.mark.parametrize("name", names())
def test_the_named_queries_are_allowed_and_tell_their_purpose(name: str) -> None:
    question = named(name)
    check(question.text)
    assert question.purpose.endswith(".")
    assert question.order
