from __future__ import annotations

import pytest

from kg.exports.cooccurrence import Unit, cooccurrence
from kg.exports.gathering import gather
from kg.exports.rows import Row, is_fact
from kg.model.network import Spell

A, B = "urn:a", "urn:b"


def _node(id_: str, article: str = "1", label: str = "", type_: str = "Person") -> Row:
    return {"article": article, "node": id_, "label": label or id_, "type": type_}


def _edge(article: str, claim: str, **columns: str) -> Row:
    told = {"kind": "founder", "label": "founder", "polarity": "positive", "modality": "actual", "confidence": "0.8"}
    return {**told, "article": article, "source": A, "target": B, "claim": claim, **columns}


def test_what_two_articles_say_is_one_edge_with_their_number() -> None:
    rows = [_node(A), _node(B), _edge("1", "c1"), _edge("2", "c2", label="crée", confidence="0.9"), _edge("2", "c2")]
    (edge,) = gather("", rows).edges
    assert (edge.kind, edge.label, edge.weight) == ("founder", "crée; founder", 2.0)
    assert (edge.attributes["articles"], edge.attributes["confidence"]) == (2, 0.9)


def test_a_denial_is_an_edge_of_its_own() -> None:
    rows = [_node(A), _node(B), _edge("1", "c1"), _edge("2", "c2", polarity="negative", saidBy="Jeanne")]
    assert [edge.kind for edge in gather("", rows).edges] == ["founder", "founder (negative, reported)"]
    assert [is_fact(row) for row in rows] == [True, True, True, False]


def test_names_and_types_are_those_that_stand_most_often() -> None:
    rows = [
        _node(A, "1", "Brest", "Place"),
        _node(A, "2", "Brest", "Place"),
        _node(A, "3", "BREST", "Organization"),
        _node(A, "3", "Brest", "Organization"),
    ]
    (node,) = gather("", rows).nodes
    assert (node.label, node.type, node.attributes["articles"]) == ("Brest", "Organization", 3)


def test_an_edge_needs_both_its_nodes() -> None:
    assert gather("", [_node(A), _edge("1", "c1")]).edges == ()


@pytest.mark.parametrize(
    ("columns", "spells"),
    [
        ([{"start": "2011"}], (Spell("2011-01-01", ""),)),
        ([{"date": "2020-11"}, {"date": "2020-11-15"}], (Spell("2020-11-01", "2020-11-30"),)),
        ([{"date": "2020"}, {"date": "2022"}], (Spell("2020-01-01", "2020-12-31"), Spell("2022-01-01", "2022-12-31"))),
        ([{"date": "2020"}, {"date": ""}], ()),
    ],
)
def test_spells_are_the_dates_of_the_claims_unless_one_has_none(
    columns: list[dict[str, str]], spells: tuple[Spell, ...]
) -> None:
    edges = [_edge("1", f"c{number}", **column) for number, column in enumerate(columns)]
    assert gather("", [_node(A), _node(B), *edges]).edges[0].spells == spells


def test_the_weight_of_a_cooccurrence_is_the_number_of_units() -> None:
    def mention(node: str, article: str, paragraph: int, sentence: int) -> Row:
        place = {"paragraph": str(paragraph), "sentence": f"urn:{article}/sentence/{sentence}", "date": ""}
        return {**_node(node, f"urn:{article}"), **place}

    rows = [mention(A, "1", 1, 10), mention(B, "1", 1, 10), mention(B, "1", 1, 20)]
    rows += [mention(A, "1", 2, 30), mention(B, "1", 2, 40), mention(A, "2", 1, 10), mention(B, "2", 3, 50)]
    weights = {unit: [edge.weight for edge in cooccurrence("", rows, unit).edges] for unit in Unit}
    assert weights == {Unit.SENTENCE: [1.0], Unit.PARAGRAPH: [2.0], Unit.ARTICLE: [2.0]}
    assert cooccurrence("", rows, Unit.ARTICLE).edges[0].attributes["articles"] == 2
