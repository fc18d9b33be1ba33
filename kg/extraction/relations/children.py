"""Relatives by name: « ils ont deux fils, Malo et Yves », « laisse deux filles, Alma et Rose », « a un frère, X »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.document import Token
from kg.model.entity import Entity, EntityType
from kg.model.finding import RelationType


def children(reading: Reading, clauses: Clauses, borne: Mapping[int, Bearer]) -> Iterator[Draft]:
    """The children, and other relatives, that a clause names behind their number."""
    carried = {bearer.start: bearer for bearer in borne.values() if bearer.rule == "carried-name"}
    for token in reading.document.tokens:
        kin = reading.lexicon.kin.get(token.text.lower())
        if kin is None or _is_certain(reading, token):
            continue
        verb = reading.document.head(token.index)
        if not reading.lexicon.has("has-children", verb.lemma) or token.dep != "obj":
            continue
        parents = _parents(reading, clauses, verb)
        for child, end in _names(reading, token, carried):
            for parent in parents:
                draft = Draft(
                    RelationType(kin.relation), child.id, parent.id, "children", verb.index, end, verb.index,
                    ended=kin.former,
                )  # fmt: skip
                yield draft.turned() if kin.inverse or kin.relation == RelationType.SPOUSE else draft


def _is_certain(reading: Reading, noun: Token) -> bool:
    """Whether a noun is of somebody known already: « laisse *sa* fille », « a *le* frère de X »."""
    start = next((child for child in reading.document.dependents(noun.index, "det")), None)
    return start is not None and determination(start) not in (Determination.INDEFINITE, Determination.NONE)


def _parents(reading: Reading, clauses: Clauses, verb: Token) -> tuple[Entity, ...]:
    """The person who has the children, or the couple last told for « le couple »."""
    found = clauses.clauses.subjects.explicit(verb.index)
    if found is None:
        return ()
    if reading.lexicon.has("couple", found.lemma):
        return reading.couple_before(found.index)
    person = reading.of_type(found.index, EntityType.PERSON)
    return (person,) if person else ()


def _names(reading: Reading, noun: Token, carried: Mapping[int, Bearer]) -> Iterator[tuple[Entity, int]]:
    """The persons listed behind a noun and a comma, a colon or a parenthesis, each with the end of the name."""
    index = noun.index + 1
    while (token := reading.token(index, noun.index)) and (
        token.text in (",", ":", "(") or token.pos in ("CCONJ", "ADJ")
    ):
        index += 1
        name, described = reading.name_at(index), carried.get(index)
        if name is None and described is None:
            continue
        entity, end = (reading.named(name), name.end) if name else (carried[index].entity, carried[index].end)
        if entity.type is not EntityType.PERSON:
            return
        yield entity, end
        index = end
