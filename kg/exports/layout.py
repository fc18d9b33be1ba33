"""Where nodes stand: communities keep together, nothing lies on anything else."""

from __future__ import annotations

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
_ROUNDS = 300
_WITHIN = 4.0  # times as strong as between communities is an edge within one
_APART = 3.2  # mean distance between neighbours, in node radii
_GAP = 8.0  # least space between two nodes, room for a label
_SEED = 0


def arrange(network: Network, communities: Mapping[str, int], sizes: Mapping[str, float]) -> dict[str, Point]:
    """A position for each node, around the origin, in the unit of ``sizes``; rounded so that platforms agree.

    Up to 600 nodes by forces; beyond, each community is a sunflower, its best joined nodes in the middle.
    """
    ids = [node.id for node in network.nodes]
    radii = np.array([sizes[id_] for id_ in ids])
    groups = [communities[id_] for id_ in ids]
    points = _sunflowers(groups, radii)
    if 1 < len(ids) <= _FORCES_UP_TO:
        points = _spread(_forces(network, groups, points, radii), radii)
    return {id_: (round(float(x), 1) + 0.0, round(float(y), 1) + 0.0) for id_, (x, y) in zip(ids, points, strict=True)}


def _sunflowers(groups: Sequence[int], radii: Points) -> Points:
    """Communities as discs on a spiral, the largest in the middle; their members on spirals too, large ones first."""
    points, used = np.zeros((len(groups), 2)), 0.0
    for number, group in enumerate(sorted(set(groups))):
        members = sorted((i for i, found in enumerate(groups) if found == group), key=lambda i: (-radii[i], i))
        areas = np.cumsum([(2 * radii[i] + _GAP) ** 2 for i in members])
        centre = np.array(_polar(sqrt(2 * used), number))
        for place, (member, area) in enumerate(zip(members, areas, strict=True)):
            points[member] = centre + _polar(sqrt(float(area) / 2) if place else 0.0, place)
        used += float(areas[-1])
    return points


def _polar(radius: float, turn: int) -> Point:
    return radius * cos(turn * _GOLDEN), radius * sin(turn * _GOLDEN)


def _forces(network: Network, groups: Sequence[int], points: Points, radii: Points) -> Points:
    """Fruchterman and Reingold's layout from these points, edges within a community pulling more."""
    graph = numbered(network)
    for source, target, data in graph.edges(data=True):
        data["pull"] = (1 + np.log(data["weight"])) * (_WITHIN if groups[source] == groups[target] else 1.0)
    scale = float(np.abs(points).max()) or 1.0
    start = {number: point / scale for number, point in enumerate(points)}
    found = nx.spring_layout(graph, pos=start, weight="pull", iterations=_ROUNDS, seed=_SEED, k=1.2 / sqrt(len(radii)))
    placed: Points = np.array([found[number] for number in range(len(radii))])
    scaled: Points = (placed - placed.mean(axis=0)) * (_APART * float(radii.mean()) * sqrt(len(radii)))
    return scaled


def _spread(points: Points, radii: Points) -> Points:
    """Push apart what overlaps, a little at each round."""
    least = radii[:, None] + radii[None, :] + _GAP
    np.fill_diagonal(least, 0.0)
    for _ in range(_ROUNDS):
        apart = points[:, None, :] - points[None, :, :]
        distance = np.sqrt((apart**2).sum(axis=2)) + 1e-9
        lack = np.clip(least - distance, 0.0, None)
        if not lack.any():
            break
        points = points + (apart / distance[:, :, None] * lack[:, :, None]).sum(axis=1) * 0.25
    return points
