"""The stretches of a text in quotation marks."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.extraction.quotations import quotations
from kg.languages import load
from kg.model.document import Document
from tests.support.texts import article


def document(text: str) -> Document:
    return next(parse([article(text)], load("fr")))


def quoted(text: str) -> list[str]:
    found = document(text)
    return [found.of(quotation.span) for quotation in quotations(found)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit « oui » et “non”.", ["oui", "non"]),
        ("Il dit « le mot « halle » me plaît ».", ["le mot « halle » me plaît"]),
        ('Il dit "oui", puis "non".', ["oui", "non"]),
        ('Il dit "le mot "halle" me plaît".', ['le mot "halle" me plaît']),
        ("Il a dit : « Oui.\n« Et non », a-t-il ajouté.", ["Oui.", "Et non"]),
        ("Il a dit : « Oui.\nEt non. »", ["Oui.", "Et non."]),
        ("Il a dit « oui sans fermer.\nPuis il est parti.", []),
        ("Il n'a rien dit ».", []),
        ("Il a parlé d'« une halle » neuve.", ["une halle"]),
        ('Il a dit qu\'"aucune halle" ne tient.', ["aucune halle"]),
    ],
)
def test_quotations_are_the_words_between_outer_marks(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_a_quotation_that_goes_on_from_the_paragraph_before_says_so() -> None:
    found = quotations(document("Il a dit : « Oui.\n« Et non », a-t-il ajouté."))
    assert [quotation.continued for quotation in found] == [False, True]


@pytest.mark.parametrize(
    ("words", "count"), [("l'ours brun", 2), ("n'emploie pas les mots croisés", 5), ("tout va bien", 3)]
)
def test_an_elision_is_no_word_of_its_own(words: str, count: int) -> None:
    found = document(f"Il a dit « {words} ».")
    assert quotations(found)[0].words(found.text) == count
