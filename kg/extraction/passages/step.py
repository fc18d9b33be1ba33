"""The step that finds reported speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.passages.according import according_cues, is_opinion
from kg.extraction.passages.clause import reported
from kg.extraction.passages.cue import Cue
from kg.extraction.passages.inversion import as_told_by, has_subject, inversion
from kg.extraction.passages.origin import in_incise, with_origin
from kg.extraction.passages.quoted import quoted
from kg.extraction.passages.reading import Reading
from kg.extraction.passages.relative import told_in_relatives
from kg.extraction.passages.surroundings import CLOSERS, OPENERS
from kg.extraction.quotations import FEWEST
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction
from kg.model.finding import Passage, QuoteKind


@step(needs="document mentions", gives="passages")
def passages(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``passages`` with what the text reports as said, in text order, none inside another of its kind."""
    reading = Reading.of(extraction, language)
    found = [_passage(reading, q.kind, q.cue, range(q.start, q.end)) for q in quoted(reading)]
    clauses = [*_reported(reading), *_according(reading), *_incises(reading)]
    found = _joined(reading, found, clauses)
    return replace(extraction, passages=tuple(sorted(found, key=lambda p: (p.start, -p.end))))


def _reported(reading: Reading) -> Iterator[Passage]:
    for cue, content in reported(reading):
        yield _passage(reading, QuoteKind.INDIRECT, cue, content)


def _according(reading: Reading) -> Iterator[Passage]:
    """« Selon X, … », « comme le dit X, … »: the rest of the sentence, on the side where its verb is."""
    document = reading.document
    for sentence in document.sentences:
        for cue, said in told_in_relatives(reading, sentence):
            if content := _trimmed(reading, said):
                yield _passage(reading, QuoteKind.INDIRECT, cue, content)
        likened = (i for i in range(sentence.start, sentence.end) if reading.plays(i, "as"))
        told = (as_told_by(reading, i, sentence.end) for i in likened)
        for cue in (*according_cues(reading, sentence), *filter(None, told)):
            if in_incise(reading, cue):
                continue
            if cue.rule == "opinion" and not is_opinion(reading, cue, sentence):
                continue
            content = _rest(reading, cue, range(sentence.start, sentence.end))
            if content and any(document[i].pos in ("VERB", "AUX") for i in content):
                yield _passage(reading, QuoteKind.INDIRECT, cue, content)


def _rest(reading: Reading, cue: Cue, sentence: range) -> range | None:
    document = reading.document
    start, end = sentence.start, sentence.stop
    for index in range(cue.start - 1, start - 1, -1):
        if document[index].text in (";", ":") and reading.inside[index] < 0:
            start = index + 1
            break
    for index in range(cue.end, end):
        if document[index].text == ";" and reading.inside[index] < 0:
            end = index
            break
    leading = not any(document[i].pos in ("VERB", "AUX", "NOUN", "PROPN") for i in range(start, cue.start))
    following = any(
        document[i].feature("VerbForm") == "Fin" or _is_parted(reading, i, cue) for i in range(cue.end, end)
    )
    if not leading and document[start].pos == "SCONJ":  # « Puisque l'épidémie est, selon lui, passée, le … »
        end = next((i for i in range(cue.end + 1, end) if document[i].text == ","), end)
    content = range(cue.end, end) if leading else range(start, end if following else cue.start)
    return _trimmed(reading, content)


def _is_parted(reading: Reading, index: int, cue: Cue) -> bool:
    """Whether a token is a participle whose auxiliary stands before the cue: « aurait, selon X, vendu »."""
    return any(helper.index < cue.start for helper in reading.document.dependents(index, "aux"))


def _incises(reading: Reading) -> Iterator[Passage]:
    """« Le pont tiendra, a assuré le maire »: an incise without quotation marks."""
    document = reading.document
    for sentence in document.sentences:
        for index in range(sentence.start + FEWEST, sentence.end):
            if document[index - 1].text != "," or reading.inside[index] >= 0 or _closes(reading, index - 2):
                continue
            end = next((i for i in range(index, sentence.end) if document[i].text in ";,"), sentence.end)
            if not any(document[i].feature("VerbForm") == "Fin" for i in range(end, sentence.end)):
                end = sentence.end  # « …, a dit son frère, le peintre X »
            cue = with_origin(reading, inversion(reading, index, end, any_verb=False), end)
            whole = end < sentence.end and document[end].text == "," and not _has_verb(reading, sentence.start, index)
            content = _trimmed(reading, range(sentence.start, sentence.end if whole else index - 1))
            short = document[index - 2].text in CLOSERS and document[sentence.start].text in OPENERS
            if cue and content and not short and _is_inverted(reading, cue, content):
                yield _passage(reading, QuoteKind.INDIRECT, cue, content)


def _closes(reading: Reading, index: int) -> bool:
    """Whether a mark closes a quotation that has an attribution of its own, not a word or two (« "stade 2" »)."""
    return reading.document[index].text in CLOSERS and reading.inside[index - 1] >= 0


def _has_verb(reading: Reading, start: int, end: int) -> bool:
    return any(_makes_clause(reading, i) for i in range(start, end))


def _is_inverted(reading: Reading, cue: Cue, content: range) -> bool:
    """Whether a speech verb after a comma reports what stands before it, which must be a clause without quotations.

    Else the comma closes an apposition or a relative, and the verb has its subject before it.
    """
    document = reading.document
    if cue.token is None or cue.verb is None or cue.verb.mind or cue.speaker is None:
        return False
    form = document[cue.token].feature("VerbForm")
    if form == "Inf" or any(reading.inside[i] >= 0 for i in content):
        return False
    if "clause" not in cue.verb.takes or (has_subject(reading, cue.token) and not _can_tell(reading, cue.speaker)):
        return False
    return any(_makes_clause(reading, i) for i in content if not cue.start <= i < cue.end)


def _can_tell(reading: Reading, index: int) -> bool:
    """Whether a token names somebody who can speak, so that the parse which makes it an object is wrong."""
    token = reading.document[index]
    if token.text.startswith("-") or reading.is_person_noun(index) or token.lemma.lower() in reading.cues.sources:
        return True
    return reading.is_person_like(index)


def _makes_clause(reading: Reading, index: int) -> bool:
    """Whether a token is a finite verb of a main clause."""
    document = reading.document
    token = document[index]
    if token.pos not in ("VERB", "AUX") or token.feature("VerbForm") != "Fin":
        return False
    host = document.head(index) if token.dep.startswith("aux") or token.dep == "cop" else token
    return not host.dep.startswith("acl")


def _trimmed(reading: Reading, content: range) -> range | None:
    """Tokens without the punctuation at their ends; None where fewer are left than make a quote."""
    document = reading.document
    start, end = content.start, content.stop
    while start < end and document[start].pos == "PUNCT" and document[start].text not in '«“"(':
        start += 1
    while start < end and document[end - 1].pos == "PUNCT" and document[end - 1].text not in '»”")':
        end -= 1
    return range(start, end) if end - start >= FEWEST else None


def _joined(reading: Reading, quoted: list[Passage], clauses: list[Passage]) -> list[Passage]:
    """Clauses become ``mixed`` where they hold quotations, which then are no passages by themselves."""
    kept: list[Passage] = []
    swallowed: set[Passage] = set()
    for clause in clauses:
        parts = [p for p in quoted if p.start < clause.end and clause.start < p.end]
        if any(p.kind is QuoteKind.DIRECT for p in parts):
            continue
        mixed = bool(parts)
        parts = [p for p in parts if p.cue in (None, clause.cue)]  # the others have a speaker of their own
        if any(other.span.covers(clause.span) and other.cue == clause.cue for other in kept):
            continue
        swallowed.update(parts)
        swallowed.update(p for p in quoted if _is_nearer(clause, p))
        end = max([clause.end, *(p.end for p in parts)])
        kept.append(replace(clause, kind=QuoteKind.MIXED) if mixed else clause)
        if end != clause.end:
            kept[-1] = replace(kept[-1], end=end, span=reading.document.span(clause.start, end))
    return [*(p for p in quoted if p not in swallowed), *kept]


def _is_nearer(clause: Passage, part: Passage) -> bool:
    """Whether a quotation that a farther verb seems to integrate stands in the clause of a nearer one."""
    if part.rule != "integrated" or part.cue is None or clause.cue is None or clause.rule != "clause":
        return False
    return part.cue < clause.cue <= clause.start <= part.start and part.end <= clause.end


def _passage(reading: Reading, kind: QuoteKind, cue: Cue, content: range) -> Passage:
    document = reading.document
    return Passage(
        kind,
        document.span(content.start, content.stop),
        content.start,
        content.stop,
        cue.token,
        cue.name,
        cue.act,
        cue.speaker,
        document.span(cue.start, max(cue.end, cue.start + 1)),
        cue.rule,
        confidence=cue.confidence,
    )
