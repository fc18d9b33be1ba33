"""The words that a statement was taken from, as Web Annotation selectors."""

from __future__ import annotations

from urllib.parse import quote

from kg.graph.notes import Notes
from kg.graph.terms import Term, integer, node, text
from kg.graph.vocabulary import KG, OA, SCHEMA, TYPE
from kg.model.span import Span

_CONTEXT = 32  # code points before and after, enough to tell repeated words apart; what the W3C examples use
_LINKED = 300  # code points of a text fragment; longer words are linked by their first and last ones
_ENDS = 40


def note_evidence(notes: Notes, subject: Term, spans: tuple[Span, ...]) -> None:
    """Lead a claim back to its words: the first span is the best evidence, the others further ones."""
    for number, span in enumerate(dict.fromkeys(spans)):
        notes.claim(subject, KG["furtherEvidence" if number else "evidence"], words(notes, span))


def words(notes: Notes, span: Span) -> Term:
    """The resource for a stretch of the article; the same stretch is the same resource.

    One selector selects by quote and by position: two would make each question for the words a cross product.
    """
    article, found, selector = notes.article, notes.iris.words(span), notes.iris.selector(span)
    notes.claim(found, TYPE, OA["SpecificResource"])
    notes.claim(found, OA["hasSource"], node(notes.iris.article))
    notes.claim(found, OA["hasSelector"], selector)
    if article.url:
        notes.claim(found, SCHEMA["url"], text(link(article.url, span.of(article.text))))
    notes.claim(selector, TYPE, OA["TextQuoteSelector"])
    notes.claim(selector, TYPE, OA["TextPositionSelector"])
    notes.claim(selector, OA["prefix"], text(article.text[max(0, span.start - _CONTEXT) : span.start]))
    notes.claim(selector, OA["suffix"], text(article.text[span.end : span.end + _CONTEXT]))
    note_place(notes, selector, span)
    return found


def note_place(notes: Notes, selector: Term, span: Span) -> None:
    """Note words and where they stand, in code points of the article's text, half-open."""
    notes.claim(selector, OA["exact"], text(span.of(notes.article.text)))
    notes.claim(selector, OA["start"], integer(span.start))
    notes.claim(selector, OA["end"], integer(span.end))


def link(url: str, exact: str) -> str:
    """An address that opens the page at the words (a text fragment).

    >>> link("https://example.org/a", "a dit : « oui »")
    'https://example.org/a#:~:text=a%20dit%20%3A%20%C2%AB%20oui%20%C2%BB'
    """
    line = " ".join(exact.split())
    ends = [line]
    if len(line) > _LINKED:
        ends = [line[:_ENDS].rpartition(" ")[0] or line[:_ENDS], line[-_ENDS:].partition(" ")[2] or line[-_ENDS:]]
    return f"{url.partition('#')[0]}#:~:text={','.join(map(_fragment, ends))}"


def _fragment(line: str) -> str:
    return quote(line, safe="", errors="replace").replace("-", "%2D")
