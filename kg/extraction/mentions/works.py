"""Titles of works in quotation marks or italics."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import QUOTES, is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.known import bare
from kg.model.article import MarkupKind
from kg.model.document import Document
from kg.model.entity import EntityType

_LONGEST = 9  # words of a title
_REACH = 7  # tokens before the mark in which the noun stands (« le premier film de X, « … » »)
_LINK = 5  # tokens between two titles of a list, marks included
_BESIDE = 3  # tokens behind a title and its comma in which the noun stands
_TOLD_BEHIND = 8  # … where the noun is the predicate
_BEHIND = (EntityType.WORK, EntityType.ORGANIZATION, EntityType.PRODUCT)  # what is said behind a title
_YEAR = re.compile(r"^(?:19|20)\d\d$")


def works(document: Document, lexicon: Lexicon) -> Iterator[Candidate]:
    """Candidates for titles: short, with a capital, and a word beside them that says that they are works."""
    spans = [
        (start, end)
        for start, end in sorted({*_quoted(document), *_italic(document)})
        if 0 < end - start <= _LONGEST
        and _can_open(document, lexicon, start, end)
        and (_has_part(document, lexicon, start) or not _is_speech(document, start, end))
    ]
    told: dict[tuple[int, int], EntityType] = {}
    for last, span in zip((None, *spans), spans, strict=False):
        kind = _kind_beside(document, lexicon, *span) or _as_work(document, lexicon, *span)
        if kind is None and last in told and _goes_on(document, last, span):
            kind = told[last]
        if kind is not None:
            told[span] = kind
    kinds = {bare(document.of(document.span(*span))): kind for span, kind in reversed(told.items())}
    for span in spans:
        if kind := kinds.get(bare(document.of(document.span(*span)))):  # said once, a title stays one
            yield Candidate(*span, kind, "quoted-title", 0.8)


def _can_open(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a title may start at a token: a capital, or an article before one (« "l'*Été* des quais" »)."""
    article = document[start].text in function_words(lexicon.language, "definite") and start + 2 < end
    return is_capital(document[start]) or (article and is_capital(document[start + 1]))


def _quoted(document: Document) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(document):
        closer = QUOTES.get(document[index].text)
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
    for index in range(start - 1, max(first, start - _REACH) - 1, -1):
        kind = lexicon.nouns.kind(document[index])
        if kind and document[index].pos == "NOUN":
            near = kind.entity_type is EntityType.WORK or _is_near(document, lexicon, index + 1, start)
            return kind.entity_type if near and kind.entity_type is not EntityType.OTHER else None
    if end + 3 < len(document) and document[end + 1].text == ",":
        reach = _TOLD_BEHIND if document[end + 3].pos == "AUX" else _BESIDE  # « "X", c'est le titre du livre »
        behind = document.tokens[end + 2 : end + 2 + reach]
        kind = next((k for t in behind if (k := lexicon.nouns.kind(t))), None)
        return kind.entity_type if kind and kind.entity_type in _BEHIND else None
    return None


def _is_near(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether only adjectives, a complement and marks stand between a noun and a title (« l'usine de tissage "X" »)."""
    between = [token for token in document.tokens[start:end] if token.pos not in ("ADJ", "PUNCT")]
    naming = all(token.text in lexicon.naming for token in between)
    behind = len(between) == 2 and between[0].text.lower() in function_words(lexicon.language, "of")
    return naming or (behind and between[1].pos == "NOUN")


def _as_work(document: Document, lexicon: Lexicon, start: int, end: int) -> EntityType | None:
    """A work by its year, its maker, its channel or the part that somebody has in it."""
    told = _has_year_or_maker(document, lexicon, start, end) or _has_channel(document, lexicon, end)
    return EntityType.WORK if told or _has_part(document, lexicon, start) else None


def _has_year_or_maker(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """« … » (1967), « … », de Paul Valmont; not « la liste "…" de Paul Vernet », « la "…" de Paul Vernet »."""
    after = document.tokens[end + 1 : end + 4]
    if len(after) == 3 and after[0].text == "(" and _YEAR.match(after[1].text):
        return True
    if len(after) == 3 and after[0].text == ",":
        after = after[1:]
    elif start > 1 and document[start - 2].pos in ("NOUN", "DET"):
        return False
    made = len(after) >= 2 and after[0].text in function_words(lexicon.language, "of-bare")
    return made and any(name.label == "PER" and name.start == after[1].index for name in document.names)


def _has_channel(document: Document, lexicon: Lexicon, end: int) -> bool:
    """« … » sur France 2, « … » (Canal+)."""
    after = document.tokens[end + 1 : end + 6]
    if len(after) < 2 or not (after[0].text == "(" or after[0].text.lower() in lexicon.title_cues["channel"]):
        return False
    names = (document.of(document.span(after[1].index, token.index + 1)) for token in after[1:])
    return any(known.table in ("media", "services") for name in names if (known := lexicon.known.get(name)))


def _has_part(document: Document, lexicon: Lexicon, start: int) -> bool:
    """« dans "…" », « l'interprète de "…" », « son rôle dans "…" »."""
    before = [t for t in document.tokens[max(document.sentence_of(start).start, start - 4) : start] if t.pos != "PUNCT"]
    if not before:
        return False
    if before[-1].text.lower() in lexicon.title_cues["scene"]:
        return True
    maker = len(before) > 1 and before[-2].lemma in lexicon.title_cues["part"]
    return maker and before[-1].text.lower() in function_words(lexicon.language, "of")


def _goes_on(document: Document, last: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether only marks and « et », « ou » stand between two titles."""
    between = document.tokens[last[1] : span[0]]
    return len(between) < _LINK and all(token.pos in ("PUNCT", "CCONJ") for token in between)
