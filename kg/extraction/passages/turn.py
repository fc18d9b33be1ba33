"""Quotations that stand alone: their speaker is told before, or in a headline after."""

from __future__ import annotations

from kg.extraction.passages.clause import is_told
from kg.extraction.passages.cue import Cue
from kg.extraction.passages.introduction import main_verb
from kg.extraction.passages.phrase import first_speaker
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import speaker_before
from kg.extraction.passages.surroundings import is_clause
from kg.extraction.quotations import Quotation
from kg.model.document import Sentence

_LONG = 15  # tokens of a quotation that is no heading of its paragraph


def heading(reading: Reading, before: range, after: range) -> Cue | None:
    """A headline of the form « "…" : le maire défend son projet », or "…", X."""
    if before or not after or reading.document[after.start].text != ":":
        return None
    speaker = first_speaker(reading, after.start + 1, after.stop)
    if speaker is None or not reading.is_person_like(speaker):
        return None
    return Cue(None, "", "affirms", speaker, after.start, after.stop, "heading", confidence=0.6)


def turn(reading: Reading, quotation: Quotation, before: range, after: range, previous: Cue | None) -> Cue | None:
    """A quotation that is a sentence by itself: who spoke last says it, or who the sentence before tells of."""
    document = reading.document
    sentence = document.sentence_of(quotation.start)
    alone = not any(document[i].text[0].isalnum() for i in (*before, *after))
    if not alone:
        return None
    if not is_clause(reading, quotation):
        return _told_after(reading, sentence)
    if previous and previous.start < quotation.start and _same_turn(reading, previous, sentence):
        return Cue(
            None, previous.name, previous.act, previous.speaker, previous.start, previous.end, "turn", confidence=0.7
        )
    if sentence.index == 0 or document.sentences[sentence.index - 1].block != sentence.block:
        return _told_after(reading, sentence)
    told = document.sentences[sentence.index - 1]
    verbs = [i for i in range(told.start, told.end) if document[i].pos == "VERB" and reading.inside[i] < 0]
    main = main_verb(reading, verbs)
    speaker = speaker_before(reading, main) if main is not None else None
    if main is None or speaker is None:
        return None
    verb = reading.lexicon.at(document, main)
    name, act = (verb.name, verb.act) if verb else ("", "affirms")
    confidence = 0.8 if verb else 0.5
    return Cue(main if verb else None, name, act, speaker, told.start, told.end, "told-before", verb, False, confidence)


def _told_after(reading: Reading, sentence: Sentence) -> Cue | None:
    """« "Halte au gâchis." Le maire, X, a réagi »: the sentence behind tells of speech, and no other words of it."""
    document = reading.document
    if sentence.index + 1 >= len(document.sentences):
        return None
    told = document.sentences[sentence.index + 1]
    tokens = range(told.start, told.end)
    if told.block != sentence.block or any(reading.inside[i] >= 0 or reading.plays(i, "that") for i in tokens):
        return None
    main = main_verb(reading, [i for i in tokens if document[i].pos == "VERB"])
    verb = reading.speech_verb(main) if main is not None else None
    if main is None or verb is None or verb.mind or "quote" not in verb.takes or not is_told(reading, document[main]):
        return None
    speaker = speaker_before(reading, main)
    if speaker is None or not reading.is_person(speaker):
        return None
    return Cue(main, verb.name, verb.act, speaker, told.start, told.end, "told-after", verb, confidence=0.6)


def _fills(reading: Reading, sentence: Sentence) -> bool:
    """Whether a paragraph that opens with a sentence is quoted as a whole, or for long: no heading run into it."""
    document = reading.document
    first, end = sentence.start, sentence.start
    while end < len(document) and document.sentence_of(end).block == sentence.block:
        if reading.inside[end] < 0 and document[end].pos != "PUNCT":
            return end - first >= _LONG
        end += 1
    return True


def _same_turn(reading: Reading, previous: Cue, sentence: Sentence) -> bool:
    document = reading.document
    before = document.sentence_of(max(previous.end - 1, 0))
    opens = sentence.index == 0 or document.sentences[sentence.index - 1].block != sentence.block
    goes_on = opens and sentence.block - before.block == 1 and sentence.kind is before.kind
    if before.block != sentence.block and not (goes_on and _fills(reading, sentence)):
        return False  # a paragraph of quoted words goes on with the one before
    between = range(before.end, sentence.start)
    return all(reading.inside[i] >= 0 or document[i].pos == "PUNCT" for i in between)
