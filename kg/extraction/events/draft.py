"""An event as a clause or a noun tells it, before it is dated, judged and merged."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.finding import Role

NOUN = "noun"
"""The rule of events that nouns name."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A finding on its way to an event.

    ``key`` is the verb that tells the event, also where a noun names it; findings of one event share it.
    ``told`` is the token whose stance and date are the event's.
    """

    type: str
    trigger: str
    key: str
    token: int
    roles: tuple[Role, ...]
    rule: str
    told: int
    confidence: float = 1.0
