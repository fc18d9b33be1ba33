"""An event that an article tells twice is one event with two pieces of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.extraction.events.draft import NOUN
from kg.extraction.events.labels import label
from kg.model.article import BlockKind
from kg.model.finding import Event, EventType, Role, RoleType
from kg.model.stance import Modality, Polarity

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.KICKER})
_CORE = frozenset({RoleType.AGENT, RoleType.PATIENT, RoleType.RECIPIENT})
"""Roles that two tellings of one event must agree on."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where an event is told; ``key`` is what all tellings of it share (the verb, also for a noun)."""

    event: Event
    key: str
    block: BlockKind


def merged(tellings: Iterable[Telling]) -> tuple[Event, ...]:
    """The events, each once, in the order in which they are first told."""
    found: list[Telling] = []
    places: dict[str, list[int]] = {}
    for telling in tellings:
        alike = places.setdefault(telling.key, [])
        at = next((i for i in alike if same(found[i], telling)), None)
        if at is None:
            alike.append(len(found))
            found.append(telling)
        else:
            found[at] = replace(found[at], event=united(found[at].event, telling.event))
    return tuple(telling.event for telling in found)


def same(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one event: one verb and type, a participant in common, no contradiction."""
    first, second = one.event, other.event
    if one.key != other.key or first.type is not second.type or _way(first) != _way(second):
        return False
    if first.date and second.date and first.date != second.date and not _is_deadline(first, second):
        return False
    named = NOUN in (first.rule, second.rule)
    if first.type is EventType.STATEMENT and not named and not {one.block, other.block} & _HEADS:
        return False  # somebody says several things in one article, but « cette annonce » is one of them
    return bool(_entities(first) & _entities(second)) and not _contradict(first, second)


def _is_deadline(one: Event, other: Event) -> bool:
    """Whether a noun tells by when, and a headline's date is that of the announcement (« … d'ici à 2025 »)."""
    first, second = sorted((one, other), key=lambda event: event.date_confidence)
    return second.rule == NOUN and second.date.startswith("../") and not first.is_dated


def _way(event: Event) -> tuple[Polarity, Modality]:
    return event.stance.polarity, event.stance.modality


def _entities(event: Event) -> set[tuple[RoleType, int]]:
    return {(role.type, role.filler.entity) for role in event.roles if role.filler.entity is not None}


def _contradict(one: Event, other: Event) -> bool:
    """Whether a core role that both fill with entities has none in common."""
    first, second = _entities(one), _entities(other)
    return any(
        {e for t, e in first if t == type_} and not {(t, e) for t, e in first & second if t == type_}
        for type_ in _CORE & {t for t, _ in second}
    )


def united(one: Event, other: Event) -> Event:
    """The first telling with the roles, the date and the evidence of the second added.

    What the article says in its own voice once, it holds to be so, also where it has it from somebody elsewhere.
    """
    known = tuple(_surer(role, other) for role in one.roles)
    roles = known + tuple(role for role in other.roles if not _told(role, one))
    evidence = tuple(dict.fromkeys((*one.evidence, *other.evidence)))
    dated = max(one, other, key=lambda event: (bool(event.date), event.date_confidence))
    stance = other.stance if one.stance.source and not other.stance.source else one.stance
    return replace(
        one,
        stance=stance,
        roles=roles,
        label=label(one.trigger, roles),
        date=dated.date,
        date_confidence=dated.date_confidence,
        confidence=max(one.confidence, other.confidence),
        evidence=evidence,
    )


def _surer(role: Role, other: Event) -> Role:
    """A role, or the same one as another telling has it if that is surer (a name for a pronoun)."""
    alike = (found for found in other.roles if found.type is role.type and found.filler.entity == role.filler.entity)
    best = max(alike, key=lambda found: found.confidence, default=role)
    return best if role.filler.entity is not None and best.confidence > role.confidence else role


def _told(role: Role, event: Event) -> bool:
    """Whether an event knows a role: the same filler, or an entity where the role has words."""
    others = [other.filler for other in event.roles if other.type is role.type]
    if role.filler.entity is None:
        return bool(others)
    return any(other.entity == role.filler.entity for other in others)
