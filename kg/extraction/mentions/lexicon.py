"""What a language knows about names, gathered for the step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.events.lexicon import NounEntry
from kg.languages import Language
from kg.languages.known import KnownNames
from kg.languages.normal import normal
from kg.languages.nouns import Nouns
from kg.languages.places import Place, Places
from kg.languages.titles import Title, titles


@dataclass(frozen=True, slots=True)
class Particle:
    """A row of ``particles.toml``: a word in lower case inside names; ``after`` is ``given`` or ``any``."""

    word: str
    after: str = "any"


@dataclass(frozen=True, slots=True)
class PortfolioOffice:
    """A row of ``portfolio_offices.toml``: an office completed by a field, of some ``fields`` or common words only."""

    word: str
    fields: tuple[str, ...] = ()
    ordinary: bool = False


@dataclass(frozen=True, slots=True)
class TitleCue:
    """A row of ``title_cues.toml``: words that tell a title, by what ties them to it."""

    cue: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables that mentions are found with."""

    language: Language
    nouns: Nouns
    known: KnownNames
    places: Places
    titles: Mapping[str, Title]
    not_names: frozenset[str]
    particles: dict[str, Particle]
    calendar: frozenset[str]
    duels: frozenset[str]
    """Nouns for an encounter of two (« le *match* Dole-Vannes »)."""
    portfolio_offices: Mapping[str, PortfolioOffice]
    happenings: frozenset[str]
    """Nouns for events, which open headlines before a name (« *Grève* SNCF »)."""
    naming: frozenset[str]
    """Participles that give a name (« un voilier *baptisé* Courlis »)."""
    title_cues: Mapping[str, frozenset[str]]
    bracketed: frozenset[str]
    """Common words that are places in brackets (« Sornay (*Nord*) »)."""
    capitals: Mapping[str, Place]
    place_openings: dict[str, int]
    """The longest place name, in words, that opens with a word."""

    @classmethod
    @cache
    def of(cls, language: Language) -> Lexicon:
        """The lexicon of a language; made once a process."""
        places = Places.of(language)
        return cls(
            language,
            Nouns.of(language),
            KnownNames.of(language),
            places,
            titles(language),
            language.words("not_names"),
            {row.word: row for row in language.table("particles", Particle)},
            language.words("calendar_words"),
            language.words("duels"),
            {row.word: row for row in language.table("portfolio_offices", PortfolioOffice)},
            frozenset(row.lemma for row in language.table("event_nouns", NounEntry)),
            language.words("naming_words"),
            _title_cues(language),
            language.words("bracketed_places"),
            places.capitals,
            _openings((*places.by_name, *places.capitals)),
        )


def _title_cues(language: Language) -> Mapping[str, frozenset[str]]:
    rows = {row.cue: frozenset(row.words) for row in language.table("title_cues", TitleCue)}
    return defaultdict(frozenset, rows)


def _openings(names: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        words = normal(name).split(" ")
        for first in (words[0], words[0].partition("-")[0]):  # the tokenizer parts some at the hyphen
            found[first] = max(found.get(first, 0), len(words) + words[0].count("-"))
    return found
