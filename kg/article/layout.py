"""Lay an article out: pieces of a page in, one canonical text with its blocks out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.model.article import Block, BlockKind, Contributor, Markup
from kg.model.span import Span

_GAP = "\n\n"
_SPACES = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")  # not the no-break ones: they are the author's
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it has its place: the spans of ``markup`` and ``names`` count from the start of ``text``."""

    kind: BlockKind
    text: str
    markup: tuple[Markup, ...] = ()
    names: tuple[Contributor, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The canonical text and what lies in it."""

    text: str
    blocks: tuple[Block, ...]
    markup: tuple[Markup, ...]
    names: tuple[tuple[BlockKind, Contributor], ...]
    """The contributors that blocks name, each with the kind of its block."""


def tidy(text: str) -> str:
    """White space collapsed, invisible and forbidden characters gone, the typography as it is.

    >>> tidy("  Le   maire a dit : « oui » ")
    'Le maire a dit : « oui »'
    """
    return _SPACES.sub(" ", _FORBIDDEN.sub("", text)).strip(" \u00a0\u202f")


def lay_out(pieces: Iterable[Piece]) -> Layout:
    """Join the pieces in their order; empty ones take no place."""
    texts: list[str] = []
    blocks: list[Block] = []
    markup: list[Markup] = []
    names: list[tuple[BlockKind, Contributor]] = []
    start = 0
    for piece in pieces:
        if not piece.text:
            continue
        texts.append(piece.text)
        blocks.append(Block(piece.kind, Span(start, start + len(piece.text))))
        markup.extend(replace(mark, span=_moved(mark.span, start)) for mark in piece.markup)
        names.extend((piece.kind, replace(name, span=name.span and _moved(name.span, start))) for name in piece.names)
        start += len(piece.text) + len(_GAP)
    return Layout(_GAP.join(texts), tuple(blocks), tuple(markup), tuple(names))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
