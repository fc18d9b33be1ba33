"""Where things are: places behind a name (« Oulu, en Finlande ») and places inside one (« commissariat de Dole »)."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.languages.places import PlaceKind
from kg.model.entity import Entity, EntityId, EntityType, Mention
from kg.model.finding import RelationType as R

_SEATED = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.EVENT)


def places(reading: Reading) -> Iterator[Draft]:
    """The relations of place that names carry in themselves and with what follows them."""
    for mention in reading.starting.values():
        yield from _inside(reading, mention)
        yield from _behind(reading, mention)
        yield from _origin(reading, mention)
        yield from _own_origin(reading, mention)


def _origin(reading: Reading, mention: Mention) -> Iterator[Draft]:
    """« le Rafale français », « l'Orbix américaine »."""
    entity = reading.named(mention)
    index = mention.end
    token = reading.token(index, mention.start)
    if token is None or token.pos != "ADJ" or index not in reading.origins or reading.name_at(index + 1):
        return
    if entity.type in (EntityType.PRODUCT, EntityType.ORGANIZATION, EntityType.OTHER):
        for place in reading.places_of((index,)):
            if reading.is_country(place):
                yield Draft(R.COUNTRY, entity.id, place, "origin-behind-name", mention.start, index + 1, mention.head)


def _own_origin(reading: Reading, mention: Mention) -> Iterator[Draft]:
    """« l'Agence spatiale indienne », « la fédération russe d'athlétisme »: the adjective qualifies the first noun.

    That of the readers' own state tells what a body speaks or studies as often: « l'Institut français de Dole ».
    """
    entity = reading.named(mention)
    for index in range(mention.start + 1, mention.end if entity.type is EntityType.ORGANIZATION else mention.start):
        token = reading.document[index]
        if token.pos not in ("ADJ", "NOUN") or not token.text[0].islower():
            return
        if index in reading.origins:
            for place in reading.places_of((index,)):
                home = reading.lexicon.has("home-state", reading.entities[place].label)
                if reading.is_country(place) and not home:
                    yield Draft(
                        R.COUNTRY, entity.id, place, "place-in-name", mention.start, mention.end, mention.head
                    )  # fmt: skip
            return


def _behind(reading: Reading, mention: Mention) -> Iterator[Draft]:
    """« Oulu, en Finlande », « le musée Unterlinden, à Colmar », « la COP21 à Paris »."""
    entity = reading.named(mention)
    if entity.type not in _SEATED:
        return
    index = reading.after_name(mention)
    comma = reading.token(index, mention.start)
    is_apart = comma is not None and comma.text == ","
    preposition = reading.preposition(index + is_apart, mention.start)
    if not reading.lexicon.plays(preposition, "at") or (
        preposition == reading.lexicon.to and _is_land(reading, entity)
    ):
        return
    name = reading.name_at(index + is_apart + 1, article=True)
    place = reading.named(name) if name else None
    if name is None or place is None or place.type is not EntityType.PLACE:
        return
    if reading.is_country(entity.id) or _is_list(reading, name) or _is_part(reading, name):
        return
    if entity.type is EntityType.EVENT or (is_apart and _closed(reading, name, entity.type)):
        subject = innermost(reading, mention) or entity.id
        yield Draft(R.LOCATED, subject, place.id, "place-behind-name", mention.start, name.end, mention.head)


def _is_land(reading: Reading, entity: Entity) -> bool:
    """Whether a place is known to hold towns: « dans le Grand-Est, à Épinal » goes from the wide to the narrow."""
    found = reading.lexicon.places.place(entity.label)
    return found is not None and found.kind != PlaceKind.CITY


def _is_list(reading: Reading, name: Mention) -> bool:
    """Whether a place stands in a list that goes on with its preposition: « à Lyon, à Nice et à Metz »."""
    joint = reading.token(name.end, name.start)
    if joint is None or not (joint.pos == "CCONJ" or joint.text == ","):
        return False
    preposition = reading.preposition(joint.index + 1, name.start)
    return reading.lexicon.plays(preposition, "at") and reading.name_at(joint.index + 2) is not None


def _is_part(reading: Reading, name: Mention) -> bool:
    """Whether a name is that of a part of a town: « au cœur de Dole, dans le *quartier de la gare* »."""
    words = (reading.document[index].text.lower() for index in range(name.start, name.end))
    return any(reading.lexicon.has("district", word) for word in words)


def _closed(reading: Reading, name: Mention, kind: EntityType) -> bool:
    """Whether a place in commas ends there; an organization asks for both commas or the sentence's end."""
    after = reading.token(name.end, name.start)
    return (
        after is None or after.text in (",", ".", ")", ";", "(") or (kind is EntityType.PLACE and after.pos == "CCONJ")
    )


def _inside(reading: Reading, mention: Mention) -> Iterator[Draft]:
    """« tribunal correctionnel de Dijon », « ambassade de France à Lima »."""
    institution = reading.lexicon.local.get(reading.document[mention.start].text.lower())
    entity = reading.named(mention)
    if institution is None or entity.type is EntityType.PERSON:
        return
    if institution.qualified and reading.document[mention.start + 1].pos == "ADP":
        return
    for index in range(mention.start + 1, mention.end - 1):
        token = reading.document[index]
        if token.pos != "ADP" or not (found := _place_in(reading, index + 1, mention)):
            continue
        place, is_country = found
        if reading.entities[place].label in institution.elsewhere:
            continue
        owned = is_country and reading.lexicon.fused.get(token.text.lower()) == reading.lexicon.of
        if owned and not institution.country:
            continue  # « Stade de France », « musée de l'Homme » : what it is called after
        relation = R.COUNTRY if owned else R.LOCATED
        yield Draft(relation, entity.id, place, "place-in-name", mention.start, mention.end, mention.head)


def innermost(reading: Reading, mention: Mention) -> EntityId | None:
    """The place at the end of a local institution's name, which is what a further place contains."""
    if reading.document[mention.start].text.lower() not in reading.lexicon.local:
        return None
    for index in range(mention.end - 2, mention.start, -1):
        if reading.document[index].pos == "ADP" and (found := _place_in(reading, index + 1, mention)):
            return found[0]
    return None


def _place_in(reading: Reading, start: int, mention: Mention) -> tuple[EntityId, bool] | None:
    """The place that the words from ``start`` to the next preposition or the end of a name stand for."""
    article = reading.document[start].pos == "DET"
    start += article
    end = start
    while end < mention.end and reading.document[end].pos != "ADP":
        end += 1
    if start >= end or not reading.document[start].text[0].isupper():
        return None
    found = reading.place_named(start, end)
    if found is not None and article and reading.lexicon.places.place(reading.entities[found].label) is None:
        return None
    return (found, reading.is_country(found)) if found is not None else None
