"""What stands around a quotation in its sentence."""

from __future__ import annotations

from kg.extraction.passages.reading import Reading
from kg.extraction.quotations import Quotation
from kg.model.document import Sentence

OPENERS = frozenset('«“"')
CLOSERS = frozenset('»”"')


def outside_before(reading: Reading, number: int) -> range:
    """The tokens of the sentence before a quotation, back to the quotation before, without the opening mark."""
    quotation = reading.quotations[number]
    sentence = reading.document.sentence_of(quotation.start)
    start = quotation.start
    while start > sentence.start and reading.inside[start - 1] < 0:
        start -= 1
    end = quotation.start
    while end > start and reading.document[end - 1].text in OPENERS:
        end -= 1
    while start < end and reading.document[start].text in CLOSERS:
        start += 1
    return range(start, end)


def outside_after(reading: Reading, number: int) -> range:
    """The tokens of the sentence after a quotation, up to the quotation after, without the closing mark."""
    document = reading.document
    quotation = reading.quotations[number]
    sentence = document.sentence_of(quotation.end - 1)
    start = quotation.end
    while start < len(document) and document[start].text in CLOSERS:
        start += 1
    if start >= len(document) or document[start].sentence > sentence.index + 1:
        return range(quotation.end, quotation.end)
    limit = document.sentence_of(start).end if _goes_on(reading, start, sentence) else sentence.end
    end = start
    while end < limit and reading.inside[end] < 0:
        end += 1
    while end > start and document[end - 1].text in OPENERS:
        end -= 1
    return range(start, end)


def _goes_on(reading: Reading, start: int, sentence: Sentence) -> bool:
    """Whether the words after a quotation belong to its sentence though the splitter cut there."""
    token = reading.document[start]
    same_block = reading.document.sentence_of(start).block == sentence.block
    return same_block and (token.sentence == sentence.index or token.text == "," or token.text[0].islower())


def is_clause(reading: Reading, quotation: Quotation) -> bool:
    """Whether a quotation holds a verb, as speech does and titles seldom do."""
    return any(reading.document[i].pos in ("VERB", "AUX") for i in range(quotation.start, quotation.end))
