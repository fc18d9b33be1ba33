"""The framed shape of JSON-LD; that nothing is lost is tested with the other formats in ``test_rdf.py``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.exports import Quad, from_dataset, graph_text
from kg.exports.ordering import in_order
from kg.model.formats import JSONLD, NQUADS
from kg.resources import context, ontology

# rdflib warns of what its own parsers do
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*deprecated:DeprecationWarning")

_ARTICLE = "https://kg.example/article/atelier"
_LEA = "https://kg.example/entity/lea-morin"


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    dataset = rdflib.Dataset()
    dataset.parse(ontology("examples", "sentence.trig"), format="trig")
    return list(from_dataset(dataset))


@pytest.fixture(scope="module")
def document(quads: list[Quad]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(graph_text(JSONLD, quads)))
    return found


@pytest.fixture(scope="module")
def claims(document: dict[str, Any]) -> dict[str, Any]:
    return _by_id(_by_id(document["@graph"])[_ARTICLE]["@graph"])


def _by_id(nodes: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {node["id"]: node for node in nodes}


def test_an_article_holds_its_graph(document: dict[str, Any]) -> None:
    article = document["@graph"][0]
    assert document["@context"] == context()
    assert (article["id"], article["type"]) == (_ARTICLE, "schema:NewsArticle")
    assert article["headline"] == "Un atelier à Brest"
    assert [node["id"] for node in document["@graph"] if "@graph" in node] == [_ARTICLE]


def test_a_claim_holds_its_evidence_down_to_the_words(claims: dict[str, Any]) -> None:
    claim = claims[f"{_ARTICLE}/claim/lea-morin-position-quimper-47"]
    assert (claim["subject"], claim["predicate"], claim["roleName"]) == (_LEA, "kg:position", "maire")
    assert claim["evidence"]["hasSource"] == _ARTICLE
    assert claim["evidence"]["hasSelector"]["exact"] == "ancienne maire de Quimper"
    assert claim["evidence"]["hasSelector"]["start"] == 47


def test_every_claim_holds_its_evidence_even_where_others_rest_on_the_same_words(claims: dict[str, Any]) -> None:
    told = [node for node in claims.values() if "evidence" in node]
    assert len(told) == 8
    assert all(node["evidence"]["hasSelector"]["exact"] for node in told)
    assert len({node["evidence"]["id"] for node in told}) == 4


def test_an_entity_stands_once_in_an_article_and_is_referred_to(claims: dict[str, Any]) -> None:
    assert claims[_LEA]["prefLabel"] == "Léa Morin"
    assert claims[_LEA]["type"] == ["kg:Entity", "schema:Person"]
    assert json.dumps(list(claims.values()), ensure_ascii=False).count('"prefLabel": "Léa Morin"') == 1


def test_what_is_embedded_stands_nowhere_else(claims: dict[str, Any]) -> None:
    assert not [name for name in claims if "/words/" in name]


def test_a_fact_stands_by_itself(document: dict[str, Any]) -> None:
    assert _by_id(document["@graph"])[_LEA]["worksFor"] == "https://kg.example/entity/vellon"


def test_the_frame_applied_by_another_tool_gives_the_same(document: dict[str, Any], quads: list[Quad]) -> None:
    from pyld import jsonld

    lines = "".join(graph_text(NQUADS, quads))
    frame = json.loads(ontology("frame.jsonld").read_text(encoding="utf-8")) | {"@context": context()}
    framed = jsonld.frame(jsonld.from_rdf(lines, {"format": "application/n-quads", "useNativeTypes": True}), frame)
    assert _sorted(framed["@graph"]) == _sorted(document["@graph"])


def _sorted(value: Any) -> Any:
    """The same JSON with its lists, which are sets here, in one order."""
    if isinstance(value, dict):
        return {key: _sorted(member) for key, member in value.items()}
    if isinstance(value, list):
        return sorted((_sorted(member) for member in value), key=lambda member: json.dumps(member, sort_keys=True))
    return value


_QUADS = st.lists(st.tuples(*[st.sampled_from(["<a>", "<b>", "<c>"])] * 4), max_size=30)


@given(_QUADS, st.integers(1, 10))
def test_sorting_on_disk_gives_what_sorting_in_memory_gives(quads: list[Quad], run: int) -> None:
    assert list(in_order(quads, lambda quad: quad, run=run)) == sorted(set(quads))
