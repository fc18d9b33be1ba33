"""From a verb's filled slots to relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.verb_lexicon import RelationVerb
from kg.model.entity import EntityId
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class Tie:
    """A verb with the entities in its slots, turned to the active: agent, patient, prepositions."""

    entry: RelationVerb
    slots: Mapping[str, Sequence[EntityId]]
    rule: str
    start: int
    end: int
    anchor: int
    feminine: bool = False


def ties(reading: Reading, tie: Tie) -> Iterator[Draft]:
    """A relation for each pair of what fills the two slots."""
    entry = tie.entry
    together = tie.slots.get(reading.lexicon.together, ()) if entry.together else ()
    for subject in (*tie.slots.get(entry.subject, ()), *together):
        for slot in entry.object:
            for obj in _prizes(reading, entry, tie.slots.get(slot, ())):
                if _fits(reading, entry, obj):
                    role = entry.feminine if tie.feminine and entry.feminine else entry.role
                    yield Draft(
                        RelationType(entry.relation), subject, obj, tie.rule, tie.start, tie.end, tie.anchor,
                        role, entry.ended, entry.confidence,
                    )  # fmt: skip


def _prizes(reading: Reading, entry: RelationVerb, objects: Sequence[EntityId]) -> Sequence[EntityId]:
    """The objects; of those that somebody is given only the prizes if there are any, not the work they are for."""
    if entry.relation != RelationType.AWARD:
        return objects
    named = [o for o in objects if reading.lexicon.has("award-noun", reading.entities[o].label.split()[0].lower())]
    return named or objects


def _fits(reading: Reading, entry: RelationVerb, obj: EntityId) -> bool:
    """Whether an entity may be the object: of a right type, and nobody is member of a hospital that he leaves."""
    entity = reading.entities[obj]
    if entry.types and entity.type not in entry.types:
        return False
    first, *others = entity.label.split()
    club = any(reading.lexicon.origins(word) for word in others)  # « le Stade brestois » is no stadium
    local = first.lower() in reading.lexicon.local and not club
    return not (local and entry.relation == RelationType.MEMBER)
