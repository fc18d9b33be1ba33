"""The words that refer to entities.

A mention is its own selector (``oa:exact``, ``oa:start``, ``oa:end``): there are some forty in an article, and a node
more for each would make the graph a quarter larger.
"""

from __future__ import annotations

from kg.graph.evidence import note_place
from kg.graph.notes import Notes
from kg.graph.terms import Term
from kg.graph.vocabulary import KG, TYPE
from kg.model.entity import Mention, MentionKind
from kg.model.span import Span


def note_mention(notes: Notes, iri: Term, mention: Mention) -> None:
    """Note words that refer to an entity, and their sentence (a credit or a byline stands in none)."""
    document = notes.extraction.document
    found = note_words(notes, iri, mention.span, mention.kind)
    if mention.start < len(document) and document.sentence_span(mention.start).covers(mention.span):
        notes.claim(found, KG["inSentence"], notes.iris.sentence(document.sentence_span(mention.start)))


def note_words(notes: Notes, iri: Term, span: Span, kind: MentionKind) -> Term:
    """Note words that refer to an entity."""
    found = notes.iris.mention(span)
    notes.claim(found, TYPE, KG["Mention"])
    notes.claim(found, KG["refersTo"], iri)
    notes.claim(found, KG["mentionKind"], KG[kind])
    note_place(notes, found, span)
    return found
