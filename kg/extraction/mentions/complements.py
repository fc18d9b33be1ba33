"""What completes a name behind its capitals: « Fédération nationale *ovine* », « Académie nationale *de médecine* »."""

from __future__ import annotations

from kg.extraction.mentions.candidate import Candidate
from kg.extraction.mentions.capitals import is_capital
from kg.extraction.mentions.lexicon import Lexicon
from kg.languages.function_words import function_words
from kg.languages.given_names import is_given_name
from kg.model.document import Document
from kg.model.entity import EntityType


def past_field(document: Document, lexicon: Lexicon, found: Candidate, taken: frozenset[int]) -> int:
    """Past the adjectives that go on with those of a body, and past the field in common words that these call for."""
    if not _is_qualified_body(document, lexicon, found):
        return found.end
    end = _past_adjectives(document, found.end, document.sentence_of(found.start).end)
    field = _past_common(document, lexicon, end, document.sentence_of(found.start).end)
    return field if taken.isdisjoint(range(end, field)) else end


def _is_qualified_body(document: Document, lexicon: Lexicon, found: Candidate) -> bool:
    """Whether a candidate is a noun for a body with adjectives: « Académie nationale »."""
    head = document[found.start]
    kind = lexicon.nouns.kind(head)
    body = kind is not None and kind.entity_type is EntityType.ORGANIZATION and is_capital(head)
    listed = found.rule in ("known", "place")
    return body and not listed and found.end - found.start > 1 and document[found.end - 1].pos == "ADJ"


def _past_adjectives(document: Document, index: int, limit: int) -> int:
    while (
        index < limit
        and document[index].pos == "ADJ"
        and document[index].text.islower()
        and not document[index].feature("VerbForm")
    ):
        index += 1
    return index


def _past_common(document: Document, lexicon: Lexicon, index: int, limit: int) -> int:
    """Past « de médecine », « de la consommation » with their adjectives; where they start if none stands there."""
    noun = index + 1
    if index >= limit or document[index].text not in function_words(lexicon.language, "of"):
        return index
    if noun < limit and document[noun].text in function_words(lexicon.language, "definite"):
        noun += 1
    word = document[noun] if noun < limit else None
    if word is None or word.pos != "NOUN" or not word.text.islower() or word.text in lexicon.calendar:
        return index
    return _past_adjectives(document, noun + 1, limit)


def past_link(document: Document, lexicon: Lexicon, start: int, end: int) -> int:
    """Where a capitalised head goes on behind « de », « des », « pour » (« Ordre des Tailleurs de Pierre »), or 0.

    A noun for a body need not head it where what follows is a common word (« Manif pour *Tous* »).
    """
    head, limit = document[start], document.sentence_of(end - 1).end
    if not is_capital(head) or document[end].text not in function_words(lexicon.language, "linking"):
        return 0
    index = end + 1
    if index < limit and document[index].text in function_words(lexicon.language, "definite"):
        index += 1
    if index >= limit or not is_capital(document[index]) or lexicon.places.place(document[index].text) is not None:
        return 0
    noun = lexicon.nouns.kind(head) is not None and document[index].pos in ("NOUN", "PROPN", "ADJ", "X")
    return index + 1 if noun or _is_slogan(document, lexicon, start, end, index) else 0


def _is_slogan(document: Document, lexicon: Lexicon, start: int, end: int, index: int) -> bool:
    """« Manif pour *Tous* »: a common word with a capital behind « pour »."""
    common = index in document.ordinary and index == end + 1 and lexicon.nouns.person(document[index]) is None
    personal = any(is_given_name(lexicon.language, document[i].text) for i in (start, index))
    return common and not personal and document[end].text in function_words(lexicon.language, "for")
