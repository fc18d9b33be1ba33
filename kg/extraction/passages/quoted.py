"""Passages in quotation marks, with what attributes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.passages.according import according_cues
from kg.extraction.passages.cue import Cue
from kg.extraction.passages.inversion import inversion
from kg.extraction.passages.phrase import first_speaker
from kg.extraction.passages.quotations import Quotation
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import speaker_after, speaker_before
from kg.languages.speech import SpeechVerb
from kg.model.document import Sentence

FEWEST = 3  # words in quotation marks that make a quote (the convention of the gold)
_PLACES = frozenset({"dans", "sur", "avec", "chez", "en", "par", "sous", "depuis", "dès"})
_OPENERS = '«“"'
_CLOSERS = "»”\"'"


def cue_of(reading: Reading, number: int, previous: Cue | None) -> Cue | None:
    """What attributes a quotation, the surest sign first; ``previous`` is the cue of the one before it."""
    quotation = reading.quotations[number]
    before, after = outside_before(reading, number), outside_after(reading, number)
    return (
        _incise(reading, after, any_verb=not before and _is_clause(reading, quotation))
        or _beside(reading, before)
        or _colon(reading, before)
        or _integrated(reading, quotation, before, after)
        or _colon_before_block(reading, quotation, before)
        or _heading(reading, quotation, before, after)
        or _turn(reading, quotation, before, after, previous)
    )


def outside_before(reading: Reading, number: int) -> range:
    """The tokens of the sentence before a quotation, back to the quotation before, without the opening mark."""
    quotation = reading.quotations[number]
    sentence = reading.document.sentence_of(quotation.start)
    start = quotation.start
    while start > sentence.start and reading.inside[start - 1] < 0:
        start -= 1
    end = quotation.start
    while end > start and reading.document[end - 1].text in '«“"':
        end -= 1
    while start < end and reading.document[start].text in _CLOSERS:
        start += 1
    return range(start, end)


def outside_after(reading: Reading, number: int) -> range:
    """The tokens of the sentence after a quotation, up to the quotation after, without the closing mark."""
    document = reading.document
    quotation = reading.quotations[number]
    sentence = document.sentence_of(quotation.end - 1)
    start = quotation.end
    while start < len(document) and document[start].text in _CLOSERS:
        start += 1
    if start >= len(document) or document[start].sentence > sentence.index + 1:
        return range(quotation.end, quotation.end)
    limit = document.sentence_of(start).end if _goes_on(reading, start, sentence) else sentence.end
    end = start
    while end < limit and reading.inside[end] < 0:
        end += 1
    while end > start and document[end - 1].text in '«“"':
        end -= 1
    return range(start, end)


def _goes_on(reading: Reading, start: int, sentence: Sentence) -> bool:
    """Whether the words after a quotation belong to its sentence though the splitter cut there."""
    token = reading.document[start]
    same_block = reading.document.sentence_of(start).block == sentence.block
    return same_block and (token.sentence == sentence.index or token.text == "," or token.text[0].islower())


def _incise(reading: Reading, after: range, *, any_verb: bool) -> Cue | None:
    start = after.start
    while start < after.stop and reading.document[start].text in (",", "–", "—", "-"):
        start += 1
    return inversion(reading, start, after.stop, any_verb=any_verb) if start < after.stop else None


def _beside(reading: Reading, before: range) -> Cue | None:
    """« A », a-t-il dit, « B »: the incise between two pieces attributes the second too."""
    if not before or reading.document[before.start - 1].text not in _CLOSERS or before.start == 0:
        return None
    if reading.document[before.start].text != ",":
        return None
    return inversion(reading, before.start + 1, before.stop)


def _colon(reading: Reading, before: range) -> Cue | None:
    """« X a écrit : "…" »: the words before a colon attribute, by their speech verb, any verb, or a bare name."""
    document = reading.document
    if not before or document[before.stop - 1].text != ":":
        return None
    return introduction(reading, before.start, before.stop - 1)


def introduction(reading: Reading, start: int, end: int) -> Cue | None:
    """The cue in the words ``[start, end)`` that lead to a colon."""
    document = reading.document
    outside = [i for i in range(start, end) if reading.inside[i] < 0]
    verbs = [i for i in outside if document[i].pos in ("VERB", "AUX")]
    for index in reversed(outside):
        if (verb := reading.speech_verb(index)) and not verb.mind and verb.act:
            speaker = speaker_before(reading, index)
            if speaker is None or not start <= speaker < end:
                speaker = speaker_after(reading, index, end) or speaker
            return Cue(index, verb.name, verb.act, speaker, start, end, "colon", verb)
    main = _main_verb(reading, verbs)
    if main is not None:
        speaker = speaker_before(reading, main)
        return Cue(main, document[main].lemma, "affirms", speaker, start, end, "colon-any", confidence=0.8)
    speaker = first_speaker(reading, start, end)
    if speaker is None or not reading.is_person_like(speaker):
        return None
    return Cue(None, "", "affirms", speaker, start, end, "colon-name", confidence=0.8)


def _main_verb(reading: Reading, verbs: list[int]) -> int | None:
    """The verb of the main clause: the root, else the first one that is finite or has an auxiliary."""
    document = reading.document
    root = next((i for i in verbs if document[i].is_root and document[i].pos == "VERB"), None)
    finite = (i for i in verbs if document[i].pos == "VERB" and document[i].feature("VerbForm") != "Inf")
    return root if root is not None else next(finite, None)


def _integrated(reading: Reading, quotation: Quotation, before: range, after: range) -> Cue | None:
    """« X a salué "…" », « X affirme que … "…" »: the quotation is a part of the attributing clause."""
    if _is_title(reading, quotation, before):
        return None
    sentence = reading.document.sentence_of(quotation.start)
    found = _governing(reading, quotation)
    if found is None:
        for cue in according_cues(reading, sentence):
            if not _separated(reading, cue, quotation):
                return replace(cue, integrated=True)
        found = _preceding(reading, quotation)
    if found is None:
        return None
    index, verb = found
    speaker = speaker_before(reading, index)
    if speaker is None or reading.document[speaker].text.lower() in ("on", "-on"):
        return None
    return Cue(
        index, verb.name, verb.act, speaker, before.start, quotation.start, "integrated", verb, True,
        0.8 if verb.mind else 0.95,
    )  # fmt: skip


def _is_title(reading: Reading, quotation: Quotation, before: range) -> bool:
    """Whether the quotation rather names a work or a place: « joue dans "…" », or has a capital and no verb."""
    last = reading.document[before.stop - 1] if before else None
    if last is not None and last.pos == "ADP" and last.lemma.lower() in _PLACES:
        return True
    return reading.document[quotation.start].text[0].isupper() and not _is_clause(reading, quotation)


def _separated(reading: Reading, cue: Cue, quotation: Quotation) -> bool:
    """Whether a semicolon stands between « selon X » and the quotation."""
    between = range(min(cue.end, quotation.end), max(cue.start, quotation.start))
    return any(reading.document[i].text == ";" for i in between)


def _governing(reading: Reading, quotation: Quotation) -> tuple[int, SpeechVerb] | None:
    """The speech verb right before the quotation, or the nearest above it in the parse."""
    document = reading.document
    before = quotation.start - 1
    while before > 0 and (document[before].text in _OPENERS or document[before].pos == "ADV"):
        before -= 1
    if verb := _taking(reading, before, quotation):
        return before, verb
    outer = next(
        (i for i in range(quotation.start, quotation.end) if not _is_inside(quotation, document[i].head)), None
    )
    if outer is not None:
        for token in document.ancestors(outer):
            if reading.inside[token.index] < 0 and (verb := _taking(reading, token.index, quotation)):
                return token.index, verb
    return None


def _preceding(reading: Reading, quotation: Quotation) -> tuple[int, SpeechVerb] | None:
    """The nearest speech verb before the quotation in its clause."""
    document = reading.document
    sentence = document.sentence_of(quotation.start)
    for index in range(quotation.start - 1, sentence.start - 1, -1):
        if document[index].text in (";", ":"):
            return None
        if reading.inside[index] < 0 and (verb := _taking(reading, index, quotation)):
            return index, verb
    return None


def _is_inside(quotation: Quotation, index: int) -> bool:
    return quotation.start <= index < quotation.end


def _taking(reading: Reading, index: int, quotation: Quotation) -> SpeechVerb | None:
    """The speech verb at a token before a quotation which can hold it in its clause or its object."""
    if index > quotation.start:
        return None
    verb = reading.speech_verb(index)
    if verb is None or not verb.act or not {"clause", "object", "quote", "infinitive"} & set(verb.takes):
        return None
    return verb


def _colon_before_block(reading: Reading, quotation: Quotation, before: range) -> Cue | None:
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


def _heading(reading: Reading, quotation: Quotation, before: range, after: range) -> Cue | None:
    """A headline of the form « "…" : le maire défend son projet », or "…", X."""
    if before or not after or reading.document[after.start].text != ":":
        return None
    speaker = first_speaker(reading, after.start + 1, after.stop)
    if speaker is None or not reading.is_person_like(speaker):
        return None
    return Cue(None, "", "affirms", speaker, after.start, after.stop, "heading", confidence=0.6)


def _turn(reading: Reading, quotation: Quotation, before: range, after: range, previous: Cue | None) -> Cue | None:
    """A quotation that is a sentence by itself: who spoke last says it, or who the sentence before tells of."""
    document = reading.document
    sentence = document.sentence_of(quotation.start)
    alone = not any(document[i].text[0].isalnum() for i in (*before, *after))
    if not alone or not _is_clause(reading, quotation):
        return None
    if previous and previous.start < quotation.start and _same_turn(reading, previous, sentence):
        return Cue(
            None, previous.name, previous.act, previous.speaker, previous.start, previous.end, "turn", confidence=0.7
        )
    if sentence.index == 0 or document.sentences[sentence.index - 1].block != sentence.block:
        return None
    told = document.sentences[sentence.index - 1]
    verbs = [i for i in range(told.start, told.end) if document[i].pos == "VERB" and reading.inside[i] < 0]
    main = _main_verb(reading, verbs)
    speaker = speaker_before(reading, main) if main is not None else None
    if main is None or speaker is None:
        return None
    verb = reading.lexicon.at(document, main)
    name, act = (verb.name, verb.act) if verb else ("", "affirms")
    confidence = 0.8 if verb else 0.5
    return Cue(main if verb else None, name, act, speaker, told.start, told.end, "told-before", verb, False, confidence)


def _is_clause(reading: Reading, quotation: Quotation) -> bool:
    """Whether a quotation holds a verb, as speech does and titles seldom do."""
    return any(reading.document[i].pos in ("VERB", "AUX") for i in range(quotation.start, quotation.end))


def _same_turn(reading: Reading, previous: Cue, sentence: Sentence) -> bool:
    document = reading.document
    before = document.sentence_of(max(previous.end - 1, 0))
    if before.block != sentence.block:
        return False
    between = range(before.end, sentence.start)
    return all(reading.inside[i] >= 0 or document[i].pos == "PUNCT" for i in between)


def numbered(reading: Reading) -> Iterator[int]:
    """The quotations that are long enough to be quotes."""
    for number, quotation in enumerate(reading.quotations):
        if quotation.words(reading.document.text) >= FEWEST:
            yield number
