"""Measures, layout and pictures: right, and the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations
from math import dist
from pathlib import Path

import networkx as nx
import pytest

from kg.exports.drawing import COLOURS, draw
from kg.exports.measures import measure
from kg.exports.page import Box, fit
from kg.exports.picture import write_picture
from kg.model.entity import EntityType
from kg.model.network import Edge, Network, Node

_DRAW = """
from kg.exports.drawing import draw
from tests.exports.test_drawing import club
drawing = draw(club())
print([(drawing.marks[node.id].position, node.attributes["community"]) for node in drawing.network.nodes])
"""


def club() -> Network:
    """Zachary's karate club: 34 people in two factions."""
    graph = nx.karate_club_graph()
    nodes = tuple(Node(f"urn:{number}", f"n{number}", "Person") for number in graph)
    edges = tuple(Edge(f"urn:{source}", f"urn:{target}", "tie", "") for source, target in sorted(graph.edges()))
    return Network("club", nodes, edges, directed=False)


def _crowd(count: int) -> Network:
    nodes = tuple(Node(f"urn:{number}", str(number), "Person") for number in range(count))
    edges = tuple(Edge(f"urn:{number}", f"urn:{number // 3}", "tie", "") for number in range(1, count))
    return Network("crowd", nodes, edges)


def test_measures_are_those_of_the_network() -> None:
    found = measure(club())
    assert found["urn:33"].degree == 17
    assert max(found, key=lambda id_: found[id_].pagerank) == "urn:33"
    assert sum(measures.pagerank for measures in found.values()) == pytest.approx(1, abs=1e-4)
    assert found["urn:0"].community != found["urn:33"].community


@pytest.mark.parametrize("network", [club(), _crowd(700)], ids=["forces", "sunflowers"])
def test_no_node_lies_on_another(network: Network) -> None:
    marks = list(draw(network).marks.values())
    assert all(dist(one.position, two.position) > one.size + two.size for one, two in combinations(marks, 2))


def test_a_drawing_does_not_hang_on_the_order_of_hashes() -> None:
    drawn = {
        subprocess.run(
            [sys.executable, "-c", _DRAW],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1


def test_every_type_of_entity_has_a_colour_of_its_own() -> None:
    assert len({COLOURS[type_] for type_ in EntityType}) == len(EntityType)


def test_boxes_on_a_page_do_not_overlap() -> None:
    points = fit([(0, 0), (0, 0), (1, 1), (100, 3)], [Box(40, 10)] * 4, 500, 300)
    assert all(abs(x1 - x2) >= 79 or abs(y1 - y2) >= 19 for (x1, y1), (x2, y2) in combinations(points.tolist(), 2))


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_a_picture_is_the_same_each_time_and_tells_no_date(network: Network, tmp_path: Path, suffix: str) -> None:
    one, two = tmp_path / f"one.{suffix}", tmp_path / f"two.{suffix}"
    write_picture(network, one)
    write_picture(network, two)
    assert one.read_bytes() == two.read_bytes()
    assert b"date" not in one.read_bytes().lower()[:4000]
    assert one.read_bytes().startswith((b"\x89PNG", b"<?xml"))


def test_a_network_without_edges_is_an_empty_picture(tmp_path: Path) -> None:
    write_picture(Network("", (Node("urn:a", "a", "Person"),), ()), tmp_path / "empty.png")
    assert (tmp_path / "empty.png").stat().st_size > 0


def test_letters_that_the_font_lacks_and_dollars_are_drawn_as_they_are(tmp_path: Path) -> None:
    nodes = (Node("urn:a", "莫斯科 $x_{$ 3 $", "Person"), Node("urn:b", "كييف", "Place"))
    write_picture(Network("北京 $", nodes, (Edge("urn:a", "urn:b", "tie", "$\\frac$"),)), tmp_path / "scripts.png")
    assert (tmp_path / "scripts.png").stat().st_size > 0
