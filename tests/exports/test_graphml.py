from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.exports.drawing import Drawing, draw
from kg.exports.graphml import write_graphml
from kg.model.network import Edge, Network, Node
from tests.exports.conftest import BASE


def test_networkx_reads_back_nodes_edges_and_attributes(drawing: Drawing, tmp_path: Path) -> None:
    path = tmp_path / "network.graphml"
    write_graphml(drawing, path)
    graph = nx.read_graphml(path)
    assert list(graph) == [node.id for node in drawing.network.nodes]
    lea = graph.nodes[f"{BASE}lea"]
    assert (lea["label"], lea["label_"], lea["articles"], lea["score"], lea["r"]) == (
        "Léa Morin",
        "cheffe",
        2,
        1.0,
        209,
    )
    assert [(data["kind"], data["weight"]) for _, _, data in graph.edges(data=True)] == [
        ("founder", 2.0),
        ("position", 1.0),
        ("owner (negative)", 1.0),
        ("located", 0.25),
    ]


def test_an_undirected_network_stays_undirected(tmp_path: Path) -> None:
    nodes = (Node("urn:a", "a", "Person"), Node("urn:b", "b", "Person"))
    network = Network("", nodes, (Edge("urn:a", "urn:b", "same sentence", ""),), directed=False)
    write_graphml(draw(network), tmp_path / "network.graphml")
    assert not nx.read_graphml(tmp_path / "network.graphml").is_directed()


def test_the_same_network_gives_the_same_bytes(network: Network, tmp_path: Path) -> None:
    one, two = tmp_path / "one.graphml", tmp_path / "two.graphml"
    write_graphml(draw(network), one)
    write_graphml(draw(network), two)
    assert one.read_bytes() == two.read_bytes()


@settings(deadline=None)  # the first example imports much
@given(label=st.text(), value=st.text())
def test_any_text_reads_back(tmp_path_factory: pytest.TempPathFactory, label: str, value: str) -> None:
    path = tmp_path_factory.mktemp("graphml") / "any.graphml"
    write_graphml(draw(Network(label, (Node("urn:a", label, "Person", {"note": value}),), ())), path)
    assert list(nx.read_graphml(path)) == ["urn:a"]
