"""In which countries an article says that its places lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.languages import Language
from kg.languages.places import Places
from kg.model.entity import EntityId
from kg.model.extraction import Extraction
from kg.model.finding import RelationType
from kg.model.stance import Polarity

_TELLING = (RelationType.LOCATED, RelationType.COUNTRY)


def told_countries(extraction: Extraction, language: Language) -> Mapping[EntityId, set[str]]:
    """The ISO 3166-1 codes of the countries that the article places an entity in (« Vienne, en Autriche »: AT)."""
    places = Places.of(language)
    told: dict[EntityId, set[str]] = defaultdict(set)
    for relation in extraction.relations:
        if relation.type in _TELLING and relation.stance.polarity is Polarity.POSITIVE:
            country = places.country(relation.object.text)
            if country and country.iso2:
                told[relation.subject].add(country.iso2)
    return told
