"""Who is meant where something is told: an entity, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.relations.reading import Reading
from kg.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Meant:
    """An entity of which something is told; ``trust`` in (0, 1] is less than one where only a reference tells it."""

    entity: Entity
    trust: float = 1.0


def meant(reading: Reading, index: int | None) -> Meant | None:
    """What a token refers to, as sure as the reference is; None where it refers to nothing known."""
    entity = None if index is None else reading.entity(index)
    return Meant(entity, reading.trust(index)) if entity is not None and index is not None else None
