"""The words of a description as a short label."""

from __future__ import annotations

from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Determination, Reading, determination

_LONGEST = 8  # tokens; beyond that a label is a sentence


def label(reading: Reading, phrase: Phrase, *, whole: bool = True) -> str:
    """What a description calls its bearer, its noun in the singular: « directeur commercial ».

    Without ``whole`` a complement with an article is left out (« veuve d'un agriculteur » → « veuve »).
    """
    document = reading.document
    words = phrase.words if whole else _plain(reading, phrase)
    text, end = "", None
    for index in words[:_LONGEST]:
        token = document[index]
        text += token.text if end in (None, token.start) else " " + token.text
        end = token.end
    return _singular(reading, phrase) + text[len(document[phrase.head].text) :]


def activity(reading: Reading, phrase: Phrase) -> str:
    """What a maker makes: the words behind the first « de » without an article (« de véhicules électriques »)."""
    document = reading.document
    for number, index in enumerate(phrase.words[1:], 1):
        if document[index].pos == "ADP":
            following = document[phrase.words[number + 1]] if number + 1 < len(phrase.words) else None
            if document[index].lemma != "de" or following is None or following.pos == "DET":
                return ""
            rest = _until_preposition(reading, phrase.words[number + 1 :])
            return " ".join(document[word].text for word in rest)
    return ""


def _until_preposition(reading: Reading, words: tuple[int, ...]) -> tuple[int, ...]:
    document = reading.document
    end = next((n for n, word in enumerate(words) if document[word].pos in ("ADP", "CCONJ", "DET")), len(words))
    if end and end < len(words) and document[words[end - 1]].pos == "ADJ" and end > 2:
        end -= 1  # « véhicules électriques haut de gamme »: the adjective before « de » goes with what follows
    return words[:end]


def _plain(reading: Reading, phrase: Phrase) -> tuple[int, ...]:
    """The words before the first complement that is determined or that a participle brings."""
    for number, index in enumerate(phrase.words):
        token = reading.document[index]
        if number and (token.pos == "DET" or (token.pos == "ADP" and determination(token) is not Determination.NONE)):
            behind = token.pos == "DET" and reading.document[index - 1].pos == "ADP"
            return phrase.words[: number - behind]
    return phrase.words


def _singular(reading: Reading, phrase: Phrase) -> str:
    token = reading.document[phrase.head]
    noun, _ = reading.lexicon.stem(token.text)
    plural = "Number=Plur" in token.features and token.lemma != token.text.lower()
    return reading.lexicon.stem(token.lemma)[0] if plural else noun
