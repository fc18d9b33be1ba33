"""Places told from the wide to the narrow: « à Lyon, place Bellecour », « en Corse, à Ajaccio »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.openings import opens
from kg.extraction.relations.reading import Reading
from kg.languages.nouns import Part
from kg.languages.places import PlaceKind
from kg.model.entity import Entity, EntityType, Mention
from kg.model.finding import RelationType

_RULE = "narrowing"
_FAR = 0.8  # other words may stand between a land at the head of a sentence and what lies in it


def narrowings(reading: Reading) -> Iterator[Draft]:
    """The places behind a wider one in commas, and behind a land that opens their sentence."""
    for mention in reading.starting.values():
        wide = reading.named(mention)
        if wide.type is not EntityType.PLACE or not _is_at(reading, mention):
            continue
        comma = reading.token(mention.end, mention.start)
        if comma is None or comma.text != ",":
            continue
        if name := _next(reading, comma.index):
            yield _draft(reading, name, mention, 1.0)
        elif is_land(reading, wide) and _opens(reading, mention) and (name := _later(reading, comma.index)):
            yield _draft(reading, name, mention, _FAR)


def _draft(reading: Reading, name: Mention, wide: Mention, trust: float) -> Draft:
    inner, outer = reading.named(name).id, reading.named(wide).id
    return Draft(RelationType.LOCATED, inner, outer, _RULE, wide.start, name.end, name.head, trust=trust)


def _next(reading: Reading, comma: int) -> Mention | None:
    """The narrower place right behind a comma: a site in a town, a town in a land."""
    wide = reading.name_before(comma)
    index = comma + 1 + bool(reading.preposition(comma + 1, comma))
    name = reading.name_at(index, article=True)
    if wide is None or name is None or not _is_at(reading, name, bare=is_site(reading, name)):
        return None
    return name if _holds(reading, reading.named(wide), name) and not _goes_on(reading, name) else None


def _later(reading: Reading, comma: int) -> Mention | None:
    """The first place in a sentence that a land opens, unless it is no part of such a land."""
    wide = reading.name_before(comma)
    for index in range(comma + 1, reading.document.sentence_of(comma).end):
        name = reading.starting.get(index)
        if name is None or reading.named(name).type is not EntityType.PLACE:
            continue
        fits = wide is not None and _is_at(reading, name) and _holds(reading, reading.named(wide), name)
        return name if fits and not _goes_on(reading, name) else None
    return None


def _holds(reading: Reading, wide: Entity, name: Mention) -> bool:
    """Whether a place may lie in another: a site in a town, a town or a site in a land that is not another's."""
    narrow = reading.named(name)
    if narrow.id == wide.id or narrow.type is not EntityType.PLACE:
        return False
    if is_site(reading, name):
        return not reading.is_country(wide.id)
    state = reading.lexicon.capitals.get(narrow.label)
    elsewhere = state is not None and state.name != wide.label
    return is_land(reading, wide) and not is_land(reading, narrow) and not elsewhere


def is_land(reading: Reading, entity: Entity) -> bool:
    """Whether a place is known to hold towns."""
    found = reading.lexicon.places.place(entity.label)
    return found is not None and found.kind not in (PlaceKind.CITY, PlaceKind.CONTINENT, PlaceKind.UNION)


def is_site(reading: Reading, name: Mention) -> bool:
    """Whether a name opens with a common noun for what lies in a town: « rue », « stade », « quartier »."""
    noun = reading.lexicon.things.get(reading.document[name.start].text.lower())
    return noun is not None and noun.part != Part.NEVER and noun.entity_type is EntityType.PLACE


def _is_at(reading: Reading, name: Mention, *, bare: bool = False) -> bool:
    """Whether a preposition of place stands before a name, or nothing where ``bare``."""
    index = name.start - 1
    if index >= 0 and reading.document[index].pos == "DET":
        index -= 1
    preposition = reading.preposition(index, name.start)
    return reading.lexicon.plays(preposition, "at") or (bare and not preposition)


def _opens(reading: Reading, wide: Mention) -> bool:
    """Whether a land with its preposition opens a sentence, an adverb before it or not."""
    index = wide.start - 1 - (reading.document[wide.start - 1].pos == "DET")
    before = reading.token(index - 1, wide.start)
    return opens(reading, index) or (before is not None and before.pos == "ADV" and opens(reading, before.index))


def _goes_on(reading: Reading, name: Mention) -> bool:
    """Whether a list goes on behind a name: « en Corse, à Nice et en Savoie »."""
    joint = reading.token(reading.after_name(name), name.start)
    if joint is None or not (joint.pos == "CCONJ" or joint.text == ","):
        return False
    return (
        bool(reading.preposition(joint.index + 1, name.start))
        and reading.name_at(joint.index + 2, article=True) is not None
    )
