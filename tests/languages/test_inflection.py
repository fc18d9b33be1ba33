"""Nouns and adjectives in all their forms."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.languages.inflection import adjective_forms, noun_forms, numbers


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("château", "châteaux"), ("neveu", "neveux"), ("canal", "canaux"), ("poids", "poids"), ("maire", "maires")],
)
def test_a_noun_has_a_plural(noun: str, plural: str) -> None:
    assert plural in numbers(load("fr"), noun)


def test_a_noun_comes_with_its_feminine() -> None:
    forms = set(noun_forms(load("fr"), "directeur", "directrice"))
    assert forms == {"directeur", "directeurs", "directrice", "directrices"}


def test_an_adjective_makes_its_own_feminine() -> None:
    assert {"hospitalières", "hospitalier"} <= set(adjective_forms(load("fr"), "hospitalier"))
    assert "automobile" in adjective_forms(load("fr"), "automobile")
