"""All that was understood of one article: each step of the extraction fills one layer or more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model.document import Document
from kg.model.entity import Entity, EntityId, Filler, Mention
from kg.model.finding import Denial, Event, Passage, Quote, Relation
from kg.model.span import Span
from kg.model.stance import Stance
from kg.model.time import TimeExpression


@dataclass(frozen=True, slots=True)
class Extraction:
    """The layers of one article, in the order in which they are filled. Steps read them and return a new one.

    ``referents`` tells, for a token (of a name, or the head of a nominal or pronoun), the entity that it refers to.
    ``stances`` tells the stance of each predicate token (a verb, or a noun that names an event); ``charges`` the word
    of the charge (« soupçonner ») of each whose only ground is a charge.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    passages: tuple[Passage, ...] = ()
    entities: tuple[Entity, ...] = ()
    referents: Mapping[int, EntityId] = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()
    stances: Mapping[int, Stance] = field(default_factory=dict)
    charges: Mapping[int, str] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    denials: tuple[Denial, ...] = ()

    def entity(self, token: int) -> Entity | None:
        """The entity that a token refers to, if any is known."""
        found = self.referents.get(token)
        return None if found is None else self.entities[found]

    def filler(self, entity: Entity, span: Span | None = None) -> Filler:
        """An entity as the filler of a role."""
        return Filler(entity.label, entity.id, span)
