"""Numbers in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from text_to_num import text2num

from kg.languages import Language

_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
"""« 15 000 », « 275.000 », « 1,2 », « 1500 »; a decimal point is taken for what English sources write."""


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word for a number (``number_words.toml``): a cardinal, a multiplier, a group of about so many, an ordinal."""

    form: str
    value: int
    kind: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one language: ``words`` by kind, and ``cardinal``, the pattern of a number in digits or words."""

    language: str
    words: Mapping[str, Mapping[str, int]]
    cardinal: str

    @classmethod
    @cache
    def of(cls, language: Language) -> Numbers:
        """The number words in the language's table ``number_words``."""
        words: dict[str, dict[str, int]] = {}
        for word in language.table("number_words", NumberWord):
            words.setdefault(word.kind, {})[word.form] = word.value
        return cls(language.code, words, rf"(?:{_DIGITS}|{_sequence(words.get('cardinal', {}))})")

    def alternatives(self, kind: str) -> str:
        """A pattern for the words of a kind."""
        return alternatives(self.words.get(kind, {}))

    def value(self, words: str) -> float | None:
        """The number that digits or words stand for, None where they are no number.

        >>> from kg.languages import load
        >>> numbers = Numbers.of(load("fr"))
        >>> numbers.value("410.000"), numbers.value("1,2"), numbers.value("vingt-cinq"), numbers.value("bleu")
        (410000, 1.2, 25, None)
        """
        for known in self.words.values():
            if words in known:
                return known[words]
        return _in_digits(words) if words[:1].isdigit() else _in_words(words, self.language)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longer ones first; it matches nothing where there is none."""
    joined = "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
    return f"(?:{joined or '(?!)'})"


def _sequence(words: Iterable[str]) -> str:
    """One number word or several: « vingt et un », « quatre-vingt-dix-sept »."""
    one = alternatives(words)
    return rf"\b{one}(?:(?:[- ]et)?[- ]{one})*\b"


def _in_digits(words: str) -> float | None:
    plain = re.sub(r"(?<=\d)[ .](?=\d{3}(?!\d))", "", words).replace(",", ".")
    try:
        return int(plain) if plain.isdigit() else float(plain)
    except ValueError:
        return None


@cache
def _in_words(words: str, language: str) -> float | None:
    try:
        return int(text2num(words, language))
    except ValueError:
        return None
