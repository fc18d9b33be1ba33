"""Plain text: clean, or the dump of a page."""

from __future__ import annotations

from kg.article.layout import Piece, tidy
from kg.article.metadata import Metadata
from kg.model.article import BlockKind


def read_text(text: str) -> tuple[Metadata, list[Piece]]:
    """What the text says about itself, and its blocks."""
    lines = [line for raw in text.splitlines() if (line := tidy(raw))]
    title = lines[0].split("<!--")[0].split(" | ")[0].strip() if lines else ""
    body = [line for line in lines[1:] if len(line) > 90 or line.startswith("«")]
    return Metadata(title=title), [
        Piece(BlockKind.HEADLINE, title),
        *(Piece(BlockKind.PARAGRAPH, line) for line in body),
    ]
