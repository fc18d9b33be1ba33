"""What an adjective of origin tells of its noun."""

from __future__ import annotations

from kg.extraction.relations.reading import Reading
from kg.languages.places import PlaceKind
from kg.model.entity import EntityId
from kg.model.finding import RelationType as R


def origin_of(reading: Reading, place: EntityId) -> R | None:
    """What an adjective of origin tells of a thing: its country, or the town or region where it is."""
    found = reading.lexicon.places.place(reading.entities[place].label)
    if found is None or found.kind in (PlaceKind.CONTINENT, PlaceKind.UNION, PlaceKind.AREA):
        return None
    return R.COUNTRY if found.kind == PlaceKind.COUNTRY else R.LOCATED
