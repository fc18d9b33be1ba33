"""Entities, their names, and the words that refer to them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.notes import Notes
from kg.graph.terms import Term, integer, node, text
from kg.graph.vocabulary import ENTITY_CLASSES, KG, LABEL, OA, SKOS, TYPE
from kg.model.article import Contributor, ContributorKind
from kg.model.document import Sentence
from kg.model.entity import Entity, EntityType, Filler, Mention, MentionKind
from kg.model.span import Span

CONTRIBUTOR_TYPES = {
    ContributorKind.PERSON: EntityType.PERSON,
    ContributorKind.ORGANIZATION: EntityType.ORGANIZATION,
}


def note_entities(notes: Notes) -> None:
    """Note every entity of the article with its mentions, and those that its credits name."""
    types: dict[Term, EntityType] = {}
    for entity in notes.extraction.entities:
        iri = notes.iris.entity(entity.label)
        if types.setdefault(iri, entity.type) is not entity.type:
            iri = notes.iris.entity(entity.label, entity.type)
            types[iri] = entity.type
        notes.entities[entity.id] = iri
        _note_entity(notes, iri, entity)
    for contributor, span in _named_in_text(notes):
        iri = notes.iris.entity(contributor.name)
        if iri not in types:
            types[iri] = CONTRIBUTOR_TYPES[contributor.kind]
            note_name(notes, iri, contributor.name, types[iri])
        notes.fact(iri, TYPE, KG["Entity"])
        _note_words(notes, iri, span, MentionKind.NAME)


def note_name(notes: Notes, iri: Term, label: str, kind: EntityType) -> None:
    """Note something that has a name."""
    language = notes.extraction.document.article.language or "fr"
    notes.fact(iri, TYPE, ENTITY_CLASSES[kind])
    notes.fact(iri, LABEL, text(label, language))
    notes.fact(iri, SKOS["prefLabel"], text(label, language))


def filler_node(notes: Notes, filler: Filler, near: int, *, fact: bool) -> Term:
    """The entity of a filler, or else a resource for its words, which the article mentions without a name."""
    if filler.entity is not None:
        return notes.entities[filler.entity]
    language = notes.extraction.document.article.language or "fr"
    iri = notes.iris.unnamed(filler.text, filler.span.start if filler.span else near)
    notes.note(iri, TYPE, KG["Unnamed"], fact=fact)
    notes.note(iri, LABEL, text(filler.text, language), fact=fact)
    return iri


def _note_entity(notes: Notes, iri: Term, entity: Entity) -> None:
    language = notes.extraction.document.article.language or "fr"
    note_name(notes, iri, entity.label, entity.type)
    notes.fact(iri, TYPE, KG["Entity"])
    for alias in entity.aliases:
        if alias != entity.label:
            notes.fact(iri, SKOS["altLabel"], text(alias, language))
    for other in entity.same_as:
        notes.fact(iri, SKOS["exactMatch"], node(other))
    if entity.fine:
        notes.fact(iri, KG["fineType"], text(entity.fine, language))
    for mention in entity.mentions:
        _note_mention(notes, iri, mention)


def _note_mention(notes: Notes, iri: Term, mention: Mention) -> None:
    document = notes.extraction.document
    found = _note_words(notes, iri, mention.span, mention.kind)
    if mention.start < len(document):
        sentence = document.sentence_of(mention.start)
        notes.claim(found, KG["inSentence"], _sentence(notes, sentence))


def _note_words(notes: Notes, iri: Term, span: Span, kind: MentionKind) -> Term:
    found = notes.iris.mention(span)
    notes.claim(found, TYPE, KG["Mention"])
    notes.claim(found, KG["refersTo"], iri)
    notes.claim(found, KG["mentionKind"], KG[kind])
    notes.claim(found, OA["exact"], text(span.of(notes.extraction.document.article.text)))
    notes.claim(found, OA["start"], integer(span.start))
    notes.claim(found, OA["end"], integer(span.end))
    return found


def _sentence(notes: Notes, sentence: Sentence) -> Term:
    document = notes.extraction.document
    span = document.span(sentence.start, sentence.end)
    found = notes.iris.sentence(span)
    notes.claim(found, TYPE, KG["Sentence"])
    notes.claim(found, KG["paragraph"], integer(sentence.block))
    notes.claim(found, OA["exact"], text(span.of(document.article.text)))
    notes.claim(found, OA["start"], integer(span.start))
    notes.claim(found, OA["end"], integer(span.end))
    return found


def _named_in_text(notes: Notes) -> Iterator[tuple[Contributor, Span]]:
    article = notes.extraction.document.article
    for contributor in (*article.authors, *article.credits, *article.sources):
        if contributor.span is not None and contributor.name:
            yield contributor, contributor.span
