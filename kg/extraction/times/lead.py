"""The date that a headline leaves out because the lead tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kg.extraction.times.direction import Direction, Directions
from kg.model.article import BlockKind
from kg.model.document import Document, Sentence
from kg.model.extraction import Extraction

_NEWS_DAYS = 8  # how long before its publication what an article reports as news has happened at most
_STEM = 5  # letters that a verb and the noun for what it tells share (« supprimer », « suppression »)
_AHEAD = frozenset({Direction.FORWARD, Direction.NARRATED})
_NO_NEWS = frozenset({Direction.FORWARD, Direction.STATE})


def lead_date(
    extraction: Extraction, token: int, directions: Directions, date_at: Callable[[Extraction, int], str]
) -> str:
    """The date of what a headline tells: that of the first dated main clause of the standfirst or first paragraph.

    Only where the headline has no date, tells no state and nothing that lies ahead, and the lead's date lies in the
    days before publication. ``date_at`` gives the date of an event within its own sentence. So does the standfirst
    with what is said in it, where the same speaker says the dated thing.
    """
    document = extraction.document
    kind = document.sentence_of(token).kind
    if kind not in (BlockKind.HEADLINE, BlockKind.STANDFIRST) or document.article.day is None:
        return ""
    if directions.verbs.get(document[token].lemma, frozenset()) & _NO_NEWS or directions.at(document, token) in _AHEAD:
        return ""
    for root in roots_of_lead(document):
        if value := date_at(extraction, root):
            if kind is BlockKind.HEADLINE and (deadline := _deadline(extraction, token, root, date_at)):
                return deadline
            fits = kind is BlockKind.HEADLINE or _is_said_again(extraction, directions, token, root)
            return value if fits and is_news(document, value) else ""
    return ""


def _deadline(extraction: Extraction, token: int, root: int, date_at: Callable[[Extraction, int], str]) -> str:
    """By when the lead says that it is to be (« X supprime … » over « X a annoncé la suppression … d'ici à 2025 »)."""
    document = extraction.document
    nouns = (t for t in document.tokens if t.sentence == document[root].sentence and t.pos == "NOUN")
    same = (t for t in nouns if t.lemma[:_STEM] == document[token].lemma[:_STEM])
    return next((value for t in same if (value := date_at(extraction, t.index)).startswith("../")), "")


def _is_said_again(extraction: Extraction, directions: Directions, one: int, other: int) -> bool:
    """Whether two verbs are of saying and have one speaker."""
    document = extraction.document
    if any(Direction.TELLING not in directions.verbs.get(document[verb].lemma, ()) for verb in (one, other)):
        return False
    speakers = [
        {id(entity) for t in document.dependents(verb, "nsubj") if (entity := extraction.entity(t.index))}
        for verb in (one, other)
    ]
    return bool(speakers[0] & speakers[1])


def roots_of_lead(document: Document) -> list[int]:
    """The roots of the sentences of the standfirst and of the first paragraph."""
    lead = (s for s in document.sentences if s.kind is not BlockKind.HEADLINE and in_lead(document, s))
    return [i for s in lead for i in range(s.start, s.end) if document[i].is_root]


def in_lead(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands in the headline, the standfirst or the first paragraph."""
    if sentence.kind is not BlockKind.PARAGRAPH:
        return sentence.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)
    return sentence.block == next(s.block for s in document.sentences if s.kind is BlockKind.PARAGRAPH)


def is_news(document: Document, value: str) -> bool:
    """Whether a value is a day, or some, shortly before the publication."""
    published = document.article.day
    begin, _, end = value.partition("/")
    if published is None or len(begin) != len("YYYY-MM-DD"):
        return False
    return str(published - timedelta(days=_NEWS_DAYS)) <= begin and (end or begin) <= str(published)
