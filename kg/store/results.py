"""What a query gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT, as RDF terms; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def plain(self) -> list[tuple[str, ...]]:
        """The rows as strings, empty where unbound."""
        return [tuple("" if term is None else value(term) for term in row) for row in self.rows]

    def records(self) -> list[dict[str, str]]:
        """The rows as dictionaries of strings."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.plain()]

    def with_sorted_lists(self, names: Sequence[str]) -> Table:
        """The same rows, the values that these columns join by ``|`` in order."""
        lists = {self.columns.index(name) for name in names}
        rows = (tuple(_sorted(term) if i in lists else term for i, term in enumerate(row)) for row in self.rows)
        return Table(self.columns, tuple(rows)) if lists else self

    def sorted_by(self, order: Sequence[str]) -> Table:
        """The same rows, ordered by these columns, numbers by their size, then by all columns."""
        keys = [self.columns.index(name) for name in order]
        rows = sorted(self.rows, key=lambda row: ([_rank(row[key]) for key in keys], [_rank(term) for term in row]))
        return Table(self.columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class Answer:
    """The yes or no of an ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """The triples of a CONSTRUCT or DESCRIBE, sorted."""

    triples: tuple[Triple, ...]


Results = Table | Answer | Graph


def value(term: Term) -> str:
    """A term as people read it: the characters of a literal, the address of an IRI."""
    return str(term) if isinstance(term, Triple) else term.value


def _sorted(term: Term | None) -> Term | None:
    return Literal("|".join(sorted(term.value.split("|")))) if isinstance(term, Literal) else term


def _rank(term: Term | None) -> tuple[float, str]:
    if term is None:
        return (-1.0, "")
    if isinstance(term, Literal) and term.datatype.value.endswith(("#integer", "#decimal", "#double")):
        return (float(term.value), "")
    return (0.0, value(term))
