"""Statements as the RDF writers take them: quads of terms in the syntax of N-Triples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kg.errors import ExportError

if TYPE_CHECKING:
    from rdflib import Dataset
    from rdflib.term import Node

Quad = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each as N-Triples writes it (``<https://…>``, ``"Vellon"@fr``); an empty graph
is the default graph. There are no blank nodes, so that sorted lines are the canonical form of a graph."""

_LITERAL = re.compile(
    r'"(?P<text>(?:[^"\\]|\\.)*)"(?:@(?P<language>[A-Za-z0-9-]+)|\^\^<(?P<datatype>[^>]*)>)?', re.DOTALL
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CHARACTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal taken apart; ``datatype`` is an IRI, both it and ``language`` may be empty."""

    text: str
    language: str = ""
    datatype: str = ""


def iri(term: str) -> str:
    """The address of a term, or an empty string where it is a literal.

    >>> iri("<https://schema.org/name>"), iri('"Vellon"')
    ('https://schema.org/name', '')
    """
    return term[1:-1] if term.startswith("<") else ""


def literal(term: str) -> Literal:
    r"""A literal taken apart. Raises ``ExportError`` for what is none.

    >>> literal('"a \\u00ab b"@fr')
    Literal(text='a « b', language='fr', datatype='')
    """
    match = _LITERAL.fullmatch(term)
    if not match:
        raise ExportError(f"not a term of N-Triples: {term}")
    text = match["text"]
    unescaped = _ESCAPE.sub(_unescape, text) if "\\" in text else text
    return Literal(unescaped, match["language"] or "", match["datatype"] or "")


def from_dataset(dataset: Dataset) -> Iterator[Quad]:
    """The quads of an rdflib dataset; its default graph stays the default graph."""
    default = dataset.default_graph.identifier
    for subject, predicate, value, graph in dataset.quads((None, None, None, None)):
        yield _term(subject), _term(predicate), _term(value), "" if graph in (None, default) else _term(graph)


class StoredQuad(Protocol):
    """A quad of a store whose terms print themselves as N-Triples, as those of Oxigraph do."""

    @property
    def subject(self) -> object: ...  # noqa: D102 (named as in RDF)
    @property
    def predicate(self) -> object: ...  # noqa: D102
    @property
    def graph_name(self) -> object: ...  # noqa: D102
    @property
    def object(self) -> object: ...  # noqa: D102


def from_store(stored: Iterable[StoredQuad]) -> Iterator[Quad]:
    """The quads of a store."""
    for quad in stored:
        graph = str(quad.graph_name)
        yield str(quad.subject), str(quad.predicate), str(quad.object), graph if graph.startswith("<") else ""


def ntriples(quads: Iterable[Quad], *, graphs: bool) -> list[str]:
    """Sorted lines of N-Quads, or else of N-Triples, with the statements of the default graph."""
    if graphs:
        return sorted({f"{s} {p} {o} {g} .\n" if g else f"{s} {p} {o} .\n" for s, p, o, g in quads})
    return sorted({f"{s} {p} {o} .\n" for s, p, o, g in quads if not g})


def _unescape(match: re.Match[str]) -> str:
    if code := match[1] or match[2]:
        return chr(int(code, 16))
    return _CHARACTERS.get(match[3], match[3])


def _term(node: Node) -> str:
    from rdflib import BNode, URIRef
    from rdflib import Literal as Value

    if isinstance(node, BNode):
        raise ExportError(f"the blank node {node} cannot be exported; give it an IRI (rdflib: Graph.skolemize())")
    if isinstance(node, URIRef):
        return f"<{node}>"
    quoted = f'"{_SPECIAL.sub(_escape, str(node))}"'
    if isinstance(node, Value) and node.language:
        return f"{quoted}@{node.language}"
    datatype = node.datatype if isinstance(node, Value) else None
    return quoted if datatype is None or datatype.endswith("#string") else f"{quoted}^^<{datatype}>"


def _escape(match: re.Match[str]) -> str:
    return _SHORT.get(match[0]) or f"\\u{ord(match[0]):04X}"
