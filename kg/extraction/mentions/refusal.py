"""Which candidates are no names after all."""

from __future__ import annotations

import re

from kg.extraction.mentions.candidate import Candidate, head_of
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.trim import is_capital
from kg.languages.given_names import is_given_name
from kg.model.document import Document

_NO_NAME_POS = frozenset({"VERB", "AUX", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "INTJ", "PUNCT"})
_PARTICIPLE = re.compile(r"(?:é|ée|és|ées|ant)$")
_OPENING_DEPS = frozenset({"advmod", "advcl", "acl", "mark", "cc", "case", "discourse"})


def is_refused(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate is a common word, an inhabitant or a role rather than a name."""
    text = document.of(document.span(found.start, found.end))
    if not any(char.isalpha() for char in text) or (len(text) < 2) or len(text) > 120:
        return True
    if not any(is_capital(token) or token.text[:1].isdigit() for token in document.tokens[found.start : found.end]):
        return True
    if found.end - found.start == 1:
        return _is_refused_word(document, lexicon, found.start)
    return all(
        lexicon.nouns.person(token) or token.text in lexicon.not_names
        for token in document.tokens[found.start : found.end]
    )


def _is_refused_word(document: Document, lexicon: Lexicon, index: int) -> bool:
    token = document[index]
    if token.text in lexicon.not_names or token.text in lexicon.titles or token.pos in _NO_NAME_POS:
        return True
    if token.text.lower() in lexicon.calendar or token.text.rstrip("s") in lexicon.titles:
        return True
    if lexicon.places.readings(token.text) and not lexicon.places.place(token.text):
        return True  # inhabitants: « les Moldaves »
    known = is_given_name(lexicon.language, token.text)
    if lexicon.nouns.person(token) and not known:
        return True
    if opens(document, index) and not known and not _seen_inside(document, token.text):
        return (
            (
                bool(_PARTICIPLE.search(token.text))
                or token.dep in _OPENING_DEPS
                or token.pos in ("ADJ", "NOUN")
                or lexicon.nouns.kind(token) is not None
            )
            and not token.text.isupper()
            and lexicon.places.place(token.text) is None
        )
    return False


def opens(document: Document, index: int) -> bool:
    """Whether a token stands where a capital says nothing: first in its sentence or after an opening mark."""
    start = document.sentence_of(index).start
    return all(document[i].pos in ("PUNCT", "SPACE") for i in range(start, index))


def _seen_inside(document: Document, text: str) -> bool:
    """Whether the word stands with a capital inside a sentence elsewhere."""
    return any(token.text == text and not opens(document, token.index) for token in document.tokens)


__all__ = ["head_of", "is_refused", "opens"]
