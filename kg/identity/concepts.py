"""Authority files in RDF: SKOS concepts, or any resources that bear SKOS labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import AuthorityError
from kg.identity.heading import Heading
from kg.identity.table import heading

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

FORMATS = {".ttl": "turtle", ".rdf": "xml", ".xml": "xml", ".nt": "nt", ".jsonld": "json-ld"}
"""How rdflib reads a file by its ending."""
_SCHEMA = ("https://schema.org/", "http://schema.org/")
_TYPES = {"CreativeWork": "Work", "Thing": ""}
_KNOWN = ("Person", "Organization", "Place", "Product", "CreativeWork", "Event", "Thing")


def headings(path: Path) -> Iterator[Heading]:
    """The headings of an RDF file: what bears a ``skos:prefLabel``, sorted.

    Its IRIs are those that ``skos:exactMatch`` or ``owl:sameAs`` gives, or else its own; ``skos:altLabel`` are further
    names, an ``rdf:type`` of schema.org tells the type. Raises ``AuthorityError`` naming file and resource.
    """
    from rdflib.namespace import SKOS

    graph = _read(path)
    for subject in sorted(set(graph.subjects(SKOS.prefLabel)), key=str):
        try:
            yield _heading(graph, subject)
        except ValueError as error:
            raise AuthorityError(f"{path}, {subject}: {error}") from error


def _read(path: Path) -> Graph:
    from rdflib import Graph

    try:
        return Graph().parse(path, format=FORMATS[path.suffix])
    except Exception as error:  # each of rdflib's parsers raises its own
        raise AuthorityError(f"{path}: cannot be read as RDF ({FORMATS[path.suffix]}): {error}") from error


def _heading(graph: Graph, subject: Node) -> Heading:
    """A resource as a heading. Raises ``ValueError`` that says what is wrong with it."""
    from rdflib import OWL, RDF, URIRef
    from rdflib.namespace import SKOS

    label, *others = sorted(map(str, graph.objects(subject, SKOS.prefLabel)))
    same = {str(iri) for link in (SKOS.exactMatch, OWL.sameAs) for iri in graph.objects(subject, link)}
    own = {str(subject)} if isinstance(subject, URIRef) else set()
    return heading(
        label,
        tuple(sorted(same or own)),
        aliases=(*others, *sorted(map(str, graph.objects(subject, SKOS.altLabel)))),
        types=tuple(sorted(filter(None, map(_type, graph.objects(subject, RDF.type))))),
    )


def _type(class_: Node) -> str:
    """The entity type that a class of schema.org stands for; none for Thing and for other vocabularies."""
    for namespace in _SCHEMA:
        name = str(class_).removeprefix(namespace)
        if name in _KNOWN and name != str(class_):
            return _TYPES.get(name, name)
    return ""
