"""The verbs that carry relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.languages.conjugation import participle
from kg.languages.inflection import adjective_forms


@dataclass(frozen=True, slots=True)
class RelationVerb:
    """A verb that ties what stands in two of its slots (``relation_verbs.toml``).

    ``subject`` and ``object`` (any of several) name the slots of the relation's ends: agent, patient, or a preposition.
    ``role`` and ``feminine`` are the title of a position. ``ended``: the verb ends the tie; ``passive``: only the
    passive ties. ``together``: who is named with « avec » has a part in it.
    """

    verb: str
    relation: str
    participle: str = ""
    subject: str = "agent"
    object: tuple[str, ...] = ("patient",)
    types: tuple[str, ...] = ()
    role: str = ""
    feminine: str = ""
    ended: bool = False
    reflexive: bool = False
    passive: bool = False
    together: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class LifeVerb:
    """A verb of birth or death (``life_verbs.toml``): what the date and the place of its clause are to its subject."""

    verb: str
    date: str
    place: str
    participle: str = ""
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class VerbLexicon:
    """The verbs by infinitive, and the infinitives by past participle."""

    ties: Mapping[str, tuple[RelationVerb, ...]]
    lives: Mapping[str, LifeVerb]
    """Verbs of birth and death, by infinitive and by past participle."""
    participles: Mapping[str, str]


@cache
def verb_lexicon(language: Language) -> VerbLexicon:
    """The verbs of a language."""
    ties: dict[str, list[RelationVerb]] = defaultdict(list)
    participles: dict[str, str] = {}
    for row in language.table("relation_verbs", RelationVerb):
        ties[row.verb].append(row)
        participles.update((form, row.verb) for form in _participles(language, row))
    lives: dict[str, LifeVerb] = {}
    for life in language.table("life_verbs", LifeVerb):
        lives[life.verb] = life
        lives.update(dict.fromkeys(adjective_forms(language, life.participle), life))
    return VerbLexicon({verb: tuple(rows) for verb, rows in ties.items()}, lives, participles)


def _participles(language: Language, row: RelationVerb) -> Iterable[str]:
    """The past participle in gender and number."""
    base = row.participle or participle(language, row.verb)
    return adjective_forms(language, base) if base else ()
