"""Where the statements of one article are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.graph.iris import Iris
from kg.graph.terms import Term
from kg.model.extraction import Extraction
from kg.model.graph import ArticleGraph


@dataclass(slots=True)
class Notes:
    """The statements noted so far. Each is a fact or a claim; what is noted as both is a fact."""

    extraction: Extraction
    iris: Iris
    entities: dict[int, Term] = field(default_factory=dict)
    """The IRI of each entity of the extraction, by its id."""
    _facts: set[str] = field(default_factory=set)
    _claims: set[str] = field(default_factory=set)
    _taken: set[str] = field(default_factory=set)

    def fact(self, subject: Term, predicate: Term, value: Term) -> None:
        """Note what the article states: it goes to the default graph too."""
        self._facts.add(f"{subject} {predicate} {value} .")

    def claim(self, subject: Term, predicate: Term, value: Term) -> None:
        """Note what stays in the article's graph."""
        self._claims.add(f"{subject} {predicate} {value} .")

    def note(self, subject: Term, predicate: Term, value: Term, *, fact: bool) -> None:
        """Note a fact or a claim."""
        (self._facts if fact else self._claims).add(f"{subject} {predicate} {value} .")

    def fresh(self, iri: Term) -> Term:
        """The IRI, with a number where another thing of the article has it already (same words, same place)."""
        found, number = iri, 1
        while found in self._taken:
            number += 1
            found = Term(f"{iri[:-1]}-{number}>")
        self._taken.add(found)
        return found

    def graph(self) -> ArticleGraph:
        """All that was noted."""
        article = self.extraction.document.article
        facts, claims = sorted(self._facts), sorted(self._claims - self._facts)
        return ArticleGraph(article.id, article.title, self.iris.article, tuple(facts), tuple(claims))
