"""Lemmas that the model gets wrong are put right."""

from __future__ import annotations

import pytest

from kg.document.lemmas import Lemmas
from kg.languages import load

LEMMAS = Lemmas.of(load("fr"))
FINITE, PARTICIPLE = frozenset({"VerbForm=Fin"}), frozenset({"VerbForm=Part"})


@pytest.mark.parametrize(
    ("form", "lemma", "pos", "features", "expected"),
    [
        ("préside", "préside", "VERB", FINITE, ("présider", "VERB", FINITE)),
        ("dément", "dément", "ADV", frozenset(), ("démentir", "VERB", frozenset())),
        ("indique", "indique", "VERB", FINITE, ("indiquer", "VERB", FINITE)),
        ("ravage", "ravager", "VERB", PARTICIPLE, ("ravager", "VERB", FINITE)),
        ("décerner", "décerner", "VERB", PARTICIPLE, ("décerner", "VERB", frozenset({"VerbForm=Inf"}))),
        ("limogée", "limogée", "VERB", PARTICIPLE, ("limoger", "VERB", PARTICIPLE)),
        ("prendre", "prendre", "VERB", frozenset({"VerbForm=Inf"}), ("prendre", "VERB", frozenset({"VerbForm=Inf"}))),
        ("offre", "offrir", "VERB", FINITE, ("offrir", "VERB", FINITE)),
        ("ville", "ville", "NOUN", frozenset(), ("ville", "NOUN", frozenset())),
    ],
)
def test_a_word_gets_its_lemma(
    form: str, lemma: str, pos: str, features: frozenset[str], expected: tuple[str, str, frozenset[str]]
) -> None:
    assert LEMMAS.of_word(form, lemma, pos, features) == expected
