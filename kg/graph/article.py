"""The article itself: what the page says about it."""

from __future__ import annotations

from kg.graph.entities import CONTRIBUTOR_TYPES, note_name
from kg.graph.notes import Notes
from kg.graph.terms import Term, node, text
from kg.graph.times import literal
from kg.graph.vocabulary import SCHEMA, TYPE
from kg.model.article import Contributor, ContributorKind


def note_article(notes: Notes) -> None:
    """Note the article's title, date, authors and sources."""
    article = notes.extraction.document.article
    iri = node(notes.iris.article)
    language = article.language or "fr"
    notes.fact(iri, TYPE, SCHEMA["NewsArticle"])
    notes.fact(iri, SCHEMA["identifier"], text(article.id))
    notes.fact(iri, SCHEMA["inLanguage"], text(language))
    for name, words in (
        ("headline", article.title),
        ("abstract", article.standfirst),
        ("articleSection", article.section),
    ):
        if words:
            notes.fact(iri, SCHEMA[name], text(words, language))
    for word in article.keywords:
        notes.fact(iri, SCHEMA["keywords"], text(word, language))
    if article.url:
        notes.fact(iri, SCHEMA["url"], text(article.url))
    _note_dates(notes, iri)
    _note_contributors(notes, iri)


def _note_dates(notes: Notes, iri: Term) -> None:
    article = notes.extraction.document.article
    for name, value in (("datePublished", article.published), ("dateModified", article.modified)):
        if not value:
            continue
        # the day in the page's own zone: what relative dates count from, and what a reader calls the article's date
        if day := literal(value[:10]):
            notes.fact(iri, SCHEMA[name], day)


def _note_contributors(notes: Notes, iri: Term) -> None:
    article = notes.extraction.document.article
    for name, contributors in (
        ("author", article.authors),
        ("contributor", article.credits),
        ("isBasedOn", article.sources),
    ):
        for contributor in contributors:
            if contributor.name:
                notes.fact(iri, SCHEMA[name], _contributor(notes, contributor))
    if article.publisher:
        publisher = Contributor(article.publisher, ContributorKind.ORGANIZATION)
        notes.fact(iri, SCHEMA["publisher"], _contributor(notes, publisher))


def _contributor(notes: Notes, contributor: Contributor) -> Term:
    iri = notes.iris.entity(contributor.name)
    if iri not in notes.entities.values():
        note_name(notes, iri, contributor.name, CONTRIBUTOR_TYPES[contributor.kind])
    return iri
