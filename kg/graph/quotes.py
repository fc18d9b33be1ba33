"""Quotes: what somebody says is no fact of the article's, so it stays in the article's graph."""

from __future__ import annotations

from kg.graph.evidence import note_evidence, words
from kg.graph.names import filler_node
from kg.graph.notes import Notes
from kg.graph.stance import note_reading
from kg.graph.terms import text
from kg.graph.vocabulary import KG, SCHEMA, TYPE
from kg.model.finding import Quote


def note_quote(notes: Notes, quote: Quote) -> None:
    """Note who says what, by which verb, to whom and when."""
    iri = notes.fresh(notes.iris.quote(quote.span))
    notes.claim(iri, TYPE, SCHEMA["Quotation"])
    notes.claim(iri, SCHEMA["text"], notes.words(quote.text))
    notes.claim(iri, KG["quoteKind"], KG[quote.kind])
    notes.claim(iri, KG["words"], words(notes, quote.span))
    for name, filler in (("speaker", quote.speaker), ("addressee", quote.addressee)):
        if filler is not None:
            notes.claim(iri, KG[name], filler_node(notes, filler, quote.span.start, fact=False))
    if quote.verb:
        notes.claim(iri, KG["verb"], notes.words(quote.verb))
    for name, value in (("act", quote.act), ("timeValue", quote.date)):
        if value:
            notes.claim(iri, KG[name], text(value))
    note_reading(notes, iri, quote.rule, quote.confidence)
    note_evidence(notes, iri, quote.evidence)
