"""From a page to an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.article.html import read_html
from kg.article.layout import lay_out
from kg.article.metadata import first_told
from kg.article.page import Page, PageKind
from kg.article.sources import find_pages
from kg.article.text import read_text
from kg.errors import SourceError
from kg.model.article import Article, BlockKind


def read_sources(
    sources: Iterable[str], *, published: str | None = None, allow_private: bool = False
) -> Iterator[Article | SourceError]:
    """Every article of the sources, in order; one that cannot be read is given as a `SourceError` in its place.

    ``published`` (ISO 8601) dates the articles for which neither corpus nor page tells a date.
    """
    for page in find_pages(sources, allow_private=allow_private):
        yield page if isinstance(page, SourceError) else read_page(page, published=published)


def read_page(page: Page, *, published: str | None = None) -> Article | SourceError:
    """The article of one page."""
    text = page.content if isinstance(page.content, str) else page.content.decode("utf-8", "replace")
    kind = page.kind
    if kind is PageKind.UNKNOWN:
        kind = PageKind.HTML if "<html" in text[:1000].lower() else PageKind.TEXT
    said, pieces = read_html(text) if kind is PageKind.HTML else read_text(text)
    told = first_told([page.told, said])
    layout = lay_out(pieces)
    if not any(block.kind is BlockKind.PARAGRAPH for block in layout.blocks):
        return SourceError(page.source, "no_text", "no running text was found in it")
    return Article(
        id=page.id,
        text=layout.text,
        blocks=layout.blocks,
        title=told.title,
        standfirst=told.standfirst,
        url=told.url or page.url,
        language=told.language or "fr",
        published=told.published or published,
        modified=told.modified,
        publisher=told.publisher,
        section=told.section,
        authors=told.authors,
        credits=tuple(name for kind, name in layout.names if kind is BlockKind.CREDIT),
        sources=told.sources,
        keywords=told.keywords,
        markup=layout.markup,
    )
