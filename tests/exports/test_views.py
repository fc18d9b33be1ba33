"""The views, from the SPARQL that comes with the package to the network."""

from __future__ import annotations

import pytest

from kg.errors import ExportError
from kg.exports import VIEWS, Unit, view
from kg.graph import statements
from kg.model.entity import EntityType
from kg.model.network import Network, Spell
from kg.store import Store
from kg.store.results import Table
from tests.support.drafts import Draft
from tests.support.sentence import sentence


@pytest.fixture(scope="module")
def store() -> Store:
    """One sentence with facts, a denial that a speaker makes, and a rumour."""
    found = Store.memory()
    found.replace(statements(sentence().extraction()))
    return found


def _network(store: Store, name: str, *, claims: bool = False, unit: Unit = Unit.PARAGRAPH) -> Network:
    rows = store.query(view(name).query.read_text(encoding="utf-8"))
    assert isinstance(rows, Table)
    return view(name).network(rows.records(), claims=claims, unit=unit)


def _ties(network: Network) -> set[tuple[str, str, str, str]]:
    labels = {node.id: node.label for node in network.nodes}
    return {(labels[edge.source], edge.kind, edge.label, labels[edge.target]) for edge in network.edges}


def test_entities_are_joined_by_facts_only(store: Store) -> None:
    assert _ties(_network(store, "entities")) == {
        ("Léa Morin", "position", "directrice", "Vellon"),
        ("Léa Morin", "position (ended)", "maire", "Quimper"),
        ("Léa Morin", "Launch", "ouvrir", "Brest"),
    }


def test_claims_are_taken_in_on_demand_and_say_what_they_are(store: Store) -> None:
    network = _network(store, "entities", claims=True)
    (rumour,) = [edge for edge in network.edges if edge.kind == "Acquisition (uncertain)"]
    assert dict(rumour.attributes) == {
        "articles": 1,
        "relation": "Acquisition",
        "polarity": "positive",
        "modality": "uncertain",
        "confidence": 0.8,
    }


def test_an_entity_that_is_not_sure_is_taken_in_with_the_claims() -> None:
    draft = Draft("Ada Roux quitte Sorel.")
    draft.entity("Ada Roux")
    draft.entity("Sorel", EntityType.PLACE, confidence=0.55)
    with Store.memory() as unsure:
        unsure.replace(statements(draft.extraction()))
        nodes = [_network(unsure, "entities", claims=claims).nodes for claims in (False, True)]
    assert [{node.label: node.attributes.get("confidence") for node in found} for found in nodes] == [
        {"Ada Roux": None},
        {"Ada Roux": None, "Sorel": 0.55},
    ]


def test_events_stand_between_the_agent_and_the_others(store: Store) -> None:
    network = _network(store, "events")
    assert _ties(network) == {
        ("Léa Morin", "agent", "agent", "affirmer (Léa Morin)"),
        ("Léa Morin", "agent", "agent", "ouvrir (Léa Morin, atelier, Brest)"),
        ("ouvrir (Léa Morin, atelier, Brest)", "patient", "patient", "atelier"),
        ("ouvrir (Léa Morin, atelier, Brest)", "place", "place", "Brest"),
    }
    (opening,) = [node for node in network.nodes if node.label.startswith("ouvrir")]
    assert (opening.type, opening.attributes["class"], opening.attributes["date"]) == ("Event", "Launch", "2020-03")
    assert opening.spells == (Spell("2020-03-01", "2020-03-31"),)
    assert {node.label for node in network.nodes if node.type == "Unnamed"} == {"atelier"}


def test_events_that_did_not_happen_come_with_their_stance(store: Store) -> None:
    network = _network(store, "events", claims=True)
    (sale,) = [node for node in network.nodes if node.label.startswith("vendre")]
    assert (sale.attributes["polarity"], sale.attributes["said_by"]) == ("negative", "Léa Morin")
    assert ("Vellon", "agent (uncertain)", "agent", "acheter (Vellon, Sorel)") in _ties(network)


def test_claims_hang_on_who_asserts_them(store: Store) -> None:
    ties = _ties(_network(store, "claims"))
    assert ("Léa Morin", "asserts (negative, reported)", "asserts", "vendre (Léa Morin, entreprise)") in ties
    assert ("Un atelier à Brest", "asserts", "asserts", "Léa Morin — directrice — Vellon") in ties
    assert ("Léa Morin — directrice — Vellon", "object", "object", "Vellon") in ties


@pytest.mark.parametrize("unit", Unit)
def test_mentions_join_what_is_named_together(store: Store, unit: Unit) -> None:
    network = _network(store, "mentions", unit=unit)
    assert not network.directed
    assert len(network.edges) == 10  # each pair of five
    assert {(edge.kind, edge.weight) for edge in network.edges} == {(f"same {unit}", 1.0)}
    assert network.edges[0].spells == (Spell("2021-02-15", "2021-02-15"),)


@pytest.mark.parametrize("name", VIEWS)
def test_every_query_opens_with_its_purpose(name: str) -> None:
    assert view(name).query.read_text(encoding="utf-8").startswith("# ")


def test_an_unknown_view_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match="no view 'people'; there are: entities, events, claims, mentions"):
        view("people")
