"""What a language knows about names, gathered for the step."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.languages.known import KnownNames
from kg.languages.nouns import Nouns
from kg.languages.places import Places


@dataclass(frozen=True, slots=True)
class Title:
    """A row of ``titles.toml``: an honorific and the gender that it tells."""

    title: str
    gender: str = ""


@dataclass(frozen=True, slots=True)
class NotName:
    """A row of ``not_names.toml``."""

    word: str


@dataclass(frozen=True, slots=True)
class Particle:
    """A row of ``particles.toml``: a word in lower case inside names; ``after`` is ``given`` or ``any``."""

    word: str
    after: str = "any"


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a table that lists words (``calendar_words.toml``, ``portfolio_offices.toml``)."""

    word: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables that mentions are found with."""

    language: Language
    nouns: Nouns
    known: KnownNames
    places: Places
    titles: dict[str, Title]
    not_names: frozenset[str]
    particles: dict[str, Particle]
    calendar: frozenset[str]
    portfolio_offices: frozenset[str]
    capitals: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> Lexicon:
        """The lexicon of a language; made once a process."""
        return cls(
            language,
            Nouns.of(language),
            KnownNames.of(language),
            Places.of(language),
            {row.title: row for row in language.table("titles", Title)},
            frozenset(row.word for row in language.table("not_names", NotName)),
            {row.word: row for row in language.table("particles", Particle)},
            frozenset(row.word for row in language.table("calendar_words", Word)),
            frozenset(row.word for row in language.table("portfolio_offices", Word)),
            frozenset(place.capital for place in Places.of(language).by_name.values() if place.capital),
        )
