"""Titles of works in quotation marks or italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.trim import is_capital
from kg.languages.function_words import function_words
from kg.model.article import MarkupKind
from kg.model.document import Document
from kg.model.entity import EntityType

_LONGEST = 9  # words of a title
_CLOSERS = {"«": "»", "“": "”", '"': '"'}
_REACH = 7  # tokens before the mark in which the noun stands (« le premier film de X, « … » »)
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def works(document: Document, lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates for titles: short, with a capital, and a word beside them that says that they are works."""
    spans = [
        (start, end)
        for start, end in (*_quoted(document), *_italic(document))
        if 0 < end - start <= _LONGEST and is_capital(document[start]) and not _is_speech(document, start, end)
    ]
    kinds: dict[str, EntityType] = {}
    for start, end in spans:
        kind = _kind_beside(document, lexicon, start, end)
        if kind or _has_year_or_maker(document, lexicon, end):
            kinds.setdefault(document.of(document.span(start, end)), kind or EntityType.WORK)
    for start, end in spans:
        if kind := kinds.get(document.of(document.span(start, end))):  # said once, a title stays one
            yield Candidate(start, end, kind, "quoted-title", 0.8)


def _quoted(document: Document) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(document):
        closer = _CLOSERS.get(document[index].text)
        if closer:
            limit = min(len(document), index + _LONGEST + 2)
            end = next((i for i in range(index + 1, limit) if document[i].text == closer), None)
            if end is not None:
                yield index + 1, end
                index = end
        index += 1


def _italic(document: Document) -> Iterator[tuple[int, int]]:
    for mark in document.article.markup:
        inside = document.tokens_in(mark.span) if mark.kind is MarkupKind.ITALIC else range(0)
        if 0 < len(inside) <= _LONGEST:
            yield inside.start, inside.stop


def _is_speech(document: Document, start: int, end: int) -> bool:
    last = document[end - 1]
    return last.text in (".", "!", "…") or any(
        token.feature("VerbForm") == "Fin" and token.feature("Person") != "3" for token in document.tokens[start:end]
    )


def _kind_beside(document: Document, lexicon: Lexicon, start: int, end: int) -> EntityType | None:
    """What the nearest noun for things before the title, or right after it, says that it is."""
    first = document.sentence_of(start).start
    before = (
        kind.entity_type
        for i in range(start - 1, max(first, start - _REACH) - 1, -1)
        if (kind := lexicon.nouns.kind(document[i])) and document[i].pos == "NOUN"
    )
    found = next(before, None)
    if found is None and end + 2 < len(document) and document[end + 1].text == ",":
        kind = next((k for t in document.tokens[end + 2 : end + 5] if (k := lexicon.nouns.kind(t))), None)
        found = kind.entity_type if kind else None
    return found if found in (EntityType.WORK, EntityType.ORGANIZATION, EntityType.PRODUCT) else None


def _has_year_or_maker(document: Document, lexicon: Lexicon, end: int) -> bool:
    """« … » (1967), « … », de Paul Valmont."""
    after = [token.text for token in document.tokens[end + 1 : end + 4]]
    if len(after) == 3 and after[0] == "(" and _YEAR.match(after[1]):
        return True
    if len(after) == 3 and after[0] == ",":
        after = after[1:]
    return len(after) >= 2 and after[0] in function_words(lexicon.language, "of-bare") and after[1][:1].isupper()
