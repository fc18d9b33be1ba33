"""Which noun a name only completes, whatever the parser hangs it on."""

from __future__ import annotations

import pytest

from kg.extraction.completing import Completing
from kg.languages import load
from tests.support.texts import understood


def _completing(text: str, name: str) -> tuple[Completing, int]:
    found = understood(text)
    completing = Completing.of_entities(found, frozenset(), load("fr"))
    return completing, next(m.head for m in found.mentions if m.text == name)


def _noun(text: str, name: str) -> str:
    completing, head = _completing(text, name)
    noun = completing.noun(head)
    return "" if noun is None else completing.document[noun].text


@pytest.mark.parametrize(
    ("text", "name", "noun"),
    [
        ("L'entourage de Paul Vasseur a réagi.", "Paul Vasseur", "entourage"),
        ("L'épouse du prince Karl Sorel a réagi.", "Karl Sorel", "épouse"),
        ("L'avocat de la mère de Zoé Morin a réagi.", "Zoé Morin", "avocat"),
        ("Le père d'Anne Roy et Luc Morin a réagi.", "Luc Morin", "père"),
        ("Les maires de Dole, Brest et Nantes ont réagi.", "Brest", "maires"),
        ("Paul Vasseur a fermé une usine de la marque Dacia.", "Dacia", "usine"),
        ("Le président du parti Les Républicains a réagi.", "Les Républicains", "président"),
    ],
)
def test_a_name_completes_a_noun(text: str, name: str, noun: str) -> None:
    assert _noun(text, name) == noun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le prince Karl Sorel a réagi.", "Karl Sorel"),
        ("La ministre de la Culture Jeanne Orsini a réagi.", "Jeanne Orsini"),
        ("Le ministre de l'Europe et des Affaires étrangères Paul Vasseur a réagi.", "Paul Vasseur"),
        ("La ville de Dole a réagi.", "Dole"),
        ("Le maire de Dole, Paul Vasseur, a réagi.", "Paul Vasseur"),
        ("« C'est fini », a déclaré à l'AFP Paul Vasseur.", "Paul Vasseur"),
    ],
)
def test_a_name_stands_for_itself(text: str, name: str) -> None:
    assert _noun(text, name) == ""


def test_a_preposition_may_govern_the_phrase_of_a_name() -> None:
    completing, head = _completing("Paul Vasseur parle au maire de Dole.", "Dole")
    assert completing.is_governed(head)
