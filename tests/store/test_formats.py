from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.query import Result

from kg.errors import QueryError
from kg.graph import statements
from kg.model.formats import CSV, JSONLD, NTRIPLES, TURTLE
from kg.store import Store
from kg.store.formats import FORMATS, JSON, TSV, XML, form, write
from kg.store.results import Answer, Graph, Table
from tests.support.sentence import sentence

ROW = (
    ox.NamedNode("https://kg.example/entity/lea"),
    ox.Literal('Léa, dite "la\nMorin" <&>\t', language="fr"),
    ox.Literal("3", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
    None,
)
TABLE = Table(("who", "name", "count", "nothing"), (ROW,))


@pytest.fixture(scope="module")
def graph() -> Graph:
    with Store.memory() as store:
        store.replace(statements(sentence().extraction()))
        found = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, Graph)
    return found


def test_csv_holds_plain_values() -> None:
    [row] = csv.DictReader(io.StringIO(write(TABLE, CSV), newline=""))
    assert row == {"who": ROW[0].value, "name": 'Léa, dite "la\nMorin" <&>\t', "count": "3", "nothing": ""}


@pytest.mark.parametrize(("written", "name"), [(TSV, "tsv"), (JSON, "json"), (XML, "xml")])
def test_rdflib_reads_a_table_back(written: object, name: str) -> None:
    text = write(TABLE, form(name))
    found = Result.parse(io.BytesIO(text.encode()), format=name)
    [row] = found.bindings
    assert written == form(name)
    assert {str(key): term for key, term in row.items()} == {
        "who": rdflib.URIRef(ROW[0].value),
        "name": rdflib.Literal('Léa, dite "la\nMorin" <&>\t', lang="fr"),
        "count": rdflib.Literal(3),
    }


def test_an_answer_has_the_forms_of_the_standard() -> None:
    assert json.loads(write(Answer(value=True), JSON)) == {"head": {}, "boolean": True}
    xml = ElementTree.fromstring(write(Answer(value=False), XML))  # noqa: S314  our own words
    assert xml.findtext("{http://www.w3.org/2005/sparql-results#}boolean") == "false"
    assert write(Answer(value=True), CSV).split() == ["answer", "true"]


def test_what_xml_forbids_is_replaced() -> None:
    table = Table(("x",), ((ox.Literal("a\x00\x0b\ufffeb"),),))
    assert "<literal>a���b</literal>" in write(table, XML)


# rdflib's reader of JSON-LD uses its own deprecated names
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize(
    ("format_", "parser"), [(TURTLE, "turtle"), (NTRIPLES, "nt"), (JSONLD, "json-ld"), (XML, "xml")]
)
def test_rdflib_reads_a_graph_back(graph: Graph, format_: object, parser: str) -> None:
    expected = rdflib.Graph().parse(data="\n".join(f"{triple} ." for triple in graph.triples), format="nt")
    written = write(graph, next(each for each in FORMATS if each == format_))
    assert isomorphic(rdflib.Graph().parse(data=written, format=parser), expected)


def test_two_writings_give_the_same_bytes(graph: Graph) -> None:
    for each in FORMATS:
        assert write(graph, each) == write(graph, each)


def test_turtle_is_short(graph: Graph) -> None:
    assert "a kg:Entity , schema:Place" in write(graph, TURTLE)


def test_a_table_is_no_turtle() -> None:
    with pytest.raises(QueryError, match="use CONSTRUCT"):
        write(TABLE, TURTLE)


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(QueryError, match="csv, tsv, json, xml, turtle, ntriples, jsonld"):
        form("excel")


def test_rows_are_sorted_by_numbers_as_numbers() -> None:
    integer = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    rows = tuple((ox.Literal(str(n), datatype=integer),) for n in (100, 9, 21))
    assert [row[0] for row in Table(("n",), rows).sorted_by(["n"]).plain()] == ["9", "21", "100"]


def test_lists_in_a_cell_are_sorted() -> None:
    rows = ((ox.Literal("ISS|Alpha|Mir"), ox.Literal("b|a")), (None, None))
    assert Table(("x", "y"), rows).with_sorted_lists(["x"]).plain() == [("Alpha|ISS|Mir", "b|a"), ("", "")]
