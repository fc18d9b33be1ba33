"""A network as a picture, PNG or SVG by the suffix of the file; the same network gives the same bytes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.exports.drawing import Drawing, Mark, colour, draw
from kg.exports.replacing import replacing
from kg.exports.xml_text import token
from kg.model.network import Edge, Network

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST = 80  # nodes in a picture; more cannot be read on a page
_WIDTH, _HEIGHT = 14.0, 9.0  # inches
_DPI = 130
_LONGEST = 34  # characters of a label
_LABELLED = 45  # edges; more labels would cover one another
_INK, _PAPER, _FAINT = "#1f2937", "#ffffff", "#9ca3af"
_SETTINGS = {
    "font.family": "DejaVu Sans",  # comes with matplotlib: the same letters everywhere, accents included
    "svg.hashsalt": "kg-press",
    "path.simplify": False,
}


def write_picture(drawing: Drawing, path: Path) -> tuple[Path]:
    """Draw a network: nodes without neighbours are left out, and of a large one all but the 80 best joined.

    Raises ``ExportError`` where ``path`` cannot be written.
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    form = path.suffix.removeprefix(".") or "png"
    shown = draw(_essence(drawing.network))
    with rc_context(_SETTINGS), replacing(path) as stream:
        figure = Figure(figsize=(_WIDTH, _HEIGHT), facecolor=_PAPER, layout="constrained")
        FigureCanvasAgg(figure)
        _draw(figure.add_subplot(), shown, of=len(drawing.network.nodes))
        metadata = {"Date": None, "Creator": "kg-press"} if form == "svg" else {"Software": "kg-press"}
        figure.savefig(stream, format=form, dpi=_DPI, metadata=metadata)
    return (path,)


def _essence(network: Network) -> Network:
    """The nodes that have neighbours, at most the best joined ones, with the edges between them."""
    degrees = Counter(end for edge in network.edges for end in (edge.source, edge.target) if edge.source != edge.target)
    best = sorted(degrees, key=lambda id_: (-degrees[id_], id_))[:_MOST]
    kept = set(best)
    return Network(
        network.title,
        tuple(node for node in network.nodes if node.id in kept),
        tuple(edge for edge in network.edges if {edge.source, edge.target} <= kept and edge.source != edge.target),
        network.directed,
    )


def _draw(axes: Axes, drawing: Drawing, *, of: int) -> None:
    axes.set_axis_off()
    axes.set_aspect("equal")
    axes.margins(0.08)
    for bundle in _bundles(drawing.network.edges):
        _draw_bundle(axes, drawing, bundle)
    _draw_nodes(axes, drawing)
    _draw_legend(axes, drawing.network)
    shown = len(drawing.network.nodes)
    count = f"{shown} of {of} nodes" if shown < of else f"{shown} nodes"
    axes.set_title(drawing.network.title, loc="left", fontsize=15, color=_INK, fontweight="bold")
    axes.set_title(f"{count}, {len(drawing.network.edges)} edges", loc="right", fontsize=10, color=_FAINT)
