"""Whose a thing or a relative is that a possessive introduces: « son frère Daniel », « leur fils », « sa filiale »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.phrase import Complement, Phrase
from kg.extraction.relations.reading import Determination, Reading, determination
from kg.model.entity import Entity, EntityType, Mention

_RIVALLED = 0.8  # where another person stands by, whom « son frère » may be of as well


def possessors(reading: Reading, phrase: Phrase, noun: str, bearer: Entity) -> Iterator[Complement]:
    """Whose it is, as a complement with « de »; of « leur » with a noun of kinship the couple last told."""
    index = phrase.determiner
    if index is None:
        return
    if noun not in reading.lexicon.kin:
        owner, trust = _paired(reading, phrase, bearer) or reading.entity(index), 1.0
    elif reading.lexicon.has("their", reading.document[index].text.lower()):
        for person in reading.couple_before(phrase.head):
            if person.id != bearer.id:
                yield Complement("de", person.id, person.type, index, named=False)
        return
    else:
        owner, trust = _relative(reading, phrase, index, bearer)
    # places own nothing: it is mostly somebody named by his origin (« L'Espagnol … son équipe »)
    if owner is not None and owner.id != bearer.id and owner.type is not EntityType.PLACE:
        yield Complement("de", owner.id, owner.type, index, named=False, trust=trust)


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
    sentence = reading.document.sentence_of(phrase.head)
    names = [reading.starting[i] for i in range(sentence.start, phrase.start) if i in reading.starting]
    persons = {e.id: e for name in names if (e := _told(reading, name)) is not None and e.id != bearer.id}
    owner = reading.entity(determiner)
    held = {reading.named(name).id for name in names} - persons.keys()
    if owner is None or owner.id == bearer.id or owner.id in held or owner.type is not EntityType.PERSON:
        owner = next(iter(persons.values())) if len(persons) == 1 else None
    rivalled = owner is not None and (len(persons.keys() - {owner.id}) > 0 or _is_rivalled(reading, phrase, owner))
    return owner, _RIVALLED if rivalled else 1.0


def _told(reading: Reading, name: Mention) -> Entity | None:
    """The person that a name stands for, unless a possessive tells him as a relative."""
    entity = reading.named(name)
    noun = name.start - 1 - (name.start > 0 and reading.document[name.start - 1].text == ",")
    if entity.type is not EntityType.PERSON:
        return None
    held = noun > 0 and reading.sort_of(noun) == "kin" and _is_possessive(reading, noun - 1)
    return None if held else entity


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
