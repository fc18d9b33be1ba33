"""Frames: which slot of a clause holds which role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from kg.model.finding import RoleType

SUBJECT, OBJECT, AGENT = "subject", "object", "agent"
MEASURE = "measure"
"""An amount without a preposition (« menaient 21-10 »)."""
GOVERNED = "governed"
"""In a slot rule: words behind the preposition that a verb without object asks for, by the parse (« veiller *à* »)."""
ADDRESS = "address"
"""A street without a preposition (« agressé rue Morand »)."""
PRONOUN = "pronoun"
"""An object that is an unstressed pronoun; what holds for objects holds for it."""
ENTITY = "entity"
"""In a slot rule: any entity, whatever its type."""
DEFINITE = "definite"
"""In a slot rule: an entity with an article (« à la France », not « à Paris »)."""
CONTRACTED = "contracted"
"""In a slot rule: an entity whose article its preposition swallowed (« au Mali »)."""
MEDIUM = "medium"
"""In a slot rule: a known newspaper, channel, station or agency."""
WORDS = "words"
"""In a slot rule: words that name no entity."""
STUDIO = "Studio"
"""The sort of nouns for what a medium speaks or shows by."""
STREET = "Street"
"""The sort of nouns that names of streets begin with."""
HUMAN, BODY, SITE, GATHERING = "Human", "Body", "Site", "Gathering"
"""In a slot rule: a person, an organization, a place or an occasion, by name or by a noun for such."""

_RULE = re.compile(r"(?P<slots>[^\[\]:]+?)\s*(?:\[(?P<types>[^\]]+)\])?\s*:\s*(?P<role>\w+)(?P<guess>\?)?")


@dataclass(frozen=True, slots=True)
class SlotRule:
    """What a slot means: ``en|dans [Place]: place`` as data.

    A slot is ``subject``, ``object``, ``dative``, ``agent`` (of a passive), ``où`` or a preposition. ``types`` are
    entity types, ``entity``, ``words``, ``medium``, sorts or lemmas; empty for all. ``role`` is None where the slot
    holds no participant; a rule that is not ``sure`` (« pour [Person]: recipient? ») is right too seldom for facts.
    """

    slots: frozenset[str]
    types: frozenset[str]
    role: RoleType | None
    sure: bool = True

    @classmethod
    def from_text(cls, text: str) -> SlotRule:
        """Read a rule as the tables write it.

        >>> SlotRule.from_text("à|au sein de [Place]: place").role
        <RoleType.PLACE: 'place'>
        """
        found = _RULE.fullmatch(text.strip())
        if not found:
            raise ValueError(f"not a slot rule: {text!r}")
        types = frozenset(found["types"].split("|")) if found["types"] else frozenset[str]()
        role = None if found["role"] == "none" else RoleType(found["role"])
        return cls(frozenset(found["slots"].split("|")), types, role, not found["guess"])

    def holds(self, slot: str, kinds: Set[str]) -> bool:
        """Whether the rule speaks of this slot filled by something of these kinds."""
        known = slot in self.slots or (slot == PRONOUN and OBJECT in self.slots)
        return known and (not self.types or not self.types.isdisjoint(kinds))


@dataclass(frozen=True, slots=True)
class Frame:
    """Slot rules in the order in which they are tried."""

    rules: tuple[SlotRule, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Frame:
        """Make a frame of rules as the tables write them."""
        return cls(tuple(SlotRule.from_text(text) for text in texts))

    def before(self, other: Frame) -> Frame:
        """Join this frame with another one for the slots that it does not know."""
        return Frame(self.rules + other.rules)

    def rule(self, slot: str, kinds: Set[str]) -> SlotRule | None:
        """The first rule that speaks of a slot, if any."""
        return next((rule for rule in self.rules if rule.holds(slot, kinds)), None)

    def role(self, slot: str, kinds: Set[str]) -> RoleType | None:
        """The role that a slot holds, if any."""
        found = self.rule(slot, kinds)
        return found.role if found else None


NO_FRAME = Frame(())
"""The frame of a language that has none: it knows no slot."""
