"""GEXF 1.3, as Gephi, Gephi Lite and networkx read it; specification: https://gexf.net, traps: docs/gephi.md."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from kg.exports.columns import Column, columns
from kg.exports.drawing import Drawing, Mark
from kg.exports.replacing import replacing
from kg.exports.xml_text import quoted, token
from kg.model.network import Attributes, Edge, Network, Node, Spell

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
)
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}  # never anyURI or date: Gephi drops them


class GexfProfile(StrEnum):
    """For whom the file is written."""

    DYNAMIC = "dynamic"
    """Gephi: with spells, so that its timeline works."""
    STATIC = "static"
    """Gephi Lite and graphology, which read no spells."""


def write_gexf(drawing: Drawing, path: Path, *, profile: GexfProfile = GexfProfile.DYNAMIC) -> tuple[Path]:
    """Write a drawing as GEXF 1.3; the same drawing gives the same bytes.

    Raises ``ExportError`` where ``path`` cannot be written.
    """
    with replacing(path) as stream:
        for line in _lines(drawing, profile):
            stream.write(line.encode())
    return (path,)


def _lines(drawing: Drawing, profile: GexfProfile) -> Iterator[str]:
    network = drawing.network
    with_spells = profile is GexfProfile.DYNAMIC and _has_spells(network)
    yield _HEAD
    yield f"<meta><creator>kg-press</creator><description>{_escaped(network.title)}</description></meta>\n"
    yield _graph_tag(directed=network.directed, with_spells=with_spells)
    node_columns = columns(node.attributes for node in network.nodes)
    edge_columns = columns(edge.attributes for edge in network.edges)
    yield from _declarations("node", node_columns)
    yield from _declarations("edge", edge_columns)
    yield f'<nodes count="{len(network.nodes)}">\n'
    for node in network.nodes:
        yield from _node(node, drawing.marks[node.id], node_columns, with_spells=with_spells)
    yield f'</nodes>\n<edges count="{len(network.edges)}">\n'
    for number, edge in enumerate(network.edges):
        yield from _edge(number, edge, edge_columns, with_spells=with_spells)
    yield "</edges>\n</graph>\n</gexf>\n"


def _has_spells(network: Network) -> bool:
    return any(node.spells for node in network.nodes) or any(edge.spells for edge in network.edges)


def _graph_tag(*, directed: bool, with_spells: bool) -> str:
    edge_type = "directed" if directed else "undirected"
    time = ' timeformat="date" timerepresentation="interval"' if with_spells else ""
    return f'<graph defaultedgetype="{edge_type}" mode="{"dynamic" if with_spells else "static"}"{time}>\n'


def _declarations(owner: str, declared: tuple[Column, ...]) -> Iterator[str]:
    if declared:
        yield f'<attributes class="{owner}" mode="static">\n'
        for column in declared:
            title = quoted(column.title)  # its id as well: graphology calls attributes by their ids
            yield f'<attribute id={title} title={title} type="{_TYPES[column.type]}"/>\n'
        yield "</attributes>\n"


def _node(node: Node, mark: Mark, declared: tuple[Column, ...], *, with_spells: bool) -> Iterator[str]:
    yield f"<node id={quoted(node.id)} label={quoted(token(node.label))}>\n"
    yield _values(node.attributes, declared)
    yield _spells(node.spells if with_spells else ())
    yield _viz(mark)
    yield "</node>\n"


def _edge(number: int, edge: Edge, declared: tuple[Column, ...], *, with_spells: bool) -> Iterator[str]:
    yield f'<edge id="e{number}" source={quoted(edge.source)} target={quoted(edge.target)}'
    yield f' kind={quoted(token(edge.kind))} label={quoted(token(edge.label))} weight="{edge.weight!r}">\n'
    yield _values(edge.attributes, declared)
    yield _spells(edge.spells if with_spells else ())
    yield "</edge>\n"


def _viz(mark: Mark) -> str:
    """Colour (without alpha, which Gephi Lite shows as grey), place and size."""
    (red, green, blue), (x, y) = mark.rgb, mark.position
    return (
        f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        f'<viz:position x="{x}" y="{y}" z="0.0"/>'
        f'<viz:size value="{mark.size}"/>\n'
    )


def _values(attributes: Attributes, declared: tuple[Column, ...]) -> str:
    known = [(column.title, column.text(attributes)) for column in declared if column.name in attributes]
    inner = "".join(f"<attvalue for={quoted(title)} value={quoted(text)}/>" for title, text in known)
    return f"<attvalues>{inner}</attvalues>\n" if inner else ""


def _spells(spells: tuple[Spell, ...]) -> str:
    inner = "".join(f"<spell{_bound('start', one.start)}{_bound('end', one.end)}/>" for one in spells)
    return f"<spells>{inner}</spells>\n" if inner else ""


def _bound(name: str, day: str) -> str:
    return f' {name}="{day}"' if day else ""


def _escaped(text: str) -> str:
    return quoted(token(text))[1:-1]
