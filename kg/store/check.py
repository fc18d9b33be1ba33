"""Whether the graph is as ``ontology/shapes.ttl`` says, told so that a person can act on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import rdflib
from rdflib import SH

from kg.resources import ontology
from kg.store.dataset import article_graph
from kg.store.prefixes import shortened
from kg.store.store import Store


class Severity(StrEnum):
    """Whose fault it is: a violation is one of this program, a warning may be one of the article."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is not as it must be: ``focus`` is the resource, ``path`` its property (empty for itself)."""

    article: str
    severity: Severity
    focus: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        about = " ".join(filter(None, (self.focus, self.path, self.value)))
        return f"{self.severity}: {self.message} ({about})"


def check(store: Store, articles: Iterable[str] | None = None) -> Iterator[Fault]:
    """The faults of these articles, or of all, an article at a time; about 0.5 s for each."""
    for article in store.articles() if articles is None else articles:
        yield from faults(article_graph(store, article), article)


def faults(graph: rdflib.Graph, article: str = "") -> list[Fault]:
    """What is wrong with an article's graph, violations first; empty where nothing is."""
    from pyshacl import validate

    _, report, _ = validate(graph, shacl_graph=_shapes(), inplace=True)
    return sorted(_fault(report, found, article) for found in report.objects(None, SH.result))


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology("shapes.ttl"), format="turtle")


def _fault(report: rdflib.Graph, found: rdflib.term.Node, article: str) -> Fault:
    def said(name: str) -> str:
        term = report.value(found, SH[name])
        return "" if term is None else _short(term)

    severity = Severity.WARNING if report.value(found, SH.resultSeverity) == SH.Warning else Severity.VIOLATION
    return Fault(article, severity, said("focusNode"), said("resultPath"), said("value"), said("resultMessage"))


def _short(term: rdflib.term.Node) -> str:
    """A term as a person reads it; a path that is no single property has no short form."""
    return "" if isinstance(term, rdflib.BNode) else shortened(str(term))
