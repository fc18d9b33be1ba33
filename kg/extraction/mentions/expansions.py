"""Short forms in parentheses behind the words that they stand for: « Office central de l'énergie (OCE) »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import QUOTES, is_capital, is_ordinal
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.languages.normal import normal
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_REACH = 16  # tokens that a long form has at most
_LETTERS = range(2, 9)  # of a short form
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "X", "NUM"})


@dataclass(frozen=True, slots=True)
class Expansion:
    """The tokens ``[start, end)`` of a long form and the token of its short form.

    ``named`` is false where the words are common ones, of which no name is made (« taxe d'habitation (TH) »).
    """

    start: int
    end: int
    short: int
    named: bool


def expansions(document: Document, lexicon: Lexicon) -> list[Expansion]:
    """All pairs of a long form and a short one, whichever stands in the parentheses."""
    marks = [token.index for token in document.tokens if token.text == "("]
    return [found for mark in marks if (found := _at(document, lexicon, mark))]


def expanded_names(document: Document, lexicon: Lexicon, found: list[Expansion]) -> Iterator[Candidate]:
    """Candidates for the long forms that are names, and for their short forms."""
    for one in found:
        if one.named:
            kind = lexicon.nouns.kind(document[one.start])
            yield Candidate(one.start, one.end, kind.entity_type if kind else None, "expanded", 0.9)
            yield Candidate(one.short, one.short + 1, kind.entity_type if kind else None, "acronym", 0.9)


def common_short_forms(document: Document, found: list[Expansion]) -> frozenset[str]:
    """The short forms that stand for common words, and are no names wherever they stand."""
    return frozenset(document[one.short].text for one in found if not one.named)


def _at(document: Document, lexicon: Lexicon, mark: int) -> Expansion | None:
    inner, limit = mark + 1, document.sentence_of(mark).end
    if inner + 1 >= limit or mark == document.sentence_of(mark).start:
        return None
    if document[inner + 1].text == ")" and _is_short(document[inner]):
        end = mark - 1 if document[mark - 1].text in QUOTES.values() else mark
        start = _start(document, lexicon, end, document[inner].text)
        if start is None or _is_office_of(document, lexicon, start, end):
            return None
        return _expansion(document, lexicon, start, end, inner)
    if _is_short(document[mark - 1]):
        end = next((i for i in range(inner, limit) if document[i].text in (")", ",", ":")), limit)
        if inner < end and spells(lexicon.language, document[mark - 1].text, document.of(document.span(inner, end))):
            return _expansion(document, lexicon, inner, end, mark - 1)
    return None


def _expansion(document: Document, lexicon: Lexicon, start: int, end: int, short: int) -> Expansion:
    kind = lexicon.nouns.kind(document[start])
    named = is_capital(document[start]) and document.sentence_of(start).start != start
    named = named or any(is_capital(token) for token in document.tokens[start + 1 : end])
    body = kind is not None and kind.entity_type is EntityType.ORGANIZATION
    body = body and document[start].feature("Number") != "Plur"
    meant = document[short].text not in lexicon.not_names  # « une assemblée générale (AG) »
    numbered = is_ordinal(document, start - 1)  # « le 2e bureau de la police fluviale (BPF) »
    return Expansion(start - numbered, end, short, (named or body or numbered) and meant)


def _is_office_of(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether words are an office at a body, whose short form is the body's (« directeur général de la Santé (DGS) »).

    Not so an office in common words (« assistant de régulation médicale (ARM) »).
    """
    named = any(is_capital(token) for token in document.tokens[start:end])
    return named and lexicon.nouns.person(document[start]) is not None


def _is_short(token: Token) -> bool:
    """Whether a token may be a short form: « OCE », « Inserm »."""
    text = token.text.replace("-", "")
    return (
        len(text) in _LETTERS and text.isalpha() and text[0].isupper() and (text != text.title() or token.pos != "NUM")
    )


def _start(document: Document, lexicon: Lexicon, mark: int, short: str) -> int | None:
    """Where the long form that ends before a mark starts: at a capital if one fits, else the first word that does."""
    fitting = [
        index
        for index in _behind(document, lexicon, mark)
        if spells(lexicon.language, short, document.of(document.span(index, mark)))
    ]
    capital = next((index for index in reversed(fitting) if is_capital(document[index])), None)
    return capital if capital is not None else next(iter(fitting), None)


def _behind(document: Document, lexicon: Lexicon, mark: int) -> Iterator[int]:
    """The tokens before a mark at which a long form may start, the nearest first."""
    first = max(document.sentence_of(mark).start, mark - _REACH)
    for index in range(mark - 1, first - 1, -1):
        token = document[index]
        linked = token.text == "," and document[index + 1].text.lower() in function_words(lexicon.language, "linking")
        if token.feature("VerbForm") == "Fin" or (
            token.pos == "PUNCT" and token.text not in ("-", "'", "–") and not linked
        ):
            return
        if token.pos in _CONTENT and (index == first or document[index - 1].text not in ("-", "–")):
            yield index


@lru_cache(maxsize=4096)
def spells(language: Language, short: str, long: str) -> bool:
    """Whether a short form is made of the first letters of each word of a long one, small words as one likes.

    >>> from kg.languages import load
    >>> spells(load("fr"), "Inserm", "Institut national de la santé et de la recherche médicale")
    True
    >>> spells(load("fr"), "OCE", "l'Office central de l'énergie"), spells(load("fr"), "OC", "Office central des mines")
    (True, False)
    """
    letters = "".join(char for char in normal(short) if char.isalnum())
    words = normal(long).replace("'", " ").replace(",", " ").split()
    return len(words) > 1 and _spelt(letters, tuple(words), function_words(language, "small"))


def _spelt(letters: str, words: tuple[str, ...], small: frozenset[str]) -> bool:
    if not words or not letters:
        return not letters and all(word in small for word in words)
    word, rest = words[0], words[1:]
    if word in small and _spelt(letters, rest, small):
        return True
    taken = 1
    while taken <= min(len(word), len(letters)) and word[:taken] == letters[:taken]:
        if _spelt(letters[taken:], rest, small):
            return True
        taken += 1
    return False
