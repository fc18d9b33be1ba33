"""What is told about an article, by whoever tells it: a corpus, JSON-LD, meta elements, the visible page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from kg.model.article import Contributor


@dataclass(frozen=True, slots=True)
class Metadata:
    """One account of an article; what it does not tell is empty. Dates are ISO 8601, as precise as told."""

    title: str = ""
    standfirst: str = ""
    url: str | None = None
    language: str = ""
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    section: str | None = None
    authors: tuple[Contributor, ...] = ()
    sources: tuple[Contributor, ...] = ()
    keywords: tuple[str, ...] = ()


def first_told(accounts: Iterable[Metadata]) -> Metadata:
    """One account in which each field is the first that any of the accounts tells.

    >>> first_told([Metadata(title="A"), Metadata(title="B", section="Monde")]).section
    'Monde'
    """
    told = list(accounts)
    empty = Metadata()
    chosen: dict[str, Any] = {
        f.name: next((value for one in told if (value := getattr(one, f.name))), getattr(empty, f.name))
        for f in fields(Metadata)
    }
    return Metadata(**chosen)
