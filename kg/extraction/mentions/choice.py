"""Which of several candidates over the same words stays."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extraction.mentions.candidate import Candidate


def chosen(found: Iterable[Candidate]) -> list[Candidate]:
    """The longest candidates, of equally long ones the surest; none overlapping another; in text order."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda c: (c.start - c.end, -c.confidence, c.start)):
        tokens = range(candidate.start, candidate.end)
        if taken.isdisjoint(tokens):
            kept.append(candidate)
            taken.update(tokens)
    return sorted(kept, key=lambda c: c.start)


def tokens_of(found: Iterable[Candidate]) -> frozenset[int]:
    """The tokens that the candidates cover."""
    return frozenset(token for candidate in found for token in range(candidate.start, candidate.end))
