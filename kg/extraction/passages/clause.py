"""Indirect speech: the clause or infinitive that a speech verb reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import after_preposition
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.speaker import is_narrated, speaker_after, speaker_before
from kg.extraction.whether import is_whether
from kg.languages.function_words import function_words
from kg.languages.speech import SpeechVerb
from kg.model.document import Token


def reported(reading: Reading) -> Iterator[tuple[Cue, range]]:
    """Each speech verb outside quotations with the tokens of what it reports."""
    document = reading.document
    for token in document.tokens:
        if reading.inside[token.index] >= 0:
            continue
        verb = reading.speech_verb(token.index)
        if verb is None or verb.mind or not is_told(reading, token):
            continue
        verb = _as_denied(reading, token, verb)
        content = verb and (
            _clause(reading, token.index, verb)
            or _infinitive(reading, token.index, verb)
            or _behind_colon(reading, token.index, verb)
        )
        if verb and content and (cue := _cue(reading, token, verb, content)):
            yield cue, content


def _cue(reading: Reading, token: Token, verb: SpeechVerb, content: range) -> Cue | None:
    speaker = speaker_before(reading, token.index)
    if speaker is not None and content.start <= speaker < content.stop:
        speaker = None
    if speaker is None:
        speaker = speaker_after(reading, token.index, content.start)
    if speaker is None or reading.plays(speaker, "nobody", "us"):
        return None
    if speaker not in reading.names and reading.document[speaker].lemma.lower() in reading.cues.silent:
        return None  # « un contexte qui rappelle que … »
    if reading.document[speaker].dep == "expl:subj" and reading.document[speaker].feature("Voice") == "Pass":
        return None
    sentence = reading.document.sentence_of(token.index)
    return Cue(token.index, verb.name, verb.act, speaker, sentence.start, content.start, "clause", verb, True)


def _as_denied(reading: Reading, token: Token, verb: SpeechVerb) -> SpeechVerb | None:
    """What is said is told only of speech that takes place: « n'a pas précisé », but « n'a pas caché que »."""
    if token.index not in reading.denied:
        return verb if verb.act else None
    return replace(verb, act=verb.denied) if verb.denied else None


def is_told(reading: Reading, token: Token) -> bool:
    """Whether somebody does speak: the verb is finite, a gerund, or an infinitive that a verb of doing so leads."""
    document = reading.document
    form = token.feature("VerbForm")
    if any(True for _ in document.dependents(token.index, "aux:pass")):
        verb = reading.speech_verb(token.index)
        return verb is not None and (verb.unaccusative or verb.reflexive)  # « il sera jugé pour "…" » says nothing
    helped = any(True for _ in document.dependents(token.index, "aux"))
    if is_narrated(reading, token.index):
        return True
    if form == "Inf" and not helped:  # the tagger takes some participles for infinitives
        led = document.head(token.index).lemma in function_words(reading.language, "leading-speech")
        return led and token.dep in ("xcomp", "obl:arg", "ccomp", "advcl")
    if form == "Part" and token.feature("Tense") != "Pres" and token.dep.startswith(("acl", "amod")):
        return helped  # « les accusations lancées » says nothing
    return token.feature("Mood") != "Imp"


def _clause(reading: Reading, verb: int, entry: SpeechVerb) -> range | None:
    if "clause" not in entry.takes and "question" not in entry.takes:
        return None
    que = _conjunction(reading, verb, entry)
    return None if que is None else range(que, _end(reading, que + 1, verb))


def _conjunction(reading: Reading, verb: int, entry: SpeechVerb) -> int | None:
    """The « que » that opens the clause of a speech verb: no other verb stands between, and it is no relative."""
    document = reading.document
    sentence = document.sentence_of(verb)
    for index in range(verb + 1 + len(entry.phrase.split()), sentence.end):
        token = document[index]
        if "clause" in entry.takes and reading.plays(index, "that"):
            return index if _completes(reading, verb, index) else None
        if "question" in entry.takes and _asks(reading, verb, index):
            return index
        if token.text in ";:«" or reading.inside[index] >= 0:
            return None
        if _goes_on_telling(reading, index):
            return None  # « a-t-il dit, martelant que … »
        if token.pos in ("VERB", "AUX") and token.feature("VerbForm") in ("Fin", "Inf"):
            return None
    return None


def _asks(reading: Reading, verb: int, index: int) -> bool:
    """Whether a token opens an indirect question: « si », or « comment », « pourquoi » … right behind the verb."""
    document = reading.document
    if is_whether(document, reading.language, index):
        return not reading.plays(index - 1, "stressing", "as")  # « *même si* »
    near = all(token.pos == "ADV" for token in document.tokens[verb + 1 : index])
    return near and reading.plays(index, "asking")


def _goes_on_telling(reading: Reading, index: int) -> bool:
    """Whether a gerund takes the words over."""
    token = reading.document[index]
    gerund = token.feature("VerbForm") == "Part" and token.feature("Tense") == "Pres"
    disguised = token.pos not in ("VERB", "AUX")  # « martelant » taken for an adjective
    return (gerund or disguised) and reading.speech_verb(index) is not None


def _completes(reading: Reading, verb: int, que: int) -> bool:
    document = reading.document
    if que - 1 > verb and reading.plays(que - 1, "before-that"):
        return False
    objects = [t for t in document.dependents(verb, "obj") if verb < t.index < que and not reading.is_date(t.index)]
    direct = [t for t in objects if not any(c.pos == "ADP" for c in document.dependents(t.index, "case"))]
    return not direct or document[que].pos == "SCONJ"


def _infinitive(reading: Reading, verb: int, entry: SpeechVerb) -> range | None:
    """« assure ne rien savoir », « a promis de revenir »."""
    if "infinitive" not in entry.takes or entry.phrase:
        return None
    document = reading.document
    sentence = document.sentence_of(verb)
    start = _behind_adjunct(reading, verb + 1, sentence.end)
    for index in range(start, sentence.end):
        token = document[index]
        if token.pos in ("VERB", "AUX") and token.feature("VerbForm") == "Inf":
            return range(start, _end(reading, index, verb)) if index - verb < 8 else None
        if index == start and reading.plays(index, "of"):
            start = index + 1
        elif token.pos not in ("ADV", "PRON"):
            return None
    return None


def _behind_colon(reading: Reading, verb: int, entry: SpeechVerb) -> range | None:
    """« Elle a prévenu : la rue fermera »: a main clause behind a colon, without marks."""
    document = reading.document
    sentence = document.sentence_of(verb)
    for index in range(verb + 1, sentence.end):
        token = document[index]
        if reading.inside[index] >= 0 or token.text in ';«"' or token.feature("VerbForm") == "Fin":
            return None
        if token.text == ":":
            last = document[sentence.end - 1].pos == "PUNCT"
            content = range(index + 1, sentence.end - last)
            told = any(document[i].feature("VerbForm") == "Fin" for i in content)
            marked = any(reading.inside[i] >= 0 or document[i].text in '«"' for i in range(index + 1, sentence.end))
            return content if told and not marked and "clause" in entry.takes else None
    return None


def _behind_adjunct(reading: Reading, start: int, end: int) -> int:
    """The token behind a prepositional phrase between a speech verb and its infinitive (« assure *de son côté* … »).

    The phrase may stand between commas (« indique, *à cet égard*, avoir … »).
    """
    document = reading.document
    apart = document[start].text == ","
    first = start + apart
    if first + 1 >= end or document[first].pos != "ADP" or document[first + 1].pos not in ("DET", "NOUN"):
        return start
    behind = after_preposition(reading, first, end)
    if not apart:
        return behind
    return behind + 1 if behind < end and document[behind].text == "," else start


def _end(reading: Reading, start: int, verb: int) -> int:
    """Where the clause that begins at ``start`` ends: where the words turn back to the attributing clause."""
    document = reading.document
    sentence = document.sentence_of(verb)
    end = sentence.end
    while end > start and document[end - 1].pos == "PUNCT" and document[end - 1].text not in '»”")':
        end -= 1
    for index in range(start + 1, end):
        token = document[index]
        if token.text in (";", ":") and reading.inside[index] < 0:
            return index
        if token.text == "," and reading.inside[index] < 0 and _leaves(reading, index, end, verb):
            return index
        if token.pos == "CCONJ" and reading.inside[index] < 0 and _resumes(reading, index, start, end, verb):
            return index
    return end


def _resumes(reading: Reading, conjunction: int, start: int, end: int, verb: int) -> bool:
    """Whether a verb without subject after « et » goes on with the speaker: « a dit que c'est loin et a appelé à … ».

    Its tense is then that of the speech verb and not that of the clause.
    """
    document = reading.document
    following = next((i for i in range(conjunction + 1, end) if document[i].pos not in ("PRON", "ADV")), end)
    if following == end or document[following].feature("VerbForm") != "Fin" or conjunction - start < 2:
        return False
    if any(document[i].dep.startswith("nsubj") for i in range(conjunction + 1, following)):
        return False
    first = next((i for i in range(start, conjunction) if document[i].feature("VerbForm") == "Fin"), None)
    told, said, added = (_has_auxiliary(reading, i) for i in (verb, first if first is not None else verb, following))
    return told == added and told != said


def _has_auxiliary(reading: Reading, index: int) -> bool:
    """Whether a finite form is, or a participle has, an auxiliary of tense."""
    document = reading.document
    token = document[index]
    return token.dep.startswith("aux") or any(True for _ in document.dependents(index, "aux"))


def _leaves(reading: Reading, comma: int, end: int, verb: int) -> bool:
    """Whether what follows a comma hangs on the speech verb or what governs it, by a verb of its own."""
    document = reading.document
    above = {verb, *(token.index for token in document.ancestors(verb))}
    for index in range(comma + 1, end):
        token = document[index]
        if token.text == ",":
            return False
        if token.pos == "VERB":
            return (token.head in above or token.index in above) and token.dep in (
                "conj", "parataxis", "advcl", "ROOT", "acl", "acl:relcl",
            )  # fmt: skip
    return False
