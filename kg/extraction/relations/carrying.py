"""Names that a description carries: « le président russe Anton Belov », « la fusée Albatros »."""

from __future__ import annotations

from kg.extraction.relations.bearer import Bearer, Known, is_plural, suits
from kg.extraction.relations.phrase import PARTY, Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.model.entity import Entity, EntityType, Mention


def carried(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le président russe Anton Belov », « la fusée Albatros »."""
    if phrase.name is None or not reading.is_whole(phrase.name) or _is_measured(reading, phrase):
        return None
    if _is_title(reading, phrase, phrase.name) or _is_address(reading, phrase.name):
        return None
    entity = reading.named(phrase.name)
    if entity.type is EntityType.PLACE and _is_counted(reading, phrase):
        return None
    if not suits(reading, phrase, entity) or reading.lexicon.person(phrase.name.text):
        return None
    noun = reading.document[phrase.head].text.lower()
    if entity.type is EntityType.PRODUCT and reading.lexicon.has("channel", noun):
        return None  # « sa chaîne YouTube », « un groupe Messenger »: something inside it
    if entity.type is EntityType.ORGANIZATION and _is_part(reading, noun, entity):
        return None
    if reading.lexicon.has("medium", phrase.name.text) or _is_speaking(reading, phrase):
        return None  # « un site Internet »: where it is, not what it is called
    if _is_of_another(reading, phrase, phrase.name):
        return None
    return Bearer(entity, "carried-name", phrase.start, phrase.name.end, phrase.head)


def carried_late(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« le patron de Renault Paul Vernet », « le sénateur PS de Paris Paul Vernet »: the name behind a complement."""
    name = reading.name_at(phrase.end) if phrase.name is None and phrase.complements else None
    if name is None or phrase.determination is not Determination.DEFINITE or is_plural(reading, phrase):
        return None
    behind_person = phrase.complements[-1].type is EntityType.PERSON or not phrase.complements[-1].named
    entity = reading.named(name)
    if behind_person or not reading.sort_of(phrase.head) or entity.type is not EntityType.PERSON:
        return None
    if reading.token(name.start, phrase.head) is None or _is_of_another(reading, phrase, name):
        return None
    return Bearer(entity, "carried-name", phrase.start, name.end, phrase.head)


def _is_part(reading: Reading, noun: str, entity: Entity) -> bool:
    """Whether a noun is of what a party or a company has: « la liste PS », « le site Renault »."""
    if reading.lexicon.has("outlet", noun) and reading.is_company(entity.id):
        return True
    return reading.is_party(entity.id) and not reading.lexicon.has("team", noun)


def _is_of_another(reading: Reading, phrase: Phrase, name: Mention) -> bool:
    """Whether a name may be that of whom a description completes: « l'adjoint à la maire de Dole Paul Vernet »."""
    apart = any(c.token < name.start and c.preposition != PARTY for c in phrase.complements)
    preposition = phrase.start - (not reading.preposition(phrase.start, phrase.head))
    above = reading.token(preposition - 1, phrase.head)
    person = above is not None and reading.sort_of(above.index) and above.index not in reading.covering
    return apart and bool(person) and bool(reading.preposition(preposition, phrase.head))


def _is_measured(reading: Reading, phrase: Phrase) -> bool:
    """Whether a noun counts something rather than naming it: « trois millions de livres HT »."""
    count = reading.token(phrase.start - 2, phrase.head)
    behind = reading.preposition(phrase.start - 1, phrase.head) == reading.lexicon.of and count is not None
    return behind and count is not None and (count.pos == "NUM" or reading.lexicon.has("counting", count.lemma))


def _is_title(reading: Reading, phrase: Phrase, name: Mention) -> bool:
    """Whether quotation marks hold a description together with its name: « "Inspecteur Vernet" » is a work."""
    return reading.opens_quotation(phrase.start - 1) and reading.closes_quotation(name.end)


def _is_counted(reading: Reading, phrase: Phrase) -> bool:
    """Whether an ordinal stands before a noun: « un second tour Vernet-Mercier »."""
    return any("NumType=Ord" in reading.document[index].features for index in phrase.modifiers)


def _is_speaking(reading: Reading, phrase: Phrase) -> bool:
    """Whether a noun is a verb that a quotation stands before: « … », juge Paul Vernet."""
    before = reading.token(phrase.start - 1, phrase.head)
    bare = phrase.determination is Determination.NONE and before is not None and before.pos == "PUNCT"
    return bare and reading.lexicon.has("homograph", reading.document[phrase.head].text)


def _is_address(reading: Reading, name: Mention) -> bool:
    """Whether a name opens with a common noun for a thing: « une cellule de crise place Vernet »."""
    first = reading.document[name.start]
    return first.text.islower() and first.text in reading.lexicon.things
