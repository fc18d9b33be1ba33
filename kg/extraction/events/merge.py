"""An event that an article tells twice is one event with two pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extraction.events.labels import label
from kg.model.finding import Event, Role


def merged(events: Iterable[Event]) -> tuple[Event, ...]:
    """Unite events of one trigger, type and stance that share a participant and contradict each other nowhere."""
    found: list[Event] = []
    for event in events:
        at = next((i for i, other in enumerate(found) if same(other, event)), None)
        if at is None:
            found.append(event)
        else:
            found[at] = united(found[at], event)
    return tuple(found)


def same(one: Event, other: Event) -> bool:
    """Whether two findings tell one event."""
    if (one.trigger, one.type, one.stance) != (other.trigger, other.type, other.stance):
        return False
    if one.date and other.date and one.date != other.date:
        return False
    return bool(_fillers(one) & _fillers(other)) and not _contradict(one, other)


def _fillers(event: Event) -> set[tuple[str, int | str]]:
    return {_key(role) for role in event.roles}


def _key(role: Role) -> tuple[str, int | str]:
    entity = role.filler.entity
    return (role.type, entity if entity is not None else role.filler.text.casefold())


def _contradict(one: Event, other: Event) -> bool:
    """Whether a role that both fill has no filler in common."""
    shared = {role.type for role in one.roles} & {role.type for role in other.roles}
    return any(not {k for k in _fillers(one) if k[0] == t} & {k for k in _fillers(other) if k[0] == t} for t in shared)


def united(one: Event, other: Event) -> Event:
    """The first finding with the roles, the date and the evidence of the second added."""
    roles = one.roles + tuple(role for role in other.roles if _key(role) not in _fillers(one))
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    return replace(one, roles=roles, label=label(one.trigger, roles), date=one.date or other.date, evidence=evidence)
