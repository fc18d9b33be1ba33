"""Between what types of entity a relation may hold; what does not fit is a slip of ours, not said by the text."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model.entity import EntityType
from kg.model.finding import RelationType as R

_PERSON = frozenset({EntityType.PERSON})
_ORGANIZATION = frozenset({EntityType.ORGANIZATION})
_PLACE = frozenset({EntityType.PLACE})
_ACTOR = _PERSON | _ORGANIZATION
_SEAT = _ORGANIZATION | _PLACE | frozenset({EntityType.EVENT})
_THING = frozenset({EntityType.PRODUCT, EntityType.WORK, EntityType.OTHER})
_ANY = frozenset(EntityType)
_WORDS: frozenset[EntityType] = frozenset()  # the object is no entity
_PRIZE = frozenset({EntityType.WORK, EntityType.EVENT, EntityType.OTHER})

SIGNATURES: Mapping[R, tuple[frozenset[EntityType], frozenset[EntityType]]] = {
    R.POSITION: (_PERSON, _SEAT | _THING),
    R.MEMBER: (_ACTOR | _PLACE, _ORGANIZATION),
    R.FOUNDER: (_ACTOR, _ORGANIZATION | _THING | frozenset({EntityType.EVENT})),
    R.OWNER: (_ACTOR | _PLACE, _ORGANIZATION | _PLACE | _THING),
    R.PARENT: (_ORGANIZATION, _ORGANIZATION),
    R.COUNTRY: (_ACTOR | _THING | frozenset({EntityType.EVENT}), _PLACE),
    R.LOCATED: (_SEAT | _THING, _PLACE),
    R.BIRTH_PLACE: (_PERSON, _PLACE),
    R.DEATH_PLACE: (_PERSON, _PLACE),
    R.BIRTH_DATE: (_PERSON, _WORDS),
    R.DEATH_DATE: (_PERSON, _WORDS),
    R.AGE: (_PERSON, _WORDS),
    R.SPOUSE: (_PERSON, _PERSON),
    R.PARENT_OF: (_PERSON, _PERSON),
    R.SIBLING: (_PERSON, _PERSON),
    R.RELATIVE: (_PERSON, _PERSON),
    R.AUTHOR: (frozenset({EntityType.WORK, EntityType.OTHER}), _ACTOR),
    R.MANUFACTURER: (frozenset({EntityType.PRODUCT, EntityType.OTHER}), _ORGANIZATION),
    R.EDUCATED_AT: (_PERSON, _ORGANIZATION | _PLACE),
    R.AWARD: (_ACTOR | frozenset({EntityType.WORK}), _PRIZE | _ORGANIZATION),  # the Légion d'honneur
    R.PARTICIPANT: (_ACTOR | _PLACE, frozenset({EntityType.EVENT})),
    R.AFFILIATION: (_PERSON, _ORGANIZATION),
    R.FIELD: (_ACTOR, _WORDS),
    R.KIND: (_ANY, _WORDS),
    R.ALIAS: (_ANY, _WORDS),
}
"""Types of subject and of object; an empty set of objects asks for words."""


def fits(relation: R, subject: EntityType, obj: EntityType | None) -> bool:
    """Whether a relation may hold between things of these types; ``obj`` is None for words.

    >>> fits(R.SPOUSE, EntityType.PERSON, EntityType.PLACE)
    False
    """
    subjects, objects = SIGNATURES[relation]
    return subject in subjects and (obj in objects if obj is not None else not objects)
