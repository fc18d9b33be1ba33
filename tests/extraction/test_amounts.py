"""Numbers with what they measure or count, and ages."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.extraction.amounts import ages, amounts
from kg.extraction.numbers import Numbers
from kg.languages import load
from kg.model.document import Document
from tests.support.texts import article

FRENCH = load("fr")


def document(text: str) -> Document:
    return next(parse([article(text)], FRENCH))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("La société a perdu près de 3,4 millions d'euros.", "3,4 millions d'euros", 3_400_000, "EUR"),
        ("La ligne a accueilli 275.000 passagers.", "275.000 passagers", 275_000, "passager"),
        ("La toiture pourrait coûter 350 000 euros.", "350 000 euros", 350_000, "EUR"),
        ("Un emprunt d'un milliard de dollars a été signé.", "un milliard de dollars", 10**9, "USD"),
        ("L'usine a reçu plus de 800 commandes.", "plus de 800 commandes", 800, "commande"),
        ("Une trentaine de soldats ont défilé.", "Une trentaine de soldats", 30, "soldat"),
        ("Le parti a recueilli 37 % des voix.", "37 %", 37, "%"),
        ("Elle risque cinq ans de prison.", "cinq ans de prison", 5, "year"),
        ("Vingt-cinq personnes sont mortes.", "Vingt-cinq personnes", 25, "personne"),
        ("Le fort abrite quelque 2 300 soldats.", "2 300 soldats", 2_300, "soldat"),
        ("Deux millions et demi de personnes ont voté.", "Deux millions et demi de personnes", 2_500_000, "personne"),
        ("Des centaines de manifestants ont défilé.", "centaines de manifestants", None, "manifestant"),
        ("Les joueurs ont gagné 27-24 samedi.", "27-24", None, "score"),
        ("Il a payé 12,50 € par jour.", "12,50 €", 12.5, "EUR"),
    ],
)
def test_an_amount(text: str, words: str, value: float | None, unit: str) -> None:
    found = amounts(document(text), FRENCH)
    assert (words, value, unit) in [(a.text, a.value, a.unit) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "Le bac est reparti le 9 mai 2018 à 16h45.",
        "Il travaille depuis trois ans.",
        "Un homme a été vu.",
        "Le Boeing 747 est parti.",
        "Elle est née en 1979.",
    ],
)
def test_no_amount(text: str) -> None:
    assert amounts(document(text), FRENCH) == ()


def test_an_amount_knows_its_tokens() -> None:
    parsed = document("L'usine a reçu plus de 600 commandes.")
    (amount,) = amounts(parsed, FRENCH)
    assert [token.text for token in parsed.tokens[amount.start : amount.end]] == ["plus", "de", "600", "commandes"]
    assert parsed[amount.number].text == "600"


def test_ages() -> None:
    parsed = document(
        "M. Dupin, 46 ans, a vu Léa (12 ans). Âgée de quarante ans, elle part. Il vit ici depuis dix ans."
    )
    assert [age.value for age in ages(parsed, FRENCH)] == [46, 12, 40]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("15 000", 15000),
        ("1500", 1500),
        ("3,5", 3.5),
        ("quatre-vingt-dix-sept", 97),
        ("vingt et un", 21),
        ("million", 10**6),
    ],
)
def test_the_value_of_a_number(words: str, value: float) -> None:
    assert Numbers.of(FRENCH).value(words) == value
