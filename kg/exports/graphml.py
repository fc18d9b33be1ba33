"""GraphML, as networkx writes it and Gephi, yEd and Cytoscape read it."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from kg.exports.columns import Column, columns
from kg.exports.drawing import Drawing, Mark
from kg.exports.replacing import replacing
from kg.exports.xml_text import legal, token
from kg.model.network import Attributes, Edge, Node, Value


def write_graphml(drawing: Drawing, path: Path) -> tuple[Path]:
    """Write a drawing as GraphML; colours, places and sizes are attributes of the names that Gephi looks for.

    Raises ``ExportError`` where ``path`` cannot be written.
    """
    with replacing(path) as stream:
        nx.write_graphml(to_networkx(drawing), stream)
    return (path,)


def to_networkx(drawing: Drawing) -> nx.MultiDiGraph[str] | nx.MultiGraph[str]:
    """A drawing for networkx: each attribute of one type, edges keyed e0, e1 and so on."""
    network = drawing.network
    graph: nx.MultiDiGraph[str] | nx.MultiGraph[str] = nx.MultiDiGraph() if network.directed else nx.MultiGraph()
    of_nodes = columns(node.attributes for node in network.nodes)
    of_edges = columns(edge.attributes for edge in network.edges)
    for node in network.nodes:
        graph.add_node(legal(node.id), **_node(node, drawing.marks[node.id], of_nodes))
    for number, edge in enumerate(network.edges):
        graph.add_edge(legal(edge.source), legal(edge.target), f"e{number}", **_edge(edge, of_edges))
    return graph


def _node(node: Node, mark: Mark, declared: tuple[Column, ...]) -> dict[str, Value]:
    (red, green, blue), (x, y) = mark.rgb, mark.position
    drawn: dict[str, Value] = {"r": red, "g": green, "b": blue, "x": x, "y": y, "size": mark.size}
    return {"label": token(node.label), **_typed(node.attributes, declared), **drawn}


def _edge(edge: Edge, declared: tuple[Column, ...]) -> dict[str, Value]:
    named: dict[str, Value] = {"label": token(edge.label), "kind": token(edge.kind), "weight": edge.weight}
    return named | _typed(edge.attributes, declared)


def _typed(attributes: Attributes, declared: tuple[Column, ...]) -> dict[str, Value]:
    found = {column.title: column.value(attributes) for column in declared if column.name in attributes}
    return {title: legal(value) if isinstance(value, str) else value for title, value in found.items()}
