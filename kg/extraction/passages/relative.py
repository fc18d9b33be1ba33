"""« Une rumeur selon laquelle … », « M. Weill, selon lequel … »: a relative clause that tells what somebody says."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.passages.cue import Cue
from kg.extraction.passages.reading import Reading
from kg.model.document import Sentence, Token
from kg.model.span import Span


def is_relative(reading: Reading, index: int) -> bool:
    """Whether the word that « selon » governs stands for what comes before it."""
    return reading.document[index].pos == "PRON" and reading.plays(index, "relative-subject")


def told_in_relatives(reading: Reading, sentence: Sentence) -> Iterator[tuple[Cue, range]]:
    """The relative clauses of a sentence that « selon » opens, each with the tokens of what is said in it."""
    document = reading.document
    span = document.span(sentence.start, sentence.end)
    for match in reading.cues.according.finditer(document.text, span.start, span.end):
        start = document.tokens_in(Span(match.start(), span.end)).start
        pronoun = next((i for i in range(start + 1, min(start + 4, sentence.end)) if is_relative(reading, i)), None)
        if pronoun is None or reading.inside[start] >= 0:
            continue
        verb = document.head(pronoun)
        said = [index for index in document.subtree(verb.index) if index > pronoun]
        if verb.index in said:
            phrase = reading.cues.names[match["phrase"].lower()]
            speaker = _speaker(reading, verb, start)
            cue = Cue(None, phrase, "affirms", speaker, start, pronoun + 1, "relative", confidence=0.8)
            yield cue, range(pronoun + 1, said[-1] + 1)


def _speaker(reading: Reading, verb: Token, start: int) -> int | None:
    """Whom the clause hangs on, if that can tell: « le médecin, selon lequel », not « l'idée selon laquelle »."""
    document = reading.document
    head = document.head(verb.index).index
    if not verb.dep.startswith("acl") or head >= start:
        head = next((i for i in range(start - 1, -1, -1) if document[i].pos in ("NOUN", "PROPN")), start)
    able = reading.is_person_like(head) or reading.is_person_noun(head)
    return head if able or document[head].lemma.lower() in reading.cues.sources else None
