"""A knowledge-graph builder for the press: articles in, an RDF graph out in which every statement leads back to its words."""

__version__ = "0.1.0"
