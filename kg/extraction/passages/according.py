"""« Selon X », « d'après X », « pour X »: speech that a preposition attributes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.phrase import first_speaker, named, phrase_end
from kg.extraction.passages.reading import Reading
from kg.model.document import Sentence
from kg.model.entity import EntityType
from kg.model.span import Span

_PRONOUNS = frozenset({"lui", "elle", "eux", "elles"})
_NOT_A_SPEAKER = frozenset({"moi", "nous", "vous", "toi"})


def according_cues(reading: Reading, sentence: Sentence) -> Iterator[Cue]:
    """The prepositions of a sentence that attribute it, outside quotations, each with the phrase that it governs."""
    document, cues = reading.document, reading.cues
    span = document.span(sentence.start, sentence.end)
    for rule, pattern in (("according", cues.according), ("opinion", cues.opinion)):
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
    while after < sentence.end and document[after].pos in ("ADP", "DET") and after not in reading.names:
        after += 1
    if after >= sentence.end:
        return None
    head = _head(reading, after, sentence.end)
    if head is None or not _can_tell(reading, head, strict=rule == "opinion"):
        return None
    end = _end(reading, head, sentence)
    speaker = named(reading, head, end)
    return Cue(None, phrase, "affirms", speaker, index, end, rule, confidence=0.9 if rule == "according" else 0.7)


def _head(reading: Reading, start: int, end: int) -> int | None:
    word = reading.document[start].text.lower()
    if word in _PRONOUNS:
        return start
    return None if word in _NOT_A_SPEAKER else first_speaker(reading, start, end)


def _can_tell(reading: Reading, head: int, *, strict: bool) -> bool:
    """Whether a phrase names somebody or something that tells: a name, a pronoun, or a noun of the table of sources."""
    if head in reading.names:
        kind = reading.names[head].type
        return kind is EntityType.PERSON if strict else kind is not EntityType.EVENT
    token = reading.document[head]
    if token.text.lower() in _PRONOUNS:
        return not strict
    if reading.is_person_noun(head):
        return True
    return token.lemma.lower() in reading.cues.sources or reading.is_person_like(
        named(reading, head, len(reading.document))
    )


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
    return any(reading.document[i].text.lower() in ("qui", "que", "qu'", "dont", "où") for i in range(start, verb))


def _belongs(reading: Reading, head: int, start: int, end: int) -> bool:
    """Whether the words between two commas describe the phrase before: its name, a participle, a relative."""
    document = reading.document
    first = document[start]
    if first.text.lower() in ("qui", "dont") or (first.pos == "VERB" and first.feature("VerbForm") == "Part"):
        return True
    if head in reading.names:
        return first.head == head or document[first.head].head == head
    mention = reading.names.get(start)
    if mention is None or mention.end < end - 1:
        return False
    # the name of a definite source (« selon la chaîne publique, BBC, six … »), not the subject (« …, BBC, qui … »)
    definite = any(t.feature("Definite") == "Def" for t in document.dependents(head))
    return mention.type in (None, EntityType.PERSON) or (definite and document[end + 1].pos in ("DET", "NUM", "PRON"))
