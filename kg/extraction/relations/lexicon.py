"""The words that carry relations, read from the tables of a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.events.prepositions import PrepositionEntry
from kg.languages import Language
from kg.languages.places import Place, Places
from kg.model.entity import EntityType
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class RelationNoun:
    """A noun that ties its bearer to its complement (``relation_nouns.toml``).

    « filiale de X » makes the bearer the subject and X the object; ``inverse`` turns this round (« auteur de X »).
    ``prepositions`` introduce the complement, ``types`` are those that the complement may have (any where empty).
    ``kind`` tells that the noun also says what its bearer is, ``former`` that the tie is over by the word itself.
    """

    noun: str
    relation: RelationType
    feminine: str = ""
    inverse: bool = False
    kind: bool = False
    former: bool = False
    prepositions: tuple[str, ...] = ("de",)
    types: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class KinNoun:
    """A noun of kinship (``kinship.toml``): what its bearer is to the other; ``inverse`` where the other is subject."""

    noun: str
    relation: RelationType
    feminine: str = ""
    inverse: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class PersonNoun:
    """A noun that says what a person does or is (``positions.toml``)."""

    noun: str
    kind: str
    feminine: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class ThingNoun:
    """A noun that says what a thing is (``kinds.toml``)."""

    noun: str
    type: str
    part: str = ""
    common: bool = False
    places: bool = False


@dataclass(frozen=True, slots=True)
class Honorific:
    """A word of address before a name (``titles.toml``)."""

    title: str
    gender: str = ""


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
    """A noun whose names tell where they are (``local_institutions.toml``); ``country``: « de » tells whose."""

    noun: str
    country: bool = False


@dataclass(frozen=True, slots=True)
class SeatNoun:
    """A title that may stand without its seat, and where then to look for it (``seats.toml``)."""

    noun: str
    scope: str
    feminine: str = ""


@dataclass(frozen=True, slots=True)
class RelationWord:
    """A word that constructions look for (``relation_words.toml``), by the part that it plays in them."""

    lemma: str
    group: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The nouns of a language that carry relations, by every form."""

    senses: Mapping[str, tuple[RelationNoun, ...]]
    kin: Mapping[str, KinNoun]
    persons: Mapping[str, str]
    things: Mapping[str, EntityType]
    honorifics: frozenset[str]
    prepositions: frozenset[str]
    tenure: Mapping[str, str]
    prefixes: Mapping[str, str]
    places: Places
    compounds: Mapping[str, Place]
    copulas: frozenset[str]
    relatives: frozenset[str]
    age_units: frozenset[str]
    title_participles: frozenset[str]
    aged: frozenset[str]
    ages: frozenset[str]
    sectors: frozenset[str]
    active: frozenset[str]
    naming: frozenset[str]
    children: frozenset[str]
    helms: Mapping[str, Helm]
    fields: Mapping[str, str]
    local: Mapping[str, LocalInstitution]
    of_which: frozenset[str]
    makers: frozenset[str]
    """Nouns whose complement without an article is what their bearer makes or sells."""
    scopes: Mapping[str, tuple[str, ...]]
    """Where to look for the seat of an office told without one, by its title."""
    courts: frozenset[str]
    portfolios: frozenset[str]
    """Offices whose complement tells a branch of government, not where they are held."""
    firms: frozenset[str]
    person_endings: tuple[str, ...]
    stances: frozenset[str]
    """Nouns that tell how a person stands to others, not an office: « opposant », « candidat »."""
    half_offices: frozenset[str]
    """Nouns that are an office only with a complement: « chef »."""
    their: frozenset[str]
    couples: frozenset[str]
    capitals: Mapping[str, Place]
    fused: Mapping[str, str]
    """Prepositions in all their writings, with their names (« au » → « à »)."""

    def stem(self, form: str) -> tuple[str, str]:
        """A noun in lower case without a prefix such as « ex- », and the tenure that the prefix tells."""
        form = form.lower()
        for prefix, tenure in self.prefixes.items():
            if form.startswith(prefix) and len(form) > len(prefix):
                return form[len(prefix) :], tenure
        return form, ""

    def person(self, form: str) -> str:
        """What sort of noun for a person a form is (office, occupation, state, kin, helm), empty if none.

        A noun of two words (« deuxième ligne ») is looked up with both.
        """
        noun = self.stem(form)[0]
        if found := self.persons.get(noun):
            return found
        if noun in self.helms:
            return "helm"
        return "kin" if noun in self.kin else self.persons.get(noun.partition("-")[0], "")

    def origins(self, form: str) -> tuple[Place, ...]:
        """The places that an adjective of origin stands for: one, or two for « franco-marocaine »; none if not sure."""
        if found := self.places.by_demonym(form):
            return (found,)
        parts = [self.places.by_demonym(part) or self.compounds.get(part) for part in form.lower().split("-")]
        return tuple(part for part in parts if part) if len(parts) == 2 and all(parts) else ()

    def thing(self, form: str) -> EntityType | None:
        """What type of thing a noun stands before, if it is known."""
        return self.things.get(form.lower())

    def stands_before(self, form: str, kind: EntityType) -> bool:
        """Whether a noun is known to say what a thing of this type is."""
        noun = form.lower()
        if (known := self.things.get(noun)) is not None:
            return known is kind or kind is EntityType.OTHER or known is EntityType.OTHER
        return noun in self.senses and kind in (EntityType.ORGANIZATION, EntityType.PLACE)


def forms(noun: str, feminine: str = "") -> Iterable[str]:
    """The singular and plural forms of a noun and of its feminine."""
    for base in filter(None, (noun, feminine)):
        yield base
        if base.endswith("al"):
            yield base[:-2] + "aux"
        yield base if base[-1] in "sxz" else base + ("x" if base.endswith("eau") else "s")


def _scopes(language: Language) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in language.table("seats", SeatNoun):
        for form in forms(row.noun, row.feminine):
            found[form] = (*found.get(form, ()), row.scope)
    return found


def _adjective(form: str) -> Iterable[str]:
    """An adjective in gender and number."""
    yield from forms(form)
    feminine = form[:-2] + "ère" if form.endswith("er") else form if form.endswith("e") else form + "e"
    yield from forms(feminine)


def _words(language: Language, group: str) -> frozenset[str]:
    return frozenset(row.lemma for row in language.table("relation_words", RelationWord) if row.group == group)


@cache
def lexicon(language: Language) -> Lexicon:
    """The nouns of a language."""
    senses: dict[str, list[RelationNoun]] = defaultdict(list)
    rows = language.table("relation_nouns", RelationNoun)
    for row in rows:
        for form in dict.fromkeys(forms(row.noun, row.feminine)):
            senses[form].append(row)
    kin = language.table("kinship", KinNoun)
    persons = language.table("positions", PersonNoun)
    things = language.table("kinds", ThingNoun)
    tenure = language.table("tenure", FormerWord)
    places = Places.of(language)
    return Lexicon(
        {form: tuple(some) for form, some in senses.items()},
        {form: row for row in kin for form in forms(row.noun, row.feminine)},
        {form: row.kind for row in persons for form in forms(row.noun, row.feminine)},
        {form: EntityType(row.type) for row in things for form in forms(row.noun)},
        frozenset(row.title for row in language.table("titles", Honorific)),
        frozenset(preposition for row in rows for preposition in row.prepositions) | {"de", "à", "en", "chez"},
        {row.form: row.tenure for row in tenure if not row.prefix},
        {row.form: row.tenure for row in tenure if row.prefix},
        places,
        {
            row.prefix: found
            for row in language.table("origin_prefixes", OriginPrefix)
            if (found := places.place(row.name))
        },
        _words(language, "copula"),
        _words(language, "relative"),
        _words(language, "age-unit"),
        _words(language, "title-participle"),
        _words(language, "aged"),
        _words(language, "age"),
        _words(language, "sector"),
        _words(language, "active"),
        _words(language, "naming"),
        _words(language, "has-children"),
        {row.noun: row for row in language.table("helms", Helm)},
        {form: row.field for row in language.table("fields", Field) for form in _adjective(row.adjective)},
        {row.noun: row for row in language.table("local_institutions", LocalInstitution)},
        _words(language, "of-which"),
        frozenset(form for noun in _words(language, "maker") for form in forms(noun)),
        _scopes(language),
        _words(language, "court"),
        frozenset(form for noun in _words(language, "portfolio") for form in forms(noun)),
        frozenset(form for noun in _words(language, "firm") for form in forms(noun)),
        tuple(sorted(_words(language, "person-ending"))),
        frozenset(form for noun in _words(language, "stance-noun") for form in forms(noun)),
        frozenset(form for noun in _words(language, "half-office") for form in forms(noun)),
        _words(language, "their"),
        _words(language, "couple"),
        {place.capital: place for place in places.by_name.values() if place.capital},
        {f: row.name for row in language.table("prepositions", PrepositionEntry) for f in (row.name, *row.forms)},
    )
