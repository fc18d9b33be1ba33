"""What dashes and brackets set apart takes no part in the event around it."""

from __future__ import annotations

import pytest

from kg.extraction.events.asides import Asides
from tests.support.texts import understood


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Le car - rempli par Paul Vasseur - a versé à Nice.", ["rempli", "par", "Paul", "Vasseur"]),
        ("Le car (rempli par Paul Vasseur) a versé à Nice.", ["rempli", "par", "Paul", "Vasseur"]),
        ("Lens - Metz (3 - 1) et Lyon - Nice ont été retardés.", ["3", "-", "1"]),
        ("Le car a versé - à Nice.", []),
    ],
)
def test_what_stands_aside(text: str, inside: list[str]) -> None:
    document = understood(text).document
    asides = Asides.of(document).by_sentence.get(0, ())
    assert [document[i].text for aside in asides for i in aside][1:] == inside


def test_an_aside_is_parted_from_the_clause_around_it() -> None:
    document = understood("Le car - rempli par Paul Vasseur - a versé à Nice.").document
    filled, fell, paul = (next(t.index for t in document.tokens if t.text == w) for w in ("rempli", "versé", "Paul"))
    asides = Asides.of(document)
    assert (asides.part(0, fell, paul), asides.part(0, filled, paul)) == (True, False)
