"""What a language knows about names, gathered for the step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.languages.known import KnownNames
from kg.languages.normal import normal
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
class EventNoun:
    """A row of ``event_nouns.toml``, of which the names only ask the lemma."""

    lemma: str
    verb: str = ""
    of: str = ""
    type: str = ""


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
    happenings: frozenset[str]
    """Nouns for events, which open headlines before a name (« *Grève* SNCF »)."""
    capitals: frozenset[str]
    place_openings: dict[str, int]
    """The longest place name, in words, that opens with a word."""

    @classmethod
    @cache
    def of(cls, language: Language) -> Lexicon:
        """The lexicon of a language; made once a process."""
        capitals = frozenset(place.capital for place in Places.of(language).by_name.values() if place.capital)
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
            frozenset(row.lemma for row in language.table("event_nouns", EventNoun)),
            capitals,
            _openings((*Places.of(language).by_name, *capitals)),
        )


def _openings(names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        words = normal(name).split(" ")
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found
