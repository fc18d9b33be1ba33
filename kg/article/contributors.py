"""Names of those who made an article, from bylines, credits and metadata."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.article import Contributor, ContributorKind


def read_names(lines: Iterable[str]) -> tuple[Contributor, ...]:
    """The persons and agencies that lines such as « Par Anne Le Goff, avec AFP » name, each once."""
    found = [Contributor(line.removeprefix("Par ").strip(), ContributorKind.PERSON) for line in lines]
    return tuple(c for c in found if c.name)
