"""A present that the tagger takes for a participle is a finite verb again, with its subject."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.languages import load
from tests.support.texts import article


@pytest.mark.parametrize(
    ("text", "verb", "form", "subject"),
    [
        ("Paul Vernet avertit les revendeurs de masques.", "avertit", "Fin", "Paul"),
        ("Anne Kerbrat construit un pont à Dole.", "construit", "Fin", "Anne"),
        ("Le pont construit la semaine dernière à Dole a fermé.", "construit", "Part", ""),
        ("Paul Vernet, conduit le matin au tribunal, a parlé.", "conduit", "Part", ""),
    ],
)
def test_a_participle_with_an_object_is_a_finite_verb(text: str, verb: str, form: str, subject: str) -> None:
    document = next(parse([article(text)], load("fr")))
    token = next(token for token in document.tokens if token.text == verb)
    assert token.feature("VerbForm") == form
    if subject:
        assert [child.text for child in document.dependents(token.index, "nsubj")] == [subject]
