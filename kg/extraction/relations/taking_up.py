"""Descriptions that take up what was told before: « cet ancien patron de Danone », « le milliardaire »."""

from __future__ import annotations

from kg.extraction.relations.bearer import Bearer, Known, is_plural, suits
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading
from kg.model.entity import Entity, EntityType

_LEARNT = 0.8  # of references whose description the article has told before
_POINTING = (Determination.DEFINITE, Determination.POSSESSIVE, Determination.DEMONSTRATIVE)


def referring(reading: Reading, phrase: Phrase, known: Known) -> Bearer | None:
    """« cet ancien patron de Danone », « le milliardaire » : what the description is known to refer to."""
    if phrase.determination not in _POINTING or is_plural(reading, phrase):
        return None
    entity = reading.entity(phrase.head)
    if entity is None or not suits(reading, phrase, entity) or reading.opens_quotation(phrase.qualified):
        return None
    if any(reading.lexicon.has("superlative", reading.document[index].text.lower()) for index in phrase.modifiers):
        return None  # « le prix du meilleur acteur »
    if (
        _contradicts(reading, phrase, entity, known)
        or _is_guessed(reading, phrase)
        or _is_where(reading, phrase, entity)
    ):
        return None
    if not _tells(reading, phrase, entity) or _is_named_otherwise(reading, phrase):
        return None
    if entity.type is EntityType.PLACE:
        return None  # « la ville », « ce territoire » say nothing new of a place, and are often another
    return Bearer(entity, "reference", phrase.start, phrase.end, phrase.head)


def _is_guessed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a reference rests on the noun alone, though names complete it: « l'interprète de « La Marée » »."""
    firm = reading.lexicon.has("firm", reading.document[phrase.head].text.lower())  # « le constructeur de Sochaux »
    named = any(c.named and not (firm and c.type is EntityType.PLACE) for c in phrase.complements)
    return named and phrase.determination is Determination.DEFINITE and reading.trust(phrase.head) < _LEARNT


def _is_where(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether a noun that is said of a person stands for no person here: « dans ce cadre »."""
    before = reading.preposition(phrase.start - 1, phrase.head)
    return entity.type is EntityType.PERSON and reading.lexicon.plays(before, "in")


def _contradicts(reading: Reading, phrase: Phrase, entity: Entity, known: Known) -> bool:
    """Whether a description cannot be of an entity: a minister is not « le jeune policier »."""
    if reading.sort_of(phrase.head) not in ("occupation", "state"):
        return False
    told = (head for head, bearer in known.items() if bearer.entity.id == entity.id and bearer.rule != "reference")
    return any(reading.lexicon.has("statesman", reading.document[head].text.lower()) for head in told)


def _is_named_otherwise(reading: Reading, phrase: Phrase) -> bool:
    """Whether a proper noun that is no known name stands right behind a noun: « le président Vernet »."""
    after = reading.token(phrase.qualified, phrase.head)
    return (
        after is not None and after.pos == "PROPN" and after.text[0].isupper() and after.index not in reading.covering
    )


def _tells(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether what a noun refers to may be told by it: no charge against a person, no vague word for a thing."""
    noun = reading.document[phrase.head].text.lower()
    if entity.type is EntityType.PERSON:
        return not reading.lexicon.has("charge", noun)
    thing = reading.lexicon.things.get(noun)
    return thing is not None and thing.entity_type is entity.type and not reading.lexicon.has("vague", noun)
