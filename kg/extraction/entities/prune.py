"""The last step: entities that only an adjective named and that nothing uses are dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType

from kg.extraction.step import step
from kg.languages import Language
from kg.model.entity import Entity, EntityId, Filler, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Event, Quote, Relation
from kg.model.stance import Stance

Numbers = dict[EntityId, EntityId]


@step(
    needs="entities referents relations events quotes stances",
    gives="entities referents relations events quotes stances",
)
def prune(extraction: Extraction, language: Language) -> Extraction:
    """Keep the entities that a name names or a finding uses, and number them anew everywhere."""
    used = set(_used(extraction))
    kept = [entity for entity in extraction.entities if entity.id in used or _is_named(entity)]
    if len(kept) == len(extraction.entities):
        return extraction
    new: Numbers = {entity.id: EntityId(i) for i, entity in enumerate(kept)}
    return replace(
        extraction,
        entities=tuple(replace(entity, id=new[entity.id]) for entity in kept),
        referents=MappingProxyType({t: new[e] for t, e in extraction.referents.items() if e in new}),
        relations=tuple(_relation(relation, new) for relation in extraction.relations),
        events=tuple(_event(event, new) for event in extraction.events),
        quotes=tuple(_quote(quote, new) for quote in extraction.quotes),
        stances=MappingProxyType({token: _stance(s, new) for token, s in extraction.stances.items()}),
    )


def _is_named(entity: Entity) -> bool:
    return any(mention.kind is not MentionKind.DEMONYM for mention in entity.mentions)


def _used(extraction: Extraction) -> Iterator[EntityId]:
    """Every entity that a relation, an event, a quote or a stance refers to."""
    for relation in extraction.relations:
        yield relation.subject
        yield from _of(relation.object, relation.stance.source)
    for event in extraction.events:
        yield from _of(event.stance.source, *(role.filler for role in event.roles))
    for quote in extraction.quotes:
        yield from _of(quote.speaker, quote.addressee)
    for stance in extraction.stances.values():
        yield from _of(stance.source)


def _of(*fillers: Filler | None) -> Iterable[EntityId]:
    return (filler.entity for filler in fillers if filler is not None and filler.entity is not None)


def _filler(filler: Filler, new: Numbers) -> Filler:
    return filler if filler.entity is None else replace(filler, entity=new[filler.entity])


def _maybe(filler: Filler | None, new: Numbers) -> Filler | None:
    return None if filler is None else _filler(filler, new)


def _stance(stance: Stance, new: Numbers) -> Stance:
    return stance if stance.source is None else replace(stance, source=_filler(stance.source, new))


def _relation(relation: Relation, new: Numbers) -> Relation:
    return replace(
        relation,
        subject=new[relation.subject],
        object=_filler(relation.object, new),
        stance=_stance(relation.stance, new),
    )


def _event(event: Event, new: Numbers) -> Event:
    roles = tuple(replace(role, filler=_filler(role.filler, new)) for role in event.roles)
    return replace(event, roles=roles, stance=_stance(event.stance, new))


def _quote(quote: Quote, new: Numbers) -> Quote:
    return replace(quote, speaker=_maybe(quote.speaker, new), addressee=_maybe(quote.addressee, new))
