"""Whose a thing or a relative is that a possessive introduces: « son frère Daniel », « leur fils », « sa filiale »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.entity import Entity, EntityType

_RIVALLED = 0.8  # where « son frère » may be of another person as well, or only a pronoun stands for its owner


def possessors(reading: Reading, phrase: Phrase, noun: str, bearer: Entity) -> Iterator[Complement]:
    """Whose it is, as a complement with « de »; of « leur » with a noun of kinship the couple last told."""
    index = phrase.determiner
    if index is None:
        return
    if noun not in reading.lexicon.kin:
        paired = _paired(reading, phrase, bearer)
        owner, named, trust = paired or reading.entity(index), paired is not None, 1.0
    elif reading.lexicon.has("their", reading.document[index].text.lower()):
        for person in _row_before(reading, phrase) or reading.couple_before(phrase.head):
            if person.id != bearer.id:
                yield Complement(reading.lexicon.of, person.id, person.type, index, named=False)
        return
    else:
        named, (owner, trust) = False, _relative(reading, phrase, index, bearer)
    # places own nothing: it is mostly somebody named by his origin (« L'Espagnol … son équipe »)
    if owner is not None and owner.id != bearer.id and owner.type is not EntityType.PLACE:
        yield Complement(reading.lexicon.of, owner.id, owner.type, index, named=named, trust=trust)


def _row_before(reading: Reading, phrase: Phrase) -> Sequence[Entity]:
    """The persons named in a row that opens the sentence: « *X et Y* ont enterré leur père »; none if others follow."""
    start = reading.document.sentence_of(phrase.head).start
    first = reading.name_at(start)
    row = reading.enumerations.around(first.head) if first else ()
    persons = [reading.named(name) for name in row]
    between = range(row[-1].end, phrase.start) if row else ()
    if len(persons) < 2 or any(person.type is not EntityType.PERSON for person in persons):
        return ()
    return () if any(reading.of_type(index, EntityType.PERSON) for index in between) else persons


def _paired(reading: Reading, phrase: Phrase, bearer: Entity) -> Entity | None:
    """The organization that « et » joins with one of its own: « le patron de Veltis et de sa filiale Carmoland »."""
    joint = phrase.start - 1 - bool(reading.preposition(phrase.start - 1, phrase.head))
    token = reading.token(joint, phrase.head)
    if bearer.type is not EntityType.ORGANIZATION or token is None or token.pos != "CCONJ":
        return None
    name = reading.name_before(joint)
    entity = reading.named(name) if name else None
    return entity if entity and entity.type is EntityType.ORGANIZATION else None


def _relative(reading: Reading, phrase: Phrase, determiner: int, bearer: Entity) -> tuple[Entity | None, float]:
    """Of whom a relative is: whom the possessive means, else the only person named before, and how sure that is.

    Whoever is himself told as a relative so is not meant: « son mari Paul Vernet et son frère Daniel ».
    """
    before = range(reading.document.sentence_of(phrase.head).start, phrase.start)
    told = {index: e for index in before if (e := reading.of_type(index, EntityType.PERSON)) and e.id != bearer.id}
    held = {entity.id for index, entity in told.items() if _is_held(reading, index)}
    others = {entity.id: entity for entity in told.values() if entity.id not in held}
    owner = reading.of_type(determiner, EntityType.PERSON)
    if owner is None or owner.id == bearer.id or owner.id in held:
        owner = next(iter(others.values())) if len(others) == 1 else None
    if owner is None:
        return None, 1.0
    named = any(index in reading.covering and entity.id == owner.id for index, entity in told.items())
    rivalled = bool(others.keys() - {owner.id}) or _is_rivalled(reading, phrase, owner)
    return owner, 1.0 if named and not rivalled else _RIVALLED


def _is_held(reading: Reading, index: int) -> bool:
    """Whether a possessive tells the name at a token as that of a relative."""
    name = reading.covering.get(index)
    if name is None or name.start < 2:
        return False
    noun = name.start - 1 - (reading.document[name.start - 1].text == ",")
    return reading.sort_of(noun) == "kin" and _is_possessive(reading, noun - 1)


def _is_possessive(reading: Reading, index: int) -> bool:
    return determination(reading.document[index]) is Determination.POSSESSIVE


def _is_rivalled(reading: Reading, phrase: Phrase, owner: Entity) -> bool:
    """Whether somebody without a name stands right before: « X a uni le ministre et sa compagne Anne Sorel »."""
    joint = reading.token(phrase.start - 1, phrase.head)
    joined = joint is not None and (joint.pos == "CCONJ" or bool(reading.preposition(joint.index, phrase.head)))
    for index in range(phrase.start - 1, reading.document.sentence_of(phrase.head).start - 1, -1):
        if index in reading.covering:
            return False
        if reading.sort_of(index) and reading.document[index].pos == "NOUN":
            return joined and reading.entity(index) is not owner
    return False
