"""The forms of nouns and adjectives, from the endings of a language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class Inflection:
    """A row of ``inflection.toml``: an ending of the singular, what the plural and the feminine put in its place."""

    ending: str
    plurals: tuple[str, ...]
    feminine: str = ""


@lru_cache(maxsize=8192)
def numbers(language: Language, word: str) -> tuple[str, ...]:
    """A word with its plurals.

    >>> from kg.languages import load
    >>> numbers(load("fr"), "journal")
    ('journal', 'journaux', 'journals')
    """
    row = _row(language, word)
    if row is None:
        return (word,)
    stem = word.removesuffix(row.ending)
    return tuple(dict.fromkeys((word, *(stem + plural for plural in row.plurals))))


@lru_cache(maxsize=8192)
def singular(language: Language, plural: str, lemma: str = "") -> str:
    """The singular of a form in the plural: its lemma if that is one, else the first form with such a plural.

    >>> from kg.languages import load
    >>> [singular(load("fr"), word) for word in ("sociaux", "publiques", "réseaux")]
    ['social', 'publique', 'réseau']
    """
    found = [
        candidate
        for row in language.table("inflection", Inflection)
        for ending in row.plurals
        if plural.endswith(ending) and (candidate := plural.removesuffix(ending) + row.ending) != plural
        if plural in numbers(language, candidate)
    ]
    return lemma if lemma in (plural, *found) else next(iter(found), plural)


def noun_forms(language: Language, noun: str, feminine: str = "") -> Iterable[str]:
    """The singular and plural forms of a noun and, where it has one, of its feminine."""
    for base in filter(None, (noun, feminine)):
        yield from numbers(language, base)


def adjective_forms(language: Language, adjective: str) -> Iterable[str]:
    """An adjective in gender and number.

    >>> from kg.languages import load
    >>> sorted(adjective_forms(load("fr"), "minier"))
    ['minier', 'miniers', 'minière', 'minières']
    """
    row = _row(language, adjective)
    feminine = adjective.removesuffix(row.ending) + row.feminine if row and row.feminine else ""
    return noun_forms(language, adjective, feminine)


def is_feminine(language: Language, participle: str) -> bool:
    """Whether a past participle has a feminine ending, whatever a tagger says.

    >>> from kg.languages import load
    >>> [is_feminine(load("fr"), word) for word in ("entamées", "repris", "mise")]
    [True, False, True]
    """
    endings = tuple({row.feminine for row in language.table("inflection", Inflection)} - {""})
    return any(form.endswith(endings) for form in (participle, singular(language, participle)))


def _row(language: Language, word: str) -> Inflection | None:
    return next((row for row in language.table("inflection", Inflection) if word.endswith(row.ending)), None)
