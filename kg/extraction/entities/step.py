"""The step that makes entities of names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from kg.languages.normal import normal
from kg.extraction.step import step
from kg.languages import Language
from kg.model.entity import Entity, EntityId, EntityType, Mention
from kg.model.extraction import Extraction


@step(needs="mentions", gives="entities referents")
def entities(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``entities`` with one entity for each thing named, and ``referents`` with every token of its names."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions:
        groups[normal(mention.text)].append(mention)
    _chain_surnames(groups)
    found = tuple(_entity(EntityId(i), group) for i, group in enumerate(groups.values()))
    referents = {t: e.id for e in found for m in e.mentions for t in range(m.start, m.end)}
    return replace(extraction, entities=found, referents=MappingProxyType(referents))


def _chain_surnames(groups: dict[str, list[Mention]]) -> None:
    for name in [name for name in groups if " " not in name]:
        fuller = [other for other in groups if other.endswith(" " + name)]
        if len(fuller) == 1:
            groups[fuller[0]] += groups.pop(name)


def _entity(number: EntityId, group: Sequence[Mention]) -> Entity:
    ordered = tuple(sorted(group, key=lambda mention: mention.start))
    names = list(dict.fromkeys(mention.text for mention in ordered))
    label = max(names, key=len)
    types = Counter(mention.type for mention in ordered if mention.type)
    kind = types.most_common(1)[0][0] if types else EntityType.OTHER
    return Entity(number, label, kind, tuple(name for name in names if name != label), ordered)
