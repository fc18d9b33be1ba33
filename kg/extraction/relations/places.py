"""Where things are: places behind a name (« Oulu, en Finlande ») and places inside one (« commissariat de Dole »)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.narrowings import is_land, is_site
from kg.extraction.relations.reading import Reading
from kg.languages.places import PlaceKind
from kg.model.document import Token
from kg.model.entity import Entity, EntityId, EntityType, Mention
from kg.model.finding import RelationType as R

_ARTICLED = 2  # tokens in « à la »
_NEAR = 0.8  # « au nord de la Syrie » may be beyond its border
_K = PlaceKind
_RANKS: Sequence[str] = (_K.CITY, _K.DEPARTMENT, _K.REGION, _K.TERRITORY, _K.COUNTRY, _K.UNION, _K.AREA, _K.CONTINENT)
"""Sorts of places, the narrow first."""
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
    """« Oulu, en Finlande », « à Oulu en Finlande », « Dole, dans le nord du Jura », « la COP21 à Paris »."""
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
    name = wider(reading, index + is_apart)
    place = reading.named(name) if name else None
    if name is None or place is None or place.type is not EntityType.PLACE:
        return
    if reading.is_country(entity.id) or _is_list(reading, name) or _is_part(reading, name):
        return
    if is_land(reading, entity) and not _is_wider(reading, entity, place):
        return
    inside = not is_apart and (
        _is_inside(reading, mention, preposition, place) or _is_site_in(reading, mention, preposition, name)
    )
    if entity.type is EntityType.EVENT or inside or (is_apart and _closed(reading, name, entity.type)):
        subject = innermost(reading, mention) or entity.id
        near = preposition == reading.lexicon.to and name.start > index + is_apart + _ARTICLED
        yield Draft(
            R.LOCATED, subject, place.id, "place-behind-name", mention.start, name.end, mention.head,
            trust=_NEAR if near else 1.0,
        )  # fmt: skip


def wider(reading: Reading, preposition: int) -> Mention | None:
    """The place behind a preposition, or of which it tells a part: « dans *le nord de* la Syrie »."""
    index = preposition + 1
    if name := reading.name_at(index, article=True):
        return name
    while (token := reading.token(index, preposition)) and token.pos in ("DET", "ADJ"):
        index += 1
    if token is None or not _tells_part(reading, token, preposition):
        return None
    while (token := reading.token(index + 1, preposition)) and token.pos == "ADJ":
        index += 1
    is_of = reading.preposition(index + 1, preposition) == reading.lexicon.of
    name = reading.name_at(index + 2, article=True) if is_of else None
    beside = _is_to(reading, preposition) and name and not reading.is_land(reading.named(name).id)
    return None if beside else name


def _tells_part(reading: Reading, noun: Token, preposition: int) -> bool:
    """Whether a noun tells a part of a land or what sort of land it is: « nord », « département »."""
    word = noun.text.lower()
    sort = reading.lexicon.has("defined", word) and not _is_to(reading, preposition)
    return noun.index not in reading.covering and (reading.lexicon.has("direction", word) or sort)


def _is_to(reading: Reading, preposition: int) -> bool:
    """Whether a part is told by « à », which may be beside: « au nord de Dole »."""
    return reading.preposition(preposition, preposition) == reading.lexicon.to


def _is_site_in(reading: Reading, mention: Mention, preposition: str, name: Mention) -> bool:
    """Whether a town stands right behind a site in it: « au stade Vélodrome à Marseille », « du musée X à Lyon »."""
    if preposition != reading.lexicon.to or not is_site(reading, mention) or _is_land(reading, reading.named(name)):
        return False
    completes = mention.start <= reading.document[name.head].head < mention.end
    return completes or reading.preposition(mention.start - 1, mention.start) != reading.lexicon.of


def _is_defined(reading: Reading, mention: Mention) -> bool:
    """Whether a name says which one a noun for a place means: « la commune de *Dole* »."""
    index = mention.start - 2
    while index >= 0 and reading.document[index].pos == "ADJ":
        index -= 1
    of = reading.preposition(mention.start - 1, mention.start) == reading.lexicon.of
    return of and index >= 0 and reading.lexicon.has("defined", reading.document[index].text.lower())


def _is_inside(reading: Reading, mention: Mention, preposition: str, place: Entity) -> bool:
    """Whether a land behind a town's name holds it without a comma: « à Oulu en Finlande ».

    A preposition of place must stand before the town: « de Lyon en Italie » is a way.
    """
    entity = reading.named(mention)
    before = reading.preposition(mention.start - 1, mention.start)
    stays = reading.lexicon.plays(before, "at") or _is_defined(reading, mention)
    held = stays and preposition != reading.lexicon.to
    return held and entity.type is EntityType.PLACE and _is_land(reading, place) and not _is_land(reading, entity)


def _is_land(reading: Reading, entity: Entity) -> bool:
    """Whether a place is known to hold towns: « dans le Grand-Est, à Épinal » goes from the wide to the narrow."""
    found = reading.lexicon.places.place(entity.label)
    return found is not None and found.kind != PlaceKind.CITY


def _is_wider(reading: Reading, narrow: Entity, wide: Entity) -> bool:
    """Whether of two known lands the second may hold the first: « en Haute-Savoie, dans l'Oise » is a list."""
    one, other = (reading.lexicon.places.place(entity.label) for entity in (narrow, wide))
    return one is not None and other is not None and _RANKS.index(one.kind) < _RANKS.index(other.kind)


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
