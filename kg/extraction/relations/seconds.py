"""Those who serve under, before or after somebody hold office where he does: « son adjoint, Paul Vernet »."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.said import Said
from kg.extraction.relations.wording import label
from kg.model.entity import EntityId, EntityType
from kg.model.finding import RelationType


def seconds(reading: Reading, told: Iterable[Said], drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Positions at the seat of the person that a title is told by."""
    seats: dict[EntityId, list[EntityId]] = defaultdict(list)
    for draft in drafts:
        if draft.type is RelationType.POSITION and not isinstance(draft.object, str):
            seats[draft.subject].append(draft.object)
    for what in told:
        if not reading.lexicon.has("second", what.noun):
            continue
        for other in what.complements:
            if other.type is EntityType.PERSON and other.preposition == reading.lexicon.of:
                for held in seats[other.entity][:1]:
                    yield what.draft(RelationType.POSITION, held, role=label(reading, what.phrase), trust=0.7)
