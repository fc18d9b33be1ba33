"""Put the last hand to the pieces of an article, whatever kind of page they come from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.article.contributors import is_agency, names_in
from kg.article.layout import Piece
from kg.article.lines import ends, is_prose
from kg.article.wording import plain, starts
from kg.model.article import BlockKind, Contributor
from kg.model.span import Span

_BULLET = re.compile(r"^(?:[-•*▪●■►▶→>]\s+)+")
_QUOTE = re.compile(r"[«“\"]")
_CLOSING_DASH = re.compile(r"\s+[-–—]$")
_DATELINE = re.compile(r"^(?P<line>[^\W\d_][^()«»\n]{0,60}\((?P<agency>[^()]{2,30})\))\s*[-–—:]\s+")
_SHORTEST_PULLED, _LONGEST_PULLED = 30, 300  # letters of a pull quote
_PROSE = (BlockKind.PARAGRAPH, BlockKind.INTERTITLE)


def finished(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without bullets, without headings that head nothing, the agency's dateline set apart."""
    pieces = list(pieces)
    if not any(piece.kind is BlockKind.PARAGRAPH for piece in pieces):  # pages of videos have no more
        pieces = [replace(p, kind=BlockKind.PARAGRAPH) if p.kind is BlockKind.STANDFIRST else p for p in pieces]
    bare = [_bare(piece) if piece.kind in _PROSE else piece for piece in pieces if piece.text]
    return list(_with_dateline(_without_loose_ends(_without_pull_quotes(bare))))


def _bare(piece: Piece) -> Piece:
    """Without a bullet before it, and without the dash that agencies set after an intertitle."""
    bare = _without_opening(piece, _BULLET)
    if piece.kind is BlockKind.INTERTITLE and (dash := _CLOSING_DASH.search(bare.text)):
        end = dash.start()
        marks = [replace(m, span=Span(m.span.start, min(m.span.end, end))) for m in bare.markup if m.span.start < end]
        return replace(bare, text=bare.text[:end], markup=tuple(marks))
    return bare


def _without_opening(piece: Piece, opening: re.Pattern[str]) -> Piece:
    """A piece without what a pattern finds at its start; its markup moves along."""
    found = opening.match(piece.text)
    if not found:
        return piece
    cut = found.end()
    marks = [mark for mark in piece.markup if mark.span.end > cut]
    return replace(
        piece,
        text=piece.text[cut:],
        markup=tuple(replace(m, span=Span(max(0, m.span.start - cut), m.span.end - cut)) for m in marks),
    )


def _without_pull_quotes(pieces: Sequence[Piece]) -> list[Piece]:
    """Without sentences of the article that the page shows a second time, and without the name below them."""
    keys = [_key(piece.text) if piece.kind is BlockKind.PARAGRAPH else "" for piece in pieces]
    whole, times = "\n".join(keys), Counter(keys)
    quoted = {key for piece, key in zip(pieces, keys, strict=True) if _QUOTE.match(piece.text)}
    kept: list[Piece] = []
    pulled = False
    for piece, key in zip(pieces, keys, strict=True):
        named = pulled and piece.kind in _PROSE and not is_prose(piece.text)
        within = whole.count(key) > times[key] if key else False
        unquoted = times[key] > 1 and key in quoted and not _QUOTE.match(piece.text)
        pulled = _SHORTEST_PULLED <= len(key) <= _LONGEST_PULLED and (within or unquoted)
        if not pulled and not named and _says_something(piece):
            kept.append(piece)
    return kept


def _says_something(piece: Piece) -> bool:
    """Whether a paragraph is more than the « Par » of a byline whose names went another way."""
    return piece.kind not in _PROSE or ends(piece.text) or not starts("byline").fullmatch(plain(piece.text))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _without_loose_ends(pieces: Sequence[Piece]) -> list[Piece]:
    """Without headings under which nothing stands: those of boxes whose content is no part of the article."""
    last = max((i for i, piece in enumerate(pieces) if piece.kind is BlockKind.PARAGRAPH), default=-1)
    return [piece for i, piece in enumerate(pieces) if piece.kind is not BlockKind.INTERTITLE or i < last]


def _with_dateline(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """« BREST, 12 mars (AFP) - Le maire … »: place, day and agency are a source line before the first paragraph."""
    first = next((i for i, piece in enumerate(pieces) if piece.kind is BlockKind.PARAGRAPH), None)
    for i, piece in enumerate(pieces):
        found = _DATELINE.match(piece.text) if i == first else None
        if found and is_agency(found["agency"]):
            yield Piece(BlockKind.SOURCE, found["line"], names=_agency(found))
            yield _without_opening(piece, _DATELINE)
        else:
            yield piece


def _agency(dateline: re.Match[str]) -> tuple[Contributor, ...]:
    """The agency of a dateline; its place and day are no contributors."""
    start = dateline.start("agency")
    return tuple(
        replace(one, span=one.span and Span(one.span.start + start, one.span.end + start))
        for one in names_in(dateline["agency"])
    )
