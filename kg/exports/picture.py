"""A network as a picture, PNG or SVG by the suffix of the file; the same network gives the same bytes."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kg.exports.drawing import Drawing, colour, draw
from kg.exports.page import Box, fit
from kg.exports.replacing import replacing
from kg.exports.xml_text import token
from kg.model.network import Edge, Network, Node

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 80  # nodes in a picture; more cannot be read on a page
_WIDTH, _HEIGHT = 1050.0, 680.0  # of the page, in points
_DPI = 140
_LONGEST = 32  # characters of a label
_LABELLED = 60  # edges; the labels of more would cover one another
_ROOM = 12.0  # points between labels
_BEND = 0.14  # of an edge's length: edges there and back stay apart
_DASHES = (0, (4, 3))  # points drawn and left out
_LABEL_AT, _LABEL_BACK_AT = 0.5, 0.37  # of an edge stands its label; where another comes back, they do not meet
_SIDE, _BAND = 30.0, 62.0  # points left and right; above for the title and below for the legend
_INK, _GREY, _PAPER = "#1f2937", "#6b7280", "#ffffff"
_SETTINGS = (
    ("font.family", "DejaVu Sans"),  # comes with matplotlib: the same letters everywhere, accents included
    ("text.parse_math", False),  # else « 3 $ ou 4 $ » is mathematics
    ("svg.hashsalt", "kg-press"),  # else ids are random
)


def write_picture(network: Network, path: Path) -> tuple[Path]:
    """Draw a network: nodes without neighbours are left out, and of a large one all but the 80 best joined.

    Raises ``ExportError`` where ``path`` cannot be written.
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    form = path.suffix.removeprefix(".") or "png"
    metadata = {"Date": None, "Creator": "kg-press"} if form == "svg" else {"Software": "kg-press"}
    with rc_context(dict(_SETTINGS)), warnings.catch_warnings(), replacing(path) as stream:  # type: ignore[arg-type]
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # drawn as a box: no font has every script
        figure = Figure(figsize=(_WIDTH / 72, _HEIGHT / 72), facecolor=_PAPER)
        FigureCanvasAgg(figure)
        _draw(figure.add_axes((0, 0, 1, 1)), draw(_essence(network)), of=len(network.nodes))
        figure.savefig(stream, format=form, dpi=_DPI, metadata=metadata)
    return (path,)


def _essence(network: Network) -> Network:
    """The nodes that have neighbours, at most the best joined ones, with the edges between them."""
    edges = [edge for edge in network.edges if edge.source != edge.target]
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    kept = set(sorted(degrees, key=lambda id_: (-degrees[id_], id_))[:_MOST])
    return Network(
        network.title,
        tuple(node for node in network.nodes if node.id in kept),
        tuple(edge for edge in edges if edge.source in kept and edge.target in kept),
        network.directed,
    )


def _draw(axes: Axes, drawing: Drawing, *, of: int) -> None:
    axes.set_axis_off()
    axes.set_xlim(0, _WIDTH)
    axes.set_ylim(0, _HEIGHT)
    spots = {spot.node.id: spot for spot in _spots(drawing)}
    arrows = list(_arrows(drawing.network))
    for arrow in arrows:
        _draw_arrow(axes, arrow, spots, labelled=len(arrows) <= _LABELLED, directed=drawing.network.directed)
    for spot in spots.values():
        _draw_spot(axes, spot)
    _draw_frame(axes, drawing.network, of)
    _draw_legend(axes, drawing.network, dashed=any(arrow.dashed for arrow in arrows))


@dataclass(frozen=True, slots=True)
class _Spot:
    """A node on the page; ``radius`` and positions in points."""

    node: Node
    x: float
    y: float
    radius: float
    text: str

    @property
    def font(self) -> float:
        """The size of its label, in points."""
        return _font(self.radius)


def _font(radius: float) -> float:
    return 8.0 + min(4.0, radius / 6)


def _spots(drawing: Drawing) -> Iterator[_Spot]:
    nodes, marks = drawing.network.nodes, drawing.marks
    radii = [0.85 * marks[node.id].size for node in nodes]
    texts = [_shortened(node.label) for node in nodes]
    boxes = [
        Box(max(radius, 0.31 * len(text) * _font(radius)) + _ROOM / 2, radius + 0.75 * _font(radius) + _ROOM / 2)
        for radius, text in zip(radii, texts, strict=True)
    ]
    points = fit([marks[node.id].position for node in nodes], boxes, _WIDTH - 2 * _SIDE, _HEIGHT - 2 * _BAND)
    for node, radius, text, (x, y) in zip(nodes, radii, texts, points, strict=True):
        yield _Spot(node, float(x) + _SIDE, float(y) + _BAND, radius, text)


def _shortened(label: str) -> str:
    line = token(label)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class _Arrow:
    """All edges from one node to another; dashed where none of them is a fact that still holds."""

    source: str
    target: str
    text: str
    weight: float
    dashed: bool
    label_at: float


def _arrows(network: Network) -> Iterator[_Arrow]:
    edges = sorted(network.edges, key=lambda edge: (edge.source, edge.target, edge.kind))
    joined = {(edge.source, edge.target) for edge in edges}
    for (source, target), group in groupby(edges, key=lambda edge: (edge.source, edge.target)):
        parallel = list(group)
        texts = list(dict.fromkeys(edge.label for edge in parallel if edge.label))
        text = ", ".join(texts[:2]) + (f" +{len(texts) - 2}" if len(texts) > 2 else "")
        dashed = not any(_holds(edge) for edge in parallel)
        weight = sum(edge.weight for edge in parallel)
        label_at = _LABEL_BACK_AT if (target, source) in joined else _LABEL_AT
        yield _Arrow(source, target, _shortened(text), weight, dashed, label_at)


def _holds(edge: Edge) -> bool:
    found = edge.attributes
    return (
        found.get("polarity", "positive") == "positive"
        and found.get("modality", "actual") == "actual"
        and not {"said_by", "ended"} & found.keys()
    )


def _draw_arrow(axes: Axes, arrow: _Arrow, spots: Mapping[str, _Spot], *, labelled: bool, directed: bool) -> None:
    from matplotlib.patches import FancyArrowPatch

    source, target = spots[arrow.source], spots[arrow.target]
    axes.add_patch(
        FancyArrowPatch(
            (source.x, source.y),
            (target.x, target.y),
            connectionstyle=f"arc3,rad={_BEND}",
            arrowstyle="-|>,head_length=4,head_width=2.2" if directed else "-",
            shrinkA=source.radius,
            shrinkB=target.radius + 1.5,
            linewidth=min(4.0, 0.9 + 0.35 * arrow.weight),
            linestyle=_DASHES if arrow.dashed else "solid",
            color=colour(source.node.type),
            alpha=0.55,
            zorder=1,
        )
    )
    if labelled and arrow.text:
        x, y = _on_curve(source, target, arrow.label_at)
        paper = {"facecolor": _PAPER, "edgecolor": "none", "alpha": 0.75, "pad": 0.8}
        axes.text(x, y, arrow.text, fontsize=7, color=_GREY, ha="center", va="center", bbox=paper, zorder=2)


def _on_curve(source: _Spot, target: _Spot, at: float) -> tuple[float, float]:
    """A point of the Bézier curve that matplotlib's ``arc3`` draws, ``at`` a share of it."""
    across, up = target.x - source.x, target.y - source.y
    begin, middle, end = (1 - at) ** 2, 2 * at * (1 - at), at**2
    x = begin * source.x + middle * (source.x + across / 2 + _BEND * up) + end * target.x
    y = begin * source.y + middle * (source.y + up / 2 - _BEND * across) + end * target.y
    return x, y


def _draw_spot(axes: Axes, spot: _Spot) -> None:
    from matplotlib.patches import Circle
    from matplotlib.patheffects import withStroke

    fill = colour(spot.node.type)
    axes.add_patch(Circle((spot.x, spot.y), spot.radius, facecolor=fill, edgecolor=_PAPER, linewidth=1.5, zorder=3))
    axes.text(
        spot.x,
        spot.y - spot.radius - 2,
        spot.text,
        fontsize=spot.font,
        color=_INK,
        ha="center",
        va="top",
        zorder=4,
        path_effects=[withStroke(linewidth=2.5, foreground=_PAPER)],
    )


def _draw_frame(axes: Axes, network: Network, of: int) -> None:
    """The title, and how much of the network is shown."""
    shown = len(network.nodes)
    counts = f"{shown if shown == of else f'{shown} of {of}'} nodes, {len(network.edges)} edges"
    axes.text(20, _HEIGHT - 18, network.title, fontsize=15, fontweight="bold", color=_INK, va="top")
    axes.text(_WIDTH - 20, _HEIGHT - 21, counts, fontsize=9, color=_GREY, va="top", ha="right")


def _draw_legend(axes: Axes, network: Network, *, dashed: bool) -> None:
    """Which colour stands for which type, and what is dashed."""
    x = 24.0
    for type_ in sorted({node.type for node in network.nodes}):
        axes.scatter([x], [20], s=60, color=colour(type_), zorder=3)
        axes.text(x + 9, 20, type_, fontsize=9.5, color=_INK, va="center")
        x += 32 + 5.6 * len(type_)
    if dashed:
        axes.plot([x, x + 24], [20, 20], color=_GREY, linewidth=1.4, linestyle=_DASHES)
        axes.text(x + 31, 20, "denied, doubted, planned, reported or over", fontsize=9.5, color=_INK, va="center")
