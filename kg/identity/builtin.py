"""The headings that come with a language: its countries, and the authority files beside its tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from kg.identity.authority import Authority
from kg.identity.heading import Heading
from kg.identity.table import headings
from kg.languages import Language
from kg.languages.places import PlaceKind, Places
from kg.model.entity import EntityType

_WIKIDATA = "http://www.wikidata.org/entity/"
_PLACE, _UNION = (EntityType.PLACE,), (EntityType.PLACE, EntityType.ORGANIZATION)
_TYPES = {
    PlaceKind.COUNTRY: _PLACE,
    PlaceKind.TERRITORY: _PLACE,
    PlaceKind.CONTINENT: _PLACE,
    PlaceKind.UNION: _UNION,
}
"""Which entities a place of a kind may stand for; regions and cities are in ``places.csv`` where the name is sure."""


@cache
def builtin(language: Language) -> Authority:
    """What a language knows beforehand; empty where it lacks the files."""
    files = sorted(language.folder.glob("*.csv"))
    return Authority.of(chain(_countries(language), *map(headings, files)))


def _countries(language: Language) -> Iterator[Heading]:
    for place in dict.fromkeys(Places.of(language).by_name.values()):
        types = _TYPES.get(PlaceKind(place.kind))
        if types and place.wikidata:
            yield Heading(place.name, (_WIKIDATA + place.wikidata,), place.names, types)
