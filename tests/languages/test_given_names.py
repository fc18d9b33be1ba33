"""Given names and their gender are found without loading the data."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.languages.given_names import gender_of, is_given_name


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Nadia", "Fem"), ("Jean", "Masc"), ("Jean-Luc", "Masc"), ("Élodie", "Fem"), ("Dominique", ""), ("Zzyx", "")],
)
def test_a_given_name_tells_its_gender(name: str, gender: str) -> None:
    assert gender_of(load("fr"), name) == gender


@pytest.mark.parametrize(("word", "given"), [("Léa", True), ("Jean-Luc", True), ("Paris", False), ("Airbus", False)])
def test_towns_and_companies_are_no_given_names(word: str, given: bool) -> None:
    assert is_given_name(load("fr"), word) is given
