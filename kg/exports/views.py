"""The views: ways to see the graph as a network."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ExportError
from kg.exports.cooccurrence import Unit, cooccurrence
from kg.exports.gathering import gather
from kg.exports.rows import Row, is_fact
from kg.model.network import Network
from kg.resources import ontology


@dataclass(frozen=True, slots=True)
class View:
    """One way to see the graph; ``facts_only`` tells whether non-facts stay out of it unless they are asked for."""

    name: str
    title: str
    facts_only: bool

    @property
    def query(self) -> Path:
        """The file of the SPARQL that gives its rows."""
        return ontology("queries", "views", f"{self.name}.rq")

    def network(self, rows: Iterable[Row], *, claims: bool = False, unit: Unit = Unit.PARAGRAPH) -> Network:
        """The network of the rows of ``query``.

        ``claims`` takes in what is denied, doubted, planned, asked or only reported; its edges tell so by their kind.
        ``unit`` is how near to each other entities stand, for the view of mentions alone.
        """
        if self.name == "mentions":
            return cooccurrence(self.title, rows, unit)
        facts_only = self.facts_only and not claims
        return gather(self.title, (row for row in rows if not facts_only or is_fact(row)))


VIEWS = {
    view.name: view
    for view in (
        View("entities", "Entities, their relations and the events they share", facts_only=True),
        View("events", "Events and who takes part in them", facts_only=True),
        View("claims", "Claims, who asserts them and what they are about", facts_only=False),
        View("mentions", "Entities named together", facts_only=False),
    )
}


def view(name: str) -> View:
    """The view of a name. Raises ``ExportError`` that lists the known ones."""
    if name not in VIEWS:
        raise ExportError(f"there is no view {name!r}; there are: {', '.join(VIEWS)}")
    return VIEWS[name]
