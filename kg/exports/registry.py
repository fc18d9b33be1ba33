"""All exports by name, and the two functions that write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from kg.errors import ExportError
from kg.exports.drawing import Drawing, draw
from kg.exports.gexf import GexfProfile, write_gexf
from kg.exports.graphml import write_graphml
from kg.exports.jsonld import jsonld
from kg.exports.picture import write_picture
from kg.exports.quads import Quad, ntriples
from kg.exports.rdfxml import rdfxml
from kg.exports.replacing import replacing
from kg.exports.tables import write_tables
from kg.exports.turtle import trig, turtle
from kg.model import formats
from kg.model.formats import Format
from kg.model.network import Network

_RDF: Mapping[Format, Callable[[Iterable[Quad]], Iterable[str]]] = {
    formats.TURTLE: turtle,
    formats.NTRIPLES: partial(ntriples, graphs=False),
    formats.RDFXML: rdfxml,
    formats.NQUADS: partial(ntriples, graphs=True),
    formats.TRIG: trig,
    formats.JSONLD: jsonld,
}
_Write = Callable[[Network, Path], tuple[Path, ...]]


def _drawn(write: Callable[[Drawing, Path], tuple[Path, ...]]) -> _Write:
    """A writer of networks from a writer of drawings."""
    return lambda network, path: write(draw(network), path)


_NETWORK: Mapping[Format, _Write] = {
    formats.GEXF: _drawn(partial(write_gexf, profile=GexfProfile.DYNAMIC)),
    formats.GEXF_STATIC: _drawn(partial(write_gexf, profile=GexfProfile.STATIC)),
    formats.GRAPHML: _drawn(write_graphml),
    formats.CSV: _drawn(write_tables),
    formats.PNG: write_picture,
    formats.SVG: write_picture,
}
EXPORTS: Mapping[str, Format] = {form.name: form for form in (*_RDF, *_NETWORK)}
"""What can be written, by name: first the RDF formats, then those of networks."""


def export_format(name: str) -> Format:
    """The format of a name. Raises ``ExportError`` that lists the known ones."""
    if name not in EXPORTS:
        raise ExportError(f"there is no export format {name!r}; there are: {', '.join(EXPORTS)}")
    return EXPORTS[name]


def graph_text(form: Format, quads: Iterable[Quad]) -> Iterator[str]:
    """A graph in an RDF format, piece by piece; the same statements, in any order, give the same text.

    A format that supports no named graphs holds the default graph, the facts; the others hold everything.
    """
    return iter(_RDF[form](quads))


def write_graph(form: Format, quads: Iterable[Quad], path: Path) -> tuple[Path, ...]:
    """Write a graph in an RDF format, as `graph_text`, and tell the file.

    Raises ``ExportError`` where the format cannot hold a statement or ``path`` cannot be written.
    """
    with replacing(path) as stream:
        for piece in graph_text(form, quads):
            stream.write(piece.encode())
    return (path,)


def write_network(form: Format, network: Network, path: Path) -> tuple[Path, ...]:
    """Write a network in a format of networks and tell the files (``csv`` makes two of one name).

    Raises ``ExportError`` where ``path`` cannot be written.
    """
    return _NETWORK[form](network, path)
