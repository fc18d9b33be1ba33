"""Whose words a noun of speech or text means: « la réaction de *X* », « les estimations de *X* »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.passages.phrase import first_speaker
from kg.extraction.passages.reading import Reading

_BETWEEN = frozenset({"ADJ", "ADP", "DET"})


def teller(reading: Reading, speaker: int | None) -> int | None:
    """Who has uttered or written what the noun at a token means, if a name tells it; else the token itself."""
    if speaker is None or speaker in reading.names:
        return speaker
    lemma = reading.document[speaker].lemma.lower()
    if lemma in reading.cues.utterances:
        return next(
            (i for i in (*_agents(reading, speaker), *_owners(reading, speaker)) if _speaks(reading, i)), speaker
        )
    if lemma in reading.cues.texts:
        return next((i for i in _beside(reading, speaker) if _speaks(reading, i)), speaker)
    return speaker


def _speaks(reading: Reading, index: int) -> bool:
    return reading.is_person_like(index) or reading.document[index].lemma.lower() in reading.cues.sources


def _owners(reading: Reading, noun: int) -> Iterator[int]:
    yield from _beside(reading, noun)
    yield from (token.index for token in reading.document.dependents(noun, "nmod"))


def _agents(reading: Reading, noun: int) -> Iterator[int]:
    """« les propos tenus vendredi par l'agence *X* »: who did what a participle tells of the noun."""
    document = reading.document
    end = document.sentence_of(noun).end
    for index in range(noun + 1, end):
        token = document[index]
        if token.pos == "PUNCT" or token.feature("VerbForm") in ("Fin", "Inf"):
            return
        if reading.plays(index, "by"):
            found = first_speaker(reading, index + 1, end)
            if found is not None:
                yield found
            return


def _beside(reading: Reading, noun: int) -> Iterator[int]:
    """The name, or the body, behind the noun, its adjectives and « de » (« les informations *du Figaro* »)."""
    document = reading.document
    end, completed = document.sentence_of(noun).end, False
    for index in range(noun + 1, end):
        if index in reading.names:
            if completed:
                yield reading.names[index].head
            return
        if document[index].pos not in _BETWEEN:
            definite = document[index - 1].feature("Definite") == "Def" or reading.plays(index - 1, "articled-of")
            if completed and definite and document[index].lemma.lower() in reading.cues.sources:
                yield index
            return
        completed = completed or reading.plays(index, "of")
        if document[index].pos == "ADP" and not reading.plays(index, "of"):
            return
