"""From what the constructions found to relations: checked, told once, with stance and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.rules import Rule
from kg.extraction.relations.signatures import fits
from kg.extraction.stance.lookup import stance_at
from kg.extraction.stance.source import source_at
from kg.model.entity import Entity, Filler
from kg.model.finding import Relation, RelationType
from kg.model.stance import Stance

_IN_NAMES = frozenset({"brand", "defined", "place-in-name"})
_IN_CLAUSES = frozenset({"acting", "bond", "children", "field", "life-verb", "participle", "post", "predicate", "verb"})
_BESIDE_NAMES = frozenset({"carried-name", "coordinated", "listed", "name-after-comma", "name-before-comma"})
_SYMMETRIC = frozenset({RelationType.SPOUSE, RelationType.SIBLING, RelationType.RELATIVE})
_Key = tuple[RelationType, int, str, str, Stance]


def settle(reading: Reading, drafts: Iterable[Draft], known: Mapping[str, Rule]) -> tuple[Relation, ...]:
    """The relations of all drafts that fit their signature, each once, with all their evidence, best first."""
    entities = reading.entities
    found: dict[_Key, Relation] = {}
    for draft in drafts:
        if not _fits(draft, entities):
            continue
        relation = _relation(reading, draft, known[draft.rule])
        key = _key(relation)
        found[key] = _joined(found[key], relation) if key in found else relation
    return tuple(sorted(found.values(), key=lambda relation: (relation.evidence[0], relation.type)))


def _fits(draft: Draft, entities: list[Entity]) -> bool:
    if isinstance(draft.object, str):
        return bool(draft.object) and fits(draft.type, entities[draft.subject].type, None)
    if draft.object == draft.subject:
        return False
    return fits(draft.type, entities[draft.subject].type, entities[draft.object].type)


def _relation(reading: Reading, draft: Draft, rule: Rule) -> Relation:
    span = reading.document.span(draft.start, draft.end)
    if isinstance(draft.object, str):
        filler = Filler(draft.object)
    else:
        filler = reading.extraction.filler(reading.entities[draft.object])
    stance = _stance(reading, draft)
    named = [reading.entities[e] for e in (draft.subject, draft.object) if not isinstance(e, str)]
    return Relation(
        draft.type, draft.subject, filler, stance, (span,), rule.id, draft.role, draft.ended, draft.since, draft.until,
        round(min(rule.confidence * draft.trust, *(entity.confidence for entity in named)), 3),
    )  # fmt: skip


def _stance(reading: Reading, draft: Draft) -> Stance:
    """A clause is as sure as its verb; a name says what it says whoever uses it; all else is told by who speaks."""
    if draft.rule in _IN_NAMES:
        return Stance()
    if draft.rule in _IN_CLAUSES:
        return stance_at(reading.extraction, draft.anchor)
    source = source_at(reading.extraction, draft.anchor)
    if source is not None and source.entity == draft.subject and draft.rule in _BESIDE_NAMES:
        return Stance()  # « selon Paul Vernet, chercheur à l'Inserm, … »: the article says who its source is
    return Stance(source=source)


def _key(relation: Relation) -> _Key:
    """What makes two findings one; the order of the two does not count in a symmetric relation."""
    subject, obj = relation.subject, relation.object.entity
    if relation.type in _SYMMETRIC and obj is not None:
        subject, obj = min(subject, obj), max(subject, obj)
    target = relation.object.text.casefold() if obj is None else str(obj)
    return relation.type, subject, target, relation.role.casefold(), relation.stance


def _joined(one: Relation, other: Relation) -> Relation:
    best, second = (one, other) if one.confidence >= other.confidence else (other, one)
    evidence = tuple(dict.fromkeys((*best.evidence, *second.evidence)))
    start, end = best.start or second.start, best.end or second.end
    return replace(best, evidence=evidence, ended=one.ended and other.ended, start=start, end=end)
