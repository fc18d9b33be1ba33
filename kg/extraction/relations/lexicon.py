"""The words that carry relations, read from the tables of a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from kg.extraction.events.prepositions import PrepositionEntry
from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.function_words import function_word, function_words
from kg.languages.inflection import adjective_forms, noun_forms
from kg.languages.nouns import KindNoun, Nouns, PersonNoun
from kg.languages.places import Place, Places
from kg.languages.titles import Title, titles
from kg.languages.word_groups import word_groups
from kg.model.entity import EntityType
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class RelationNoun:
    """A noun that ties its bearer to its complement (``relation_nouns.toml``).

    « filiale de X » makes the bearer the subject and X the object; ``inverse`` turns this round (« auteur de X »).
    ``prepositions`` introduce the complement (that of possession where none are told), ``types`` are those that it may
    have (any where empty).
    ``kind`` tells that the noun also says what its bearer is, ``former`` that the tie is over by the word itself.
    """

    noun: str
    relation: RelationType
    feminine: str = ""
    inverse: bool = False
    kind: bool = False
    former: bool = False
    prepositions: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class KinNoun:
    """A noun of kinship (``kinship.toml``): what its bearer is to the other; ``inverse`` where the other is subject.

    ``confidence`` is less than one where the noun says less than the relation (« compagne »: a couple, maybe married).
    """

    noun: str
    relation: RelationType
    feminine: str = ""
    inverse: bool = False
    former: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class FormerWord:
    """An adjective, adverb or prefix that tells the time of a tie (``tenure.toml``): ended, or not yet begun."""

    form: str
    tenure: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class OriginPrefix:
    """The first part of an adjective of two origins (``origin_prefixes.toml``): « franco- » stands for ``name``."""

    prefix: str
    name: str


@dataclass(frozen=True, slots=True)
class Helm:
    """A noun of command (``helms.toml``): « à la tête de »; ``role`` and ``feminine`` are the title it stands for."""

    noun: str
    role: str
    feminine: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """An adjective of a branch of activity (``fields.toml``)."""

    adjective: str
    field: str


@dataclass(frozen=True, slots=True)
class LocalInstitution:
    """A noun whose names tell where they are (``local_institutions.toml``); ``country``: « de » tells whose.

    A ``qualified`` noun needs an adjective (« centre hospitalier de Dole », not « centre de Dole »). ``elsewhere`` are
    places that its names tell without being there (« gare de Lyon »).
    """

    noun: str
    country: bool = False
    qualified: bool = False
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatNoun:
    """A title that may stand without its seat, and where then to look for it (``seats.toml``)."""

    noun: str
    scope: str
    feminine: str = ""


R = TypeVar("R")
N = TypeVar("N", RelationNoun, KinNoun, SeatNoun)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a language that carry relations; nouns by every form.

    ``senses``: nouns that tie; ``persons``: the sort of a noun for persons; ``things``: the type of a noun for things;
    ``tenure`` and ``prefixes``: words and prefixes for former and future; ``scopes``: where to look for the seat of an
    office told without one; ``fused``: prepositions in all their writings with their names (« au » → « à »);
    ``compounds``: first parts of adjectives of two origins; ``capitals``: the country of each; ``of``, ``to``, ``by``,
    ``together`` and ``into_land``: the prepositions of possession, of place or aim, of who acts, of company, and of
    countries.
    """

    language: Language
    senses: Mapping[str, tuple[RelationNoun, ...]]
    kin: Mapping[str, KinNoun]
    persons: Mapping[str, PersonNoun]
    things: Mapping[str, KindNoun]
    honorifics: Mapping[str, Title]
    prepositions: frozenset[str]
    tenure: Mapping[str, str]
    prefixes: Mapping[str, str]
    helms: Mapping[str, Helm]
    fields: Mapping[str, str]
    local: Mapping[str, LocalInstitution]
    scopes: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, frozenset[str]]
    fused: Mapping[str, str]
    places: Places
    compounds: Mapping[str, Place]
    capitals: Mapping[str, Place]
    of: str
    to: str
    by: str
    together: str
    into_land: str
    auxiliaries: Auxiliaries

    def plays(self, word: str, part: str) -> bool:
        """Whether a word in lower case plays a part among those of the closed classes (``function_words.toml``)."""
        return word in function_words(self.language, part)

    def has(self, group: str, word: str) -> bool:
        """Whether a word plays a part in the constructions (``has("naming", "baptiser")``)."""
        return word in self.group(group)

    def group(self, group: str) -> frozenset[str]:
        """The words that play a part; none where the language lacks it."""
        return self.groups.get(group, frozenset())

    def stem(self, form: str) -> tuple[str, str]:
        """A noun in lower case without a prefix such as « ex- », and the tenure that the prefix tells."""
        form = form.lower()
        for prefix, tenure in self.prefixes.items():
            if form.startswith(prefix) and len(form) > len(prefix):
                return form[len(prefix) :], tenure
        return form, ""

    def base(self, form: str) -> str:
        """The singular of a noun that a table knows, in its gender; empty for others."""
        word = form.lower()
        if person := self.persons.get(word):
            return person.feminine if person.feminine and person.gender_in(word) == "Fem" else person.noun
        return self.things[word].noun if word in self.things else ""

    def person(self, form: str) -> str:
        """What sort of noun for a person a form is (office, occupation, state, kin, helm), empty if none."""
        noun = self.stem(form)[0]
        if found := self.persons.get(noun):
            return found.kind
        if noun in self.helms:
            return "helm"
        if noun in self.kin:
            return "kin"
        first = self.persons.get(noun.partition("-")[0])
        return first.kind if first else ""

    def sounds_personal(self, form: str) -> bool:
        """Whether a noun ends as nouns for persons do."""
        return form.endswith(tuple(self.group("person-ending")))

    def origins(self, form: str) -> tuple[Place, ...]:
        """The places that an adjective of origin stands for: one, or two for « franco-libanaise »; none if not sure."""
        if found := self.places.by_demonym(form):
            return (found,)
        parts = [self.places.by_demonym(part) or self.compounds.get(part) for part in form.lower().split("-")]
        return tuple(part for part in parts if part) if len(parts) == 2 and all(parts) else ()

    def stands_before(self, form: str, kind: EntityType) -> bool:
        """Whether a noun is known to say what a thing of this type is."""
        noun = form.lower()
        if (known := self.things.get(noun)) is not None:
            type_ = known.entity_type
            offers = {type_, kind} == _SERVICES and (kind is EntityType.PRODUCT or self.has("service", noun))
            return type_ is kind or EntityType.OTHER in (type_, kind) or offers
        return noun in self.senses and kind in (EntityType.ORGANIZATION, EntityType.PLACE)


@cache
def lexicon(language: Language) -> Lexicon:
    """The words of a language, read once."""
    of = function_word(language, "of")
    rows = language.table("relation_nouns", RelationNoun)
    senses = [replace(row, prepositions=row.prepositions or (of,)) for row in rows]
    nouns, places, tenure = Nouns.of(language), Places.of(language), language.table("tenure", FormerWord)
    seats = _forms(language, language.table("seats", SeatNoun))
    return Lexicon(
        language=language,
        senses=_by_form(_forms(language, senses)),
        kin=dict(_forms(language, language.table("kinship", KinNoun))),
        persons=nouns.persons,
        things=nouns.kinds,
        honorifics=titles(language),
        prepositions=frozenset(name for row in senses for name in row.prepositions)
        | function_words(language, "completing"),
        tenure={row.form: row.tenure for row in tenure if not row.prefix},
        prefixes={row.form: row.tenure for row in tenure if row.prefix},
        helms={row.noun: row for row in language.table("helms", Helm)},
        fields={f: r.field for r in language.table("fields", Field) for f in adjective_forms(language, r.adjective)},
        local={row.noun: row for row in language.table("local_institutions", LocalInstitution)},
        scopes={form: tuple(r.scope for r in rows) for form, rows in _by_form(seats).items()},
        groups=word_groups(language),
        fused={f: row.name for row in language.table("prepositions", PrepositionEntry) for f in (row.name, *row.forms)},
        places=places,
        compounds=_compounds(language, places),
        capitals=places.capitals,
        of=of,
        to=function_word(language, "at-bare"),
        by=function_word(language, "by"),
        together=function_word(language, "together"),
        into_land=function_word(language, "into-land"),
        auxiliaries=Auxiliaries.of(language),
    )


_SERVICES = {EntityType.ORGANIZATION, EntityType.PRODUCT}
"""One name stands for a firm and for what it offers (« le réseau social Twitter », not « le moteur Renault »)."""


def _by_form(pairs: Iterable[tuple[str, R]]) -> Mapping[str, tuple[R, ...]]:
    found: dict[str, list[R]] = defaultdict(list)
    for form, row in pairs:
        if row not in found[form]:
            found[form].append(row)
    return {form: tuple(rows) for form, rows in found.items()}


def _forms(language: Language, rows: Iterable[N]) -> Iterable[tuple[str, N]]:
    """Rows with every form of their noun."""
    return ((form, row) for row in rows for form in noun_forms(language, row.noun, row.feminine))


def _compounds(language: Language, places: Places) -> Mapping[str, Place]:
    rows = language.table("origin_prefixes", OriginPrefix)
    return {row.prefix: place for row in rows if (place := places.place(row.name))}
