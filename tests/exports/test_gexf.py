from __future__ import annotations

import re
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kg.errors import ExportError
from kg.exports.drawing import Drawing, draw
from kg.exports.gexf import GexfProfile, write_gexf
from kg.model.network import Edge, Network, Node
from tests.exports.conftest import BASE


def _tree(path: Path) -> etree._ElementTree:
    return etree.parse(str(path), etree.XMLParser(resolve_entities=False))


def _attributes(path: Path, tag: str) -> list[dict[str, str]]:
    """The attributes of every element of a name, in the order of the file."""
    return [
        {str(name): str(value) for name, value in element.attrib.items()} for element in _tree(path).iter(f"{{*}}{tag}")
    ]


@pytest.fixture(params=GexfProfile)
def written(request: pytest.FixtureRequest, drawing: Drawing, tmp_path: Path) -> Path:
    path = tmp_path / "network.gexf"
    assert write_gexf(drawing, path, profile=request.param) == (path,)
    return path


@pytest.mark.corpus
def test_is_valid_against_the_relax_ng(written: Path, shared: Path) -> None:
    schema = etree.RelaxNG(etree.parse(str(shared / "eval" / "gexf-1.3" / "gexf.rng")))
    assert schema.validate(_tree(written)), schema.error_log


def test_networkx_reads_back_what_was_written(written: Path) -> None:
    graph = nx.read_gexf(written)
    assert graph.is_directed()
    assert graph.is_multigraph()
    assert dict(graph.nodes(data="label")) == {
        f"{BASE}lea": "Léa Morin",
        f"{BASE}vellon": 'Vellon & "Fils" <SA>\ufffd',
        f"{BASE}brest": "Brest 😀",
        f"{BASE}seul": "",
    }
    lea = graph.nodes[f"{BASE}lea"]
    assert {name: lea[name] for name in ("articles", "score", "label_", "type", "degree")} == {
        "articles": 2,
        "score": 1.0,
        "label_": "cheffe",
        "type": "Person",
        "degree": 3,
    }
    assert graph.nodes[f"{BASE}brest"]["known"] is True
    assert graph.nodes[f"{BASE}brest"]["big"] == str(2**70)
    found = [(s, t, data["label"], data["weight"], data.get("polarity")) for s, t, data in graph.edges(data=True)]
    assert found == [
        (f"{BASE}lea", f"{BASE}vellon", "fondatrice", 2.0, "positive"),
        (f"{BASE}lea", f"{BASE}vellon", "directrice", 1.0, "positive"),
        (f"{BASE}lea", f"{BASE}vellon", "owner", 1.0, "negative"),
        (f"{BASE}vellon", f"{BASE}brest", "siège", 0.25, None),
    ]


def test_parallel_edges_have_kinds_of_their_own(written: Path) -> None:
    edges = _attributes(written, "edge")
    assert [edge["kind"] for edge in edges] == ["founder", "position", "owner (negative)", "located"]
    assert len({edge["id"] for edge in edges}) == len(edges)


def test_no_attribute_has_a_title_or_a_type_that_gephi_misreads(written: Path) -> None:
    declared = _attributes(written, "attribute")
    assert not {"id", "label", "weight"} & {attribute["title"].lower() for attribute in declared}
    assert all(attribute["id"] == attribute["title"] for attribute in declared)  # graphology shows the id
    assert {attribute["type"] for attribute in declared} <= {"string", "long", "double", "boolean"}


def test_each_class_declares_its_attributes_once_and_no_colour_has_an_alpha(written: Path) -> None:
    assert [block["class"] for block in _attributes(written, "attributes")] == ["node", "edge"]
    assert all(sorted(colour) == ["b", "g", "r"] for colour in _attributes(written, "color"))


def test_only_the_dynamic_profile_has_spells(drawing: Drawing, tmp_path: Path) -> None:
    dynamic, static = tmp_path / "dynamic.gexf", tmp_path / "static.gexf"
    write_gexf(drawing, dynamic)
    write_gexf(drawing, static, profile=GexfProfile.STATIC)
    assert _attributes(dynamic, "spell") == [
        {"start": "2020-03-01", "end": "2020-03-31"},
        {"end": "2009-12-31"},
        {"start": "2011-01-01"},
    ]
    (graph,) = _attributes(dynamic, "graph")
    assert (graph["mode"], graph["timeformat"]) == ("dynamic", "date")
    assert b"spell" not in static.read_bytes()
    assert b'mode="dynamic"' not in static.read_bytes()


def test_the_same_network_gives_the_same_bytes_and_no_date(network: Network, tmp_path: Path) -> None:
    one, two = tmp_path / "one.gexf", tmp_path / "two.gexf"
    write_gexf(draw(network), one)
    write_gexf(draw(network), two)
    assert one.read_bytes() == two.read_bytes()
    assert b"lastmodifieddate" not in one.read_bytes()


def test_an_empty_network_is_a_file_too(tmp_path: Path) -> None:
    write_gexf(draw(Network("", (), ())), tmp_path / "empty.gexf")
    assert len(nx.read_gexf(tmp_path / "empty.gexf")) == 0


def test_a_folder_that_is_not_there_is_named(drawing: Drawing, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"cannot write .*nowhere.*choose a folder"):
        write_gexf(drawing, tmp_path / "nowhere" / "network.gexf")


@settings(deadline=None)  # the first example imports much
@given(label=st.text(), value=st.text(), kind=st.text(min_size=1))
def test_any_text_makes_well_formed_xml(
    tmp_path_factory: pytest.TempPathFactory, label: str, value: str, kind: str
) -> None:
    path = tmp_path_factory.mktemp("gexf") / "any.gexf"
    nodes = (Node("urn:a", label, "Person", {"note": value}), Node("urn:b", "b", "Place"))
    write_gexf(draw(Network(label, nodes, (Edge("urn:a", "urn:b", kind, label),))), path)
    read = _attributes(path, "node")[0]["label"]
    assert read.split() == re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", label).split()
