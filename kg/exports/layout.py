"""Where nodes stand: what is joined keeps together, nothing lies on anything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.exports.measures import numbered
from kg.model.network import Network

Point = tuple[float, float]
Points = NDArray[np.float64]

_GOLDEN = pi * (3 - sqrt(5))
_FORCES_UP_TO = 600  # nodes; forces between all pairs take 1 s here and grow with the square
_ROUNDS = 300  # of forces, for up to 100 nodes; fewer for more, so that they take about as long, but 50 at least
_WITHIN = 3.0  # times as strong as between communities is an edge within one
_APART = 3.4  # mean distance between neighbours, in node radii
_PAIR = 0.7  # keeps small parts smaller than their share: two nodes need no more room than their edge
_GAP = 10.0  # least space between two nodes, room for a label
_WIDE = 1.5  # times as wide as high, like a page or a screen
_TRIED = 64  # places on a spiral that are tried at once
_SEED = 0


def arrange(network: Network, communities: Mapping[str, int], sizes: Mapping[str, float]) -> dict[str, Point]:
    """A position for each node, around the origin, in the unit of ``sizes``; rounded so that platforms agree.

    Up to 600 nodes by forces, the connected parts side by side; beyond, each community is a sunflower of its nodes.
    """
    ids = [node.id for node in network.nodes]
    radii = np.array([sizes[id_] for id_ in ids])
    groups = [communities[id_] for id_ in ids]
    crowd = len(ids) > _FORCES_UP_TO
    points = _sunflowers(groups, radii) if crowd else _side_by_side(numbered(network), groups, radii)
    return {id_: (round(float(x), 1) + 0.0, round(float(y), 1) + 0.0) for id_, (x, y) in zip(ids, points, strict=True)}


def _sunflowers(groups: Sequence[int], radii: Points) -> Points:
    """Communities side by side, the largest in the middle; in each the members on a spiral, the largest inside."""
    members: dict[int, list[int]] = {}
    alone = {group for group, count in Counter(groups).items() if count == 1}
    for number, group in enumerate(groups):
        members.setdefault(-1 if group in alone else group, []).append(number)
    parts = sorted(members.values(), key=lambda part: (-len(part), part))
    points, halves = np.zeros((len(groups), 2)), np.zeros((len(parts), 2))
    for number, part in enumerate(parts):
        part.sort(key=lambda node: (-radii[node], node))
        areas = np.cumsum((2 * radii[part] + _GAP) ** 2)
        points[part] = [_spiral(sqrt(float(area) / 2) if turn else 0.0, turn) for turn, area in enumerate(areas)]
        halves[number] = sqrt(float(areas[-1]) / 2) + radii[part].max() + _GAP
    for part, middle in zip(parts, _packed(halves), strict=True):
        points[part] += middle
    return points


def _spiral(radius: float, turn: int) -> Point:
    return radius * cos(turn * _GOLDEN), radius * sin(turn * _GOLDEN)


def _side_by_side(graph: nx.Graph[int], groups: Sequence[int], radii: Points) -> Points:
    """Each connected part by forces, the parts around the largest."""
    points = np.zeros((len(radii), 2))
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    halves = np.zeros((len(parts), 2))
    for number, part in enumerate(parts):
        points[part] = _spread(_forces(graph.subgraph(part), groups, radii[part]), radii[part])
        low, high = points[part].min(axis=0), points[part].max(axis=0)
        points[part] -= (low + high) / 2
        halves[number] = (high - low) / 2 + radii[part].max() + 1.5 * _GAP
    for part, middle in zip(parts, _packed(halves), strict=True):
        points[part] += middle
    return points


def _forces(graph: nx.Graph[int], groups: Sequence[int], radii: Points) -> Points:
    """Fruchterman and Reingold's layout of a connected graph, edges within a community pulling more."""
    nodes, count = sorted(graph), len(graph)
    if count == 1:
        return np.zeros((1, 2))
    pulled: nx.Graph[int] = nx.Graph()
    pulled.add_nodes_from(nodes)
    for source, target in sorted(graph.edges()):
        pull = (1 + np.log(graph[source][target]["weight"])) * (_WITHIN if groups[source] == groups[target] else 1.0)
        pulled.add_edge(source, target, weight=pull)
    found = nx.spring_layout(
        pulled, pos=nx.circular_layout(pulled), iterations=_rounds(count), seed=_SEED, k=1.2 / sqrt(count)
    )
    placed: Points = np.array([found[node] for node in nodes]) * (_APART * float(radii.mean()) * (sqrt(count) - _PAIR))
    placed[:, 0] *= _WIDE
    return placed


def _rounds(count: int) -> int:
    return max(50, min(_ROUNDS, _ROUNDS * 100**2 // count**2))


def _spread(points: Points, radii: Points) -> Points:
    """Push apart what overlaps, a little at each round."""
    least = radii[:, None] + radii[None, :] + _GAP
    np.fill_diagonal(least, 0.0)
    for _ in range(_rounds(len(radii))):
        apart = points[:, None, :] - points[None, :, :]
        distance = np.sqrt((apart**2).sum(axis=2)) + 1e-9
        lack = np.clip(least - distance, 0.0, None)
        if not lack.any():
            break
        points = points + (apart / distance[:, :, None] * lack[:, :, None]).sum(axis=1) * 0.25
    return points


def _packed(halves: Points) -> Points:
    """The middles of rectangles around the first, each at the first free place of a spiral outwards."""
    middles = np.zeros_like(halves)
    first = 0
    for number in range(1, len(halves)):
        if not np.array_equal(halves[number], halves[number - 1]):
            first = 0  # one of the same size finds no place nearer than the last one did
        step = max(_GAP, float(halves[number].min()) / 2)
        while True:
            tried = _places(step, first)
            apart = np.abs(tried[:, None, :] - middles[None, :number, :])
            free = ~(apart < halves[:number] + halves[number]).all(axis=2).any(axis=1)
            if free.any():
                break
            first += _TRIED
        middles[number] = tried[free.argmax()]
    return middles


def _places(step: float, first: int) -> Points:
    """The next places on a spiral, from the ``first`` on, a ``step`` from one another."""
    turns = np.arange(first, first + _TRIED)
    radius, angle = step * np.sqrt(turns), turns * _GOLDEN
    return np.column_stack((_WIDE * radius * np.cos(angle), radius * np.sin(angle)))
