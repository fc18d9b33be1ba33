"""Honorifics: words of address before a name that are no part of it (« M. », « Mgr »)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class Title:
    """A row of ``titles.toml``: an honorific and the gender that it tells (``Masc``, ``Fem`` or nothing).

    ``nouns`` are the callings that bring it, where it is not everybody's (« Me » is a lawyer).
    """

    title: str
    gender: str = ""
    nouns: tuple[str, ...] = ()


@cache
def titles(language: Language) -> Mapping[str, Title]:
    """The honorifics of a language by their writing."""
    return {row.title: row for row in language.table("titles", Title)}
