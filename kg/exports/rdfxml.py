"""RDF/XML: one description a subject, sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from kg.errors import ExportError
from kg.exports.prefixes import split
from kg.exports.quads import Quad, iri, literal
from kg.exports.xml_text import legal, quoted
from kg.resources import prefixes

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAME = re.compile(r"(.*[^\w.-])([A-Za-z_][\w.-]*)", re.ASCII)


def rdfxml(quads: Iterable[Quad]) -> Iterator[str]:
    """The default graph as pieces of RDF/XML; characters that XML forbids become U+FFFD.

    Raises ``ExportError`` for a predicate whose IRI ends with no XML name.
    """
    triples = sorted({quad[:3] for quad in quads if not quad[3]})
    namespaces = "".join(f" xmlns:{name}={quoted(ns)}" for name, ns in sorted({**prefixes(), "rdf": _RDF}.items()))
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{namespaces}>\n'
    for subject, of_subject in groupby(triples, key=lambda triple: triple[0]):
        yield f"<rdf:Description rdf:about={quoted(iri(subject))}>\n"
        for _, predicate, value in of_subject:
            yield _property(iri(predicate), value)
        yield "</rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _property(predicate: str, value: str) -> str:
    name, declaration = _qualified(predicate)
    if resource := iri(value):
        return f"  <{name}{declaration} rdf:resource={quoted(resource)}/>\n"
    found = literal(value)
    language = f' xml:lang="{found.language}"' if found.language else ""
    datatype = f" rdf:datatype={quoted(found.datatype)}" if found.datatype else ""
    text = escape(legal(found.text), {"\r": "&#13;"})
    return f"  <{name}{declaration}{language}{datatype}>{text}</{name}>\n"


def _qualified(predicate: str) -> tuple[str, str]:
    """A predicate as an element's name, and the declaration that the name needs."""
    prefix, local = split(predicate)
    if prefix:
        return f"{prefix}:{local}", ""
    match = _NAME.fullmatch(predicate)
    if not match:
        raise ExportError(f"RDF/XML cannot write the predicate <{predicate}>; export as turtle or ntriples")
    return f"ns:{match[2]}", f" xmlns:ns={quoted(match[1])}"
