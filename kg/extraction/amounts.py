"""Amounts: numbers with what they count or measure, and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.numbers import Numbers, alternatives
from kg.extraction.times.lexicon import TimeWord
from kg.languages import Language
from kg.model.document import Document
from kg.model.span import Span

_OLDEST = 125  # years
_REACH = 14  # code points that a phrase before the number takes at most
_ENDS = (",", ".", ";", ")", "")
_PHRASES = ("bound", "about", "link", "half", "penalty", "aged")
_SCORE = r"\d{1,3}-\d{1,3}(?![\w-])"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: the tokens ``[start, end)``, ``number`` the first token of the number itself.

    ``text`` are the words, with what bounds the number (« plus de 800 commandes »), without what only blurs it
    (« près de »). ``value`` is None where the words tell none (« des centaines »); ``unit`` is a sign of
    ``amount_units.toml``, else the lemma of what is counted, else empty.
    """

    start: int
    end: int
    number: int
    span: Span
    text: str
    value: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years; ``[start, end)`` are the tokens of the number and its unit."""

    start: int
    end: int
    value: int


@dataclass(frozen=True, slots=True)
class AmountUnit:
    """A unit (``amount_units``)."""

    form: str
    unit: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class AmountPhrase:
    """Words around a number (``amount_phrases``)."""

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The compiled patterns of one language.

    ``first`` holds the words that a number can begin with, ``calendar`` what no amount counts.
    """

    numbers: Numbers
    number: re.Pattern[str]
    unit: re.Pattern[str]
    penalty: re.Pattern[str]
    before: re.Pattern[str]
    age: re.Pattern[str]
    units: Mapping[str, AmountUnit]
    first: frozenset[str]
    calendar: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> _Lexicon:
        numbers = Numbers.of(language)
        units = {unit.form: unit for unit in language.table("amount_units", AmountUnit)}
        phrases = {kind: _phrases(language, kind) for kind in _PHRASES}
        years = alternatives([form for form, unit in units.items() if unit.unit == "year"])
        group, multiplier = numbers.alternatives("group"), numbers.alternatives("multiplier")
        return cls(
            numbers=numbers,
            number=re.compile(
                rf"(?P<score>{_SCORE})|(?P<number>{numbers.cardinal})?"
                rf"(?: ?(?P<group>{group}(?: {phrases['link']} {group})?)| ?(?P<multiplier>{multiplier}))?"
                rf"(?P<half> {phrases['half']})?(?!\w)"
            ),
            unit=re.compile(rf" ?(?:{phrases['link']} ?)?(?P<unit>{alternatives(units)})(?!\w)"),
            penalty=re.compile(rf" {phrases['penalty']}(?!\w)"),
            before=re.compile(rf"(?:(?P<bound>{phrases['bound']}) ?|{phrases['about']} ?)$"),
            age=re.compile(
                rf"(?:(?P<aged>{phrases['aged']}) |(?<=, )|(?<=\())(?P<number>{numbers.cardinal}) {years}(?!\w)"
            ),
            units=units,
            calendar=frozenset(w.name for table in ("months", "weekdays") for w in language.table(table, TimeWord)),
            first=frozenset(word for known in numbers.words.values() for word in known),
        )


def amounts(document: Document, language: Language) -> tuple[Amount, ...]:
    """The amounts of an article in text order; numbers inside names, dates and lengths of time are none."""
    return tuple(_amounts(document, _Lexicon.of(language)))


def ages(document: Document, language: Language) -> tuple[Age, ...]:
    """The ages that stand by themselves (« Malo, 12 ans, … ») or are told as such (« âgé de 72 ans »)."""
    lexicon = _Lexicon.of(language)
    found = []
    for match in lexicon.age.finditer(document.text.lower()):
        years = lexicon.numbers.value(match["number"])
        tokens = document.tokens_in(Span(match.start("number"), match.end()))
        told = match["aged"] or document.text[match.end() : match.end() + 1] in _ENDS
        if tokens and told and years is not None and 0 < years <= _OLDEST:
            found.append(Age(tokens.start, tokens.stop, int(years)))
    return tuple(found)


def _amounts(document: Document, lexicon: _Lexicon) -> Iterator[Amount]:
    text = document.text.lower()
    names = {i for name in document.names for i in range(name.start, name.end)}
    done = 0
    for token in document.tokens:
        word = token.text.lower()
        if token.start < done or not (word[0].isdigit() or word.partition("-")[0] in lexicon.first):
            continue
        if token.index in names and token.pos != "NUM":
            continue
        found = _at(document, lexicon, text, token.index)
        if found:
            yield found
            done = found.span.end


def _at(document: Document, lexicon: _Lexicon, text: str, index: int) -> Amount | None:
    """The amount whose number begins at a token, if there is one."""
    start = document[index].start
    match = lexicon.number.match(text, start)
    if not match or match.end() == start:
        return None
    if match["score"]:
        return _amount(document, lexicon, text, index, match.end(), None, "score")
    measured = lexicon.unit.match(text, match.end())
    value = _value(match, lexicon.numbers)
    if measured:
        unit = lexicon.units[measured["unit"]]
        penalty = lexicon.penalty.match(text, measured.end())
        if unit.kind == "time" and not penalty:
            return None
        end = penalty.end() if penalty else measured.end()
        return _amount(document, lexicon, text, index, end, value, unit.unit)
    counted = _counted(document, index, match)
    if counted is None or value == 1 or document[counted].lemma in lexicon.calendar:  # « un » is an article
        return None
    return _amount(document, lexicon, text, index, document[counted].end, value, document[counted].lemma)


def _counted(document: Document, index: int, match: re.Match[str]) -> int | None:
    """The noun that a number counts: the next one, over adjectives, and over « de » after a group or a multiplier."""
    sentence = document.sentence_of(index)
    past = index
    while past < sentence.end and document[past].end <= match.end():
        past += 1
    linked = bool(match["group"] or match["multiplier"])
    for position in range(past, min(past + 3, sentence.end)):
        token = document[position]
        if token.pos == "NOUN" and token.text[:1].islower():
            return position
        if not (token.pos == "ADJ" or (linked and token.pos in ("ADP", "DET"))):
            return None
    return None


def _amount(
    document: Document, lexicon: _Lexicon, text: str, index: int, end: int, value: float | None, unit: str
) -> Amount:
    number = document[index].start
    before = lexicon.before.search(text, max(0, number - _REACH), number)
    start = before.start() if before and before["bound"] else number
    first, last = index, index + 1
    while first and document[first - 1].start >= start:
        first -= 1
    while last < len(document) and document[last].start < end:
        last += 1
    span = Span(start, end)
    return Amount(first, last, index, span, document.of(span), value, unit)


def _value(match: re.Match[str], numbers: Numbers) -> float | None:
    """« 1,2 million » 1,200,000; « une trentaine » 30; « des centaines » has none."""
    words = match["group"] or match["multiplier"]
    factor = numbers.value(words) if words else 1
    if not match["number"]:
        return None
    count = numbers.value(match["number"])
    if count is None or factor is None:
        return None
    value = (count + (0.5 if match["half"] else 0)) * factor
    return round(value, 3)


def _phrases(language: Language, kind: str) -> str:
    return alternatives(
        [phrase.words for phrase in language.table("amount_phrases", AmountPhrase) if phrase.kind == kind]
    )
