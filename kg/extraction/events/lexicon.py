"""The tables of events of a language, ready to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from kg.extraction.events.frames import NO_FRAME, Frame
from kg.extraction.events.prepositions import PrepositionEntry
from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.conjugation import forms
from kg.languages.known import KnownNames
from kg.languages.nouns import Nouns
from kg.languages.time_units import UnitWord
from kg.languages.word_groups import word_groups
from kg.model.finding import EventType


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """A frame that words share (``event_frames.toml``)."""

    name: str
    roles: tuple[str, ...]


NOTHING = "nothing"
"""What fills an empty slot, as conditions of entries ask for it."""


@dataclass(frozen=True, slots=True)
class SortEntry:
    """Nouns of one sort, which conditions of entries and slot rules may ask for by its name (``noun_sorts.toml``)."""

    sort: str
    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """The lemmas, entity types and sorts that fill the slots of a clause, `NOTHING` for an empty one.

    ``complement`` unites the prepositional ones, and holds their prepositions too.
    """

    subject: Set[str]
    object: Set[str]
    complement: Set[str]


@dataclass(frozen=True, slots=True)
class VerbEntry:
    """A verb (``event_verbs.toml``).

    An entry with ``object``, ``subject`` or ``complement`` (any prepositional slot) holds only where these slots hold
    one of the lemmas, an entity of a type or a noun of a sort in that list (``nothing``: where the slot is empty),
    ``complement`` also where it lists the preposition; one with ``reflexive`` only for « se rendre », not for
    « rendre ». With « se » a verb tells no event of the type that it has without, but where ``alike`` says so
    (« s'exprimer »). ``roles`` are slot rules that come before those of ``frame``. ``auxiliary`` is that of the perfect
    where it is not the usual one. ``event`` is false for verbs that tell what is, not what happens; ``state``: the
    participle alone or with « est » does so too (« est équipé de »).
    """

    lemma: str
    type: str = EventType.OTHER
    frame: str = "action"
    object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    complement: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    reflexive: bool = False
    auxiliary: str = ""
    alike: bool = False
    event: bool = True
    state: bool = False

    def fits(self, reflexive: bool, filled: Filled) -> bool:
        """Whether the conditions hold for what fills the slots."""
        return (
            (reflexive or not self.reflexive)
            and not (self.subject and filled.subject.isdisjoint(self.subject))
            and not (self.object and filled.object.isdisjoint(self.object))
            and not (self.complement and filled.complement.isdisjoint(self.complement))
        )

    @property
    def conditions(self) -> int:
        """How particular the entry is."""
        return bool(self.object) + bool(self.subject) + bool(self.complement) + 4 * self.reflexive


@dataclass(frozen=True, slots=True)
class NounEntry:
    """A noun that names an event (``event_nouns.toml``).

    ``verb`` tells the same event; ``of`` is the slot of that verb which the complement with « de » fills, ``either``
    being the subject for a person or organization and the object for all else. An empty ``type`` is the verb's.
    ``sited``: a place after « de » tells where, as it does for meetings, accidents, disasters and protests anyway. An
    entry with ``beside`` holds only where a word that hangs on the noun is listed, or of a listed sort.
    """

    lemma: str
    verb: str
    of: str
    type: str = ""
    sited: bool = False
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LightVerbEntry:
    """A verb that says little with a noun that says it all (``light_verbs.toml``): « prendre la parole ».

    The noun is the object, or follows ``preposition`` (« mettre en examen »); an entry with ``complement`` holds only
    where one of these lemmas fills another slot (« mettre fin à ses *jours* »), one with ``possessive`` only where the
    noun has such a determiner (« ouvrir *ses* portes »), one with ``reflexive`` only for « se donner la mort », one
    with ``alike`` also with « se » (« se donner rendez-vous »).
    """

    trigger: str
    verb: str
    noun: str
    preposition: str = ""
    complement: tuple[str, ...] = ()
    possessive: bool = False
    reflexive: bool = False
    alike: bool = False
    type: str = EventType.OTHER
    frame: str = "action"
    roles: tuple[str, ...] = ()

    @property
    def conditions(self) -> int:
        """How particular the entry is."""
        return bool(self.complement) + self.possessive + self.reflexive

    @property
    def is_bare(self) -> bool:
        """Whether nothing may stand before the noun (« mettre à jour », never « mettre fin à ses jours »)."""
        return bool(self.preposition) and self.trigger.endswith(f" {self.preposition} {self.noun}")


@dataclass(frozen=True, slots=True)
class ControlEntry:
    """A verb that governs an infinitive (``control_verbs.toml``).

    ``event``: ``none`` where the infinitive alone is the event (« doit réparer »), ``joined`` where both are one
    (« cesse de livrer »), ``own`` where each is one (« demande de livrer »). ``subject`` is the slot of the governor
    that holds the subject of the infinitive; ``turns`` the slot of the infinitive that the subject of « se faire »
    fills. ``type`` is that of a joined event which is not what the infinitive tells (« refuse de vendre »).
    """

    lemma: str
    event: str = "none"
    subject: str = "subject"
    reflexive: bool = False
    turns: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class CliticEntry:
    """The slot of a pronoun before its verb (``clitics.toml``); ``either`` is object or dative."""

    form: str
    slot: str


@dataclass(frozen=True, slots=True)
class QuantityEntry:
    """A noun or pronoun that counts what its complement with « de » names (``quantity_nouns.toml``)."""

    lemma: str


@dataclass(frozen=True, slots=True)
class OccurrenceEntry:
    """A verb that only says that what one of its slots names takes place (``occurrence_verbs.toml``)."""

    trigger: str
    slot: str = "subject"
    reflexive: bool = False


Entry = VerbEntry | LightVerbEntry
_E = TypeVar("_E", VerbEntry, NounEntry, LightVerbEntry)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Verbs, nouns, light verbs and governors by lemma, and the frames."""

    language: Language
    frames: Mapping[Entry, Frame]
    verbs: Mapping[str, tuple[VerbEntry, ...]]
    untyped: Mapping[VerbEntry, VerbEntry]
    nouns: Mapping[str, tuple[NounEntry, ...]]
    sorts: Mapping[str, frozenset[str]]
    light_verbs: Mapping[str, tuple[LightVerbEntry, ...]]
    governors: Mapping[tuple[str, bool], ControlEntry]
    by_form: Mapping[str, tuple[str, ...]]
    occurrences: Mapping[tuple[str, bool], str]
    clitics: Mapping[str, str]
    passives: Mapping[str, str]
    beside_nouns: Mapping[str, str]
    staying: frozenset[str]
    framing: frozenset[str]
    completing: frozenset[str]
    passive_auxiliaries: frozenset[str]
    causatives: frozenset[str]
    quantities: frozenset[str]
    unaccusatives: frozenset[str]
    time_units: frozenset[str]
    eponyms: frozenset[str]
    described: Nouns
    known: KnownNames

    @classmethod
    def of(cls, language: Language) -> Lexicon:
        """The lexicon of a language, read once."""
        return _lexicon(language)

    def frame(self, entry: Entry) -> Frame:
        """The frame of an entry: its own rules, then those of the frame it names, then those of all."""
        return self.frames[entry]

    def verb(self, lemma: str, reflexive: bool, filled: Filled) -> VerbEntry:
        """The entry of a verb that fits what fills its slots: that with most conditions, of such the last.

        A verb that is not listed has the default type and frame. One that is, but not in this sense or not with « se »,
        has the default type, too, and the frame of its first entry.
        """
        entries = self.verbs.get(lemma, self.verbs[""])
        fitting = [entry for entry in reversed(entries) if entry.fits(reflexive, filled)]
        best = max(fitting, key=lambda entry: entry.conditions, default=self.untyped[entries[0]])
        return self.untyped.get(best, best) if reflexive and not (best.reflexive or best.alike) else best

    def noun(self, lemma: str, beside: Set[str]) -> NounEntry:
        """The entry of a noun that fits what hangs on it: one with a condition before one without."""
        entries = self.nouns[lemma]
        return next((entry for entry in entries if not beside.isdisjoint(entry.beside)), entries[0])

    def is_infinitive(self, lemma: str) -> bool:
        """Whether a lemma looks like one of a verb (« envers » does not)."""
        return _is_infinitive(self.language, lemma)

    def infinitive(self, form: str, lemma: str) -> str:
        """The listed verb that a form belongs to: its lemma if that is one, else the only one with such a form."""
        if lemma and lemma in self.verbs:
            return lemma
        found = self.by_form.get(form.lower(), ())
        return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def _is_infinitive(language: Language, lemma: str) -> bool:
    return bool(forms(language, lemma))


@cache
def _lexicon(language: Language) -> Lexicon:
    verbs = (*language.table("event_verbs", VerbEntry), VerbEntry(""))
    untyped = {entry: replace(entry, type=EventType.OTHER) for entry in verbs}
    nouns = language.table("event_nouns", NounEntry)
    prepositions = language.table("prepositions", PrepositionEntry)
    light_verbs = language.table("light_verbs", LightVerbEntry)
    frames = {entry.name: Frame.of(entry.roles) for entry in language.table("event_frames", FrameEntry)}
    shared = {name: frame.before(frames.get("any", NO_FRAME)) for name, frame in frames.items()}
    entries: tuple[Entry, ...] = (*verbs, *untyped.values(), *light_verbs)
    return Lexicon(
        language=language,
        frames={entry: Frame.of(entry.roles).before(shared.get(entry.frame, NO_FRAME)) for entry in entries},
        verbs=_grouped((entry.lemma, entry) for entry in verbs),
        untyped=untyped,
        nouns=_grouped((entry.lemma, entry) for entry in nouns),
        sorts=_sorts(language.table("noun_sorts", SortEntry)),
        light_verbs=_grouped((e.verb, e) for e in sorted(light_verbs, key=lambda e: -e.conditions)),
        governors={(e.lemma, e.reflexive): e for e in language.table("control_verbs", ControlEntry)},
        by_form=_by_form(language, {entry.lemma for entry in verbs if entry.lemma}),
        occurrences={(e.trigger, e.reflexive): e.slot for e in language.table("occurrence_verbs", OccurrenceEntry)},
        clitics={entry.form: entry.slot for entry in language.table("clitics", CliticEntry)},
        passives={e.name: e.passive for e in prepositions if e.passive},
        beside_nouns={e.name: e.noun for e in prepositions if e.noun},
        staying=frozenset(e.name for e in prepositions if e.stays),
        framing=frozenset(e.name for e in prepositions if e.framing),
        completing=frozenset(e.name for e in prepositions if e.infinitive),
        causatives=Auxiliaries.of(language).causatives,
        passive_auxiliaries=Auxiliaries.of(language).passives,
        quantities=frozenset(entry.lemma for entry in language.table("quantity_nouns", QuantityEntry)),
        time_units=frozenset(unit.name for unit in language.table("time_units", UnitWord)),
        eponyms=word_groups(language).get("eponym", frozenset()),
        unaccusatives=frozenset(entry.lemma for entry in verbs if entry.auxiliary),
        described=Nouns.of(language),
        known=KnownNames.of(language),
    )


def _by_form(language: Language, lemmas: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for lemma in sorted(lemmas):
        for form in forms(language, lemma):
            found.setdefault(form, []).append(lemma)
    return {form: tuple(group) for form, group in found.items()}


def _sorts(entries: Iterable[SortEntry]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in entries:
        for noun in entry.nouns:
            found.setdefault(noun, set()).add(entry.sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


def _grouped(pairs: Iterable[tuple[str, _E]]) -> Mapping[str, tuple[_E, ...]]:
    groups: dict[str, list[_E]] = {}
    for lemma, entry in pairs:
        groups.setdefault(lemma, []).append(entry)
    return {lemma: tuple(group) for lemma, group in groups.items()}
