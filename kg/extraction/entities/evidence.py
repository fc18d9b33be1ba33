"""The weighing of what speaks for the type of an entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model.entity import EntityType


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a type.

    ``weight``: 8 decides (an honorific, an age, a known name), 5 is strong (a noun in apposition), 2 is the model's
    word, 1 a hint.
    """

    type: EntityType
    cue: str
    weight: float


Scores = Mapping[EntityType, float]
"""The weight of each type for one name."""

_ALONE = 2.3  # the model's word, or a given name, and nothing else: of such types 44 in a hundred were wrong
_BACKED = 3.6  # two hints, or one strong cue; below it three in ten were wrong
_LEAD = 2.0  # the least by which one type must outweigh the next
_AGAIN = 0.25  # what a cue seen once more adds, as a share of its weight


def weigh(evidence: Iterable[Evidence]) -> Scores:
    """The weight of each type; the same cue counts less each time that it is seen again."""
    seen: dict[tuple[EntityType, str], list[float]] = defaultdict(list)
    for item in evidence:
        seen[item.type, item.cue].append(item.weight)
    scores: dict[EntityType, float] = defaultdict(float)
    for (kind, _), weights in seen.items():
        top = max(weights)
        scores[kind] += top + _AGAIN * (sum(weights) - top)
    return scores


def decided(scores: Scores) -> EntityType:
    """The type of the greatest weight; ``Other`` where nothing speaks for any."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0] is EntityType.OTHER, item[0].value))
    return ranked[0][0] if ranked else EntityType.OTHER


def certainty(scores: Mapping[EntityType, float], kind: EntityType) -> float:
    """How sure a type is, in (0, 1], by what speaks for it and for others; measured on real pages (docs/quality.md)."""
    weight = scores.get(kind, 0.0)
    rival = max((other for type_, other in scores.items() if type_ is not kind), default=0.0)
    if weight < _ALONE:
        return 0.55
    return 1.0 if weight >= _BACKED and weight - rival >= _LEAD else 0.7
