"""Children by name: « ils ont deux fils, Malo et Yves », « laisse deux filles, Alma et Rose »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import Entity, EntityType, Mention
from kg.model.finding import RelationType


def children(reading: Reading, clauses: Clauses) -> Iterator[Draft]:
    """The children that a clause names behind their number."""
    for token in reading.document.tokens:
        kin = reading.lexicon.kin.get(token.text.lower())
        if kin is None or kin.relation != RelationType.PARENT_OF or not kin.inverse:
            continue
        verb = reading.document.head(token.index)
        if not reading.lexicon.has("has-children", verb.lemma) or token.dep != "obj":
            continue
        parents = _parents(reading, clauses, verb)
        for name in _names(reading, token):
            for parent in parents:
                child = reading.named(name).id
                yield Draft(RelationType.PARENT_OF, parent.id, child, "children", verb.index, name.end, verb.index)


def _parents(reading: Reading, clauses: Clauses, verb: Token) -> tuple[Entity, ...]:
    """The person who has the children, or the couple last told for « le couple »."""
    found = clauses.clauses.subjects.explicit(verb.index)
    if found is None:
        return ()
    if reading.lexicon.has("couple", found.lemma):
        return reading.couple_before(found.index)
    person = reading.of_type(found.index, EntityType.PERSON)
    return (person,) if person else ()


def _names(reading: Reading, noun: Token) -> Iterator[Mention]:
    """The persons listed behind a noun and a comma, a colon or a parenthesis."""
    index = noun.index + 1
    while (token := reading.token(index, noun.index)) and (
        token.text in (",", ":", "(") or token.pos in ("CCONJ", "ADJ")
    ):
        index += 1
        name = reading.name_at(index)
        if name is None:
            continue
        if reading.named(name).type is not EntityType.PERSON:
            return
        yield name
        index = name.end
