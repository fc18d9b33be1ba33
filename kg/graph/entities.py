"""The entities of an article."""

from __future__ import annotations

from kg.graph.mentions import note_mention, note_words
from kg.graph.names import note_alias, note_contributor, note_name
from kg.graph.notes import Notes
from kg.graph.terms import Term, node
from kg.graph.vocabulary import KG, SKOS, TYPE
from kg.model.entity import Entity, MentionKind


def note_entities(notes: Notes) -> None:
    """Note every entity of the article with its mentions, and those that its credits and its byline name."""
    for entity in notes.extraction.entities:
        notes.entities[entity.id] = _note_entity(notes, entity)
    article = notes.article
    for contributor in (*article.authors, *article.credits, *article.sources):
        if contributor.name and contributor.span is not None:
            iri = note_contributor(notes, contributor)
            notes.fact(iri, TYPE, KG["Entity"])
            note_words(notes, iri, contributor.span, MentionKind.NAME)


def _note_entity(notes: Notes, entity: Entity) -> Term:
    iri = note_name(notes, entity.label, entity.type)
    notes.fact(iri, TYPE, KG["Entity"])
    for alias in entity.aliases:
        if alias != entity.label:
            note_alias(notes, iri, alias)
    for other in entity.same_as:
        notes.fact(iri, SKOS["exactMatch"], node(other))
    if entity.fine:
        notes.fact(iri, KG["fineType"], notes.words(entity.fine))
    for mention in entity.mentions:
        note_mention(notes, iri, mention)
    return iri
