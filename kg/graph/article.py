"""The article itself: what the page says about it."""

from __future__ import annotations

from kg.graph.names import note_contributor
from kg.graph.notes import Notes
from kg.graph.terms import Term, node, text
from kg.graph.times import literal
from kg.graph.vocabulary import DCTERMS, SCHEMA, TYPE
from kg.model.article import Contributor, ContributorKind


def note_article(notes: Notes) -> None:
    """Note the article's title, address, dates, authors and sources."""
    article, iri = notes.article, node(notes.iris.article)
    notes.fact(iri, TYPE, SCHEMA["NewsArticle"])
    notes.fact(iri, SCHEMA["identifier"], text(article.id))
    if article.language:
        notes.fact(iri, SCHEMA["inLanguage"], text(article.language))
    if article.url:
        notes.fact(iri, SCHEMA["url"], text(article.url))
    _note_words(notes, iri)
    _note_dates(notes, iri)
    _note_contributors(notes, iri)


def _note_words(notes: Notes, iri: Term) -> None:
    article = notes.article
    found = [("headline", article.title), ("abstract", article.standfirst), ("articleSection", article.section)]
    found += [("keywords", word) for word in article.keywords]
    for name, words in found:
        if words:
            notes.fact(iri, SCHEMA[name], notes.words(words))


def _note_dates(notes: Notes, iri: Term) -> None:
    for name, value in (("datePublished", notes.article.published), ("dateModified", notes.article.modified)):
        # the day in the page's own zone: what relative dates count from, and what a reader calls the article's date
        if day := literal((value or "")[:10]):
            notes.fact(iri, SCHEMA[name], day)


def _note_contributors(notes: Notes, iri: Term) -> None:
    article = notes.article
    found = [(SCHEMA["author"], each) for each in article.authors]
    found += [(SCHEMA["contributor"], each) for each in article.credits]
    # schema:isBasedOn wants a work, and what a source line names is an agency or a paper
    found += [(DCTERMS["source"], each) for each in article.sources]
    if article.publisher:
        found.append((SCHEMA["publisher"], Contributor(article.publisher, ContributorKind.ORGANIZATION)))
    for predicate, contributor in found:
        if contributor.name:
            notes.fact(iri, predicate, note_contributor(notes, contributor))
