"""The same thing outside the text: countries, continents and unions have a Wikidata item that is sure."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.step import step
from kg.languages import Language
from kg.languages.places import PlaceKind, Places
from kg.model.entity import Entity, EntityType
from kg.model.extraction import Extraction

_WIKIDATA = "http://www.wikidata.org/entity/"
_TYPES = {
    PlaceKind.COUNTRY: {EntityType.PLACE},
    PlaceKind.TERRITORY: {EntityType.PLACE},
    PlaceKind.CONTINENT: {EntityType.PLACE},
    PlaceKind.UNION: {EntityType.PLACE, EntityType.ORGANIZATION},
}
"""Which entities a place of a kind may stand for; regions and cities share their names too often to be sure."""


@step(needs="entities", gives="entities")
def identify(extraction: Extraction, language: Language) -> Extraction:
    """Give entities that bear the name of a country the IRI of its item; several candidates mean none."""
    places = Places.of(language)
    return replace(extraction, entities=tuple(_identified(entity, places) for entity in extraction.entities))


def _identified(entity: Entity, places: Places) -> Entity:
    names = (entity.label, *entity.aliases)
    found = {place.wikidata for name in names if (place := places.place(name)) and _fits(entity, place.kind)} - {""}
    return replace(entity, same_as=(_WIKIDATA + found.pop(),)) if len(found) == 1 else entity


def _fits(entity: Entity, kind: str) -> bool:
    return entity.type in _TYPES.get(PlaceKind(kind), ())
