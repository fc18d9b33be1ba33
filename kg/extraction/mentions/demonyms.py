"""Adjectives and nouns of origin, which name a place in passing: « le président chilien », « l'Espagnol »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.places import Place
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention, MentionKind

_POS = frozenset({"ADJ", "NOUN", "PROPN", "X"})


def demonyms(document: Document, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Mention]:
    """A mention for each word of origin outside ``taken``; its text is the place's usual name."""
    for token in document.tokens:
        if token.index in taken or token.pos not in _POS:
            continue
        if place := _place(document, lexicon, token):
            yield Mention(
                MentionKind.DEMONYM, token.index, token.index + 1, token.index, token.span, place.name,
                EntityType.PLACE, "demonym", 0.8,
            )  # fmt: skip


def _place(document: Document, lexicon: Lexicon, token: Token) -> Place | None:
    place = lexicon.places.by_demonym(token.text)
    if place or "-" not in token.text:
        return place
    first, _, last = token.text.partition("-")  # « franco-libanaise » is filed under what it ends with
    return lexicon.places.by_demonym(last) if first else None
