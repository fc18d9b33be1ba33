"""Capitals without their accents, which a model takes for other words (« A Lille », for it a letter)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.languages import Language

_OPENS = r"(?:(?<=^)|(?<=\n)|(?<=[.!?…:] )|(?<=[«“(] )|(?<=[\"“(«–—]))"  # before the first word of a sentence


@dataclass(frozen=True, slots=True)
class BareCapital:
    """A row of ``bare_capitals``: a word as it is ``written`` at the head of a sentence, and what is ``meant``.

    Both are of one length. Before one of the words in ``unless`` it stands for itself (« A également été … »).
    """

    written: str
    meant: str
    unless: tuple[str, ...] = ()


def accented(text: str, language: Language) -> str:
    """A text whose sentences open with the letters that are meant; no offset moves.

    >>> from kg.languages import load
    >>> accented("A Lille, le vent. A aussi cédé le mur A.", load("fr"))
    'À Lille, le vent. A aussi cédé le mur A.'
    """
    for pattern, meant in _patterns(language):
        text = pattern.sub(meant, text)
    return text


@cache
def _patterns(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_pattern(row)), row.meant) for row in language.table("bare_capitals", BareCapital))


def _pattern(row: BareCapital) -> str:
    unless = "|".join(map(re.escape, row.unless)) or r"\W"
    return rf"{_OPENS}{re.escape(row.written)}(?= (?!(?:{unless})\b)\w)"
