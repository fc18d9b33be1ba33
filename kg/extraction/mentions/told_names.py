"""Names of common words that only the noun before them tells: « le collectif *Stop harcèlement de rue* »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.languages.nouns import KindNoun, Part
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_TELLING = (EntityType.ORGANIZATION, EntityType.WORK)
_LONGEST = 6  # tokens of such a name
_GRAMMAR = frozenset({"ADP", "ADV", "CCONJ", "DET", "NUM", "SCONJ"})
_PLAIN = frozenset({"NOUN", "ADJ"})


def told_names(document: Document, lexicon: Lexicon, taken: frozenset[int]) -> Iterator[Candidate]:
    """Candidates that start at a common word with a capital right behind a definite noun for a body or a work.

    They run as far as common words without a verb do, not into a name that is ``taken``.
    """
    for token in document.tokens:
        kind = lexicon.nouns.kind(token) if token.text.islower() else None
        if kind is None or not _can_tell(document, lexicon, token, kind):
            continue
        start = _past_adjectives(document, token.index + 1)
        if start not in taken and _can_start(document, lexicon, start):
            end = _past_second(document, lexicon, _end(document, lexicon, start, kind, taken))
            if end > start + 1 or document[start].text not in lexicon.not_names:
                yield Candidate(start, end, kind.entity_type, "told", 0.75)


def _can_tell(document: Document, lexicon: Lexicon, token: Token, kind: KindNoun) -> bool:
    """Whether a noun is put before names as they are: one body or work that is known (« *le* collectif X »)."""
    if token.pos != "NOUN" or kind.entity_type not in _TELLING or kind.part in (Part.ALWAYS, Part.SEAT):
        return False
    before = document[token.index - 1].text.lower() if token.index else ""
    known = function_words(lexicon.language, "definite") | function_words(lexicon.language, "masculine")
    return before in known and token.feature("Number") != "Plur"


def _past_adjectives(document: Document, index: int) -> int:
    while index < len(document) and document[index].pos == "ADJ" and document[index].text.islower():
        index += 1
    return index


def _can_start(document: Document, lexicon: Lexicon, index: int) -> bool:
    """Whether a token is a common word with a capital that it has from no place, person, office or time."""
    if index >= len(document) or index not in document.ordinary or document[index].text[1:2].isupper():
        return False
    word = document[index]
    no_name = function_words(lexicon.language, "never-named")
    named = is_given_name(lexicon.language, word.text) or lexicon.places.readings(word.text)
    other = lexicon.nouns.person(word) or lexicon.places.place(word.text) or word.text in lexicon.titles
    if document.sentence_of(index).start == index or word.pos in _GRAMMAR:
        return False
    return len(word.text) > 1 and word.text.lower() not in no_name | lexicon.calendar and not (named or other)


def _end(document: Document, lexicon: Lexicon, start: int, kind: KindNoun, taken: frozenset[int]) -> int:
    """Behind the last noun or adjective of the words that go on with the first."""
    end, limit = start + 1, min(document.sentence_of(start).end, start + _LONGEST)
    index = end
    while index < limit and index not in taken and _goes_on(document, lexicon, kind, index):
        index += 1
        if document[index - 1].pos in _PLAIN:
            end = index
    whole = index >= len(document) or document[index].pos in ("PUNCT", "AUX", "VERB", "PRON", "ADV")
    return end if whole and not is_capital(document[min(index, len(document) - 1)]) else start + 1


def _past_second(document: Document, lexicon: Lexicon, end: int) -> int:
    """Past « et Liberté » of « Paix et Liberté », where it is as common as the first."""
    linked = end + 1 < len(document) and document[end].text in function_words(lexicon.language, "and")
    return end + 2 if linked and is_capital(document[end + 1]) and _can_start(document, lexicon, end + 1) else end


def _goes_on(document: Document, lexicon: Lexicon, kind: KindNoun, index: int) -> bool:
    """Whether a word in lower case may be part of such a name; a work's holds no preposition but « de »."""
    token = document[index]
    if not token.text.islower() or token.text in lexicon.calendar:
        return False
    linking = function_words(lexicon.language, "of")
    if kind.entity_type is EntityType.ORGANIZATION:
        linking = linking | function_words(lexicon.language, "at") | function_words(lexicon.language, "for")
    following = document[index + 1].text if index + 1 < len(document) else ""
    misread = token.pos == "ADV" and following in function_words(lexicon.language, "of")  # « Stop *harcèlement* de … »
    return token.pos in _PLAIN or token.pos == "DET" or token.text in linking or misread
