"""HTML pages: what they say about themselves, and their words."""

from __future__ import annotations

from lxml import html
from trafilatura import bare_extraction

from kg.article.layout import Piece, tidy
from kg.article.contributors import read_names
from kg.article.metadata import Metadata
from kg.model.article import BlockKind


def read_html(markup: str) -> tuple[Metadata, list[Piece]]:
    """What the page says about itself, and its blocks."""
    document = bare_extraction(html.fromstring(markup), include_comments=False, with_metadata=True)
    if document is None or isinstance(document, dict):
        return Metadata(), []
    body = [tidy("".join(element.itertext())) for element in document.body.iter("p", "head")]
    told = Metadata(
        title=document.title or "",
        url=document.url,
        published=document.date,
        publisher=document.sitename,
        authors=read_names((document.author or "").split("; ")),
    )
    return told, [Piece(BlockKind.HEADLINE, told.title), *(Piece(BlockKind.PARAGRAPH, text) for text in body)]
