"""Proper nouns that the model's name finder leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital, opens
from kg.extraction.mentions.lexicon import Lexicon
from kg.extraction.mentions.trim import is_number
from kg.languages.given_names import is_given_name
from kg.model.document import Document
from kg.model.entity import EntityType


def proper_nouns(document: Document, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Candidate]:
    """Candidates of one capitalised word each outside ``taken``; lengthening makes whole names of them."""
    skip = -1
    for token in document.tokens:
        if token.index <= skip or token.index in taken or not is_capital(token):
            continue
        if _is_proper(document, lexicon, token.index):
            given = is_given_name(lexicon.language, token.text) and _name_follows(document, token.index)
            kind = EntityType.PERSON if given else None
            yield Candidate(token.index, token.index + 1, kind, "proper-noun", 0.6)


def _is_proper(document: Document, lexicon: Lexicon, index: int) -> bool:
    token = document[index]
    if token.text in lexicon.not_names or lexicon.places.readings(token.text):
        return False
    if token.pos not in ("PROPN", "X", "NOUN", "ADJ", "NUM"):
        return False
    first = opens(document, index)
    if _is_coined(token.text):
        return not first or not token.text.isupper() or len(token.text) > 1
    following = document[index + 1] if index + 1 < len(document) else None
    if following and is_number(following) and token.pos in ("PROPN", "X", "NOUN") and not first:
        return True
    if token.pos not in ("PROPN", "X"):
        return False
    return not first or (is_given_name(lexicon.language, token.text) and _name_follows(document, index))


def _is_coined(word: str) -> bool:
    """Capitals or digits inside the word: « ONU », « BlaBlaCar », « COP21 », « B737 »."""
    return (len(word) > 1 and word.isalnum() and any(c.isupper() for c in word[1:])) or (
        len(word) > 1 and any(c.isdigit() for c in word) and word[0].isalpha() and word.isalnum()
    )


def _name_follows(document: Document, index: int) -> bool:
    if index + 1 >= document.sentence_of(index).end:
        return False
    following = document[index + 1]
    return is_capital(following) and following.pos in ("PROPN", "X", "NOUN", "ADJ")
