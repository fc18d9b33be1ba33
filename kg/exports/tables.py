"""A network as two tables, nodes and edges, as Gephi's « Import spreadsheet » and spreadsheets read them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.exports.columns import Column, columns
from kg.exports.drawing import Drawing
from kg.exports.spreadsheet import write_rows
from kg.model.network import Attributes


def write_tables(drawing: Drawing, path: Path) -> tuple[Path, Path]:
    """Write ``NAME.nodes.csv`` and ``NAME.edges.csv`` beside where ``NAME.csv`` would stand, and tell their paths.

    Raises ``ExportError`` where they cannot be written.
    """
    nodes, edges = path.with_suffix(".nodes.csv"), path.with_suffix(".edges.csv")
    write_rows(_node_rows(drawing), nodes)
    write_rows(_edge_rows(drawing), edges)
    return nodes, edges


def _node_rows(drawing: Drawing) -> Iterable[list[str]]:
    declared = columns(node.attributes for node in drawing.network.nodes)
    yield ["Id", "Label", *(column.title for column in declared)]
    for node in drawing.network.nodes:
        yield [node.id, node.label, *_values(node.attributes, declared)]


def _edge_rows(drawing: Drawing) -> Iterable[list[str]]:
    network = drawing.network
    declared = columns(edge.attributes for edge in network.edges)
    direction = "Directed" if network.directed else "Undirected"
    yield ["Source", "Target", "Type", "Id", "Kind", "Label", "Weight", *(column.title for column in declared)]
    for number, edge in enumerate(network.edges):
        ends = [edge.source, edge.target, direction, f"e{number}", edge.kind, edge.label, str(edge.weight)]
        yield [*ends, *_values(edge.attributes, declared)]


def _values(attributes: Attributes, declared: tuple[Column, ...]) -> list[str]:
    return [column.text(attributes) if column.name in attributes else "" for column in declared]
