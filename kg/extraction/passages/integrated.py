"""Quotations that are a part of the sentence which attributes them: « X a salué "…" », « X affirme que … "…" »."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.passages.according import according_cues
from kg.extraction.passages.clause import is_told
from kg.extraction.passages.cue import Cue
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import is_able, speaker_before
from kg.extraction.passages.surroundings import OPENERS, is_clause
from kg.extraction.quotations import Quotation
from kg.languages.speech import SpeechVerb


def integrated(reading: Reading, quotation: Quotation, before: range) -> Cue | None:
    """« X a salué "…" », « X affirme que … "…" »: the quotation is a part of the attributing clause."""
    titled = _is_title(reading, quotation, before)
    sentence = reading.document.sentence_of(quotation.start)
    found = None if titled else _governing(reading, quotation)
    if found is None:
        for cue in according_cues(reading, sentence):
            if not _separated(reading, cue, quotation):
                return replace(cue, integrated=True)
        found = None if titled else _preceding(reading, quotation)
    if found is None:
        return None
    index, verb = found
    speaker = speaker_before(reading, index)
    if speaker is not None and "object" not in verb.takes and not is_able(reading, speaker):
        return None  # « …, qui augmentait de façon continue, "diminue" »
    if speaker is None or reading.plays(speaker, "nobody"):
        return None
    return Cue(
        index, verb.name, verb.act, speaker, before.start, quotation.start, "integrated", verb, True,
        0.8 if verb.mind else 0.95,
    )  # fmt: skip


def _is_title(reading: Reading, quotation: Quotation, before: range) -> bool:
    """Whether the quotation rather names a work or a place: « joue dans "…" », or has a capital and no verb."""
    last = reading.document[before.stop - 1] if before else None
    if last is not None and last.pos == "ADP" and reading.plays(last.index, "before-title"):
        return True
    return reading.document[quotation.start].text[0].isupper() and not is_clause(reading, quotation)


def _separated(reading: Reading, cue: Cue, quotation: Quotation) -> bool:
    """Whether a semicolon stands between « selon X » and the quotation."""
    between = range(min(cue.end, quotation.end), max(cue.start, quotation.start))
    return any(reading.document[i].text == ";" for i in between)


def _governing(reading: Reading, quotation: Quotation) -> tuple[int, SpeechVerb] | None:
    """The speech verb right before the quotation, or the nearest above it in the parse."""
    document = reading.document
    before = quotation.start - 1
    while before > 0 and (document[before].text in OPENERS or document[before].pos == "ADV"):
        before -= 1
    if verb := _taking(reading, before, quotation):
        return before, verb
    outer = next(
        (i for i in range(quotation.start, quotation.end) if not _is_inside(quotation, document[i].head)), None
    )
    if outer is not None:
        for token in document.ancestors(outer):
            if reading.inside[token.index] < 0 and (verb := _taking(reading, token.index, quotation)):
                return token.index, verb
    return None


def _preceding(reading: Reading, quotation: Quotation) -> tuple[int, SpeechVerb] | None:
    """The nearest speech verb before the quotation in its clause."""
    document = reading.document
    sentence = document.sentence_of(quotation.start)
    for index in range(quotation.start - 1, sentence.start - 1, -1):
        if document[index].text in (";", ":"):
            return None
        if reading.inside[index] < 0 and (verb := _taking(reading, index, quotation)):
            return index, verb
    return None


def _is_inside(quotation: Quotation, index: int) -> bool:
    return quotation.start <= index < quotation.end


def _taking(reading: Reading, index: int, quotation: Quotation) -> SpeechVerb | None:
    """The speech verb at a token before a quotation which can hold it in its clause or its object."""
    if index > quotation.start:
        return None
    verb = reading.speech_verb(index)
    if verb is None or not verb.act or not is_told(reading, reading.document[index]):
        return None
    if index in reading.denied and not verb.mind:
        return None  # « n'a pas parlé de "crise" », but what somebody does not want is told in their words
    if "object" in verb.takes:
        return verb
    between = reading.document.tokens[index + 1 : quotation.start]
    joined = any(reading.plays(token.index, "that") for token in between)
    beside = all(token.pos in ("PUNCT", "ADV") for token in between)
    return verb if (joined and "clause" in verb.takes) or (beside and "quote" in verb.takes) else None
