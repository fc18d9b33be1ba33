"""An entity that bears a description, and whether it may."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.relations.lexicon import RelationNoun
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.signatures import SIGNATURES
from kg.languages.function_words import gender_told
from kg.languages.given_names import gender_of
from kg.model.entity import Entity, EntityType
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity that bears a description, with the construction that says so.

    ``start``/``end`` are the tokens of the evidence, ``anchor`` the token whose clause decides the stance; ``trust`` in
    (0, 1] is less than one where it may as well be another's. ``ended``: the construction says that it is over.
    """

    entity: Entity
    rule: str
    start: int
    end: int
    anchor: int
    trust: float = 1.0
    ended: bool = False


Known = Mapping[int, "Bearer"]
Construction = Callable[[Reading, Phrase, Known], Bearer | None]
"""A construction; what is known already are the bearers of other descriptions, by the description's head."""


def suits(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether a description may be said of an entity: nouns for persons of persons, those for things of such things."""
    noun = reading.document[phrase.head].text
    if phrase.head in reading.origins:
        return entity.type is not EntityType.PLACE
    person = bool(reading.sort_of(phrase.head))
    if person and entity.type is EntityType.ORGANIZATION:
        return reading.is_firm_noun(phrase.head) or _fits_organization(reading.lexicon.senses.get(noun.lower(), ()))
    if person or entity.type is EntityType.PERSON:
        return entity.type is EntityType.PERSON and (person or reading.sounds_personal(phrase.head))
    return reading.lexicon.stands_before(noun, entity.type)


def may_be(reading: Reading, phrase: Phrase, entity: Entity) -> bool:
    """Whether the gender of a description's article lets it be of an entity: no « la journaliste » is called Paul."""
    if entity.type is not EntityType.PERSON or phrase.determiner is None or " " not in entity.label:
        return True
    noun, article = reading.document[phrase.head].text.lower(), reading.document[phrase.determiner]
    feminine = gender_told(reading.language, article.text.lower()) == "Fem"
    if not feminine or reading.lexicon.has("either-sex", noun):
        return True
    return gender_of(reading.language, entity.label.split(" ")[0]) != "Masc"


def _fits_organization(senses: Sequence[RelationNoun]) -> bool:
    """Whether a noun for persons may be said of an organization too (« actionnaire », « fondateur »)."""
    # « le député LREM » is no party: who sits for one is told by the same noun, and it is a person
    senses = [sense for sense in senses if not (sense.kind and sense.relation == RelationType.MEMBER)]
    ends = (SIGNATURES[RelationType(sense.relation)][sense.inverse] for sense in senses)
    return any(EntityType.ORGANIZATION in end for end in ends)


def is_plural(reading: Reading, phrase: Phrase) -> bool:
    """Whether a description is of several."""
    return not phrase.singled and reading.is_plural(phrase.head)


def is_mark(reading: Reading, phrase: Phrase, index: int, text: str) -> bool:
    """Whether the token at an index, in the sentence of a description, is a given mark."""
    token = reading.token(index, phrase.head)
    return token is not None and token.text == text
