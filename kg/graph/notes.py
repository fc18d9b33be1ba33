"""Where the statements of one article are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.graph import terms
from kg.graph.iris import Iris
from kg.graph.terms import Term
from kg.model.article import Article
from kg.model.entity import EntityId, EntityType
from kg.model.extraction import Extraction
from kg.model.graph import ArticleGraph


@dataclass(slots=True)
class Notes:
    """The statements noted so far. Each is a fact or a claim; what is noted as both is a fact."""

    extraction: Extraction
    iris: Iris
    language: str
    entities: dict[EntityId, Term] = field(default_factory=dict)
    """The IRI of each entity of the extraction."""
    named: dict[Term, EntityType] = field(default_factory=dict)
    """The type of everything that has got its name and its type."""
    called: dict[str, Term] = field(default_factory=dict)
    """What has a name or an alias, by its slug."""
    _facts: set[str] = field(default_factory=set)
    _claims: set[str] = field(default_factory=set)
    _taken: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, extraction: Extraction, base: str) -> Notes:
        """Empty notes on an article, whose IRIs begin with a base."""
        article = extraction.document.article
        # the primary subtag: what a page declares beyond it ("fr_FR") is often no legal tag
        language = article.language[:2].lower()
        return cls(extraction, Iris.of(article.id, base), language if language.isascii() and language.isalpha() else "")

    @property
    def article(self) -> Article:
        """The article that the notes are on."""
        return self.extraction.document.article

    def words(self, text: str) -> Term:
        """Words in the article's language."""
        return terms.text(text, self.language)

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
        facts, claims = sorted(self._facts), sorted(self._claims - self._facts)
        return ArticleGraph(self.article.id, self.article.title, self.iris.article, tuple(facts), tuple(claims))
