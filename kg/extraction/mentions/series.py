"""Things called by their makers' names and a number: « Mercedes-Benz 540 K Cabriolet A », « le Peugeot 3008 »."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.given_names import is_given_name
from kg.model.document import Document
from kg.model.entity import EntityType

_NUMBER = re.compile(r"\d{1,4}$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LONGEST = 6  # tokens behind the maker's name
_COUNTED = ("NOUN", "SYM", "NUM", "DET", "ADJ")


def series(document: Document, lexicon: Lexicon, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates for a maker's name, the number behind it, and the capitalised words and numbers behind that."""
    for maker in known:
        row = lexicon.known.get(document.of(document.span(maker.start, maker.end)))
        if row is None or not row.makes or not _is_number(document, maker):
            continue
        end = _end(document, lexicon, maker.end + 1)
        if end > maker.end + 1 or not _is_counting(document, end):
            yield Candidate(maker.start, end, EntityType.PRODUCT, "series", 0.9)


def _is_number(document: Document, maker: Candidate) -> bool:
    """Whether a number stands behind a maker's name, no year unless one thing is spoken of (« la Fiat 2008 »)."""
    if maker.end >= document.sentence_of(maker.start).end or not _NUMBER.match(document[maker.end].text):
        return False
    one = maker.start > 0 and document[maker.start - 1].pos == "DET"
    return one or not _YEAR.match(document[maker.end].text)


def _end(document: Document, lexicon: Lexicon, index: int) -> int:
    limit = min(document.sentence_of(index - 1).end, index + _LONGEST)
    while index < limit and _goes_on(document, lexicon, index):
        index += 1
    while document[index - 1].text.isdigit() and _is_counting(document, index):
        index -= 1
    return index


def _goes_on(document: Document, lexicon: Lexicon, index: int) -> bool:
    token = document[index]
    if token.text in lexicon.titles or token.text.lower() in lexicon.calendar or _YEAR.match(token.text):
        return False
    if _NUMBER.match(token.text):
        return True
    return is_capital(token) and not is_given_name(lexicon.language, token.text)


def _is_counting(document: Document, index: int) -> bool:
    """Whether what stands at a token is counted by the number before it (« Renault 300 salariés »)."""
    return index < len(document) and document[index].pos in _COUNTED and not is_capital(document[index])
