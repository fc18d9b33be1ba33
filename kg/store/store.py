"""A store of article graphs on Oxigraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import pyoxigraph as ox

from kg.errors import QueryError, StoreError
from kg.model.graph import ArticleGraph
from kg.resources import prefixes
from kg.store import guard
from kg.store.named import named
from kg.store.prefixes import term
from kg.store.results import Answer, Graph, Results, Table

_MANY = 8  # articles; a bulk load of fewer costs more than single transactions (8: 21 ms each, 1: 70 ms, against 31)

FACTS = ""
"""The name of the default graph among statements."""


class Statement(NamedTuple):
    """A statement as plain strings, of an article's graph or of `FACTS`."""

    subject: str
    predicate: str
    value: str
    graph: str


class Store:
    """Article graphs with their facts in the default graph; one process writes at a time.

    >>> with Store.memory() as store:
    ...     store.replace(ArticleGraph("a", "", "https://kg.example/article/a", ("<x:s> <x:p> <x:o> .",), ()))
    ...     len(store)
    2
    """

    def __init__(self, engine: ox.Store, path: Path | None = None) -> None:
        self._open: ox.Store | None = engine
        self.path = path

    @classmethod
    def memory(cls) -> Store:
        """A store that is gone with its process."""
        return cls(ox.Store())

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> Store:
        """The store in a folder, made if it is not there (unless ``create`` is false).

        Raises `StoreError` where there is none, where another process has it open, or the folder cannot be used.
        """
        folder = Path(path)
        if not create and not (folder / "CURRENT").exists():  # the file by which RocksDB knows its folders
            raise StoreError(f"{folder}: there is no store; make one with: kg build SOURCE --store {folder}")
        try:
            return cls(ox.Store(folder), folder)
        except (OSError, ValueError) as error:
            if "lock" in str(error).lower():
                raise StoreError(
                    f"{folder}: this store is open already, here or in another process; wait until it is closed, "
                    "or use another folder"
                ) from error
            raise StoreError(f"{folder}: cannot be used as a store: {error}") from error

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Flush, and let go of the folder, so that another store can open it. What is in memory stays."""
        if self.path is not None and self._open is not None:
            self.flush()
            self._open = None  # Oxigraph closes what nobody holds

    @property
    def _engine(self) -> ox.Store:
        if self._open is None:
            raise StoreError(f"{self.path}: this store was closed")
        return self._open

    def __len__(self) -> int:
        """The number of statements, in all graphs."""
        return len(self._engine)

    def replace(self, *graphs: ArticleGraph) -> None:
        """Put articles in the place of what the store holds of them; each is there wholly or not at all.

        Articles that are new to the store are written in one go: eight or more at a time cost half of one by one.
        Of an article that is there only the difference is written, in one transaction.
        """
        fresh: dict[str, ArticleGraph] = {}
        for graph in graphs:
            if graph.iri in fresh or self._holds(graph.iri):
                self._add(*fresh.values())
                fresh.clear()
                self._change(graph)
            else:
                fresh[graph.iri] = graph
        if fresh:
            self._add(*fresh.values())

    def _add(self, *graphs: ArticleGraph) -> None:
        load = self._engine.bulk_load if len(graphs) >= _MANY else self._engine.load
        with self._writing():
            load("".join(map(_nquads, graphs)).encode(), format=ox.RdfFormat.N_QUADS)

    def _change(self, graph: ArticleGraph) -> None:
        name = ox.NamedNode(graph.iri)
        held, wanted = self._held(name), set(graph.named)
        gone = self._last_told(held - set(graph.facts), name)
        with self._writing():
            self._engine.update(
                f"DELETE DATA {{ {_lines(gone)} GRAPH {name} {{ {_lines(held - wanted)} }} }} ;"
                f"INSERT DATA {{ {_lines(graph.facts)} GRAPH {name} {{ {_lines(wanted - held)} }} }}"
            )

    def remove(self, article: str) -> bool:
        """Forget an article, by its IRI, and the facts that no other article states; False where it was not there."""
        name = ox.NamedNode(article)
        held = self._held(name)
        if held:
            gone = self._last_told(held, name)
            with self._writing():
                self._engine.update(f"DELETE DATA {{ {_lines(gone)} }} ; DROP GRAPH {name}")
        return bool(held)

    def query(self, text: str) -> Results:
        """The answer to a SPARQL query over the facts; ``GRAPH ?article`` reaches the claims.

        The prefixes of the vocabulary need not be declared. Raises `QueryError` for what is no query, or reaches
        outside the store.
        """
        guard.check(text)
        try:
            return self._answer(text)
        except SyntaxError as error:
            raise QueryError(guard.explain(text, str(error))) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from error

    def _answer(self, text: str) -> Results:
        found = self._engine.query(text, prefixes=dict(prefixes()))
        if isinstance(found, ox.QuerySolutions):
            columns = tuple(variable.value for variable in found.variables)
            return Table(columns, tuple(tuple(row) for row in found))
        if isinstance(found, ox.QueryBoolean):
            return Answer(bool(found))
        return Graph(tuple(sorted(found, key=str)))

    def ask(self, name: str) -> Table:
        """The answer to a named query, in its order."""
        question = named(name)
        found = self.query(question.text)
        if not isinstance(found, Table):
            raise QueryError(f"the named query {name!r} is no SELECT")
        return found.with_sorted_lists(question.lists).sorted_by(question.order)

    def articles(self) -> tuple[str, ...]:
        """The IRIs of the articles in the store, sorted."""
        found = self.statements(FACTS, predicate=term("rdf:type"), value=term("schema:NewsArticle"))
        return tuple(sorted(article.subject for article in found))

    def quads(self, article: str | None = None) -> Iterator[ox.Quad]:
        """All statements with their graphs, or those of one article's graph."""
        return self._engine.quads_for_pattern(None, None, None, None if article is None else ox.NamedNode(article))

    def statements(
        self, graph: str | None = None, *, subject: str = "", predicate: str = "", value: str = ""
    ) -> Iterator[Statement]:
        """The statements with these parts, as plain strings; ``value`` is an IRI.

        ``graph`` is an article's IRI, ``FACTS`` for the default graph, or None for any. Raises `QueryError` where a
        part is no legal IRI.
        """
        try:
            who, what, whom = (ox.NamedNode(iri) if iri else None for iri in (subject, predicate, value))
            where = graph if graph is None else ox.NamedNode(graph) if graph else ox.DefaultGraph()
        except ValueError as error:
            raise QueryError(f"not an IRI: {error}") from error
        quads = self._engine.quads_for_pattern(who, what, whom, where)
        return (Statement(*(getattr(part, "value", "") for part in quad)) for quad in quads)

    def flush(self) -> None:
        """Make all that was written safe against power loss (a killed process loses nothing even without)."""
        if self.path is not None:
            with self._writing():
                self._engine.flush()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Raise `StoreError` where the disk refuses (full, read-only, broken)."""
        try:
            yield
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written: {error}; what was stored before is unharmed") from error

    def _holds(self, article: str) -> bool:
        found = self._engine.quads_for_pattern(None, None, None, ox.NamedNode(article))
        return next(found, None) is not None

    def _held(self, name: ox.NamedNode) -> set[str]:
        """The statements of an article's graph."""
        return {f"{quad.triple} ." for quad in self._engine.quads_for_pattern(None, None, None, name)}

    def _last_told(self, lines: set[str], name: ox.NamedNode) -> set[str]:
        """The facts among these that no other article states."""
        return {line for line, quad in zip(lines, _quads(lines, name), strict=True) if not self._told_elsewhere(quad)}

    def _told_elsewhere(self, quad: ox.Quad) -> bool:
        told: Iterator[ox.Quad] = self._engine.quads_for_pattern(quad.subject, quad.predicate, quad.object)
        graphs = {other.graph_name for other in told} - {quad.graph_name}
        return ox.DefaultGraph() not in graphs or len(graphs) > 1


def _nquads(graph: ArticleGraph) -> str:
    """An article's graph, and its facts in the default graph."""
    end = f" <{graph.iri}> .\n"
    named = (line.removesuffix(" .") + end for line in (*graph.facts, *graph.claims))
    return "".join(named) + "".join(f"{line}\n" for line in graph.facts)


def _quads(lines: Iterable[str], name: ox.NamedNode) -> Iterator[ox.Quad]:
    for quad in ox.parse(_lines(lines), format=ox.RdfFormat.N_TRIPLES):
        yield ox.Quad(quad.subject, quad.predicate, quad.object, name)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)
