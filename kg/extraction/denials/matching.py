"""Which claim a denial is made against: the same deed, held to be so by somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.denials.lexicon import Lexicon
from kg.model.entity import Filler
from kg.model.finding import Event, EventType, Relation, RoleType
from kg.model.stance import Modality, Polarity, Stance

_CORE = (RoleType.AGENT, RoleType.PATIENT, RoleType.RECIPIENT)
_VAGUE = frozenset({EventType.OTHER, EventType.STATEMENT, EventType.COMMUNICATION})
"""Types that tell too little to take two events of different verbs for one."""
_HELD = frozenset({Modality.ACTUAL, Modality.UNCERTAIN})


def denied_event(claim: Event, events: Sequence[Event], lexicon: Lexicon, *, facts: bool) -> int | None:
    """The place among events of what a negative claim of a speaker denies; None if there is none, or a tie.

    What the article states is denied only by who says that he denies (``facts``): « il n'est pas mort d'asphyxie »
    denies no death.
    """
    held = {place: other for place, other in enumerate(events) if is_held(other.stance)}
    open_ = {place: other for place, other in held.items() if facts or not other.stance.is_fact}
    scores = {place: _likeness(claim, other, lexicon) for place, other in open_.items()}
    return _best({place: score for place, score in scores.items() if score and _others(events[place], claim)})


def denied_relation(claim: Relation, relations: Sequence[Relation]) -> int | None:
    """The same of a relation: its type, subject and object are those of what it denies."""
    places = [
        place
        for place, other in enumerate(relations)
        if is_held(other.stance)
        and (other.type, other.subject, other.object.entity) == (claim.type, claim.subject, claim.object.entity)
        and (claim.object.entity is not None or other.object.text == claim.object.text)
        and not (claim.role and other.role and claim.role != other.role)
        and not _same(other.stance.source, claim.stance.source)
    ]
    return places[0] if len(places) == 1 else None


def is_denial(stance: Stance) -> bool:
    """Whether a speaker holds something not to be so."""
    return (stance.polarity, stance.modality) == (Polarity.NEGATIVE, Modality.ACTUAL) and stance.source is not None


def is_held(stance: Stance) -> bool:
    """Whether somebody holds it to be so, or perhaps so."""
    return stance.polarity is Polarity.POSITIVE and stance.modality in _HELD


def _others(event: Event, claim: Event) -> bool:
    return not _same(event.stance.source, claim.stance.source)


def _same(one: Filler | None, other: Filler | None) -> bool:
    """Whether both are one speaker, known or anonymous; the article (None) is nobody else's speaker."""
    if one is None or other is None:
        return False
    return one.entity == other.entity if one.entity is not None else one.text == other.text


def _likeness(one: Event, other: Event, lexicon: Lexicon) -> int:
    """How much two events are alike: 0 if they are none the same, else the entities that they share in core roles.

    Another verb of the same type counts only where two entities are shared.
    """
    first, second = _participants(one), _participants(other)
    if any(first[role] and second[role] and not first[role] & second[role] for role in _CORE):
        return 0
    if one.date and other.date and one.date != other.date:
        return 0
    shared = sum(len(first[role] & second[role]) for role in _CORE)
    if lexicon.family(one.trigger) == lexicon.family(other.trigger):
        return 10 * shared
    return shared if one.type is other.type and one.type not in _VAGUE and shared > 1 else 0


def _participants(event: Event) -> dict[RoleType, set[int]]:
    return {
        role: {r.filler.entity for r in event.roles if r.type is role and r.filler.entity is not None} for role in _CORE
    }


def _best(scores: dict[int, int]) -> int | None:
    best = [place for place, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else None
