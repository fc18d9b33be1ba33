"""The incise: « …, a déclaré hier la préfète », with the verb before its subject."""

from __future__ import annotations

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import speaker_after
from kg.languages.speech import SpeechVerb

_PASSED = frozenset({"PRON", "AUX", "ADV", "SCONJ", "CCONJ", "INTJ"})
_AUXILIARIES = frozenset({"avoir", "être"})
_REACH = 9  # tokens from the comma to the verb (« , ne s'en est pas moins aussitôt félicité X »)
_SUBJECTS = frozenset({"il", "elle", "ils", "elles", "on", "je", "nous", "qui", "que", "qu'", "dont"})


def inversion(reading: Reading, start: int, end: int, *, any_verb: bool = True) -> Cue | None:
    """The cue of an incise that begins at token ``start``, right after a comma or a closing mark.

    With ``any_verb`` a verb that is no speech verb counts too, if a pronoun or a name follows it.
    """
    cue = _verb(reading, start, min(end, start + _REACH))
    if cue is None:
        return None
    index, verb = cue
    words = len(verb.phrase.split()) if verb else 0
    speaker = speaker_after(reading, index, end, words)
    if verb is None and not any_verb:
        return None
    if verb is None:
        return _by_any_verb(reading, index, speaker, start, end)
    return Cue(index, verb.name, verb.act, speaker, start, end, "incise", verb)


def _verb(reading: Reading, start: int, end: int) -> tuple[int, SpeechVerb | None] | None:
    """The verb that the words lead to through clitics, auxiliaries and adverbs; with None if it is no speech verb."""
    document = reading.document
    auxiliary = False
    for index in range(start, end):
        token = document[index]
        word = token.text.lower()
        if reading.inside[index] >= 0 or word in _SUBJECTS or index in reading.denied:
            return None
        if found := reading.lexicon.at(document, index, certain=False):
            if auxiliary or not _is_participle(reading, index):
                return index, found
            return None
        auxiliary = auxiliary or token.lemma in _AUXILIARIES
        if token.pos == "VERB":
            return (index, None) if auxiliary or not _is_participle(reading, index) else None
        if (
            token.pos not in _PASSED
            and token.lemma not in _AUXILIARIES
            and not word.startswith("-")
            and token.text not in ",–—-"
        ):
            return None
    return None


def _is_participle(reading: Reading, index: int) -> bool:
    token = reading.document[index]
    return token.feature("VerbForm") == "Part" and not token.text.lower().endswith(("it", "ent"))


def _by_any_verb(reading: Reading, index: int, speaker: int | None, start: int, end: int) -> Cue | None:
    """« …, grimace-t-elle »: any finite verb can report, if a pronoun or a person's name follows it."""
    document = reading.document
    if speaker is None or not (document[speaker].text.startswith("-") or reading.is_person_like(speaker)):
        return None
    return Cue(index, document[index].lemma, "affirms", speaker, start, end, "incise-any", confidence=0.7)
