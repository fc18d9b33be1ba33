"""The words of a language that expressions of time are made of, as pieces of patterns with their values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.numbers import Numbers, alternatives
from kg.extraction.times.calendar import Unit
from kg.languages import Language
from kg.languages.time_units import UnitWord

Value = int | str
"""What a word of an expression means: a number, or a unit or name as its tables write it."""


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A month, weekday or season with its number (``months``, ``weekdays``, ``seasons``)."""

    name: str
    number: int
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with a name of its own (``named_days``); ``year`` is 0 where it comes back every year."""

    name: str
    month: int
    day: int
    year: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece that patterns share (``time_phrases``): ``{name}`` stands for its pattern, which may hold others."""

    name: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The pieces of one language: their patterns, the words each can begin with, and how their words are valued."""

    patterns: Mapping[str, str]
    words: Mapping[str, Mapping[str, Value]]
    numbers: Numbers
    phrases: Mapping[str, str]

    @classmethod
    @cache
    def of(cls, language: Language) -> Lexicon:
        """The pieces in the language's tables."""
        numbers = Numbers.of(language)
        words: dict[str, Mapping[str, Value]] = {
            **{kind: _numbered(language, f"{kind}s") for kind in ("month", "weekday", "season")},
            "unit": {form: u.unit for u in language.table("time_units", UnitWord) for form in (u.name, *u.forms)},
            "named": {d.name: f"{d.year}-{d.month}-{d.day}" for d in language.table("named_days", NamedDay)},
            "ordinal": numbers.words.get("ordinal", {}),
            "group": numbers.words.get("group", {}),
        }
        patterns = {kind: alternatives(known) for kind, known in words.items()}
        patterns["number"] = numbers.cardinal
        patterns["year"] = r"(?:1\d{3}|20\d{2})(?!\d|[.,]\d)"
        patterns["digits"] = r"\d{1,2}"
        patterns["roman"] = r"[ivx]+"
        phrases = {phrase.name: phrase.pattern for phrase in language.table("time_phrases", Phrase)}
        return cls(patterns, words, numbers, phrases)

    def expand(self, pattern: str) -> str:
        """A pattern with its pieces filled in; ``{month}`` and ``{month2}`` become groups of these names."""

        def piece(reference: re.Match[str]) -> str:
            name, number = reference[1], reference[2]
            if name in self.phrases:
                return f"(?:{self.expand(self.phrases[name])})"
            return f"(?P<{name}{number}>{self.patterns[name]})"

        return re.sub(r"\{([a-z_]+)(\d?)\}", piece, pattern)

    def firsts(self, start: str) -> frozenset[str]:
        """The first words that a start stands for: itself, or those of a vocabulary (``{month}``)."""
        if not start.startswith("{"):
            return frozenset({start})
        kind = start.strip("{}")
        known = self.numbers.words["cardinal"] if kind == "number" else self.words[kind]
        return frozenset(re.split(r"[\W_]", word)[0] for word in known)

    def value(self, group: str, text: str) -> Value:
        """What the text of a group means: months, weekdays and numbers as numbers, units as their sign."""
        kind = group.rstrip("0123456789")
        if kind in self.words:
            return self.words[kind][text]
        convert = _CONVERT.get(kind)
        if convert:
            return convert(text)
        if kind in ("number", "day"):
            return int(self.numbers.value(text) or _leading(text))
        return text


def _numbered(language: Language, table: str) -> Mapping[str, Value]:
    return {form: word.number for word in language.table(table, TimeWord) for form in (word.name, *word.forms)}


def _leading(text: str) -> int:
    """The number that a text begins with (« 1er »)."""
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else 0


def _roman(text: str) -> int:
    """A Roman numeral up to 39.

    >>> _roman("xix"), _roman("xx")
    (19, 20)
    """
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in text]
    return sum(-v if any(w > v for w in values[i + 1 :]) else v for i, v in enumerate(values))


_CONVERT: Mapping[str, Callable[[str], int]] = {"year": int, "roman": _roman, "digits": int}

UNITS: Mapping[str, Unit] = {unit.value: unit for unit in Unit}
