"""What networkx measures in a network: degree, PageRank, communities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

import networkx as nx

from kg.model.network import Network

_SEED = 20210215  # any number, as long as it stays
_DIGITS = 6  # of PageRank; beyond them platforms differ in the order of their sums


@dataclass(frozen=True, slots=True)
class Measures:
    """What a node is in its network; communities count from 0, the largest first."""

    degree: int
    pagerank: float
    community: int


def numbered(network: Network) -> nx.Graph[int]:
    """The network as a simple undirected graph of places in ``network.nodes``; the weights of parallel edges add up.

    Integers make networkx deterministic: its sets of strings are ordered anew in each run of Python.
    """
    place = {node.id: number for number, node in enumerate(network.nodes)}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    for edge in network.edges:
        source, target = place[edge.source], place[edge.target]
        weight = graph.get_edge_data(source, target, {"weight": 0.0})["weight"]
        graph.add_edge(source, target, weight=weight + edge.weight)
    return graph


def measure(network: Network) -> dict[str, Measures]:
    """Degree (edges, parallel ones counted each), PageRank (edges followed both ways) and community of every node."""
    graph = numbered(network)
    if not network.nodes:
        return {}
    degrees = _degrees(network)
    ranks = nx.pagerank(graph, weight="weight")
    community = {node: number for number, members in enumerate(communities(graph)) for node in members}
    return {
        node.id: Measures(degrees[node.id], float(f"{ranks[number]:.{_DIGITS}g}"), community[number])
        for number, node in enumerate(network.nodes)
    }


def communities(graph: nx.Graph[int]) -> list[list[int]]:
    """The Louvain communities, largest first; nodes without neighbours are alone in theirs."""
    found = (
        nx.community.louvain_communities(graph, weight="weight", seed=_SEED) if graph.size() else ({n} for n in graph)
    )
    return sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))


def measured(network: Network, measures: Mapping[str, Measures]) -> Network:
    """The network with ``type``, ``degree``, ``pagerank`` and ``community`` among the attributes of its nodes."""
    nodes = (
        replace(node, attributes={**node.attributes, "type": node.type, **asdict(measures[node.id])})
        for node in network.nodes
    )
    return replace(network, nodes=tuple(nodes))


def _degrees(network: Network) -> dict[str, int]:
    degrees = dict.fromkeys((node.id for node in network.nodes), 0)
    for edge in network.edges:
        degrees[edge.source] += 1
        degrees[edge.target] += 1
    return degrees
