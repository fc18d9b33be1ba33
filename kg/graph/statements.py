"""From an extraction to an article's graph."""

from __future__ import annotations

from kg.graph.article import note_article
from kg.graph.entities import note_entities
from kg.graph.events import note_event
from kg.graph.iris import DEFAULT_BASE
from kg.graph.notes import Notes
from kg.graph.quotes import note_quote
from kg.graph.relations import note_relation
from kg.graph.sentences import note_sentences
from kg.graph.vocabulary import KG
from kg.model.extraction import Extraction
from kg.model.finding import ClaimKind
from kg.model.graph import ArticleGraph


def statements(extraction: Extraction, *, base: str = DEFAULT_BASE) -> ArticleGraph:
    """The statements of one article: its facts, and all claims with their evidence.

    ``base`` is where the IRIs of articles and entities begin; it ends with a slash.
    """
    notes = Notes.of(extraction, base)
    note_entities(notes)
    note_article(notes)
    note_sentences(notes)
    claims = {
        ClaimKind.RELATION: [note_relation(notes, relation) for relation in extraction.relations],
        ClaimKind.EVENT: [note_event(notes, event) for event in extraction.events],
    }
    for denial in extraction.denials:
        made = claims[denial.kind]
        notes.claim(made[denial.claim], KG["denies"], made[denial.denied])
    for quote in extraction.quotes:
        note_quote(notes, quote)
    return notes.graph()
