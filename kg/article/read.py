"""From a page to an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.article.contributors import agencies_among
from kg.article.dates import read_date
from kg.article.dump import read_text
from kg.article.encoding import decode
from kg.article.html import LONGEST_TEXT, read_html
from kg.article.language import identify
from kg.article.layout import Layout, Piece, lay_out
from kg.article.metadata import Metadata, first_told
from kg.article.page import Page, PageKind
from kg.article.pieces import finished
from kg.article.sources import find_pages
from kg.article.wording import plain
from kg.errors import SourceError
from kg.model.article import Article, BlockKind, Contributor, ContributorKind

_MARKUP = re.compile(r"<(?:!doctype html|html|head|body|article|div|p|meta)\b", re.I)
_SNIFFED = 2_000  # characters searched for markup
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.INTERTITLE)


def read_sources(
    sources: Iterable[str], *, published: str | None = None, allow_private: bool = False
) -> Iterator[Article | SourceError]:
    """Every article of the sources, in order; one that cannot be read is given as a `SourceError` in its place.

    ``published`` (ISO 8601) dates the articles for which neither corpus nor page tells a date. ``allow_private``
    permits addresses on the own machine or network.
    """
    for page in find_pages(sources, allow_private=allow_private):
        yield page if isinstance(page, SourceError) else read_page(page, published=published)


def read_page(page: Page, *, published: str | None = None) -> Article | SourceError:
    """The article of one page, or the reason why there is none."""
    try:
        return _article(page, *_read(page), published)
    except SourceError as error:
        return error
    except Exception as error:  # one page that breaks the reader never stops a corpus
        return SourceError(page.source, "internal", f"{type(error).__name__}: {error}; please report this page")


def _read(page: Page) -> tuple[Metadata, list[Piece]]:
    text = page.content if isinstance(page.content, str) else decode(page.source, page.content, page.charset)
    if not text.strip():
        raise SourceError(page.source, "empty", "there is nothing in it")
    if _is_markup(text, page.kind):
        return read_html(page.source, text)
    if len(text) > LONGEST_TEXT:
        raise SourceError(
            page.source, "too_large", f"more than {LONGEST_TEXT:,} characters; split it into its articles"
        )
    return read_text(text, page.told.title)


def _is_markup(text: str, kind: PageKind) -> bool:
    """Whether a page is HTML: a text is only if it opens with a tag, and what is called HTML but has none is text."""
    if kind is PageKind.HTML:
        return bool(_MARKUP.search(text))
    head = text.lstrip()[:_SNIFFED]
    return head.startswith("<") and bool(_MARKUP.search(head))


def _article(page: Page, said: Metadata, pieces: list[Piece], published: str | None) -> Article:
    told = first_told([page.told, said])
    if told.title and not any(piece.kind is BlockKind.HEADLINE for piece in pieces):
        pieces = [Piece(BlockKind.HEADLINE, told.title), *pieces]
    layout = lay_out(finished(pieces))
    running = " ".join(block.span.of(layout.text) for block in layout.blocks if block.kind in _RUNNING)
    if not any(block.kind is BlockKind.PARAGRAPH for block in layout.blocks):
        raise SourceError(page.source, "no_text", "no running text was found in it; is this the page of an article?")
    authors = told.authors or _signed(layout)
    return Article(
        id=page.id,
        origin=page.source,
        text=layout.text,
        blocks=layout.blocks,
        title=told.title,
        standfirst=told.standfirst,
        url=told.url or page.url,
        language=identify(running, told.language),
        published=told.published or _dateline_day(layout) or published,
        modified=told.modified,
        publisher=told.publisher,
        section=told.section,
        authors=_placed(authors, layout),
        credits=_merged(layout, BlockKind.CREDIT),
        sources=_sources(told, layout),
        keywords=told.keywords,
        markup=layout.markup,
    )


def _dateline_day(layout: Layout) -> str | None:
    """The day that an agency's dateline gives: « BREST, 12 mars 2022 (AFP) »."""
    lines = (block.span.of(layout.text) for block in layout.blocks if block.kind is BlockKind.SOURCE)
    return next((day for line in lines if (day := read_date(line))), None)


def _signed(layout: Layout) -> tuple[Contributor, ...]:
    """The authors that only the visible byline names: persons, and agencies."""
    signed = _merged(layout, BlockKind.BYLINE)
    return tuple(one for one in signed if one.kind is ContributorKind.PERSON or one in agencies_among([one]))


def _placed(authors: Iterable[Contributor], layout: Layout) -> tuple[Contributor, ...]:
    """The authors with the place where the byline names them, if it does."""
    places = {plain(name.name): name.span for kind, name in layout.names if kind is BlockKind.BYLINE}
    return tuple(replace(author, span=author.span or places.get(plain(author.name))) for author in authors)


def _sources(told: Metadata, layout: Layout) -> tuple[Contributor, ...]:
    """Who supplied the text: the source line, then agencies of the byline and of the metadata."""
    visible = (*_merged(layout, BlockKind.SOURCE), *agencies_among(_merged(layout, BlockKind.BYLINE)))
    return tuple({plain(one.name): one for one in (*told.sources, *visible)}.values())


def _merged(layout: Layout, kind: BlockKind) -> tuple[Contributor, ...]:
    """The contributors that blocks of a kind name, each once."""
    found: dict[str, Contributor] = {}
    for block, name in layout.names:
        if block is kind:
            found.setdefault(plain(name.name), name)
    return tuple(found.values())
