"""The words of a language are data: no module compares a token with one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.languages import available
from kg.languages.table import records

_ROOT = Path(kg.__file__).parent
_FIELDS = {
    "auxiliaries": "lemma",
    "clitics": "form",
    "function_words": "words",
    "negation": "words",
    "prepositions": "name",
    "pronouns": "form",
    "subordinators": "words",
}
"""The tables of the closed classes, with the field that holds their words."""
_NOT_THE_WORD = {
    "alias": "the relation",
    "art": "the article among the types of pronouns",
    "aux": "the dependency",
    "content": "the HTML attribute",
    "del": "the HTML element",
    "match": "what a reconciliation service is sure of",
    "no": "an answer",
    "non": "an answer",
    "part": "the abbreviation of particle and of participle",
    "question": "what a verb of speech takes",
}
"""Constants of code that are spelt as a word of a language and mean something else."""
_WRITTEN = {("graph/iris.py", "et"), ("graph/iris.py", "plus")}
"""What the names of things are written with in their IRIs, whatever language they are of."""


def _closed_words() -> frozenset[str]:
    """The words of the closed classes of all languages, in lower case, but letters and names of parts."""
    rows = [(row, field) for code in available() for table, field in _FIELDS.items() for row in records(code, table)]
    values = [row[field].split() if row.get("kind") else row[field] for row, field in rows]
    words = {word.lower() for value in values for word in ([value] if isinstance(value, str) else value)}
    parts = {row.get("part", "") for row, _ in rows}
    return frozenset(word for word in words if len(word.strip("-")) > 1) - parts


def _constants(module: Path) -> Iterator[str]:
    """The strings of a module that are neither docstrings nor parts of words."""
    tree = ast.parse(module.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value.strip().lower()


@pytest.mark.parametrize("module", sorted(_ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(_ROOT)))
def test_a_module_holds_no_word_of_a_closed_class(module: Path) -> None:
    name = module.relative_to(_ROOT).as_posix()
    found = (set(_constants(module)) & _closed_words()) - _NOT_THE_WORD.keys()
    assert {word for word in found if (name, word) not in _WRITTEN} == set()
