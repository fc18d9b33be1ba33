"""The named questions: one SPARQL file each in ``ontology/queries``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.resources import ontology

_SORTED, _LISTS = "sorted by:", "lists:"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with a name; ``purpose`` says what it answers, ``order`` by which columns its rows stand.

    ``lists`` are the columns that hold several values joined by ``|``, which SPARQL leaves in any order.

    Rows are sorted here and not by ORDER BY: with an IRI among its keys, that costs Oxigraph twelve times as much.
    """

    name: str
    purpose: str
    order: tuple[str, ...]
    lists: tuple[str, ...]
    text: str

    @classmethod
    def read(cls, path: Path) -> NamedQuery:
        """A query from its file: the first comment line is its purpose, ``# sorted by:`` names the columns."""
        text = path.read_text(encoding="utf-8")
        comments = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
        purpose = comments[0] if comments else ""
        return cls(path.stem, purpose, _columns(comments, _SORTED), _columns(comments, _LISTS), text)


def _columns(comments: list[str], label: str) -> tuple[str, ...]:
    """The columns that a comment with this label names."""
    return tuple(next((line.removeprefix(label).split() for line in comments if line.startswith(label)), []))


@cache
def names() -> tuple[str, ...]:
    """The names of all named queries."""
    return tuple(sorted(path.stem for path in ontology("queries").glob("*.rq")))


@cache
def named(name: str) -> NamedQuery:
    """The query of a name. Raises `QueryError` that lists the known ones."""
    if name not in names():
        raise QueryError(f"there is no query named {name!r}; there are: {', '.join(names())}")
    return NamedQuery.read(ontology("queries", f"{name}.rq"))
