"""Which entities are named together, and how often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from itertools import combinations

from kg.exports.gathering import node
from kg.exports.rows import Row
from kg.exports.spells import merged, spell
from kg.model.network import Edge, Network


class Unit(StrEnum):
    """How near two mentions stand to count as together."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    ARTICLE = "article"


def cooccurrence(title: str, rows: Iterable[Row], unit: Unit = Unit.PARAGRAPH) -> Network:
    """The undirected network of entities that share a unit; an edge weighs as many units as its ends share.

    A row tells the ``article``, ``paragraph`` (a number) and ``sentence`` of a mention of ``node``, and the article's
    ``date``, which is the spell of the edge.
    """
    of_nodes: dict[str, list[Row]] = defaultdict(list)
    together: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    units: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows:
        of_nodes[row["node"]].append(row)
        units[_key(row, unit)][row["node"]] = row
    for key, members in units.items():
        for pair in combinations(sorted(members), 2):
            together[pair][key] = members[pair[0]].get("date", "")
    edges = (_edge(*pair, unit, together[pair]) for pair in sorted(together))
    nodes = (node(id_, of_nodes[id_]) for id_ in sorted(of_nodes))
    return Network(title, tuple(nodes), tuple(edges), directed=False)


def _key(row: Row, unit: Unit) -> str:
    """What names the unit that a mention stands in."""
    match unit:
        case Unit.SENTENCE:
            return row["sentence"]
        case Unit.PARAGRAPH:
            return f"{row['article']} {row['paragraph']}"
        case Unit.ARTICLE:
            return row["article"]


def _edge(source: str, target: str, unit: Unit, dates: dict[str, str]) -> Edge:
    articles = {key.partition(" ")[0].partition("/sentence/")[0] for key in dates}
    found = [spell(date) for date in dates.values()]
    spells = merged(one for one in found if one) if all(found) else ()
    return Edge(
        source=source,
        target=target,
        kind=f"same {unit}",
        label="",
        weight=float(len(dates)),
        attributes={"articles": len(articles)},
        spells=spells,
    )
