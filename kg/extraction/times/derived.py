"""Dates that a clause makes of another: the year where something was, a length that follows, a noun with its date."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction.times.direction import Direction, Directions
from kg.model.document import Document, Token
from kg.model.extraction import Extraction
from kg.model.time import TimeExpression, TimeKind

DateAt = Callable[[Extraction, int], str]
"""What gives the date of an event within its own sentence."""

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})
_PHRASE = 10  # tokens from « depuis » to the date in the phrase of the noun behind it, at most
_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp"})
"""Relations of relative clauses; the parser takes « …, qu'il publiera » for a complement."""


def derived_date(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """The date of the event at a verb that is made of another date, empty where no construction makes one."""
    if extraction.document[token].pos != "VERB":
        return ""
    return (
        _year_where(extraction, token)
        or _from_then_on(extraction, token, directions, date_at)
        or _since_event(extraction, token, directions)
        or _at_occasion(extraction, token, directions, date_at)
    )


def _year_where(extraction: Extraction, token: int) -> str:
    """« depuis 2008, année où la ville l'avait refusé »: the date that the noun before the relative clause repeats."""
    document, noun = extraction.document, extraction.document[token].head
    if document[token].dep != "acl:relcl" or document[noun - 1].text != "," or noun + 1 >= len(document):
        return ""
    pronoun = document[noun + 1]
    if pronoun.pos != "PRON" or pronoun.head != token or pronoun.dep in _ARGUMENTS:
        return ""
    date = next((t for t in extraction.times if t.end == noun - 1 and t.kind is TimeKind.DATE), None)
    return date.value.removesuffix("/..") if date else ""


def _from_then_on(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """« en 1984, il fonde une revue, qu'il publiera pendant douze ans »: the years from there, once past."""
    document = extraction.document
    word = document[token]
    published = document.article.day
    if word.dep not in _CLAUSES or published is None or directions.at(document, token) is not Direction.FORWARD:
        return ""
    lasting = next((t for t in _below(extraction, token) if t.kind is TimeKind.DURATION), None)
    above = next((a.index for a in document.ancestors(token) if a.pos == "VERB"), None)
    if lasting is None or above is None or not _is_relative(document, token):
        return ""
    year, count = date_at(extraction, above)[:4], lasting.value.removeprefix("P").removesuffix("Y")
    if not (year.isdigit() and count.isdigit()) or int(year) + int(count) > published.year:
        return ""
    return f"{year}/{int(year) + int(count)}"


def _is_relative(document: Document, token: int) -> bool:
    """Whether a pronoun behind a comma opens the clause of a verb (« …, qu'il publiera »)."""
    openers = (t for t in document.dependents(token, "nsubj", "obj", "obl") if t.pos == "PRON" and t.index < token)
    return any(document[t.index - 1].text == "," for t in openers if t.index)


def _since_event(extraction: Extraction, token: int, directions: Directions) -> str:
    """« fermé depuis la crue de janvier 2018 »: from the date in the noun's phrase on."""
    document = extraction.document
    sentence = document.sentence_of(token)
    for time in extraction.times:
        if time.kind is not TimeKind.DATE or "/" in time.value or not sentence.start <= time.start < sentence.end:
            continue
        noun = _noun_since(document, time.start, directions)
        above = noun and next((a for a in document.ancestors(noun.index) if a.pos in ("VERB", "AUX")), None)
        if time.value and above and above.index == token:
            return f"{time.value}/.."
    return ""


def _noun_since(document: Document, date: int, directions: Directions) -> Token | None:
    """The noun behind « depuis », with no verb or comma between that word and the date."""
    for i in range(date - 1, max(document.sentence_of(date).start, date - _PHRASE) - 1, -1):
        word = document[i]
        if word.pos in ("VERB", "AUX", "PUNCT"):
            return None
        if Direction.SINCE in directions.verbs.get(word.lemma, ()):
            noun = document.head(i)
            return noun if noun.pos == "NOUN" and i < noun.index < date else None
    return None


def _at_occasion(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """« blessé lors d'un match qui a dégénéré lundi »: the date in the clause behind the noun of the occasion."""
    document = extraction.document
    clauses = (
        clause.index
        for word in document.dependents(token, "obl", "advmod", "nmod")
        for noun in (word, *document.dependents(word.index, "nmod", "obl"))
        for clause in document.dependents(noun.index, "acl")
        if noun.pos == "NOUN" and _is_occasion(document, noun, token, directions)
    )
    return next((value for clause in clauses if (value := date_at(extraction, clause))), "")


def _is_occasion(document: Document, noun: Token, verb: int, directions: Directions) -> bool:
    """Whether words before a noun say that what the verb tells happened with it (« lors de », « à l'issue de »)."""
    words = (document.head(noun.index), *document.dependents(noun.index, "case"))
    return any(w.index != verb and Direction.TOGETHER in directions.verbs.get(w.lemma, ()) for w in words)


def _below(extraction: Extraction, token: int) -> Iterator[TimeExpression]:
    """The expressions of time that hang on a token."""
    document = extraction.document
    for time in extraction.times:
        if document[time.start].sentence == document[token].sentence and any(
            document[i].head == token for i in range(time.start, time.end)
        ):
            yield time
