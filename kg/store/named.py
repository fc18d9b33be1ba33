"""The named questions: one SPARQL file each in ``ontology/queries``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.resources import ontology

_SORTED = "sorted by:"


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with a name; ``purpose`` says what it answers, ``order`` by which columns its rows stand.

    Rows are sorted here and not by ORDER BY: with an IRI among its keys, that costs Oxigraph twelve times as much.
    """

    name: str
    purpose: str
    order: tuple[str, ...]
    text: str

    @classmethod
    def read(cls, path: Path) -> NamedQuery:
        """A query from its file: the first comment line is its purpose, ``# sorted by:`` names the columns."""
        text = path.read_text(encoding="utf-8")
        comments = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
        order = next((line.removeprefix(_SORTED).split() for line in comments if line.startswith(_SORTED)), [])
        return cls(path.stem, comments[0] if comments else "", tuple(order), text)


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
