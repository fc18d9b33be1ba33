"""The stretches of a text that stand in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.document import Document
from kg.model.span import Span

_MARK = re.compile(r'[«»“”"]')
_WORD = re.compile(r"\w+(?:[-']\w+)*")

FEWEST = 3
"""Words in quotation marks that make a quote: fewer are scare quotes or names."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two outer quotation marks, in one block.

    ``span`` and the token range ``[start, end)`` leave the marks out. ``continued`` tells that the words go on from the
    block before, under marks that were not closed there.
    """

    span: Span
    start: int
    end: int
    continued: bool = False

    def words(self, text: str) -> int:
        """How many words it holds; « l'ours » is one."""
        return len(_WORD.findall(self.span.of(text)))


def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations of a document with at least one token, in text order."""
    found = []
    carried = ""  # the mark that would close what the block before left open
    for block in _blocks(document):
        spans, carried = _in_block(document.text, block, carried)
        for span, continued in spans:
            tokens = document.tokens_in(_trimmed(document.text, span))
            if len(tokens):
                exact = document.span(tokens.start, tokens.stop)
                found.append(Quotation(exact, tokens.start, tokens.stop, continued))
    return tuple(found)


def _blocks(document: Document) -> Iterator[Span]:
    """The parsed blocks of the article, in text order."""
    blocks = dict.fromkeys(sentence.block for sentence in document.sentences)
    return (document.article.blocks[number].span for number in blocks)


def _in_block(text: str, block: Span, carried: str) -> tuple[list[tuple[Span, bool]], str]:
    """The quotations of one block, and the mark that is still to come at its end.

    « "J'écris "prétendant" là-bas" »: marks of one sort may stand within others, if that leaves none open.
    """
    nested = _read(text, block, carried, nesting=True)
    return nested if not nested[1] else _read(text, block, carried, nesting=False)


def _read(text: str, block: Span, carried: str, *, nesting: bool) -> tuple[list[tuple[Span, bool]], str]:
    spans: list[tuple[Span, bool]] = []
    start, closer, depth, continued = (block.start, carried, 1, True) if carried else (0, "", 0, False)
    for mark in _MARK.finditer(text, block.start, block.end):
        sign, at = mark[0], mark.start()
        if not closer:
            closer = _closer(sign)
            start, depth, continued = at + 1, 1, False
        elif continued and depth == 1 and not text[start:at].strip():
            start = at + 1  # a mark repeated at the head of a paragraph that goes on
        elif nesting and sign == closer == '"' and _opens(text, at):
            depth += 1
        elif sign == closer:
            depth -= 1
            if depth == 0:
                spans.append((Span(start, at), continued))
                closer = ""
        elif closer == "»" and sign == "«":
            depth += 1
    if closer and (nesting or _goes_on(text, block, closer)):
        spans.append((Span(start, block.end), continued))
        return spans, closer
    return spans, ""


def _closer(sign: str) -> str:
    """The mark that closes what a mark opens; a stray closing mark opens nothing."""
    return {"«": "»", "“": "”", '"': '"'}.get(sign, "")


def _goes_on(text: str, block: Span, closer: str) -> bool:
    """Whether what a block leaves open is closed in the next one; else the mark is a slip, and opens nothing."""
    following = text.find("\n\n", block.end + 2)
    words = text[block.end : following if following >= 0 else len(text)]
    sign = _MARK.search(words)
    if sign is None:
        return False
    return (sign[0] == closer and not _opens(words, sign.start())) or not words[: sign.start()].strip()


def _opens(text: str, at: int) -> bool:
    """Whether a mark of both kinds stands as one that opens: behind a space and before a word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return text[at] == '"' and before.isspace() and bool(after) and not after.isspace()


def _trimmed(text: str, span: Span) -> Span:
    """A span without the white space and the separating punctuation at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    return Span(start, end)
