"""Where somebody was born, told by « natal »: « à Damas, sa ville natale », « sa Bretagne natale »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Told
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.document import Token
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType


def natives(told: Told) -> Iterator[Draft]:
    """The birth places that possessives and « natal » tell."""
    reading = told.reading
    for token in reading.document.tokens:
        if not reading.lexicon.has("natal", token.text.lower()):
            continue
        found = _possessive(reading, token)
        name = _place(reading, found, token) if found else None
        person = told.at(found.index) if found else None
        if found and name and person and person.entity.type is EntityType.PERSON:
            start, end = min(name.start, found.index), max(name.end, token.index + 1)
            place = reading.named(name).id
            yield Draft(
                RelationType.BIRTH_PLACE, person.entity.id, place, "native", start, end, token.index, trust=person.trust
            )


def _possessive(reading: Reading, adjective: Token) -> Token | None:
    """The possessive before the noun or the name that « natal » qualifies."""
    for index in range(adjective.index - 1, adjective.index - 5, -1):
        token = reading.token(index, adjective.index)
        if token is None or token.pos not in ("NOUN", "PROPN", "DET", "ADJ"):
            return None
        if determination(token) is Determination.POSSESSIVE:
            return token
    return None


def _place(reading: Reading, possessive: Token, adjective: Token) -> Mention | None:
    """The place between the two, before them and a comma, or behind them (with « de », or without)."""
    before = reading.token(possessive.index - 1, possessive.index)
    names = [reading.name_at(possessive.index + 1)]
    if before is not None and before.text == ",":
        names.append(reading.name_before(before.index))
    behind = adjective.index + 1
    behind += reading.preposition(behind, adjective.index) == reading.lexicon.of or _is_comma(
        reading, behind, adjective
    )
    names.append(reading.name_at(behind))
    return next((name for name in names if name and reading.named(name).type is EntityType.PLACE), None)


def _is_comma(reading: Reading, index: int, like: Token) -> bool:
    token = reading.token(index, like.index)
    return token is not None and token.text == ","
