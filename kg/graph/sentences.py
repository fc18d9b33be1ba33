"""What was read of the article: its sentences, those that say nothing too, and how much was not."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.evidence import note_place
from kg.graph.notes import Notes
from kg.graph.terms import integer, node
from kg.graph.vocabulary import KG, TYPE
from kg.model.article import BlockKind
from kg.model.document import Document
from kg.model.span import Span

_LINES = frozenset({BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.SOURCE})
"""Names of contributors, which are read otherwise."""


def note_sentences(notes: Notes) -> None:
    """Note every sentence, and the number of stretches of text that no sentence covers."""
    document = notes.extraction.document
    for sentence in document.sentences:
        span = document.span(sentence.start, sentence.end)
        found = notes.iris.sentence(span)
        notes.claim(found, TYPE, KG["Sentence"])
        notes.claim(found, KG["paragraph"], integer(sentence.block))
        note_place(notes, found, span)
    notes.claim(node(notes.iris.article), KG["unparsed"], integer(sum(1 for _ in _unparsed(document))))


def _unparsed(document: Document) -> Iterator[Span]:
    """The stretches of running text that are in no sentence: whole blocks (rubrics), or pieces that are no words."""
    article = document.article
    covered: dict[int, list[Span]] = {}
    for sentence in document.sentences:
        covered.setdefault(sentence.block, []).append(document.span(sentence.start, sentence.end))
    for number, block in enumerate(article.blocks):
        if block.kind in _LINES:
            continue
        edge = block.span.start
        for span in (*covered.get(number, ()), Span(block.span.end, block.span.end)):
            if article.text[edge : span.start].strip():
                yield Span(edge, span.start)
            edge = span.end
