"""How expressions of time are built: records of a language's tables, matched from a word onwards.

An expression is a pattern (`mars 2019`); a frame is what stands before one or two others (`depuis …`, `entre … et …`).
Matching says only what was *said*; what it means is left to the productions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.times.lexicon import Lexicon, Value
from kg.languages import Language

_WORD = re.compile(r"[^\W_]+")
_DIGITS = frozenset("0123456789")
_NUMBER = "#"  # stands for any word that begins with a digit


@dataclass(frozen=True, slots=True)
class Expression:
    """A record of ``time_expressions``.

    ``starts`` are the words that it can begin with: words, ``{vocabulary}``, ``#`` for digits. ``pattern`` matches
    lower-case text from there; ``production`` names what it means. With ``framed`` it is a time only inside a frame
    (a bare month); with ``lower`` not with a capital inside a sentence (« Mars »). ``count`` is what the production
    takes for its number where no word tells it: -1 for « hier », 1 for « demain ».
    """

    id: str
    starts: tuple[str, ...]
    pattern: str
    production: str
    framed: bool = False
    lower: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A record of ``time_frames``: what precedes an expression, and for two expressions what stands ``between``.

    A ``weak`` frame (an article) does not make a time of what needs a frame; ``refuses`` names expressions that mean
    something else in it (« jeux d'été »).
    """

    id: str
    starts: tuple[str, ...]
    pattern: str
    production: str
    between: str = ""
    weak: bool = False
    refuses: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What a stretch of text says, before anybody asks when that was.

    ``values`` are the words of its groups by name, valued; ``inner`` what a frame holds. Offsets count code points.
    """

    rule: str
    production: str
    start: int
    end: int
    values: Mapping[str, Value]
    inner: tuple[Said, ...] = ()

    def number(self, name: str, default: int = 0) -> int:
        """The value of a group that is a number."""
        value = self.values.get(name, default)
        return value if isinstance(value, int) else default

    def has(self, *names: str) -> bool:
        """Whether any of the groups matched."""
        return any(name in self.values for name in names)


@dataclass(frozen=True, slots=True)
class _Rule:
    record: Expression | Frame
    pattern: re.Pattern[str]
    between: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """The expressions and frames of one language, by first word."""

    lexicon: Lexicon
    rules: Mapping[str, tuple[_Rule, ...]]

    @classmethod
    @cache
    def of(cls, language: Language) -> Grammar:
        """The records of the language's tables ``time_expressions`` and ``time_frames``, compiled."""
        lexicon = Lexicon.of(language)
        rules: dict[str, tuple[_Rule, ...]] = {}
        records: tuple[Expression | Frame, ...] = (
            *language.table("time_expressions", Expression),
            *language.table("time_frames", Frame),
        )
        for record in records:
            rule = _compiled(record, lexicon)
            for word in sorted(frozenset[str]().union(*map(lexicon.firsts, record.starts))):
                rules[word] = (*rules.get(word, ()), rule)
        return cls(lexicon, rules)

    def said(self, text: str, lower: str, start: int, end: int) -> Iterator[Said]:
        """The expressions in ``text[start:end]`` from left to right, the longest first, without overlap.

        ``lower`` is the whole text as `lowered` gives it.
        """
        position, by_word = start, self.rules
        for word in _WORD.finditer(lower, start, end):
            first = word[0]
            rules = by_word.get(_NUMBER if first[0] in _DIGITS else first)
            if (
                rules
                and word.start() >= position
                and (found := self._longest(rules, text, lower, word.start(), end, framed=False))
            ):
                yield found
                position = found.end

    def _at(self, text: str, lower: str, start: int, end: int, *, framed: bool) -> Said | None:
        """The longest expression that begins at an offset."""
        word = _WORD.match(lower, start, end)
        first = word[0] if word else ""
        rules = self.rules.get(_NUMBER if first[:1] in _DIGITS else first) if word else None
        return self._longest(rules, text, lower, start, end, framed=framed) if rules else None

    def _longest(
        self, rules: tuple[_Rule, ...], text: str, lower: str, start: int, end: int, *, framed: bool
    ) -> Said | None:
        best: Said | None = None
        for rule in rules:
            match = rule.pattern.match(lower, start, end)
            found = self._read(rule, match, text, end, framed) if match else None
            if found and (best is None or found.end > best.end):
                best = found
        return best

    def _read(self, rule: _Rule, match: re.Match[str], text: str, end: int, framed: bool) -> Said | None:
        record, start = rule.record, match.start()
        if isinstance(record, Frame):
            return self._framed(rule, record, match, text, end, framed)
        if (record.framed and not framed) or not _ends_word(text, match.end()):
            return None
        if record.lower and text[start].isupper() and not _opens_sentence(text, start):
            return None
        return Said(record.id, record.production, start, match.end(), self._values(record, match))

    def _framed(
        self, rule: _Rule, frame: Frame, match: re.Match[str], text: str, end: int, framed: bool
    ) -> Said | None:
        lower, strong = match.string, framed or not frame.weak
        inner = self._at(text, lower, match.end(), end, framed=strong)
        if not inner or (inner.rule in frame.refuses):
            return None
        held: tuple[Said, ...] = (inner,)
        if rule.between:
            joint = rule.between.match(lower, inner.end, end)
            second = self._at(text, lower, joint.end(), end, framed=strong) if joint else None
            if not second:
                return None
            held = (inner, second)
        return Said(frame.id, frame.production, match.start(), held[-1].end, self._values(frame, match), held)

    def _values(self, record: Expression | Frame, match: re.Match[str]) -> Mapping[str, Value]:
        words = {name: self.lexicon.value(name, text) for name, text in match.groupdict().items() if text}
        return {"count": record.count, **words}


def _compiled(record: Expression | Frame, lexicon: Lexicon) -> _Rule:
    pattern = re.compile(lexicon.expand(record.pattern))
    between = getattr(record, "between", "")
    return _Rule(record, pattern, re.compile(lexicon.expand(between)) if between else None)


def lowered(text: str) -> str:
    """A text in lower case, offset by offset (a letter whose lower case takes two stays)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() and text[end - 1].isalnum())


def _opens_sentence(text: str, start: int) -> bool:
    """Whether nothing but opening marks stands between a full stop, or the text's beginning, and here."""
    before = text[max(0, start - 8) : start].rstrip(" «“\"'(—–-")
    return not before or before[-1] in ".!?…:\n»"
