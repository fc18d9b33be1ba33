"""« Selon X », « d'après X », « pour X »: speech that a preposition attributes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import first_speaker, named, phrase_end
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.relative import is_relative
from kg.extraction.passages.teller import teller
from kg.model.document import Sentence
from kg.model.entity import EntityType
from kg.model.span import Span

_CONNECTIVES = frozenset({"CCONJ", "ADV", "PUNCT"})
_CONFIDENCE = {"according": 0.9, "anonymous": 0.9, "opinion": 0.7}


def according_cues(reading: Reading, sentence: Sentence) -> Iterator[Cue]:
    """The prepositions of a sentence that attribute it, outside quotations, each with the phrase that it governs."""
    document, cues = reading.document, reading.cues
    span = document.span(sentence.start, sentence.end)
    for rule, pattern in (("according", cues.according), ("opinion", cues.opinion), ("anonymous", cues.anonymous)):
        for match in pattern.finditer(document.text, span.start, span.end):
            index = document.tokens_in(Span(match.start(), span.end)).start
            phrase = cues.names[match["phrase"].lower()]
            if reading.inside[index] < 0 and (cue := _cue(reading, index, phrase, sentence, rule)):
                yield cue


def _cue(reading: Reading, index: int, phrase: str, sentence: Sentence, rule: str) -> Cue | None:
    document = reading.document
    after = index + 1
    while after < sentence.end and document[after].start < document[index].start + len(phrase):
        after += 1
    if after >= sentence.end or is_relative(reading, after):
        return None
    if rule == "anonymous":  # « de source policière »: the phrase itself names who tells
        end = phrase_end(reading, after - 1, sentence.end)
        return Cue(None, phrase, "affirms", after - 1, index, end, rule, confidence=_CONFIDENCE[rule])
    first = after
    while after < sentence.end and document[after].pos in ("ADP", "DET") and after not in reading.names:
        after += 1
    if after >= sentence.end:
        return None
    head = _head(reading, after, _comma(reading, after, sentence.end))
    if head is None:
        return None
    end = _end(reading, head, sentence)
    if rule == "opinion" and reading.plays(head, "stressed") and not _leads(reading, index, sentence):
        return None
    if not _can_tell(reading, head, end, strict=rule == "opinion"):
        return None
    ours = any(document[i].text.lower() in reading.cues.ours for i in range(first, head))
    speaker = None if ours else _speaker(reading, head, end)
    return Cue(None, phrase, "affirms", speaker, index, end, rule, confidence=_CONFIDENCE[rule])


def _speaker(reading: Reading, head: int, end: int) -> int:
    """The name that goes with a noun, where the noun can bear it: « les sondages, Luc Morandi … » are not he."""
    if (told := teller(reading, head)) is not None and told != head:
        return told
    name = named(reading, head, end)
    mention = reading.names.get(name)
    person = mention is not None and mention.type is EntityType.PERSON
    return head if person and head not in reading.names and not reading.is_person_noun(head) else name


def _head(reading: Reading, start: int, end: int) -> int | None:
    if reading.plays(start, "stressed"):
        return start
    return None if reading.plays(start, "stressed-here") else first_speaker(reading, start, end)


def _can_tell(reading: Reading, head: int, end: int, *, strict: bool) -> bool:
    """Whether a phrase names somebody or something that tells: a name, a pronoun, or a noun of the table of sources.

    ``strict`` asks for a person or a noun that can mean one, as « pour » goes with much else.
    """
    if head in reading.names:
        kind = reading.names[head].type
        return kind is EntityType.PERSON if strict else kind is not EntityType.EVENT
    if reading.plays(head, "stressed") or reading.is_person_noun(head):
        return True
    lemma = reading.document[head].lemma.lower()
    if lemma in reading.cues.sources or lemma in reading.cues.utterances:
        return True
    return reading.is_person_like(named(reading, head, end))


def is_opinion(reading: Reading, cue: Cue, sentence: Sentence) -> bool:
    """Whether « pour X » opens a sentence and a comma closes it, so that the sentence is what X thinks.

    « Pour les riverains, … » and « Pour la deuxième fois, … » may tell for whose good, or when.
    """
    document = reading.document
    closed = cue.end < sentence.end and document[cue.end].text == ","
    if cue.rule != "opinion" or cue.speaker is None or not (closed and _leads(reading, cue.start, sentence)):
        return False
    token = document[cue.speaker]
    definite = any(t.feature("Definite") == "Def" for t in document.dependents(token.index, "det"))
    single = token.feature("Number") != "Plur" or token.lemma.lower() in reading.cues.sources
    return cue.speaker in reading.names or token.pos == "PRON" or (definite and single)


def _leads(reading: Reading, index: int, sentence: Sentence) -> bool:
    """Whether a token stands at the head of its sentence, behind connectives at most."""
    return all(reading.document[i].pos in _CONNECTIVES for i in range(sentence.start, index))


def _end(reading: Reading, head: int, sentence: Sentence) -> int:
    """Where the phrase ends: at the comma after it, or after that of an apposition or a participle."""
    comma = _comma(reading, head, sentence.end)
    if comma == sentence.end:
        return phrase_end(reading, head, sentence.end)
    following = comma + 1
    second = _comma(reading, following, sentence.end)
    if second < sentence.end and following < sentence.end and _belongs(reading, head, following, second):
        return second
    return comma


def _comma(reading: Reading, start: int, end: int) -> int:
    document = reading.document
    for index in range(start, end):
        if reading.inside[index] >= 0 or document[index].text in (":", ";", "«"):
            return end
        if document[index].text == ",":
            return index
        if document[index].pos in ("VERB", "AUX") and document[index].feature("VerbForm") == "Fin":
            return end if not _in_relative(reading, start, index) else _comma(reading, index + 1, end)
    return end


def _in_relative(reading: Reading, start: int, verb: int) -> bool:
    return any(reading.plays(i, "relative-subject", "relative") for i in range(start, verb))


def _belongs(reading: Reading, head: int, start: int, end: int) -> bool:
    """Whether the words between two commas describe the phrase before: its name, a participle, a relative."""
    document = reading.document
    first = document[start]
    participle = first.pos == "VERB" and first.feature("VerbForm") == "Part"
    if participle or reading.plays(start, "relative-subject", "relative"):
        return True
    if head in reading.names:
        return first.head == head or document[first.head].head == head
    mention = reading.names.get(start)
    if mention is None or mention.end < end - 1:
        return False
    # the name of a definite source (« selon la chaîne publique, BBC, six … »), not the subject (« …, BBC, qui … »)
    definite = any(t.feature("Definite") == "Def" for t in document.dependents(head))
    return mention.type in (None, EntityType.PERSON) or (definite and document[end + 1].pos in ("DET", "NUM", "PRON"))
