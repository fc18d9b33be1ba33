"""Incises with an inverted pronoun: « Paul Vernet, *a-t-il* précisé, a vendu … », « …, précise-t-elle »."""

from __future__ import annotations

from itertools import chain

from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.document import Document

_OPENING = frozenset({",", "»", "”", '"', "–", "—", "!", "?", "…"})
_BESIDE = 4  # tokens between the pronoun and its participle (« a-t-il aussitôt précisé »)
_PASSED = frozenset({"AUX", "VERB", "ADV", "PRON"})


def inverted_subject(document: Document, language: Language, verb: int) -> int | None:
    """The token of the pronoun that an incise's verb has for its subject, whatever the parse makes of it; else None.

    In « Paul Vernet a-t-il parlé ? » the name is the subject: no comma stands before the verb.
    """
    sentence, pronouns = document.sentence_of(verb), function_words(language, "inverted")
    for index in chain(range(verb - 1, max(verb - _BESIDE, sentence.start), -1), range(verb + 1, verb + 3)):
        if index < sentence.end and document[index].text.lower() in pronouns:
            beside = _is_beside(document, language, index, verb)
            return index if beside and opens(document, language, min(index, verb)) else None
    return None


def incise_verb(document: Document, language: Language, pronoun: int) -> int | None:
    """The verb of the incise that an inverted pronoun is the subject of; None for other tokens."""
    if document[pronoun].text.lower() not in function_words(language, "inverted"):
        return None
    for verb in chain(range(pronoun + 1, pronoun + _BESIDE), range(pronoun - 1, pronoun - 3, -1)):
        is_verb = 0 <= verb < len(document) and document[verb].pos == "VERB"
        if is_verb and inverted_subject(document, language, verb) == pronoun:
            return verb
    return None


def _is_beside(document: Document, language: Language, pronoun: int, verb: int) -> bool:
    """Whether only clitics and adverbs stand between a pronoun and its verb."""
    between = document.tokens[min(pronoun, verb) + 1 : max(pronoun, verb)]
    joining = function_words(language, "euphonic")
    return all(token.text in joining or token.pos in ("ADV", "PRON", "AUX") for token in between)


def opens(document: Document, language: Language, index: int) -> bool:
    """Whether the verb group that a token belongs to opens after a comma or a quotation mark."""
    first, joining = document.sentence_of(index).start, function_words(language, "euphonic")
    while index > first and (document[index].pos in _PASSED or document[index].text in joining):
        index -= 1
    return document[index].text in _OPENING
