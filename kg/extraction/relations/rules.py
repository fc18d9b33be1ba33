"""The constructions that carry relations, by the names that the findings bear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages import Language


@dataclass(frozen=True, slots=True)
class Rule:
    """A construction (``relation_rules.toml``): its name, what it is, and how often it is right, in (0, 1]."""

    id: str
    confidence: float
    description: str


@cache
def rules(language: Language) -> Mapping[str, Rule]:
    """The constructions of a language, by name."""
    return {rule.id: rule for rule in language.table("relation_rules", Rule)}
