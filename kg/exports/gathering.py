"""A network gathered from rows: what many articles say of one tie becomes one edge, facts and non-facts apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.exports.rows import Row, distinct, marks, most_common, stance, when
from kg.exports.spells import merged, spell
from kg.model.network import Edge, Network, Node, Spell, Value


def gather(title: str, rows: Iterable[Row]) -> Network:
    """The network that rows tell; those with a ``node`` are nodes, those with a ``source`` and a ``target`` edges.

    Several rows of one node or edge are one; an edge's weight is the number of its claims. Edges whose ends the view
    does not show are left out.
    """
    of_nodes: dict[str, list[Row]] = defaultdict(list)
    of_edges: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.get("node"):
            of_nodes[row["node"]].append(row)
        elif row.get("source") and row.get("target"):
            of_edges[row["source"], row["target"], edge_kind(row)].append(row)
    edges = (ends for ends in sorted(of_edges) if ends[0] in of_nodes and ends[1] in of_nodes)
    return Network(
        title,
        tuple(node(id_, of_nodes[id_]) for id_ in sorted(of_nodes)),
        tuple(_edge(*ends, of_edges[ends]) for ends in edges),
    )


def node(id_: str, rows: list[Row]) -> Node:
    """A node of all the rows that tell of it; names and types are those that stand most often."""
    attributes: dict[str, Value] = {"articles": len({row["article"] for row in rows})}
    if fine := most_common(row.get("class", "") for row in rows):
        attributes["class"] = fine
    if all(row.get("confidence") for row in rows):  # sure in one article is sure enough
        attributes["confidence"] = max(float(row["confidence"]) for row in rows)
    own = [row for row in rows if row.get("claim") == id_]
    return Node(
        id=id_,
        label=most_common(row["label"] for row in rows) or id_,
        type=most_common(row["type"] for row in rows),
        attributes=attributes | (stance(own) if own else {}),
        spells=_spells(own),
    )


def edge_kind(row: Row) -> str:
    """What tells edges between the same nodes apart: the relation, and how it differs from a fact that still holds.

    >>> edge_kind({"kind": "founder", "polarity": "positive", "modality": "uncertain", "saidBy": ""})
    'founder (uncertain)'
    """
    found = ", ".join((*marks(row), *(["ended"] if row.get("ended") == "true" else [])))
    return f"{row['kind']} ({found})" if found else row["kind"]


def _edge(source: str, target: str, kind: str, rows: list[Row]) -> Edge:
    return Edge(
        source=source,
        target=target,
        kind=kind,
        label=distinct(row["label"] for row in rows),
        weight=float(len({row.get("claim", "") for row in rows})),
        attributes={"articles": len({row["article"] for row in rows}), "relation": rows[0]["kind"], **stance(rows)},
        spells=_spells(rows),
    )


def _spells(rows: Iterable[Row]) -> tuple[Spell, ...]:
    """The spells of rows; none where one of them tells no time, for it may hold at any."""
    found = [spell(when(row)) for row in rows]
    return merged(one for one in found if one) if all(found) else ()
