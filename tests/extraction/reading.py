"""What a sample text's names, descriptions and pronouns are taken for, in a form that a test can state in one line."""

from __future__ import annotations

from kg.model.entity import Entity, MentionKind
from tests.support.texts import understood


def named(text: str) -> dict[str, str]:
    """The type of each entity that a name names, by label."""
    entities = understood(text).entities
    return {e.label: str(e.type) for e in entities if any(m.kind is MentionKind.NAME for m in e.mentions)}


def entity(text: str, label: str) -> Entity:
    """The entity of a label."""
    return next(e for e in understood(text).entities if e.label == label)


def referent(text: str, word: str, occurrence: int = 1) -> str | None:
    """The label of what the n-th token of that form refers to, or None where nothing is said."""
    extraction = understood(text)
    tokens = [token for token in extraction.document.tokens if token.text == word]
    found = extraction.entity(tokens[occurrence - 1].index)
    return None if found is None else found.label
