"""Dates that a whole scene shares: the day of the lead, for what took place at an occasion that needs no naming."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extraction.times.direction import Direction, Directions
from kg.extraction.times.lead import is_news, roots_of_lead
from kg.model.article import BlockKind
from kg.model.document import Document, Sentence, Token
from kg.model.extraction import Extraction
from kg.model.time import TimeKind

DateAt = Callable[[Extraction, int], str]
"""What gives the date of an event within its own sentence."""


def scene_date(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """The day of the lead, for a past verb with an occasion that the reader knows, empty elsewhere.

    « …, a-t-il dit à la sortie *de l'audience* »: a definite noun takes up the scene. « … lors *d'une* conférence de
    presse » does so only where the lead itself tells what was said that day. Not after another date in the paragraph.
    """
    document = extraction.document
    if directions.at(document, token) is not Direction.BACKWARD or document.article.day is None:
        return ""
    occasions = list(_occasions(document, token, directions))
    story = _story(extraction, date_at) if occasions else None
    if story is None or not _is_free(extraction, token, story[1]):
        return ""
    roots, day = story
    announced = any(Direction.TELLING in directions.verbs.get(document[root].lemma, ()) for root in roots)
    speaks = announced and any(passage.cue == token for passage in extraction.passages)
    return day if any(speaks or _is_definite(document, noun) for noun in occasions) else ""


def opening_date(extraction: Extraction, token: int, directions: Directions, date_at: DateAt) -> str:
    """« Il n'a pas tremblé. *Lundi*, Paul Vasseur a comparu … »: what opens the text by a pronoun, before its name.

    The date of the sentence behind it, which names who is meant, in one paragraph and one tense.
    """
    document = extraction.document
    sentence = document.sentence_of(token)
    following = next((s for s in document.sentences if s.index == sentence.index + 1), None)
    if following is None or not _opens_body(document, sentence) or following.block != sentence.block:
        return ""
    root = next(i for i in range(following.start, following.end) if document[i].is_root)
    subjects = document.dependents(token, "nsubj", "expl:subj")
    pronoun = next((t for t in subjects if t.pos == "PRON"), None)
    past = all(directions.at(document, verb) is Direction.BACKWARD for verb in (token, root))
    if pronoun is None or not past or extraction.entity(pronoun.index) is None:
        return ""
    named = {extraction.referents.get(t.index) for t in document.dependents(root, "nsubj")}
    value = date_at(extraction, root) if extraction.referents.get(pronoun.index) in named else ""
    return value if value and is_news(document, value) else ""


def _opens_body(document: Document, sentence: Sentence) -> bool:
    first = next((s for s in document.sentences if s.kind is BlockKind.PARAGRAPH), None)
    return first is not None and first.index == sentence.index


def _story(extraction: Extraction, date_at: DateAt) -> tuple[list[int], str] | None:
    """The verbs of the lead that tell a day shortly before publication, and that day; None where they tell several."""
    document = extraction.document
    dated = {root: value for root in roots_of_lead(document) if (value := date_at(extraction, root))}
    days = set(dated.values())
    day = next(iter(days), "")
    return (list(dated), day) if len(days) == 1 and is_news(document, day) and "/" not in day else None


def _is_free(extraction: Extraction, token: int, day: str) -> bool:
    """Whether the paragraph has told of no other time so far."""
    document, block = extraction.document, extraction.document.sentence_of(token).block
    told = (t for t in extraction.times if t.kind is TimeKind.DATE and t.value and t.start < token)
    return all(t.value == day for t in told if document.sentence_of(t.start).block == block)


def _occasions(document: Document, token: int, directions: Directions) -> Iterator[Token]:
    """The nouns of occasions that a verb has behind it (« lors de », « à l'issue de », « à la sortie de »)."""
    for word in document.dependents(token, "obl", "advmod", "nmod"):
        together = Direction.TOGETHER in directions.verbs.get(word.lemma, ())
        if together and word.pos == "NOUN":  # « à l'issue de »
            yield from (t for t in document.dependents(word.index, "nmod") if t.pos == "NOUN")
        elif together:
            yield from (t for t in document.dependents(word.index, "obl", "nmod") if t.pos == "NOUN")
        elif word.pos == "NOUN" and any(
            Direction.TOGETHER in directions.verbs.get(case.lemma, ())
            for case in document.dependents(word.index, "case")
        ):
            yield word


def _is_definite(document: Document, noun: Token) -> bool:
    """Whether the definite article alone says which one is meant (« de l'audience », « du match »)."""
    words = [*document.dependents(noun.index, "det", "case")]
    definite = any(word.feature("Definite") == "Def" for word in words)
    return definite and not any(document.dependents(noun.index, "nmod", "acl", "appos"))
