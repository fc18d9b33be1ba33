"""What a parenthesis behind a name tells: another name (« (ISS) »), a party (« (PS) »), a place (« (Vosges) »)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.places import innermost
from kg.extraction.relations.reading import Reading
from kg.languages.normal import normal
from kg.languages.places import PlaceKind
from kg.model.entity import Entity, EntityId, EntityType, Mention
from kg.model.finding import RelationType as R

_RULE = "parenthesis"
_LONGEST = 8  # tokens in a parenthesis that is still a name
_JOINING = (",", "/", "-", "–")
_SEATED = (EntityType.PLACE, EntityType.ORGANIZATION, EntityType.EVENT)


def asides(reading: Reading) -> Iterator[Draft]:
    """The relations that parentheses carry."""
    for mention in reading.starting.values():
        if inside := _inside(reading, mention):
            start, end = inside
            for life, year in _lifespan(reading, mention, start, end):
                yield Draft(life, reading.named(mention).id, year, _RULE, mention.start, end + 1, mention.head)
            for relation, obj in _told(reading, mention, start, end):
                inner = innermost(reading, mention) if relation is R.LOCATED else None
                subject = reading.named(mention).id if inner is None else inner
                yield Draft(relation, subject, obj, _RULE, mention.start, end + 1, mention.head)


def _lifespan(reading: Reading, mention: Mention, start: int, end: int) -> Iterator[tuple[R, str]]:
    """The years of a person's birth and death: « Paul Vernet (1950-2012) »."""
    found = re.fullmatch(r"(\d{4})\s*[-–]\s*(\d{4})", reading.document.of(reading.document.span(start, end)))
    if found and reading.named(mention).type is EntityType.PERSON and found[1] < found[2]:
        yield from ((R.BIRTH_DATE, found[1]), (R.DEATH_DATE, found[2]))


def _inside(reading: Reading, mention: Mention) -> tuple[int, int] | None:
    """The tokens in the parenthesis behind a name."""
    opening = reading.token(mention.end, mention.start)
    if opening is None or opening.text != "(":
        return None
    for index in range(opening.index + 2, opening.index + _LONGEST + 1):
        token = reading.token(index, mention.start)
        if token and token.text == ")":
            return opening.index + 1, index
    return None


def _told(reading: Reading, mention: Mention, start: int, end: int) -> Iterator[tuple[R, EntityId | str]]:
    entity, others = reading.named(mention), _listed(reading, start, end)
    text = reading.document.of(reading.document.span(start, end))
    if len(others) == 1 and others[0].id == entity.id:
        yield R.ALIAS, mention.text if text == entity.label else text
    elif is_acronym(text, mention.text) or is_acronym(mention.text, text):
        yield R.ALIAS, text
    else:
        ties = [tie for other in others if (tie := _tie(reading, entity, other))]
        yield from ties if len(others) < 2 or all(relation is R.MEMBER for relation, _ in ties) else ()


def _listed(reading: Reading, start: int, end: int) -> list[Entity]:
    """The entities that a parenthesis names and says no more of: « (*RN*) », « (*Génération écologie* et *PS*) »."""
    found: list[Entity] = []
    while start < end and (name := reading.name_at(start, article=True)) and name.end <= end:
        found.append(reading.named(name))
        between = reading.document.tokens[name.end : end]
        if not between:
            return found
        if between[0].text not in _JOINING and not reading.lexicon.plays(between[0].text, "and"):
            return []
        start = name.end + 1
    return []


def _tie(reading: Reading, entity: Entity, other: Entity) -> tuple[R, EntityId | str] | None:
    if entity.type is EntityType.PERSON and other.type is EntityType.ORGANIZATION:
        return R.MEMBER, other.id
    if entity.type in _SEATED and other.type is EntityType.PLACE and not _is_wider(reading, entity, other):
        return R.LOCATED, other.id
    return None


def _is_wider(reading: Reading, entity: Entity, other: Entity) -> bool:
    """Whether a known region or country stands before an unknown place: « l'Ain (Bourg-Nord) » tells a part of it."""
    found = reading.lexicon.places.place(entity.label)
    return found is not None and found.kind != PlaceKind.CITY and reading.lexicon.places.place(other.label) is None


def is_acronym(short: str, name: str) -> bool:
    """Whether a short name is made of the first letters of the words of a longer one, all or those that matter.

    >>> is_acronym("Ined", "Institut national d'études démographiques"), is_acronym("PS", "Paul Vernet")
    (True, False)
    """
    letters = re.sub(r"[\W\d_]", "", normal(short))
    words = re.findall(r"[^\W\d_]+", normal(name))
    initials = [word[0] for word in words if len(word) > 1]
    if not 2 <= len(letters) <= 8 or len(words) < 2 or letters[0] != initials[0] or " " in short.strip():
        return False
    return _in_order(letters, initials) or _syllables(letters, words)


def _in_order(letters: str, initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)


def _syllables(letters: str, words: list[str]) -> bool:
    """Whether the letters are beginnings of the words, in order (« Inserm »), most words being used."""
    used = 0
    for word in words:
        length = 0
        while length < len(word) and letters.startswith(word[: length + 1]):
            length += 1
        letters = letters[length:]
        used += length > 0
    return not letters and used >= 2
