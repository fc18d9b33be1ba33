"""How far a role can be trusted: by the way in which its filler was found, and by the words that refer to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extraction.events.frames import AGENT, MEASURE, OBJECT, PRONOUN, SUBJECT
from kg.extraction.events.slot import Slot, Way
from kg.model.entity import Entity, EntityType, Filler, Mention, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Role, RoleType

WAYS: Mapping[Way, float] = {
    Way.DIRECT: 1.0,
    Way.OF: 0.9,
    Way.JOINED: 0.7,
    Way.LISTED: 0.9,
    Way.SPEAKER: 0.95,
    Way.ANTECEDENT: 0.9,
    Way.QUALIFIED: 0.9,
    Way.SHARED: 0.9,
    Way.CONTROLLED: 0.7,
    Way.BEHIND: 0.7,
    Way.NEAREST: 0.6,
    Way.LIFTED: 0.7,
    Way.STRAY: 0.7,
    Way.INSIDE: 0.7,
    Way.FRONTED: 0.7,
}
"""How far each way is to be trusted, by what was seen of it on real pages (docs/quality.md).

`Way.LISTED` is set by analogy. From `TRUSTED` on, a role found so may be a fact.
"""


_DOUBTFUL = 0.7  # of such roles three in ten were wrong
_ACTING = frozenset({Way.SPEAKER, Way.ANTECEDENT, Way.OF})
"""Ways to find who acts or undergoes, in which places are rather where somebody or something is."""
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
_SITES = frozenset({EntityType.PLACE, EntityType.EVENT})
_CORE = frozenset({SUBJECT, OBJECT, AGENT, PRONOUN, MEASURE})
_BEFORE_VERBS = _CORE | {"dative"}


@dataclass(frozen=True, slots=True)
class Trust:
    """Tells how sure the fillers of a document are; ``references`` are the words that refer without being names."""

    references: Mapping[int, Mention]
    entities: Sequence[Entity]
    verbs: frozenset[int]

    @classmethod
    def of(cls, extraction: Extraction, verbs: Iterable[int]) -> Trust:
        """Gather how the words of a document refer; ``verbs`` are the tokens of its verbs."""
        referring = (m for m in extraction.mentions if m.kind in (MentionKind.NOMINAL, MentionKind.PRONOUN))
        return cls({mention.head: mention for mention in referring}, extraction.entities, frozenset(verbs))

    def is_beyond_verb(self, trigger: int, token: int) -> bool:
        """Whether another verb stands between a trigger and a word behind it, which may well belong to that one."""
        return any(index in self.verbs for index in range(trigger + 1, token))

    def rule(self, way: Way, token: int) -> str:
        """The name of the rule that found a filler: the way, and how its words refer where they are no name."""
        reference = self.references.get(token)
        return f"{way} {reference.rule}" if reference else way

    def confidence(self, slot: Slot, token: int, filler: Filler, *, site: bool = False, guess: bool = False) -> float:
        """How sure it is that a filler, found at a token, fills a slot: in (0, 1].

        ``site``: as where it happens; ``guess``: by a slot rule that is not sure.
        """
        reference = self.references.get(token)
        sure = WAYS[slot.way] * (reference.confidence if reference else 1.0)
        doubtful = guess or self._is_doubtful(slot, filler) or (site and not self._is_somewhere(filler))
        named = self.entities[filler.entity].confidence if filler.entity is not None else 1.0
        return round(min(sure, named, _DOUBTFUL if doubtful else 1.0), 3)

    def fronted(self, role: Role, slot: Slot, *, apart: bool) -> Role:
        """A role of what stands before its trigger, where few get anything and, ``apart`` by a comma, few go.

        « *À Dole*, des élus vont au musée »
        """
        rare = role.type is RoleType.RECIPIENT or (role.type is RoleType.DESTINATION and apart)
        doubtful = rare and slot.name not in _BEFORE_VERBS and slot.way is Way.DIRECT
        return replace(role, confidence=min(role.confidence, _DOUBTFUL)) if doubtful else role

    def _is_somewhere(self, filler: Filler) -> bool:
        """Whether a named filler may be where something happens: a place, an event, « le commissariat de Dole »."""
        if filler.entity is None:
            return True
        entity = self.entities[filler.entity]
        headed = entity.type is EntityType.ORGANIZATION and entity.label[:1].islower()
        return headed or entity.type in _SITES

    def _is_doubtful(self, slot: Slot, filler: Filler) -> bool:
        """Whether it is often wrong: common words behind a preposition or a conjunction, and a place that acts.

        A subject that two verbs share was seldom wrong where it names a person, body or place (1 of 26), mostly where
        it is anything else (11 of 16). A name that is joined to a phrase behind a preposition often stands for another
        (« interrogée sur Paul Vasseur, Claire Dubreuil … »).
        """
        outer = slot.name not in _CORE
        if filler.entity is None:
            return outer or slot.way in (Way.JOINED, Way.SHARED)
        type_ = self.entities[filler.entity].type
        if slot.way is Way.SHARED:
            return type_ not in _ACTORS
        if type_ is EntityType.PLACE:
            return slot.way in _ACTING and not outer
        return slot.way is Way.JOINED and outer
