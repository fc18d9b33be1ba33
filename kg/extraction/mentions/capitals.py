"""Capitals that prove nothing: at the head of a sentence, of words in quotation marks, behind a colon or a dash."""

from __future__ import annotations

import re

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.given_names import is_given_name
from kg.model.document import Document, Token

QUOTES = {"«": "»", "“": "”", '"': '"'}
"""Opening quotation marks with those that close them."""
_ORDINAL = re.compile(r"\d+(?:er|re|e|ème)$")
_OPENERS = frozenset({*QUOTES, ":", "-", "–", "—", "'"})


def is_capital(token: Token) -> bool:
    """Whether a token begins as names do."""
    return token.text[:1].isupper()


def is_ordinal(document: Document, index: int) -> bool:
    """Whether a token numbers what stands behind it (« le *3e* district »)."""
    return index >= 0 and _ORDINAL.match(document[index].text) is not None


def opens(document: Document, index: int) -> bool:
    """Whether a token stands where a capital says nothing: first in its sentence or after an opening mark."""
    start = document.sentence_of(index).start
    return all(document[i].pos in ("PUNCT", "SPACE") for i in range(start, index))


def is_bare(document: Document, index: int) -> bool:
    """Whether a capital says nothing at a token: it opens a sentence, a quotation, or what a colon or a dash opens."""
    if opens(document, index):
        return True
    mark = document[index - 1]
    if mark.text not in _OPENERS:
        return False
    spaced = document[index - 2].end < mark.start
    return spaced if mark.text in ("-", "'") else True


def is_seen_inside(document: Document, text: str) -> bool:
    """Whether a word stands elsewhere where its capital is meant."""
    return any(token.text == text and not is_bare(document, token.index) for token in document.tokens)


def is_mere_opening(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate is common words of which the first has a capital for its place (« *Vive émotion* à Dole »).

    A word that fills a quotation is left alone (« la série "Rivages" »), but not one that fills its whole block.
    """
    if not found.rule.startswith(("model", "proper")) or found.start not in document.ordinary:
        return False
    first, *others = document.tokens[found.start : found.end]
    if not is_bare(document, found.start) or any(_is_telling(lexicon, token) for token in others):
        return False
    if lexicon.places.place(first.text) or (not others and is_given_name(lexicon.language, first.text)):
        return False
    return not _fills_quotation(document, found) and not is_seen_inside(document, first.text)


def is_phrase(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate only opens words in quotation marks, which give it its capital (« "Devoir absolu" »).

    It may reach their end; one that has another capital, a given name, or a place is a name all the same.
    """
    if (
        found.start == 0
        or document[found.start - 1].text not in QUOTES
        or not found.rule.startswith(("model", "proper"))
    ):
        return False
    tokens = document.tokens[found.start : found.end]
    if any(_is_telling(lexicon, token) for token in tokens[1:]):
        return False
    if tokens[0].pos == "PROPN" and not _goes_on_common(document, found):
        return False
    telling = is_given_name(lexicon.language, tokens[0].text) or tokens[0].text.isupper()
    return not telling and not is_seen_inside(document, tokens[0].text)


def _is_telling(lexicon: Lexicon, token: Token) -> bool:
    """Whether a word within a candidate speaks for a name."""
    return (is_capital(token) and token.text not in lexicon.not_names) or token.text[:1].isdigit()


def _fills_quotation(document: Document, found: Candidate) -> bool:
    """Whether quotation marks stand right around a candidate, with more words beyond them in its block."""
    before, after = found.start - 1, found.end
    if before < 0 or after >= len(document) or QUOTES.get(document[before].text) != document[after].text:
        return False
    block = document.sentence_of(found.start).block
    beyond = (i for i in (before - 1, after + 1) if 0 <= i < len(document))
    return any(document.sentence_of(i).block == block and document[i].pos != "PUNCT" for i in beyond)


def _goes_on_common(document: Document, found: Candidate) -> bool:
    """Whether the words in quotation marks go on in lower case, without a verb: no name with what is said of it."""
    closers, limit = QUOTES.values(), document.sentence_of(found.start).end
    close = next((i for i in range(found.end, limit) if document[i].text in closers), limit)
    rest = document.tokens[found.end : close]
    return bool(rest) and not any(is_capital(t) or t.feature("VerbForm") == "Fin" or t.pos == "PUNCT" for t in rest)
