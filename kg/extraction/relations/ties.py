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
    for subject in tie.slots.get(entry.subject, ()):
        for slot in entry.object:
            for obj in tie.slots.get(slot, ()):
                if not entry.types or reading.entities[obj].type in entry.types:
                    role = entry.feminine if tie.feminine and entry.feminine else entry.role
                    yield Draft(
                        RelationType(entry.relation), subject, obj, tie.rule, tie.start, tie.end, tie.anchor,
                        role, entry.ended, entry.confidence,
                    )  # fmt: skip
