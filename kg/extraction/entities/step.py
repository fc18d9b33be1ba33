"""The step that makes entities of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from kg.extraction.entities.chaining import Pair, chains
from kg.extraction.entities.clubs import with_clubs
from kg.extraction.entities.contributors import contributors
from kg.extraction.entities.coordinated import shared_types
from kg.extraction.entities.cues import cues
from kg.extraction.entities.evidence import Evidence, Scores, certainty, decided, weigh
from kg.extraction.entities.lexicon import CueLexicon
from kg.extraction.entities.makers import parts
from kg.extraction.entities.names import NameGroup, group_names, label_of
from kg.extraction.step import step
from kg.languages import Language
from kg.languages.known import bare
from kg.model.document import Document
from kg.model.entity import Entity, EntityId, EntityType, MentionKind
from kg.model.extraction import Extraction

_SURE = 4.5  # what makes a full name a person's, whatever the model takes its short forms for (« Hollande »)


@step(needs="mentions", gives="entities referents")
def entities(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``entities`` with one entity for each thing named, and ``referents`` with every token of its names."""
    document, lexicon = extraction.document, CueLexicon.of(language)
    groups = group_names(extraction.mentions)
    scores = _scores(document, lexicon, groups)
    types = {key: decided(score) for key, score in scores.items()}
    groups = with_clubs(document, lexicon.places, groups, types)
    merged = _merged(groups, chains(document, language, groups, types))
    found = [_entity(language, members, groups, scores) for members in merged]
    found = _with_contributors(document, found)
    numbered = tuple(replace(entity, id=EntityId(i)) for i, entity in enumerate(found))
    return replace(extraction, entities=numbered, referents=MappingProxyType(_referents(numbered)))


def _scores(document: Document, lexicon: CueLexicon, groups: Mapping[str, NameGroup]) -> dict[str, Scores]:
    """The weight of each type for each name, helped by the names that it is coordinated with."""
    own = {
        key: weigh(e for m in group.mentions if m.kind is MentionKind.NAME for e in cues(document, lexicon, m))
        or weigh([Evidence(EntityType.PLACE, "demonym", 5)])
        for key, group in groups.items()
    }
    shared = shared_types(document, groups, own)
    for key, evidence in parts(lexicon, groups):
        shared[key].append(evidence)
    return {key: _sum(score, weigh(shared[key])) for key, score in own.items()}


def _sum(one: Scores, two: Scores) -> Scores:
    return {kind: one.get(kind, 0.0) + two.get(kind, 0.0) for kind in (*one, *(k for k in two if k not in one))}


def _merged(groups: Mapping[str, NameGroup], pairs: Iterable[Pair]) -> list[list[str]]:
    """The keys of each entity, joined by the pairs, in the order in which the text first names it."""
    full = {key: key for key in groups}

    def root(key: str) -> str:
        while full[key] != key:
            key = full[key]
        return key

    for short, long in pairs:
        full[root(short)] = root(long)
    members: dict[str, list[str]] = defaultdict(list)
    for key in groups:
        members[root(key)].append(key)
    return sorted(members.values(), key=lambda keys: min(groups[key].first for key in keys))


def _entity(
    language: Language, keys: Sequence[str], groups: Mapping[str, NameGroup], scores: Mapping[str, Scores]
) -> Entity:
    mentions = sorted((m for key in keys for m in groups[key].mentions), key=lambda m: (m.start, -m.end))
    total: Scores = {}
    for key in keys:
        total = _sum(total, scores[key])
    label = label_of(language, mentions)
    names = dict.fromkeys(m.text for m in mentions if m.kind is MentionKind.NAME)
    full = scores.get(bare(label), {})  # it outweighs what is said of a surname alone (« l'alternative à Vernet »)
    person = full.get(EntityType.PERSON, 0.0) >= _SURE and decided(full) is EntityType.PERSON
    kind = EntityType.PERSON if person else decided(total)
    confidence = max(certainty(total, kind), certainty(full, kind) if person else 0.0)
    return Entity(
        EntityId(0), label, kind, tuple(name for name in names if name != label), tuple(mentions),
        confidence=confidence,
    )  # fmt: skip


def _with_contributors(document: Document, found: list[Entity]) -> list[Entity]:
    """The entities with the contributors added: to those of their name, or as new ones."""
    by_name = {bare(name): i for i, entity in enumerate(found) for name in (entity.label, *entity.aliases)}
    result = list(found)
    for mention in contributors(document.article):
        index = by_name.get(bare(mention.text))
        if index is None:
            result.append(Entity(EntityId(0), mention.text, mention.type or EntityType.OTHER, (), (mention,)))
        else:
            named = result[index]
            sure = 1.0 if mention.type is named.type else named.confidence  # the credit says what it is
            result[index] = replace(named, mentions=(*named.mentions, mention), confidence=sure)
    return result


def _referents(found: Iterable[Entity]) -> dict[int, EntityId]:
    """Each token of a name with its entity; the shortest name over a token has it (« Dole » in « gare de Dole »)."""
    pairs = [(mention, entity.id) for entity in found for mention in entity.mentions]
    referents: dict[int, EntityId] = {}
    for mention, number in sorted(pairs, key=lambda pair: pair[0].start - pair[0].end):
        referents.update(dict.fromkeys(range(mention.start, mention.end), number))
    return referents
