"""The words of a description as a short label."""

from __future__ import annotations

from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading

_LONGEST = 6  # tokens; beyond that a label is a sentence


def label(reading: Reading, phrase: Phrase) -> str:
    """What a description calls its bearer, in the singular as far as it is written so: « directeur commercial »."""
    document = reading.document
    words = phrase.words[:_LONGEST] if len(phrase.words) > _LONGEST + 4 else phrase.words
    text = ""
    for previous, index in zip((None, *words), words, strict=False):
        token = document[index]
        glued = previous is not None and document[previous].end == token.start
        text += token.text if glued or not text else " " + token.text
    noun, _ = reading.lexicon.stem(document[phrase.head].text)
    return (noun + text[len(document[phrase.head].text) :]) if text.lower() != noun else noun
