"""Towns by their names alone: a hint that a name is a place's, never more, as many are surnames too."""

from __future__ import annotations

import csv
from functools import cache

from kg.languages.language import Language

_LETTERS = 5  # of an acronym at most


@cache
def _towns(language: Language) -> frozenset[str]:
    """The names in ``towns.txt`` (one a line) and ``places.csv``, folded; empty where the language has neither."""
    names: list[str] = []
    if (towns := language.folder / "towns.txt").exists():
        names += towns.read_text("utf-8").splitlines()
    if (places := language.folder / "places.csv").exists():
        with places.open(encoding="utf-8", newline="") as file:
            names += (row["label"] for row in csv.DictReader(file))
    return frozenset(map(_folded, names))


def is_town(language: Language, name: str) -> bool:
    """Whether a town is called so, hyphens apart; short names in capitals are letters (« BAR »).

    >>> from kg.languages import load
    >>> is_town(load("fr"), "Melun"), is_town(load("fr"), "Villeneuve sur Lot"), is_town(load("fr"), "Vernet-Dolane")
    (True, True, False)
    """
    written = name[:1].isupper() and not (name.isupper() and len(name) <= _LETTERS)
    return written and _folded(name) in _towns(language)


def _folded(name: str) -> str:
    return name.replace(" ", "-").lower()
