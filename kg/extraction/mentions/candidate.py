"""A stretch of tokens that may be a name."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.document import Document
from kg.model.entity import EntityType, Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``[start, end)`` that may be a name, with the type that ``rule`` takes it for, if it tells one."""

    start: int
    end: int
    type: EntityType | None
    rule: str
    confidence: float = 1.0

    def overlaps(self, other: Candidate) -> bool:
        """Whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def mention(self, document: Document) -> Mention:
        """The candidate as a mention by name."""
        span = document.span(self.start, self.end)
        head = head_of(document, self.start, self.end)
        text = " ".join(document.of(span).split()).strip("-– ,")
        return Mention(MentionKind.NAME, self.start, self.end, head, span, text, self.type, self.rule, self.confidence)


def head_of(document: Document, start: int, end: int) -> int:
    """The token through which ``[start, end)`` hangs in the parse: the first whose governor lies outside."""
    for index in range(start, end):
        governor = document[index].head
        if governor == index or not start <= governor < end:
            return index
    return start
