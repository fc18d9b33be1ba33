"""Verbs that the parser takes for the end of a name head their clauses."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.languages import load
from tests.support.texts import article


def found(text: str, word: str) -> tuple[str, set[str]]:
    document = next(parse([article(text)], load("fr")))
    token = next(token for token in document.tokens if token.text == word)
    assert all(other.is_root or other.index in document.children[other.head] for other in document.tokens)
    return token.pos, {f"{child.text} {child.dep}" for child in document.dependents(token.index, "nsubj", "obj")}


@pytest.mark.parametrize(
    ("text", "word", "pos", "parts"),
    [
        ("Parkinson : Catherine Delorme brise le silence", "brise", "VERB", {"Catherine nsubj", "silence obj"}),
        ("Joseph Vernet dit Paul Morel a quitté Dole.", "dit", "VERB", set()),
    ],
)  # fmt: skip
def test_the_verb_heads_its_clause(text: str, word: str, pos: str, parts: set[str]) -> None:
    found_pos, found_parts = found(text, word)
    assert found_pos == pos
    assert parts <= found_parts
