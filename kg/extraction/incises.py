"""Incises with an inverted pronoun: « Paul Vernet, *a-t-il* précisé, a vendu … », « …, précise-t-elle »."""

from __future__ import annotations

from itertools import chain

from kg.model.document import Document

_PRONOUNS = frozenset({"-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-t-on"})
_OPENING = frozenset({",", "»", "”", '"', "–", "—", "!", "?", "…"})
_BESIDE = 4  # tokens between the pronoun and its participle (« a-t-il aussitôt précisé »)
_PASSED = frozenset({"AUX", "VERB", "ADV", "PRON"})
_AFTER_VERB = frozenset({"-t", "-"})


def inverted_subject(document: Document, verb: int) -> int | None:
    """The token of the pronoun that an incise's verb has for its subject, whatever the parse makes of it; else None.

    In « Paul Vernet a-t-il parlé ? » the name is the subject: no comma stands before the verb.
    """
    sentence = document.sentence_of(verb)
    for index in chain(range(verb - 1, max(verb - _BESIDE, sentence.start), -1), range(verb + 1, verb + 3)):
        if index < sentence.end and document[index].text.lower() in _PRONOUNS:
            return index if _is_beside(document, index, verb) and opens(document, min(index, verb)) else None
    return None


def incise_verb(document: Document, pronoun: int) -> int | None:
    """The verb of the incise that an inverted pronoun is the subject of; None for other tokens."""
    if document[pronoun].text.lower() not in _PRONOUNS:
        return None
    for verb in chain(range(pronoun + 1, pronoun + _BESIDE), range(pronoun - 1, pronoun - 3, -1)):
        if 0 <= verb < len(document) and document[verb].pos == "VERB" and inverted_subject(document, verb) == pronoun:
            return verb
    return None


def _is_beside(document: Document, pronoun: int, verb: int) -> bool:
    """Whether only clitics and adverbs stand between a pronoun and its verb."""
    between = document.tokens[min(pronoun, verb) + 1 : max(pronoun, verb)]
    return all(token.text in _AFTER_VERB or token.pos in ("ADV", "PRON", "AUX") for token in between)


def opens(document: Document, index: int) -> bool:
    """Whether the verb group that a token belongs to opens after a comma or a quotation mark."""
    first = document.sentence_of(index).start
    while index > first and (document[index].pos in _PASSED or document[index].text in _AFTER_VERB):
        index -= 1
    return document[index].text in _OPENING
