"""Mentions, and the entities that they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from kg.model.span import Span
from kg.model.trust import TRUSTED

EntityId = NewType("EntityId", int)
"""The place of an entity in ``Extraction.entities``."""


class EntityType(StrEnum):
    """The closed list of entity types."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    PRODUCT = "Product"
    WORK = "Work"
    EVENT = "Event"
    OTHER = "Other"


class MentionKind(StrEnum):
    """By what sort of words an entity is referred to."""

    NAME = "name"
    DEMONYM = "demonym"
    """An adjective or noun of origin that stands for a place (« russe »)."""
    NOMINAL = "nominal"
    """A description (« le milliardaire »)."""
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to something.

    ``start`` and ``end`` are token indexes, half-open; ``head`` is the token through which the words hang in the parse;
    ``text`` is the normalised surface (for a name: without titles and articles, as it can serve for a label).
    A mention outside the parsed text (a credit) has no tokens: ``start == end == 0`` and ``head == -1``.
    ``type`` is None while it is open. ``rule`` names what found it, ``confidence`` lies in (0, 1].
    """

    kind: MentionKind
    start: int
    end: int
    head: int
    span: Span
    text: str
    type: EntityType | None
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """What one or more mentions of an article refer to.

    ``label`` is the fullest name that the article uses, ``aliases`` the other names (never nominals or pronouns).
    ``mentions`` are the spans of all that refers to it, in text order. ``fine`` is a finer class as the text gives it
    (« constructeur »), ``same_as`` holds IRIs of the same thing elsewhere (Wikidata); both may be empty.
    ``confidence`` in (0, 1] is that of its being a thing of that name and type.
    """

    id: EntityId
    label: str
    type: EntityType
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    fine: str = ""
    same_as: tuple[str, ...] = ()
    confidence: float = 1.0

    @property
    def is_trusted(self) -> bool:
        """Whether it was read with trust, so that it may stand among the facts."""
        return self.confidence >= TRUSTED


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: an entity, or else words (the head noun phrase without determiner).

    ``text`` is the entity's label or the words; ``entity`` is None for words.
    """

    text: str
    entity: EntityId | None = None
    span: Span | None = None
