"""An article as one flat record, for people and scripts that only want to read."""

from __future__ import annotations

from typing import Any

from kg.model.article import Article, BlockKind


def as_record(article: Article) -> dict[str, Any]:
    """The article with its metadata as plain JSON values."""
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "standfirst": article.standfirst,
        "authors": [author.name for author in article.authors],
        "published": article.published,
        "modified": article.modified,
        "publisher": article.publisher,
        "sources": [source.name for source in article.sources],
        "language": article.language,
        "section": article.section,
        "paragraphs": list(article.of_kind(BlockKind.PARAGRAPH, BlockKind.INTERTITLE)),
        "captions": list(article.of_kind(BlockKind.CAPTION)),
        "credits": [credit.name for credit in article.credits],
    }
