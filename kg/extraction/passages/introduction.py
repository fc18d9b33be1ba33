"""« X a écrit : "…" »: words before a colon that attribute what follows it."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.passages.according import according_cues, is_opinion
from kg.extraction.passages.clause import is_told
from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import first_speaker
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import is_able, speaker_after, speaker_before
from kg.extraction.passages.teller import teller
from kg.extraction.quotations import Quotation


def colon(reading: Reading, before: range, previous: Cue | None) -> Cue | None:
    """« X a écrit : "…" »: the words before a colon attribute, by their speech verb, any verb, or a bare name."""
    document = reading.document
    if not before or document[before.stop - 1].text != ":":
        return None
    cue = introduction(reading, before.start, before.stop - 1)
    if cue and cue.speaker is None and previous:
        return replace(cue, speaker=previous.speaker)  # « Et d'ajouter : "…" »
    if cue and cue.verb is None and (thinker := _thinker(reading, before)):
        return replace(thinker, end=cue.end)
    return cue


def _thinker(reading: Reading, before: range) -> Cue | None:
    """Who thinks what a colon leads to: « Pour X, la raison est simple : "…" »."""
    sentence = reading.document.sentence_of(before.start)
    cues = (cue for cue in according_cues(reading, sentence) if before.start <= cue.start and cue.end < before.stop)
    return next((cue for cue in cues if cue.rule == "according" or is_opinion(reading, cue, sentence)), None)


def colon_before_block(reading: Reading, quotation: Quotation, before: range) -> Cue | None:
    """A quotation that opens its sentence, after a sentence (of the block before) that ends with a colon."""
    document = reading.document
    sentence = document.sentence_of(quotation.start)
    if before or sentence.index == 0:
        return None
    previous = document.sentences[sentence.index - 1]
    last = previous.end - 1
    if document[last].text != ":" and not document[last].text.endswith(":"):
        return None
    return introduction(reading, previous.start, last)


def introduction(reading: Reading, start: int, end: int) -> Cue | None:
    """The cue in the words ``[start, end)`` that lead to a colon."""
    document = reading.document
    outside = [i for i in range(start, end) if reading.inside[i] < 0]
    verbs = [i for i in outside if document[i].pos in ("VERB", "AUX")]
    for index in reversed(outside):
        verb = reading.speech_verb(index)
        adjoined = document[index].feature("VerbForm") == "Part" and not is_told(reading, document[index])
        if verb and not verb.mind and verb.act and not adjoined:
            speaker = speaker_before(reading, index)
            if speaker is None or not start <= speaker < end:
                speaker = speaker_after(reading, index, end) or speaker
            speaker = teller(reading, speaker)
            return Cue(index, verb.name, verb.act, speaker, start, end, "colon", verb)
    main = main_verb(reading, verbs)
    if main is not None:
        speaker = teller(reading, speaker_before(reading, main))
        if speaker is not None and not is_able(reading, speaker):
            speaker = None
        return Cue(main, document[main].lemma, "affirms", speaker, start, end, "colon-any", confidence=0.8)
    speaker = first_speaker(reading, start, end)
    if speaker is None or not reading.is_person_like(speaker):
        # « Réponse de X : "…" »
        named = [i for i in range(start, end) if reading.is_person_like(i) and reading.inside[i] < 0]
        speaker = reading.names[named[-1]].head if named else None
    if speaker is None:
        return None
    return Cue(None, "", "affirms", speaker, start, end, "colon-name", confidence=0.8)


def main_verb(reading: Reading, verbs: list[int]) -> int | None:
    """The verb of the main clause: the root, else the first one that is finite or has an auxiliary."""
    document = reading.document
    root = next((i for i in verbs if document[i].is_root and document[i].pos == "VERB"), None)
    finite = (i for i in verbs if document[i].pos == "VERB" and document[i].feature("VerbForm") != "Inf")
    return root if root is not None else next(finite, None)
