"""Nouns that tell what somebody or something is: persons by office, work, trait or kinship, things by kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.languages.inflection import noun_forms
from kg.languages.language import Language
from kg.model.document import Token
from kg.model.entity import EntityType


class PersonNounKind(StrEnum):
    """What a noun for persons tells of them."""

    OFFICE = "office"
    """Held at an organization or place (« maire »)."""
    OCCUPATION = "occupation"
    STATE = "state"
    """A trait or a situation (« milliardaire », « blessé »)."""
    KIN = "kin"


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A row of ``positions.toml``; ``feminine`` where it differs, ``gender`` where the noun fits one sex only.

    ``firm``: companies are called so as well (« l'éditeur Valmoral »). ``unsexed``: its article tells nothing of the
    person's sex (« la star », « la victime »).
    """

    noun: str
    kind: str
    feminine: str = ""
    gender: str = ""
    firm: bool = False
    unsexed: bool = False

    def gender_in(self, form: str) -> str:
        """The sex that a form of the noun tells: ``Masc``, ``Fem`` or nothing."""
        if self.gender or not self.feminine:
            return self.gender
        return "Fem" if form.lower().startswith(self.feminine) else "Masc"


class Part(StrEnum):
    """Whether a noun belongs to the name that it opens."""

    NEVER = ""
    ALWAYS = "always"
    CAPITAL = "capital"
    """Only where it is written with a capital."""
    BESIDE = "beside"
    """Where the name stands right behind it (« salle Pleyel »), else as with ``CAPITAL`` (« place de Nantes »)."""
    SEAT = "seat"
    """Always, and a place in the name is named as well (« tribunal de Dijon », not « rue de Nantes »)."""


@dataclass(frozen=True, slots=True)
class KindNoun:
    """A row of ``kinds.toml``: a noun for things, with the type of what it stands before.

    ``part`` and the fields behind it tell how it enters names: see the table's head.
    """

    noun: str
    type: str
    part: str = ""
    common: bool = False
    places: bool = False
    qualified: bool = False
    impersonal: bool = False

    @property
    def entity_type(self) -> EntityType:
        """The type as a value of the closed list."""
        return EntityType(self.type)


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of one language, by their forms in lower case, singular and plural."""

    persons: Mapping[str, PersonNoun]
    kinds: Mapping[str, KindNoun]

    @classmethod
    @cache
    def of(cls, language: Language) -> Nouns:
        """The nouns in the tables ``positions`` and ``kinds``."""
        persons: dict[str, PersonNoun] = {}
        for row in language.table("positions", PersonNoun):
            persons.update(dict.fromkeys(noun_forms(language, row.noun.lower(), row.feminine.lower()), row))
        kinds: dict[str, KindNoun] = {}
        for kind in language.table("kinds", KindNoun):
            kinds.update(dict.fromkeys(noun_forms(language, kind.noun.lower()), kind))
        return cls(persons, kinds)

    def person(self, token: Token) -> PersonNoun | None:
        """The noun for persons that a token is, also behind « ex- »; None for verbs and the like."""
        if token.pos not in _NOMINAL:
            return None
        word = token.text.lower().removeprefix("ex-")
        return self.persons.get(word)

    def kind(self, token: Token) -> KindNoun | None:
        """The noun for things that a token is."""
        return self.kinds.get(token.text.lower()) if token.pos in _NOMINAL else None


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
