"""A page as it was found: bytes, and what its source tells about them. Nothing of it has been read yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kg.article.metadata import Metadata


class PageKind(StrEnum):
    """How a page is to be read."""

    HTML = "html"
    TEXT = "text"
    UNKNOWN = "unknown"
    """The bytes decide: markup is read as HTML, anything else that is text as text."""


@dataclass(frozen=True, slots=True)
class Page:
    """One raw article.

    ``source`` is what errors call it (a path, ``corpus.jsonl:12``, an address); ``id`` is unique in a run. ``charset``
    is the encoding that a HTTP header declares, if any; ``told`` is what a corpus says about the article, which goes
    before what the page says itself.
    """

    source: str
    id: str
    content: bytes | str
    kind: PageKind = PageKind.UNKNOWN
    url: str | None = None
    charset: str | None = None
    told: Metadata = field(default_factory=Metadata)
