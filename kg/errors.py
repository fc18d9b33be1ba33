"""Everything that this package raises on purpose.

KgError
├── SourceError        an article source cannot be read: names the source, the reason and what to do
├── ArticleError       one article cannot be built; the others go on
├── LanguageError      no data, or no model, for this language
├── AuthorityError     an authority file is malformed: names the file and the row
├── QueryError         a query is unknown, malformed or not allowed
├── StoreError         a store cannot be opened or written
└── ExportError        an export cannot be written
"""

from __future__ import annotations


class KgError(Exception):
    """The root of the tree: catching it catches every error that a caller can do something about."""


class SourceError(KgError):
    """A source cannot be read as articles.

    ``source`` names the file, URL or corpus line, ``reason`` is a short code that scripts can count
    (``missing``, ``empty``, ``not_text``, ``too_large``, ``too_deep``, ``encoding``, ``no_text``, …),
    ``detail`` tells a person what is wrong and what to do.
    """

    def __init__(self, source: str, reason: str, detail: str) -> None:
        super().__init__(source, reason, detail)  # the plain arguments, so that the error survives a process pool
        self.source, self.reason, self.detail = source, reason, detail

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}: {self.detail}"


class ArticleError(KgError):
    """One article was read but cannot be built into a graph; ``article`` is where it was read, or its id."""

    def __init__(self, article: str, reason: str, detail: str) -> None:
        super().__init__(article, reason, detail)
        self.article, self.reason, self.detail = article, reason, detail

    def __str__(self) -> str:
        return f"{self.article}: {self.reason}: {self.detail}"


class LanguageError(KgError):
    """There is no folder ``kg/languages/<code>``, or its model is not installed."""


class AuthorityError(KgError):
    """An authority file cannot be read; the message names the file, the row or subject, and says what is wrong."""


class QueryError(KgError):
    """A query is unknown, malformed, or asks for something that is not allowed (SERVICE, LOAD, updates)."""


class StoreError(KgError):
    """A store cannot be opened, read or written; the message names the folder and says what to do."""


class ExportError(KgError):
    """An export cannot be written, or the format is unknown; the message lists the known ones."""
