"""A network of nodes and edges, as it is drawn and as Gephi opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Value = str | int | float | bool
"""What an attribute may hold; an attribute that is not known is left out, never None."""

Attributes = Mapping[str, Value]


def _none() -> Attributes:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """A stretch of the calendar in which something holds, both days included (``2011-01-01`` to ``2020-12-31``).

    An empty ``start`` or ``end`` leaves that side open.
    """

    start: str
    end: str

    def __post_init__(self) -> None:
        if not (self.start or self.end) or (self.start and self.end and self.start > self.end):
            raise ValueError(f"not a spell: {self.start!r}..{self.end!r}")


@dataclass(frozen=True, slots=True)
class Node:
    """Something that edges join.

    ``id`` is its IRI, ``type`` decides its colour, ``spells`` are sorted and do not overlap.
    """

    id: str
    label: str
    type: str
    attributes: Attributes = field(default_factory=_none)
    spells: tuple[Spell, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie between two nodes. Edges that join the same nodes are told apart by ``kind``; ``weight`` is positive."""

    source: str
    target: str
    kind: str
    label: str
    weight: float = 1.0
    attributes: Attributes = field(default_factory=_none)
    spells: tuple[Spell, ...] = ()

    def __post_init__(self) -> None:
        if not 0 < self.weight < float("inf"):
            raise ValueError(f"weight of {self.source} → {self.target}: {self.weight} is not positive and finite")


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and the edges between them, all directed or none.

    Raises ``ValueError`` where an id stands twice, an edge leads nowhere, or two edges share their ends and kind.
    """

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    directed: bool = True

    def __post_init__(self) -> None:
        ids = {node.id for node in self.nodes}
        if len(ids) != len(self.nodes):
            raise ValueError(f"network {self.title!r}: a node id stands twice")
        if stray := next((edge for edge in self.edges if not {edge.source, edge.target} <= ids), None):
            raise ValueError(f"network {self.title!r}: no node for an end of {stray.source} → {stray.target}")
        if len({self._ends(edge) for edge in self.edges}) != len(self.edges):
            raise ValueError(f"network {self.title!r}: two edges of one kind join the same nodes")

    def _ends(self, edge: Edge) -> tuple[str, str, str]:
        source, target = edge.source, edge.target
        return (source, target, edge.kind) if self.directed else (min(source, target), max(source, target), edge.kind)
