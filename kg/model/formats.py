"""File formats as values: what a format is called, and what it can hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a graph, a network or a table of answers is written in.

    ``name`` is the word used on the command line, ``extension`` has no dot.

    >>> TRIG.media_type, TRIG.supports_graphs
    ('application/trig', True)
    """

    name: str
    extension: str
    media_type: str
    supports_graphs: bool = False
    """Whether it tells named graphs apart; a format that cannot holds the default graph, the facts."""


TURTLE = Format("turtle", "ttl", "text/turtle")
NTRIPLES = Format("ntriples", "nt", "application/n-triples")
RDFXML = Format("rdfxml", "rdf", "application/rdf+xml")
NQUADS = Format("nquads", "nq", "application/n-quads", supports_graphs=True)
TRIG = Format("trig", "trig", "application/trig", supports_graphs=True)
JSONLD = Format("jsonld", "jsonld", "application/ld+json", supports_graphs=True)

RDF_FORMATS = (TURTLE, NTRIPLES, RDFXML, NQUADS, TRIG, JSONLD)

GEXF = Format("gexf", "gexf", "application/gexf+xml")
GEXF_STATIC = Format("gexf-static", "gexf", "application/gexf+xml")
GRAPHML = Format("graphml", "graphml", "application/graphml+xml")
CSV = Format("csv", "csv", "text/csv")
PNG = Format("png", "png", "image/png")
SVG = Format("svg", "svg", "image/svg+xml")

NETWORK_FORMATS = (GEXF, GEXF_STATIC, GRAPHML, CSV, PNG, SVG)
