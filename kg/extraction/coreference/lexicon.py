"""The tables that references are resolved with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.known import KnownNames
from kg.languages.nouns import Nouns
from kg.languages.places import Places
from kg.languages.speech import SpeechLexicon, speech_lexicon


class Slot(StrEnum):
    """What a pronoun is in its clause."""

    SUBJECT = "subject"
    OBJECT = "object"
    STRESSED = "stressed"
    POSSESSIVE = "possessive"
    DEMONSTRATIVE = "demonstrative"
    DESCRIBED = "described"
    """« *celle* qui dirige la ville »: a relative clause tells who is meant."""
    RELATIVE = "relative"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A row of ``pronouns.toml``; ``clausal`` where it may stand for a whole clause (« il *l'*a dit »)."""

    form: str
    slot: str
    gender: str = ""
    number: str = ""
    clausal: bool = False


@dataclass(frozen=True, slots=True)
class Impersonal:
    """A row of ``impersonals.toml``: a verb whose « il » is nobody, always or beside ``companion`` (« y avoir »)."""

    lemma: str
    companion: str = ""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A row of ``anaphors.toml``: a noun that takes up a person; the ages that it tells, in years, 0 where none."""

    noun: str
    from_age: int = 0
    to_age: int = 0


@dataclass(frozen=True, slots=True)
class ClassNoun:
    """A row of ``class_nouns.toml``: a noun that takes up a thing which one of ``tables`` of known names holds.

    ``open``: something that no table knows, too, if it was named just before. ``seated``: also where it is told with
    its town (« le constructeur de Sochaux »). ``types``: further types of what it may take up.
    """

    noun: str
    tables: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    open: bool = False
    seated: bool = False


@dataclass(frozen=True, slots=True)
class Helmsman:
    """A row of ``helmsmen.toml``: a noun for who leads an organization, if one of ``adjectives`` follows it."""

    noun: str
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Renaming:
    """A row of ``renamings.toml``: a noun that takes up who was called by one of others (« l'édile » for a mayor)."""

    noun: str
    takes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReferenceLexicon:
    """All tables of the step."""

    language: Language
    nouns: Nouns
    places: Places
    known: KnownNames
    speech: SpeechLexicon
    pronouns: Mapping[str, Pronoun]
    impersonals: tuple[Impersonal, ...]
    anaphors: Mapping[str, Anaphor]
    class_nouns: Mapping[str, ClassNoun]
    helmsmen: Mapping[str, Helmsman]
    renamings: Mapping[str, frozenset[str]]
    copulas: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> ReferenceLexicon:
        """The lexicon of a language; made once a process."""
        return cls(
            language,
            Nouns.of(language),
            Places.of(language),
            KnownNames.of(language),
            speech_lexicon(language),
            {row.form: row for row in language.table("pronouns", Pronoun)},
            language.table("impersonals", Impersonal),
            {row.noun: row for row in language.table("anaphors", Anaphor)},
            {row.noun: row for row in language.table("class_nouns", ClassNoun)},
            {row.noun: row for row in language.table("helmsmen", Helmsman)},
            {row.noun: frozenset(row.takes) for row in language.table("renamings", Renaming)},
            Auxiliaries.of(language).copulas,
        )
