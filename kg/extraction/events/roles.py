"""From the slots of a clause to the roles of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extraction.events.clauses import Slot
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import ENTITY, SUBJECT, Frame
from kg.extraction.events.quantities import Quantities
from kg.model.document import Document
from kg.model.entity import EntityType, Filler
from kg.model.finding import Role, RoleType

_SITES = frozenset({EntityType.PLACE, EntityType.EVENT})
_LOCATIVE = frozenset({RoleType.PLACE, RoleType.DESTINATION, RoleType.ORIGIN})
_PLACES = frozenset({ENTITY, str(EntityType.PLACE)})
_DEPTH = 3  # nouns between a preposition and the place it leads to: « à la table du maire de Dole »


def roles(slots: Iterable[Slot], frame: Frame, fillers: Fillers, quantities: Quantities) -> tuple[Role, ...]:
    """The roles of an event, in the order of its slots, each filler once."""
    found: dict[tuple[int | None, str], Role] = {}
    for slot in slots:
        for role in _roles(slot, frame, fillers, quantities):
            key = (role.filler.entity, role.filler.text if role.filler.entity is None else "")
            found.setdefault(key, role)
    return tuple(found.values())


def _roles(slot: Slot, frame: Frame, fillers: Fillers, quantities: Quantities) -> Iterator[Role]:
    """The role of what fills a slot, with how many it is; what measures is an amount in any slot but the subject."""
    measure = quantities.measure(slot.token)
    if measure and slot.name != SUBJECT:
        yield Role(RoleType.AMOUNT, measure)
        return
    role = _role(slot, frame, fillers)
    inner = quantities.measure_of(fillers.extraction.document, slot.token)
    if role and inner and role.filler.entity is None and slot.name != SUBJECT:
        yield Role(RoleType.AMOUNT, inner)
        if role.type is RoleType.AMOUNT:
            return
    if role:
        yield role
        if role.filler.entity is None and (count := quantities.count(slot.token)):
            yield Role(RoleType.AMOUNT, count)


def _role(slot: Slot, frame: Frame, fillers: Fillers) -> Role | None:
    filler = fillers.filler(slot.token)
    if filler and (type_ := frame.role(slot.name, fillers.kinds(filler, slot.token))):
        return Role(type_, filler)
    if (filler is None or filler.entity is None) and (site := _site(fillers, frame, slot.token, _DEPTH)):
        name, token = site
        type_ = frame.role(slot.name, fillers.kinds(name, token))
        return Role(type_, name) if type_ in _LOCATIVE else None
    return None


def _site(fillers: Fillers, frame: Frame, token: int, depth: int) -> tuple[Filler, int] | None:
    """The named place or occasion that a phrase of words leads to: « dans sa maison de Nîmes »."""
    document: Document = fillers.extraction.document
    if depth == 0:
        return None
    for child in document.dependents(token, "nmod"):
        preposition = fillers.prepositions.before(document, child.index)
        leads = preposition in fillers.lexicon.staying or frame.role(preposition, _PLACES) in _LOCATIVE
        if child.index < token or child.index in fillers.times or not leads:
            continue
        found = fillers.filler(child.index)
        if found and not _SITES.isdisjoint(fillers.kinds(found, child.index)):
            return found, child.index
        if deeper := _site(fillers, frame, child.index, depth - 1):
            return deeper
    return None
