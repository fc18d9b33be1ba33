"""The entities of an article: among the facts those whose name and type were read with trust."""

from __future__ import annotations

from kg.graph.mentions import note_mention, note_words
from kg.graph.names import note_alias, note_contributor, note_name
from kg.graph.notes import Notes
from kg.graph.terms import Term, decimal, node
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
    fact = entity.is_trusted
    iri = note_name(notes, entity.label, entity.type, fact=fact)
    notes.note(iri, TYPE, KG["Entity"], fact=fact)
    for alias in entity.aliases:
        if alias != entity.label:
            note_alias(notes, iri, alias, fact=fact)
    for other in entity.same_as:
        notes.note(iri, SKOS["exactMatch"], node(other), fact=fact)
    if entity.fine:
        notes.note(iri, KG["fineType"], notes.words(entity.fine), fact=fact)
    if entity.confidence < 1:
        notes.claim(iri, KG["confidence"], decimal(entity.confidence))
    for mention in entity.mentions:
        note_mention(notes, iri, mention)
    return iri
