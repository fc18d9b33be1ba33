"""Names in a row belong together, however the parser hangs them."""

from __future__ import annotations

import pytest

from kg.extraction.enumerations import Enumerations
from kg.languages import load
from tests.support.texts import understood


def _row(text: str, name: str) -> list[str]:
    found = understood(text)
    head = next(m.head for m in found.mentions if m.text == name)
    return [mention.text for mention in Enumerations.of(found, load("fr")).around(head)]


@pytest.mark.parametrize("name", ["Berlin", "Paris", "Rome"])
def test_each_name_knows_its_row(name: str) -> None:
    assert _row("Berlin, Paris et Rome ont signé l'accord.", name) == ["Berlin", "Paris", "Rome"]


def test_an_article_may_stand_between() -> None:
    assert _row("La France, l'Italie et le Mali ont signé.", "Mali") == ["France", "Italie", "Mali"]


def test_a_row_needs_its_conjunction() -> None:
    assert _row("Paul Vernet, Claire Vasseur a quitté Dole.", "Paul Vernet") == []


def test_names_of_other_types_are_no_row() -> None:
    assert _row("À Paris, Emma Sorel et Luc Morel ont signé.", "Paris") == []
