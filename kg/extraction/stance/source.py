"""On whose word: the speaker of the passage that a token stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model.entity import Filler
from kg.model.extraction import Extraction
from kg.model.finding import Quote


def source_at(extraction: Extraction, token: int) -> Filler | None:
    """The speaker of the innermost passage around a token; None where the article itself speaks."""
    return next((quote.speaker for quote in quotes_around(extraction, token) if quote.speaker), None)


def quotes_by_token(extraction: Extraction) -> Mapping[int, tuple[Quote, ...]]:
    """For every token that is said in a quote, the quotes around it, the innermost first."""
    tokens = {i for passage in extraction.passages for i in range(passage.start, passage.end)}
    return {token: tuple(quotes_around(extraction, token)) for token in tokens}


def quotes_around(extraction: Extraction, token: int) -> list[Quote]:
    """The quotes that a token is said in, the innermost first; its own cue tells of a quote and is not said in it."""
    return sorted(_around(extraction, token), key=lambda quote: len(quote.span))


def _around(extraction: Extraction, token: int) -> Iterator[Quote]:
    here = extraction.document[token].span
    for passage, quote in zip(extraction.passages, extraction.quotes, strict=False):
        said = passage.start <= token < passage.end and passage.cue != token
        # an incise in the middle of what is said is the article's own
        if said and not (passage.span.covers(passage.attribution) and passage.attribution.covers(here)):
            yield quote
