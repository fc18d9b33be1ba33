"""Passages in quotation marks: what attributes each, from the surest sign to the weakest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.integrated import integrated
from kg.extraction.passages.introduction import colon, colon_before_block
from kg.extraction.passages.inversion import closing_incise, has_subject, incise_within, inversion
from kg.extraction.passages.origin import with_origin
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.surroundings import CLOSERS, is_clause, outside_after, outside_before
from kg.extraction.passages.turn import heading, turn
from kg.extraction.quotations import FEWEST
from kg.model.finding import QuoteKind

_CONNECTIVES = frozenset({"ADV", "CCONJ", "PUNCT"})
"""« Concrètement, "…" », « Mais "…" »: words that tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is said, as tokens ``[start, end)``, with its cue."""

    kind: QuoteKind
    cue: Cue
    start: int
    end: int


def quoted(reading: Reading) -> Iterator[Quoted]:
    """The quotations that are attributed, in text order; those that share one clause are one."""
    previous: Cue | None = None
    last: Quoted | None = None
    for number, quotation in enumerate(reading.quotations):
        if quotation.words(reading.document.text) < FEWEST:
            continue
        cue = _cue(reading, number, previous)
        if cue is None:
            continue
        previous = cue
        current = _content(reading, number, cue)
        if last and last.start == current.start:
            last = replace(last, end=current.end)
            continue
        if last:
            yield last
        last = current
    if last:
        yield last


def _cue(reading: Reading, number: int, previous: Cue | None) -> Cue | None:
    """What attributes a quotation; ``previous`` is the cue of the one before it."""
    quotation = reading.quotations[number]
    before, after = outside_before(reading, number), outside_after(reading, number)
    return (
        _incise(reading, after, any_verb=is_clause(reading, quotation))
        or _beside(reading, before)
        or colon(reading, before, previous)
        or integrated(reading, quotation, before)
        or closing_incise(reading, quotation)
        or colon_before_block(reading, quotation, before)
        or heading(reading, before, after)
        or incise_within(reading, quotation)
        or turn(reading, quotation, before, after, previous)
    )


def _content(reading: Reading, number: int, cue: Cue) -> Quoted:
    """What is said: the words in the marks, or all that an incise reports if these are but a part of it."""
    quotation = reading.quotations[number]
    document = reading.document
    if cue.integrated:
        return Quoted(QuoteKind.MIXED, cue, quotation.start, quotation.end)
    sentence = document.sentence_of(quotation.start)
    before = range(sentence.start, quotation.start)
    words = [i for i in before if document[i].pos not in _CONNECTIVES]
    if not cue.rule.startswith("incise") or not words or cue.start < quotation.start or _is_set_off(reading, before):
        return Quoted(QuoteKind.DIRECT, cue, quotation.start, quotation.end)
    start = next(i for i in before if document[i].pos != "PUNCT" or document[i].text in '«“"')
    return Quoted(QuoteKind.MIXED, cue, start, quotation.end)


def _is_set_off(reading: Reading, before: range) -> bool:
    """Whether a colon or an attribution of its own stands between the head of the sentence and a quotation."""
    return any(
        reading.inside[i] < 0 and (reading.document[i].text in (":", ";") or reading.speech_verb(i) is not None)
        for i in before
    )


def _incise(reading: Reading, after: range, *, any_verb: bool) -> Cue | None:
    start = after.start
    if start < after.stop and reading.document[start].text == "(":  # « … (HAS), a indiqué X »
        start = next((i + 1 for i in after if reading.document[i].text == ")"), start)
    while start < after.stop and reading.document[start].text in (",", "–", "—", "-"):
        start += 1
    cue = inversion(reading, start, after.stop, any_verb=any_verb) if start < after.stop else None
    cue = with_origin(reading, cue, after.stop)
    return None if cue and cue.token is not None and has_subject(reading, cue.token) else cue


def _beside(reading: Reading, before: range) -> Cue | None:
    """« A », a-t-il dit, « B »: the incise between two pieces attributes the second too."""
    document = reading.document
    if not before or document[before.start - 1].text not in CLOSERS or before.start == 0:
        return None
    if document[before.start].text != "," or document[before.stop - 1].text not in (",", ":", ".", "–", "—"):
        return None
    return inversion(reading, before.start + 1, before.stop)
