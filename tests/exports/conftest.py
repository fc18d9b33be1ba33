"""Networks that the tests of the exports share; all names are invented."""

from __future__ import annotations

import pytest

from kg.exports.drawing import Drawing, draw
from kg.model.network import Edge, Network, Node, Spell

BASE = "https://kg.example/entity/"


@pytest.fixture
def network() -> Network:
    """Everything that trips Gephi's importer: parallel edges, odd characters, mixed numbers, reserved names, spells."""
    return Network(
        "Une affaire d'« ateliers »",
        (
            Node(f"{BASE}lea", "Léa  Morin\n", "Person", {"articles": 2, "score": 1, "label": "cheffe"}),
            Node(f"{BASE}vellon", 'Vellon & "Fils" <SA>\x0b', "Organization", {"articles": 1, "score": 0.5}),
            Node(f"{BASE}brest", "Brest 😀", "Place", {"articles": 1, "known": True, "big": 2**70}),
            Node(f"{BASE}seul", "", "Other", {"articles": 1}, (Spell("2020-03-01", "2020-03-31"),)),
        ),
        (
            Edge(f"{BASE}lea", f"{BASE}vellon", "founder", "fondatrice", 2.0, {"polarity": "positive"}),
            Edge(
                f"{BASE}lea",
                f"{BASE}vellon",
                "position",
                "directrice",
                1.0,
                {"polarity": "positive", "confidence": 0.9},
                (Spell("", "2009-12-31"), Spell("2011-01-01", "")),
            ),
            Edge(f"{BASE}lea", f"{BASE}vellon", "owner (negative)", "owner", 1.0, {"polarity": "negative"}),
            Edge(f"{BASE}vellon", f"{BASE}brest", "located", "siège", 0.25),
        ),
    )


@pytest.fixture
def drawing(network: Network) -> Drawing:
    return draw(network)
