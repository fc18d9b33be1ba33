"""Events that nouns name: « la perte par l'Espagne du marché »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from kg.extraction.events.determiners import is_bare
from kg.extraction.events.draft import NOUN, Draft
from kg.extraction.events.frames import AGENT, OBJECT, SUBJECT
from kg.extraction.events.lexicon import NounEntry
from kg.extraction.events.reading import Reading
from kg.extraction.events.slot import Slot, Way
from kg.languages.function_words import function_word
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.finding import EventType, RoleType

_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
CIRCUMSTANCES = frozenset({RoleType.INSTRUMENT, RoleType.TOPIC, RoleType.CAUSE, RoleType.AMOUNT})
"""Roles that make nobody take part: by what, on what, why, how much."""
_PLACED = frozenset({EventType.MEETING, EventType.ATTACK, EventType.ACCIDENT, EventType.DISASTER, EventType.PROTEST})
_SITED = _PLACED - {EventType.ATTACK}
_MADE = frozenset({EventType.SALE, EventType.PUBLICATION, EventType.ACQUISITION, EventType.INVESTMENT})
"""Types of events that bodies and persons have as makers."""
_OF = "of"
_TOLD = 0.8  # a verb says that it takes place
_NAMED = 0.7  # a noun alone may name a thing, or what never was (« sa construction », « pour la création d'un État »)
_SURE = frozenset(
    {EventType.DEATH, EventType.ATTACK, EventType.ACCIDENT, EventType.DISASTER, EventType.ARREST, EventType.MEETING}
)
"""Types of events whose nouns, with a name, mostly tell of something that was."""


def nominal_events(reading: Reading, told: Set[int]) -> Iterator[Draft]:
    """What the nouns of a document name, in text order, but for those of which verbs have told already."""
    for token in reading.document.tokens:
        if token.index not in told and names_event(token, reading) and not _is_part(token, reading):
            found = nominal_event(token, reading)
            if _names_anybody(found):
                yield found


def _names_anybody(found: Draft) -> bool:
    """Whether the event has a participant with a name; a place will do for what is known by its place.

    Or for what words say who acts or undergoes (« la fermeture *des bars* à Brest »).
    """
    named = {role.type for role in found.roles if role.filler.entity is not None} - CIRCUMSTANCES
    told = any(role.type in (RoleType.AGENT, RoleType.PATIENT) for role in found.roles)
    return bool(named) and (named != {RoleType.PLACE} or told or found.type in _PLACED)


def names_event(token: Token, reading: Reading) -> bool:
    """Whether a word is a noun that names an event."""
    return token.pos == "NOUN" and token.lemma in reading.lexicon.nouns and token.index not in reading.taken


def nominal_event(token: Token, reading: Reading, others: Sequence[Slot] = (), told: int | None = None) -> Draft:
    """The event that a noun names; ``others`` are slots of the verb ``told`` that only says that it takes place."""
    entry = reading.lexicon.noun(token.lemma, reading.beside(token.index))
    slots = [*_slots(token, entry, reading), *others]
    verb = reading.lexicon.verb(entry.verb, False, reading.filled(slots))
    found = reading.roles.roles(slots, reading.lexicon.frame(verb), token.index)
    at = token.index if told is None else told
    type_ = entry.type or verb.type
    sure = _TOLD if told is not None or type_ in _SURE else _NAMED
    return Draft(type_, token.lemma, entry.verb, token.index, found, NOUN, at, sure)


def _is_part(token: Token, reading: Reading) -> bool:
    """Whether a noun belongs to a light verb or to another noun, which tells the event (« l'ouverture de débats »)."""
    head = reading.document.head(token.index)
    if _describes(token, reading):
        return True
    bare, to = head.index < token.index and is_bare(reading.document, token), _to(reading)
    if bare and (
        names_event(head, reading) or reading.clauses.prepositions.before(reading.document, token.index) == to
    ):
        return True  # « l'ouverture de débats », « une série à succès »
    verb = reading.verbs.get(token.head)
    return verb is not None and any(e.noun == token.lemma for e in reading.lexicon.light_verbs.get(verb.lemma, ()))


def _to(reading: Reading) -> str:
    """The preposition of a place or an aim (« à »), which names a slot."""
    return function_word(reading.lexicon.language, "at-bare")


def _describes(token: Token, reading: Reading) -> bool:
    """Whether a bare noun says what somebody is (« alors député et soutien de Paul Vasseur »)."""
    document = reading.document
    first = document.head(token.index) if token.dep == "conj" else token
    copula = any(True for _ in document.dependents(first.index, "cop"))
    return copula and is_bare(reading.document, token) and is_bare(reading.document, first)


def _slots(token: Token, entry: NounEntry, reading: Reading) -> Iterator[Slot]:
    """The slots of a noun as those of its verb."""
    for child in reading.document.dependents(token.index, "det", "amod"):
        if entity := reading.extraction.entity(child.index):
            possessed = child.dep == "det" and not _makes(entry, entity.type, reading)
            yield Slot(_of(entry, entity.type) if possessed else SUBJECT, child.index, Way.OF)
    head = reading.document.head(token.index)
    if head.index < token.index and reading.fillers.entity(head.index) and reading.is_state(token):
        yield Slot(SUBJECT, head.index, Way.QUALIFIED)
    for slot in reading.clauses.complements(token.index):
        mark = reading.lexicon.beside_nouns.get(slot.name)
        if mark in (SUBJECT, AGENT):
            yield Slot(mark, slot.token)
            yield from _second_of_two(slot, reading)
            yield from _behind_agent(slot, reading)
        elif mark == _OF:
            entity = reading.fillers.entity(slot.token)
            name = (
                _to(reading) if entity and _is_site(entry, entity.type) else _of(entry, entity.type if entity else None)
            )
            if entity or name == OBJECT:
                yield Slot(name, slot.token, Way.OF)
            yield from _behind_complement(slot, reading)
        else:
            yield slot


def _makes(entry: NounEntry, possessor: EntityType, reading: Reading) -> bool:
    """Whether who possesses an event makes it: « *ses* ventes », not « *son* arrestation »."""
    type_ = entry.type or next((verb.type for verb in reading.lexicon.verbs.get(entry.verb, ())), "")
    return possessor in _ACTORS and type_ in _MADE


def _behind_agent(agent: Slot, reading: Reading) -> Iterator[Slot]:
    """What the parser hung on the agent before it (« la perte par Astralis *du contrat* »)."""
    for slot in reading.clauses.complements(agent.token):
        if reading.lexicon.beside_nouns.get(slot.name) == _OF:
            yield Slot(OBJECT, slot.token, Way.LIFTED)


def _behind_complement(complement: Slot, reading: Reading) -> Iterator[Slot]:
    """What the parser hung on the complement with « de » before it (« la construction du pont *par Astralis* »)."""
    if reading.document[complement.token].lemma in reading.lexicon.nouns:
        return  # « l'annonce de la visite de Paul Vasseur à Quimper »
    parts = [complement.token, *(p.index for p in reading.document.dependents(complement.token, "flat:name"))]
    for slot in (slot for part in parts for slot in reading.clauses.complements(part)):
        mark = reading.lexicon.beside_nouns.get(slot.name)
        if mark in (SUBJECT, AGENT):
            yield Slot(mark, slot.token, Way.LIFTED)
        elif slot.name not in reading.lexicon.staying and reading.fillers.entity(slot.token):
            yield Slot(slot.name, slot.token, Way.LIFTED)


def _second_of_two(first: Slot, reading: Reading) -> Iterator[Slot]:
    """The second of two names, which the parser may hang on the verb (« le sommet entre Paris *et Londres* »)."""
    document, entity = reading.document, reading.extraction.entity(first.token)
    if first.name not in reading.lexicon.staying or entity is None:
        return
    sentence = document.sentence_of(first.token)
    end = next(
        (i for i in range(first.token, sentence.end) if reading.extraction.entity(i) is not entity), sentence.end
    )
    if end + 1 < sentence.end and document[end].pos == "CCONJ":
        second = end + 1 + (document[end + 1].pos == "DET")
        if reading.extraction.entity(second):
            yield Slot(SUBJECT, second, Way.JOINED)


def _is_site(entry: NounEntry, type_: EntityType) -> bool:
    """Whether « de » before a place tells where: « l'explosion de Beyrouth », « l'attentat de Nice »."""
    sited = entry.sited or (entry.type in _SITED and entry.of == SUBJECT)
    return type_ is EntityType.PLACE and sited


def _of(entry: NounEntry, type_: EntityType | None) -> str:
    if entry.of != "either":
        return entry.of
    return SUBJECT if type_ in _ACTORS else OBJECT
