"""Press articles in, an RDF knowledge graph out in which every statement leads back to its words."""

__version__ = "0.1.0"
