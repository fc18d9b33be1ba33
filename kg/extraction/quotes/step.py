"""The step that makes quotes of passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.quotes.speakers import Speakers
from kg.extraction.step import step
from kg.extraction.times.dating import continues, date_of
from kg.extraction.times.occasions import Occasions
from kg.languages import Language
from kg.model.entity import Filler
from kg.model.extraction import Extraction
from kg.model.finding import Passage, Quote, QuoteKind
from kg.model.span import Span
from kg.model.time import TimeKind

_ENDS = " .,;:"


@step(needs="passages entities referents times", gives="quotes")
def quotes(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``quotes``: every passage with its speaker resolved, its text and its evidence."""
    return replace(extraction, quotes=tuple(_quotes(extraction, language)))


def _quotes(extraction: Extraction, language: Language) -> Iterator[Quote]:
    speakers = Speakers.of(extraction, language)
    occasions = Occasions.of(extraction, language)
    turns: dict[int, Filler] = {}
    last: Quote | None = None
    for passage in extraction.passages:
        speaker = speakers.speaker(passage, turns)
        if passage.speaker is not None and speaker is not None:
            turns[passage.speaker] = speaker
        last = Quote(
            passage.kind,
            passage.span,
            _text(extraction, passage),
            speaker,
            passage.cue,
            passage.verb,
            passage.act,
            _date(extraction, passage, speaker, last) or occasions.date(passage.cue),
            _evidence(extraction, passage),
            passage.rule,
            speakers.filler(passage.addressee) if passage.addressee is not None else None,
            passage.confidence,
        )
        yield last


def _date(extraction: Extraction, passage: Passage, speaker: Filler | None, last: Quote | None) -> str:
    """When it was said: at the date of the verb, else in one turn with what the same speaker said just before.

    A turn ends with its paragraph, but for what goes on (« a aussi rappelé », « a-t-il ajouté »).
    """
    if passage.cue is not None and (date := date_of(extraction, passage.cue)):
        return date
    document = extraction.document
    if last is None or speaker is None or last.speaker is None or last.speaker.text != speaker.text:
        return ""
    if passage.cue is not None and _tells_vaguely(extraction, passage, passage.cue):
        return ""
    before, here = (document.sentence_of(document.tokens_in(span)[0]).block for span in (last.span, passage.span))
    return last.date if here - before <= (1 if continues(document, passage.cue) else 0) else ""


def _tells_vaguely(extraction: Extraction, passage: Passage, cue: int) -> bool:
    """Whether the sentence of an attribution tells a time that is no date (« a reconnu *des années plus tard* »)."""
    document = extraction.document
    vague = (t for t in extraction.times if t.kind is TimeKind.DATE and not t.value)
    beside = (t for t in vague if document[t.start].sentence == document[cue].sentence)
    return any(not passage.start <= t.start < passage.end for t in beside)


def _text(extraction: Extraction, passage: Passage) -> str:
    """The words said, in one line, without an attribution that stands among them."""
    document = extraction.document
    words = document.of(passage.span)
    if passage.span.covers(passage.attribution):
        start, end = (at - passage.span.start for at in (passage.attribution.start, passage.attribution.end))
        words = words[:start].rstrip(" ,") + " " + words[end:].lstrip(" ,")
    text = " ".join(words.split()).replace(" .", ".")
    return text if passage.kind is QuoteKind.DIRECT else _closed(text.strip(_ENDS))


def _closed(text: str) -> str:
    """A text without a mark at its end that opens nothing (the sentence was cut before the next quotation)."""
    while text.endswith(("«", "“")) or (text.endswith('"') and text.count('"') % 2):
        text = text[:-1].rstrip(_ENDS)
    return text


def _evidence(extraction: Extraction, passage: Passage) -> tuple[Span, ...]:
    """The sentences that hold the passage, and those of the attribution if they are others."""
    document = extraction.document
    said = Span(
        document.sentence_span(passage.start).start,
        document.sentence_span(passage.end - 1).end,
    )
    if said.covers(passage.attribution):
        return (said,)
    tokens = document.tokens_in(passage.attribution)
    if not len(tokens):
        return (said,)
    told = Span(document.sentence_span(tokens.start).start, document.sentence_span(tokens.stop - 1).end)
    return (said, told) if not said.overlaps(told) else (Span(min(said.start, told.start), max(said.end, told.end)),)
