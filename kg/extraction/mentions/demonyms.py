"""Adjectives and nouns of origin, which name a place in passing: « le président chilien », « l'Espagnol »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.places import Place
from kg.languages.titles import titles
from kg.model.document import Document, Token
from kg.model.entity import EntityType, Mention, MentionKind

_POS = frozenset({"ADJ", "NOUN", "PROPN", "X"})


def demonyms(document: Document, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Mention]:
    """A mention for each word of origin outside ``taken``; its text is the place's usual name."""
    for token in document.tokens:
        unknown = token.lemma == token.text or "-" in token.text
        if token.index in taken or not (token.pos in _POS or unknown):
            continue  # a word that is its own lemma, or a compound, the model does not know, whatever it takes it for
        if _is_addressed(document, lexicon, token):
            continue
        first = _first_part(document, token)
        if place := _place(lexicon, document.of(document.span(first, token.index + 1))):
            yield Mention(
                MentionKind.DEMONYM, first, token.index + 1, token.index, document.span(first, token.index + 1),
                place.name, EntityType.PLACE, "demonym", 0.8,
            )  # fmt: skip


def _is_addressed(document: Document, lexicon: Lexicon, token: Token) -> bool:
    """Whether an honorific makes a surname of the word: « M. Lebelge »."""
    return token.index > 0 and document[token.index - 1].text in titles(lexicon.language)


def _first_part(document: Document, token: Token) -> int:
    """Where the word begins: the model parts some at the hyphen (« équato-guinéen »)."""
    first = token.index
    while first and document[first - 1].end == document[first].start and _hyphen_between(document, first):
        first -= 1
    return first


def _hyphen_between(document: Document, index: int) -> bool:
    return document[index - 1].text.endswith("-") or document[index].text.startswith("-")


def _place(lexicon: Lexicon, form: str) -> Place | None:
    place = lexicon.places.by_demonym(form)
    if place or "-" not in form:
        return place
    first, _, last = form.partition("-")  # « franco-libanaise » is filed under what it ends with
    return lexicon.places.by_demonym(last) if first else None
