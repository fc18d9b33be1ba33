"""The words that constructions look for (``relation_words.toml``), by the part that they play in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages.inflection import numbers
from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class RelationWord:
    """A row of the table: a lemma and the part (``group``) that it plays."""

    lemma: str
    group: str


@cache
def word_groups(language: Language) -> Mapping[str, frozenset[str]]:
    """The words of each group, in lower case, singular and plural.

    >>> from kg.languages import load
    >>> "communes" in word_groups(load("fr"))["territory"]
    True
    """
    found: dict[str, set[str]] = defaultdict(set)
    for row in language.table("relation_words", RelationWord):
        found[row.group].update(numbers(language, row.lemma))
    return {group: frozenset(words) for group, words in found.items()}
