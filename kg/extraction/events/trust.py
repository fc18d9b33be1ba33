"""How far a role can be trusted: by the way in which its filler was found, and by the words that refer to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.events.slot import Way
from kg.model.entity import MentionKind
from kg.model.extraction import Extraction

WAYS: Mapping[Way, float] = {
    Way.DIRECT: 1.0,
    Way.OF: 0.9,
    Way.JOINED: 0.9,
    Way.SPEAKER: 0.95,
    Way.ANTECEDENT: 0.9,
    Way.QUALIFIED: 0.9,
    Way.SHARED: 0.9,
    Way.CONTROLLED: 0.9,
    Way.BEHIND: 0.9,
    Way.NEAREST: 0.6,
    Way.LIFTED: 0.8,
    Way.STRAY: 0.7,
    Way.INSIDE: 0.7,
}
"""The part of the roles found in each way that held on real pages, where their words were names (docs/quality.md)."""

REFERENCES: Mapping[str, float] = {
    "relative": 0.95,
    "clause": 0.9,
    "turn": 0.9,
    "speaker": 0.8,
    "subject": 0.8,
    "possessive": 0.75,
    "object": 0.7,
    "latter": 0.8,
    "inhabitant": 0.7,
    "description": 0.8,
}
"""The part of the references that held, by the rule that resolved the words."""

_OTHER = 0.7  # references that no rule above resolved
_BESIDE = 0.95  # a noun beside the name that it describes, and a word of origin


@dataclass(frozen=True, slots=True)
class Trust:
    """Tells how sure the fillers of a document are; ``rules`` tell for a token that refers by which rule it does."""

    rules: Mapping[int, str]

    @classmethod
    def of(cls, extraction: Extraction) -> Trust:
        """Gather how the words of a document refer."""
        referring = (m for m in extraction.mentions if m.kind in (MentionKind.NOMINAL, MentionKind.PRONOUN))
        return cls({mention.head: mention.rule for mention in referring})

    def rule(self, way: Way, token: int) -> str:
        """The name of the rule that found a filler: the way, and how its words refer where they are no name."""
        return " ".join(filter(None, (way, self.rules.get(token, ""))))

    def confidence(self, way: Way, token: int) -> float:
        """How sure a filler is, in (0, 1]."""
        rule = self.rules.get(token)
        return round(WAYS[way] * (REFERENCES.get(rule, _OTHER) if rule else 1.0), 3)
