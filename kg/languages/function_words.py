"""Words of the closed classes: articles, the commonest prepositions and the like, by the part they play."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """A row of ``function_words.toml``: the words, in lower case, that play a part in constructions."""

    part: str
    words: tuple[str, ...]


@cache
def function_words(language: Language, part: str) -> frozenset[str]:
    """The words that play a part (``of``, ``definite`` …), in lower case; none where the language lacks it.

    >>> from kg.languages import load
    >>> sorted(function_words(load("fr"), "of"))
    ["d'", 'de', 'des', 'du']
    """
    return frozenset(
        w for row in language.table("function_words", FunctionWords) if row.part == part for w in row.words
    )


def function_word(language: Language, part: str) -> str:
    """The first word of a part, which the others are forms of (``of``: « de »); empty where the language lacks it."""
    rows = (row for row in language.table("function_words", FunctionWords) if row.part == part)
    return next((word for row in rows for word in row.words), "")


def gender_told(language: Language, word: str) -> str:
    """The gender that an article or a demonstrative, in lower case, tells of its noun; empty where it tells none.

    >>> from kg.languages import load
    >>> [gender_told(load("fr"), word) for word in ("cette", "du", "l'")]
    ['Fem', 'Masc', '']
    """
    if word in function_words(language, "masculine"):
        return "Masc"
    return "Fem" if word in function_words(language, "feminine") else ""
