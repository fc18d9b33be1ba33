"""How sure a reference is, by the rule that resolved it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kg.model.entity import Entity, EntityId, MentionKind

Resolved = tuple[int, EntityId, MentionKind, str]
"""A token, what it refers to, what sort of words it heads, and the rule that resolved it.

The rule of a pronoun tells its slot, then for persons « alone » where nothing else fitted and « leading » where little
came near, both outside of quotation marks, « incise » where it is who speaks (« a-t-elle dit »).
"""

CONFIDENCE: Mapping[str, float] = MappingProxyType(
    {
        "clause": 0.9,
        "description": 0.65,
        "latter": 0.65,
        "object": 0.6,
        "object alone": 0.6,
        "object leading": 0.7,
        "possessive": 0.8,
        "protagonist": 0.65,
        "relative": 0.95,
        "relative close": 0.65,
        "role": 0.85,
        "speaker": 0.85,
        "spokesman": 0.7,
        "subject alone": 0.85,
        "subject incise": 0.85,
        "subject leading": 0.75,
        "turn": 0.9,
        "we": 0.4,
    }
)
"""The part of the references that held on real pages, by rule (docs/quality.md); ``OTHERWISE`` for the rare ones."""
OTHERWISE = 0.65


def trust(entities: Sequence[Entity], found: Sequence[Resolved]) -> Mapping[int, float]:
    """How sure each reference is: as its rule, but a pronoun never surer than the words that it takes up."""
    told = {m.head: (e.id, 1.0) for e in entities for m in e.mentions if m.kind is MentionKind.NAME}
    own = {index: (number, CONFIDENCE.get(rule, OTHERWISE)) for index, number, _, rule in found}
    pronouns = {index for index, _, kind, _ in found if kind is MentionKind.PRONOUN}
    last: dict[EntityId, float] = {}
    sure: dict[int, float] = {}
    for index, (number, own_trust) in sorted((told | own).items()):
        sure[index] = last[number] = min(own_trust, last.get(number, 1.0)) if index in pronouns else own_trust
    return sure
