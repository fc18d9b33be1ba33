"""Where words stand: the sentence around them, and which of its words matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.model.span import Span
from kg.store.prefixes import shortened, term
from kg.store.store import Store


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article with the words in it that matter.

    ``span`` is where ``text`` stands in the article; ``exact`` is where the evidence stands in ``text``, ``names``
    where the entities asked for are named in it, all in code points. ``link`` opens the page at the words (empty where
    the article has no address).
    """

    text: str
    span: Span
    exact: Span
    names: tuple[Span, ...]
    link: str


@dataclass(slots=True)
class Words:
    """The words of one article that are kept in its graph: sentences, and mentions of some entities."""

    article: str
    sentences: dict[str, tuple[Span, str]] = field(default_factory=dict)
    """Place and text of each sentence, by its IRI."""
    mentions: list[Span] = field(default_factory=list)
    """The places of the mentions of the entities asked for, in text order."""

    @classmethod
    def of(cls, store: Store, article: str, entities: Iterable[str]) -> Words:
        """The words of an article."""
        words = cls(article)
        for found in store.statements(article, predicate=term("rdf:type"), value=term("kg:Sentence")):
            said = properties(store, article, found.subject)
            words.sentences[found.subject] = (_span(said), said["oa:exact"][0])
        for entity in entities:
            for found in store.statements(article, predicate=term("kg:refersTo"), value=entity):
                words.mentions.append(_span(properties(store, article, found.subject)))
        words.mentions = sorted(dict.fromkeys(words.mentions))
        return words

    def sentence(self, iri: str) -> Passage:
        """A sentence with the entities in it."""
        span, text = self.sentences[iri]
        return Passage(text, span, Span(0, len(text)), self._names(span), "")

    def evidence(self, store: Store, iri: str) -> Passage:
        """A piece of evidence in its sentence; where it is longer than one, between its prefix and its suffix."""
        resource = properties(store, self.article, iri)
        said = dict(resource)
        for selector in resource["oa:hasSelector"]:
            said |= properties(store, self.article, selector)
        exact, link = _span(said), next(iter(resource.get("schema:url", ())), "")
        around = next((found for found in self.sentences.values() if found[0].covers(exact)), None)
        if around is None:
            prefix, suffix = said["oa:prefix"][0], said["oa:suffix"][0]
            span = Span(exact.start - len(prefix), exact.end + len(suffix))
            around = (span, prefix + said["oa:exact"][0] + suffix)
        span, text = around
        return Passage(text, span, _shifted(exact, -span.start), self._names(span), link)

    def _names(self, span: Span) -> tuple[Span, ...]:
        return tuple(_shifted(place, -span.start) for place in self.mentions if span.covers(place))


def properties(store: Store, article: str, subject: str) -> dict[str, list[str]]:
    """What an article's graph says of a resource: prefixed property to sorted values."""
    found: dict[str, list[str]] = {}
    for said in store.statements(article, subject=subject):
        found.setdefault(shortened(said.predicate), []).append(said.value)
    return {name: sorted(values) for name, values in found.items()}


def _span(said: dict[str, list[str]]) -> Span:
    return Span(int(said["oa:start"][0]), int(said["oa:end"][0]))


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
