"""Descriptions: noun phrases with the names that they carry and those that complete them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.relations.reading import Determination
from kg.model.entity import EntityId, EntityType, Mention

PARTY = "party"
"""Stands for the preposition of an organization that follows a noun directly (« le maire LR »)."""


@dataclass(frozen=True, slots=True)
class Complement:
    """A thing that completes a description: « du Louvre », « chez Renault »; ``token`` is where it is named.

    ``named`` is false where only a description stands for it (« de la compagnie »). ``direct`` is false where another
    thing stands between (« du parc naturel d'Iroise »): then it may complete that one only. ``trust`` in (0, 1] tells
    how sure it is that it completes this description.
    """

    preposition: str
    entity: EntityId
    type: EntityType
    token: int
    named: bool = True
    direct: bool = True
    trust: float = 1.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A description around the noun ``head``, tokens ``[start, end)`` with its determiner (or the token before it).

    ``words`` are the tokens of the description: its noun with what qualifies it, without determiner, adjectives of
    origin, name, parentheses and whatever comes from its first complement on. ``modifiers`` are the adjectives before
    the noun, ``origins`` those of origin. ``name`` is the name that it carries (« la fusée Albatros »).
    """

    head: int
    start: int
    end: int
    determination: Determination
    determiner: int | None
    modifiers: tuple[int, ...]
    words: tuple[int, ...]
    origins: tuple[int, ...]
    complements: tuple[Complement, ...]
    name: Mention | None
    qualified: int
    """The index past the noun and what qualifies it directly."""
    singled: bool = False
    """Whether it is one of several: « l'un des élus »."""
