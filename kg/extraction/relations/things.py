"""What a description says of a thing: its kind, its origin, its maker, its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.origins import origin_of
from kg.extraction.relations.phrase import Complement
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.said import Said, gives_kind, is_empty
from kg.extraction.relations.wording import activity, label
from kg.model.entity import EntityType
from kg.model.finding import RelationType as R

_INTO: Mapping[EntityType, str] = {
    EntityType.EVENT: "at",
    EntityType.ORGANIZATION: "at-bare",
    EntityType.PLACE: "at",
}
"""The part that prepositions play with which a place behind a description tells where the thing is."""


def of_thing(reading: Reading, what: Said) -> Iterator[Draft]:
    """Its kind, its origin, its field, and what its complements are to it."""
    is_origin = what.phrase.head in reading.origins
    if not is_origin and gives_kind(reading, what) and not is_empty(reading, what):
        yield what.draft(R.KIND, label(reading, what.phrase, whole=False))
    for place in reading.places_of((*what.phrase.origins, what.phrase.head)):
        if what.bearer.entity.type is EntityType.PLACE:
            if reading.lexicon.has("territory", what.noun) or reading.lexicon.has("defined", what.noun):
                yield what.draft(R.LOCATED, place)
        elif (relation := origin_of(reading, place)) is not None:
            yield what.draft(relation, place)
    yield from _field(reading, what)
    kind = what.bearer.entity.type
    for other in what.complements:
        if (
            other.type is EntityType.PLACE
            and other.named
            and reading.lexicon.plays(other.preposition, _INTO.get(kind, ""))
        ):
            if not _is_spread(reading, what):
                yield what.draft(R.LOCATED, other.entity)
        elif other.preposition == reading.lexicon.of:
            yield from _whose(reading, what, other)


def _is_spread(reading: Reading, what: Said) -> bool:
    """Whether a thing of this kind is in many places: « une usine de la marque Veltis à Dole » tells of the plant."""
    return reading.lexicon.has("firm", what.noun) or reading.lexicon.has("vague", what.noun)


def _whose(reading: Reading, what: Said, other: Complement) -> Iterator[Draft]:
    """What the thing is to a complement with « de » or to its possessor: « la fusée de Boeing », « son parti »."""
    match what.bearer.entity.type, other.type:
        case EntityType.ORGANIZATION, EntityType.PLACE if reading.is_country(other.entity):
            yield what.draft(R.COUNTRY, other.entity)
        case EntityType.ORGANIZATION, EntityType.PLACE if reading.lexicon.has("firm", what.noun):
            yield what.draft(R.LOCATED, other.entity, trust=0.8)
        case EntityType.ORGANIZATION, EntityType.PERSON if reading.lexicon.has("firm", what.noun):
            yield what.draft(R.OWNER, other.entity, trust=0.7).turned()
        case EntityType.ORGANIZATION, EntityType.PERSON if reading.lexicon.has("team", what.noun):
            yield what.draft(R.MEMBER, other.entity, trust=0.8).turned()
        case EntityType.PRODUCT, EntityType.ORGANIZATION:
            yield what.draft(R.MANUFACTURER, other.entity)
        case EntityType.WORK, EntityType.PERSON:
            yield what.draft(R.AUTHOR, other.entity)


def _field(reading: Reading, what: Said) -> Iterator[Draft]:
    """« société aérospatiale », « constructeur de vélos électriques »."""
    if what.bearer.entity.type is not EntityType.ORGANIZATION:
        return
    for index in what.phrase.words[1:] if reading.lexicon.has("firm", what.noun) else ():
        if field := reading.lexicon.fields.get(reading.document[index].text.lower()):
            yield what.draft(R.FIELD, field)
    if reading.lexicon.has("maker", what.noun) and (made := activity(reading, what.phrase)):
        yield what.draft(R.FIELD, made)
