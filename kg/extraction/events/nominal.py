"""Events that nouns name: « la perte par la Russie du monopole »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.events.clauses import Slot
from kg.extraction.events.draft import Draft
from kg.extraction.events.lexicon import NounEntry
from kg.extraction.events.reading import Reading
from kg.extraction.events.roles import roles
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.finding import RoleType

_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION})
_CIRCUMSTANCES = frozenset({RoleType.INSTRUMENT, RoleType.TOPIC, RoleType.CAUSE, RoleType.AMOUNT})
_SUBJECT, _OBJECT = "subject", "object"
_BY = frozenset({"par", "entre", "de la part de"})


def nominal_events(reading: Reading) -> Iterator[Draft]:
    """What the nouns of a document name, in text order."""
    for token in reading.document.tokens:
        entry = reading.lexicon.nouns.get(token.lemma) if token.pos == "NOUN" else None
        if entry is None or token.index in reading.taken or _is_light(token, reading):
            continue
        slots = list(_slots(token, entry, reading))
        verb = reading.lexicon.verb(entry.verb, False, reading.filled(slots))
        found = roles(slots, reading.lexicon.frame(verb), reading.fillers, reading.quantities)
        if any(role.filler.entity is not None and role.type not in _CIRCUMSTANCES for role in found):
            yield Draft(entry.type or verb.type, token.lemma, entry.verb, token.index, found, "noun", token.index, 0.8)


def _is_light(token: Token, reading: Reading) -> bool:
    """Whether a noun belongs to a light verb, which tells the event itself."""
    verb = reading.verbs.get(token.head)
    return verb is not None and any(e.noun == token.lemma for e in reading.lexicon.light_verbs.get(verb.lemma, ()))


def _slots(token: Token, entry: NounEntry, reading: Reading) -> Iterator[Slot]:
    """The slots of a noun as those of its verb."""
    for child in reading.document.dependents(token.index, "det", "amod"):
        if entity := reading.extraction.entity(child.index):
            possessed = child.dep == "det"
            yield Slot(_of(entry, entity.type) if possessed else _SUBJECT, child.index)
    head = reading.document.head(token.index)
    if head.index < token.index and reading.fillers.entity(head.index) and reading.is_state(token):
        yield Slot(_SUBJECT, head.index)
    for slot in reading.clauses.complements(token.index):
        if slot.name in _BY:
            yield Slot(_SUBJECT, slot.token)
        elif slot.name == "de":
            entity = reading.fillers.entity(slot.token)
            name = _of(entry, entity.type if entity else None)
            if entity or name == _OBJECT:
                yield Slot(name, slot.token)
        else:
            yield slot


def _of(entry: NounEntry, type_: EntityType | None) -> str:
    if entry.of != "either":
        return entry.of
    return _SUBJECT if type_ in _ACTORS else _OBJECT
