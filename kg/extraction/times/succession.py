"""The day on which somebody takes the place of who leaves it."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.times.direction import Direction, Directions
from kg.model.document import Token
from kg.model.extraction import Extraction

DateAt = Callable[[Extraction, int], str]
"""What gives the date of an event within its own sentence."""

_SLOTS = ("nsubj:pass", "iobj", "obj", "obl")
"""What the one who is replaced fills: « *il* sera remplacé », « X *lui* succédera »."""


def succession_date(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """« Paul Vasseur quittera la mairie le 1er mai. Il sera remplacé par … »: the date of the sentence before.

    Only in one paragraph, where a pronoun takes up the subject of that sentence, and both verbs look one way.
    """
    document = extraction.document
    sentence = document.sentence_of(token)
    if Direction.SUCCEEDING not in directions.verbs.get(document[token].lemma, ()) or sentence.index == 0:
        return ""
    before = document.sentences[sentence.index - 1]
    root = next(i for i in range(before.start, before.end) if document[i].is_root)
    replaced = {extraction.referents.get(t.index) for t in document.dependents(token, *_SLOTS) if _is_pronoun(t)}
    left = {extraction.referents.get(t.index) for t in document.dependents(root, "nsubj")}
    if before.block != sentence.block or not (replaced & left) - {None}:
        return ""
    same_way = directions.at(document, token) is directions.at(document, root)
    return date_at(extraction, root) if same_way else ""


def _is_pronoun(token: Token) -> bool:
    return token.pos == "PRON"
