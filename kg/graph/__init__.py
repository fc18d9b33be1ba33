"""From an extraction to RDF statements: IRIs, vocabulary, evidence."""

from kg.graph.iris import DEFAULT_BASE, article_id
from kg.graph.statements import statements
from kg.model.graph import ArticleGraph

__all__ = ["DEFAULT_BASE", "ArticleGraph", "article_id", "statements"]
