"""A participle behind an incise is given its auxiliary and its subject."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.languages import load
from tests.support.texts import article


def found(text: str, verb: str) -> tuple[bool, set[str]]:
    document = next(parse([article(text)], load("fr")))
    token = next(token for token in document.tokens if token.text == verb)
    assert all(other.is_root or other.index in document.children[other.head] for other in document.tokens)
    return token.is_root, {f"{child.text} {child.dep}" for child in document.dependents(token.index, "nsubj", "aux")}


@pytest.mark.parametrize(
    ("text", "verb", "root", "expected"),
    [
        ("Paul Vernet aurait, selon Le Monde, vendu sa maison.", "vendu", True, {"Paul nsubj", "aurait aux:tense"}),
        ("Le ministère a, en revanche, rejeté la demande.", "rejeté", True, {"ministère nsubj", "a aux:tense"}),
        ("Paul Vernet a vendu, selon Le Monde, sa maison.", "vendu", True, {"Paul nsubj", "a aux:tense"}),
        ("Le maire a, dit-on, des projets, vendu ou non.", "vendu", False, set()),
    ],
)  # fmt: skip
def test_the_participle_heads_the_clause(text: str, verb: str, root: bool, expected: set[str]) -> None:
    is_root, helpers = found(text, verb)
    assert is_root is root
    assert expected <= helpers
