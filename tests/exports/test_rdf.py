from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from kg.errors import ExportError
from kg.exports import Quad, export_format, from_dataset, graph_text, write_graph
from kg.exports.quads import Literal, literal
from kg.model.formats import JSONLD, RDF_FORMATS, RDFXML, TRIG, TURTLE, Format
from kg.resources import ontology

# rdflib warns of what its own parsers and its own Dataset.add do
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*deprecated:DeprecationWarning")

_PARSERS = {"ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
_GRAPH = "<https://kg.example/article/a>"
_NAME = "<https://schema.org/name>"


def _read(text: str, form: Format) -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    dataset.parse(data=text, format=_PARSERS.get(form.name, form.name))
    return dataset


@pytest.fixture(scope="module")
def example() -> rdflib.Dataset:
    return _read(ontology("examples", "sentence.trig").read_text(encoding="utf-8"), TRIG)


@pytest.fixture(params=RDF_FORMATS, ids=lambda form: form.name)
def form(request: pytest.FixtureRequest) -> Format:
    found: Format = request.param
    return found


def test_rdflib_reads_every_format_back_to_the_same_graphs(form: Format, example: rdflib.Dataset) -> None:
    read = _read("".join(graph_text(form, from_dataset(example))), form)
    assert isomorphic(read.default_graph, example.default_graph)
    if form.supports_graphs:
        names = {graph.identifier for graph in example.graphs()}
        assert {graph.identifier for graph in read.graphs()} == names
        assert all(isomorphic(read.graph(name), example.graph(name)) for name in names)
    else:
        assert len(read) == len(example.default_graph)


def test_the_order_of_statements_does_not_matter(form: Format, example: rdflib.Dataset) -> None:
    quads = list(from_dataset(example))
    assert list(graph_text(form, quads)) == list(graph_text(form, [*reversed(quads), *quads[:20]]))


@pytest.mark.parametrize(
    "value",
    [
        '"7"^^<http://www.w3.org/2001/XMLSchema#integer>',
        '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        '"1"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        '"1.5E0"^^<http://www.w3.org/2001/XMLSchema#double>',
        '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>',
        '"2020-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>',
        '"2021-02-15T10:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>',
        '"x"^^<https://example.org/its-own#type>',
        '"« L’ISS \\"Mir\\" »\\n\\ttab & <b> \\\\ fin ]]>"@fr',
        '"^^<http://www.w3.org/2001/XMLSchema#integer>"',
        "<https://example.org/a'b(c)>",
        "<urn:isbn:1>",
    ],
)
def test_every_sort_of_value_survives(form: Format, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    quad: Quad = ("<https://kg.example/entity/a>", _NAME, value, "")
    assert set(from_dataset(_read("".join(graph_text(form, [quad])), form))) == {quad}


@settings(deadline=None)  # the first example imports much
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives(text: str) -> None:
    quad = next(from_dataset(_dataset(text)))
    assert literal(quad[2]) == Literal(text, "fr")
    for form in (TURTLE, TRIG, JSONLD):
        assert list(from_dataset(_read("".join(graph_text(form, [quad])), form))) == [quad]


def _dataset(text: str) -> rdflib.Dataset:
    dataset = rdflib.Dataset()
    dataset.add((rdflib.URIRef("urn:a"), rdflib.URIRef("https://schema.org/name"), rdflib.Literal(text, lang="fr")))
    return dataset


def test_turtle_reads_well() -> None:
    article = "<https://kg.example/article/a>"
    quads: list[Quad] = [
        (article, "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<https://schema.org/NewsArticle>", ""),
        (article, _NAME, '"Un atelier"@fr', ""),
        (
            "<https://kg.example/entity/lea>",
            "<https://schema.org/age>",
            '"45"^^<http://www.w3.org/2001/XMLSchema#integer>',
            "",
        ),
        (
            "<https://kg.example/entity/lea>",
            "<https://schema.org/age>",
            '"46"^^<http://www.w3.org/2001/XMLSchema#integer>',
            "",
        ),
        ("<https://kg.example/entity/lea>", _NAME, '"hidden"', _GRAPH),
    ]
    _, _, body = "".join(graph_text(TURTLE, quads)).partition("XMLSchema#> .\n")
    assert body == (
        '\n<article/a> a schema:NewsArticle ;\n    schema:name "Un atelier"@fr .\n\n<entity/lea> schema:age 45, 46 .\n'
    )


def test_jsonld_carries_its_context(example: rdflib.Dataset) -> None:
    document = json.loads("".join(graph_text(JSONLD, from_dataset(example))))
    assert document["@context"]["schema"] == "https://schema.org/"
    (named,) = [item for item in document["@graph"] if "@graph" in item]
    assert named["id"] == "https://kg.example/article/atelier"


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match=r"no export format 'gefx'; there are: turtle, .*gexf, .*svg"):
        export_format("gefx")


def test_what_a_format_cannot_hold_is_said_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.rdf"
    path.write_text("old")
    with pytest.raises(ExportError, match="cannot write the predicate"):
        write_graph(RDFXML, [("<urn:a>", "<https://example.org/1>", "<urn:b>", "")], path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_blank_nodes_are_refused() -> None:
    dataset = rdflib.Dataset()
    dataset.add((rdflib.BNode("x"), rdflib.URIRef("urn:p"), rdflib.Literal("y")))
    with pytest.raises(ExportError, match="blank node"):
        list(from_dataset(dataset))
