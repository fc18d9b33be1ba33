from __future__ import annotations

import pytest

from kg.model.network import Edge, Network, Node, Spell

_NODES = (Node("urn:a", "a", "Person"), Node("urn:b", "b", "Person"))


@pytest.mark.parametrize(
    ("nodes", "edges", "message"),
    [
        ((*_NODES, _NODES[0]), (), "a node id stands twice"),
        (_NODES, (Edge("urn:a", "urn:c", "tie", ""),), "no node for an end of urn:a → urn:c"),
        (_NODES, (Edge("urn:a", "urn:b", "tie", "x"), Edge("urn:a", "urn:b", "tie", "y")), "two edges of one kind"),
    ],
)
def test_a_network_holds_together(nodes: tuple[Node, ...], edges: tuple[Edge, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Network("n", nodes, edges)


def test_there_and_back_are_two_edges_only_where_edges_have_a_direction() -> None:
    edges = (Edge("urn:a", "urn:b", "tie", ""), Edge("urn:b", "urn:a", "tie", ""))
    assert len(Network("n", _NODES, edges).edges) == 2
    with pytest.raises(ValueError, match="two edges of one kind"):
        Network("n", _NODES, edges, directed=False)


@pytest.mark.parametrize("weight", [0.0, -1.0, float("inf"), float("nan")])
def test_a_weight_is_positive_and_finite(weight: float) -> None:
    with pytest.raises(ValueError, match="is not positive and finite"):
        Edge("urn:a", "urn:b", "tie", "", weight)


@pytest.mark.parametrize(("start", "end"), [("", ""), ("2020-01-02", "2020-01-01")])
def test_a_spell_has_a_bound_and_goes_forward(start: str, end: str) -> None:
    with pytest.raises(ValueError, match="not a spell"):
        Spell(start, end)
