"""A relation as a construction finds it, before it is checked and given its stance."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.model.entity import EntityId
from kg.model.finding import RelationType


@dataclass(frozen=True, slots=True)
class Draft:
    """What a construction found.

    ``object`` is an entity, or words. ``start``/``end`` are the tokens of the evidence, half-open; ``anchor`` is the
    token whose clause decides the stance. ``rule`` names the construction (a row of the table ``relation_rules``),
    ``trust`` in (0, 1] scales that rule's confidence. ``since`` and ``until`` are time values.
    """

    type: RelationType
    subject: EntityId
    object: EntityId | str
    rule: str
    start: int
    end: int
    anchor: int
    role: str = ""
    ended: bool = False
    trust: float = 1.0
    since: str = ""
    until: str = ""

    def turned(self) -> Draft:
        """The same with subject and object exchanged, if both are entities."""
        return self if isinstance(self.object, str) else replace(self, subject=self.object, object=self.subject)
