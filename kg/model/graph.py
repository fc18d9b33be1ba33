"""An article's statements, ready for a store."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleGraph:
    """What an article adds to a knowledge graph, as lines of N-Triples: the one syntax that every RDF tool reads.

    ``iri`` names both the article and its graph. ``facts`` stand in the default graph and in the article's graph,
    ``claims`` (with the evidence, the mentions and the quotes) in the article's graph only. Both are sorted, share no
    line and hold none twice; no line holds a blank node.
    """

    id: str
    title: str
    iri: str
    facts: tuple[str, ...]
    claims: tuple[str, ...]

    @property
    def named(self) -> tuple[str, ...]:
        """The statements of the article's own graph: facts and claims, sorted."""
        return tuple(sorted(self.facts + self.claims))
