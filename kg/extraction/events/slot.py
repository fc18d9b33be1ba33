"""A slot of a clause, what fills it, and how that was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Way(StrEnum):
    """How the filler of a slot was found."""

    DIRECT = "direct"
    """The parse hangs it on the verb or noun that tells the event."""
    OF = "of"
    """« de » joins it to the noun that tells the event, or the noun has it for possessor."""
    JOINED = "joined"
    """Coordination joins it to what is (« la ville et *le préfet* »)."""
    LISTED = "listed"
    """It is a name in a row with that of what is."""
    SPEAKER = "speaker"
    """It is who says the passage that the verb attributes."""
    ANTECEDENT = "antecedent"
    """A relative pronoun stands for it."""
    QUALIFIED = "qualified"
    """The verb is a participle, or heads a clause, that says something of it."""
    SHARED = "shared"
    """It is the subject of the verb that this verb is joined to, or depends on."""
    CONTROLLED = "controlled"
    """It is whom the governor of an infinitive makes its subject."""
    BEHIND = "behind"
    """The parse takes the subject for an object, as it stands behind its verb."""
    NEAREST = "nearest"
    """It is the nearest name before a finite verb that the parse leaves without a subject."""
    LIFTED = "lifted"
    """The parse hangs it on another phrase of the clause, yet it speaks of the verb."""
    STRAY = "stray"
    """The parse hangs it on the verb under a label that tells nothing."""
    INSIDE = "inside"
    """A phrase leads to it (« dans sa maison de *Nîmes* »)."""
    FRONTED = "fronted"
    """It opens the clause, and may rather belong to what is said there, or be all that it is about."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a clause with the head of what fills it; two are one whichever way they were found."""

    name: str
    token: int
    way: Way = field(default=Way.DIRECT, compare=False)
