"""How a network is drawn: where each node stands, how large, in which colour."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from kg.exports.layout import Point, arrange
from kg.exports.measures import measure, measured
from kg.model.entity import EntityType
from kg.model.network import Network

COLOURS = {
    EntityType.PERSON.value: "#d1495b",
    EntityType.ORGANIZATION.value: "#2a7ab0",
    EntityType.PLACE.value: "#3f9b64",
    EntityType.PRODUCT.value: "#e39a2d",
    EntityType.WORK.value: "#8a63b8",
    EntityType.EVENT.value: "#12a0a0",
    EntityType.OTHER.value: "#9a8c7c",
    "Claim": "#6b7280",
    "Unnamed": "#b9b2a8",
    "Article": "#374151",
}
"""One colour a type, told apart in print and by most colour-blind readers; always #rrggbb, which every viewer reads."""

_UNLISTED = "#9a8c7c"
_SMALLEST, _LARGEST = 6.0, 40.0  # node radius, in the units of the layout


@dataclass(frozen=True, slots=True)
class Mark:
    """How one node is drawn; ``size`` is its radius in the units of the position, ``colour`` is ``#rrggbb``."""

    position: Point
    size: float
    colour: str

    @property
    def rgb(self) -> tuple[int, int, int]:
        """The colour as three numbers from 0 to 255."""
        return int(self.colour[1:3], 16), int(self.colour[3:5], 16), int(self.colour[5:7], 16)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network whose nodes tell their measures among their attributes, and a mark for each, by its id."""

    network: Network
    marks: dict[str, Mark]


def draw(network: Network) -> Drawing:
    """Measure and arrange a network; the same network gives the same drawing."""
    measures = measure(network)
    sizes = {id_: size(found.degree) for id_, found in measures.items()}
    places = arrange(network, {id_: found.community for id_, found in measures.items()}, sizes)
    marks = {node.id: Mark(places[node.id], sizes[node.id], colour(node.type)) for node in network.nodes}
    return Drawing(measured(network, measures), marks)


def colour(node_type: str) -> str:
    """The colour of a type of node."""
    return COLOURS.get(node_type, _UNLISTED)


def size(degree: int) -> float:
    """The radius of a node: its area grows with its degree, up to a limit.

    >>> size(0), size(4), size(10_000)
    (6.0, 13.0, 40.0)
    """
    return round(min(_LARGEST, _SMALLEST + 3.5 * sqrt(degree)), 2)
