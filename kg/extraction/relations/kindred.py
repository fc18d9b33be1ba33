"""Several by name who are kin to one another: « les frères Paul et Luc Vernet », « X et Y, mariés », « le couple »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType as R

_MUTUAL = frozenset({R.SIBLING, R.SPOUSE})


def kindred(reading: Reading) -> Iterator[Draft]:
    """The kinships between those whom a noun in the plural, or « couple », tells together."""
    for token in reading.document.tokens:
        relation = _relation(reading, token)
        row = _row(reading, token) if relation else ()
        if relation is None or not row or (relation is R.SPOUSE and len(row) != 2):
            continue
        start, end = min(token.index, row[0].start), max(token.index + 1, row[-1].end)
        for one, other in combinations(row, 2):
            yield Draft(relation, reading.named(one).id, reading.named(other).id, "kindred", start, end, token.index)


def _relation(reading: Reading, token: Token) -> R | None:
    """The kinship that a noun tells of those it is said of."""
    word = token.text.lower()
    if reading.lexicon.has("couple", word) and not reading.is_plural(token.index):
        return R.SPOUSE
    kin = reading.lexicon.kin.get(word)
    if kin is None or kin.former or not reading.is_plural(token.index) or R(kin.relation) not in _MUTUAL:
        return None
    return R(kin.relation)


def _row(reading: Reading, noun: Token) -> Sequence[Mention]:
    """The persons named right behind a noun, or before it and a comma; none where the noun has a complement."""
    index = noun.index + 1
    while (token := reading.token(index, noun.index)) and token.pos == "ADJ" and index not in reading.covering:
        index += 1
    name = reading.name_at(index)
    if name is not None:
        row = reading.enumerations.around(name.head)
        return row if row and row[0] == name and _are_persons(reading, row) else ()
    if reading.preposition(index, noun.index) == reading.lexicon.of:
        return ()
    before = noun.index - 1
    while (token := reading.token(before, noun.index)) and (token.pos in ("ADJ", "NUM") or _is_number(token)):
        before -= 1
    name = reading.name_before(before) if token is not None and token.text == "," else None
    row = reading.enumerations.around(name.head) if name else ()
    return row if name and row and row[-1] == name and _are_persons(reading, row) else ()


def _is_number(token: Token) -> bool:
    return token.pos == "DET" and token.feature("NumType") == "Card"


def _are_persons(reading: Reading, row: Sequence[Mention]) -> bool:
    return all(reading.named(name).type is EntityType.PERSON for name in row)
