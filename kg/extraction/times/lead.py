"""The date that a headline leaves out because the lead tells it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kg.extraction.times.direction import Direction, Directions
from kg.model.article import BlockKind
from kg.model.document import Document, Sentence
from kg.model.extraction import Extraction

PARAGRAPHS = 3
"""How many open an article where the first tell no date: many pages print the standfirst as a paragraph."""

_NEWS_DAYS = 8  # how long before its publication what an article reports as news has happened at most
_PARTICIPANTS = ("nsubj", "nsubj:pass", "obj", "obl:agent")
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
    below = (r for r in roots_of_lead(document, PARAGRAPHS) if _tells_again(extraction, directions, token, r))
    for root in dict.fromkeys((*roots_of_lead(document), *below)):
        if value := date_at(extraction, root):
            if kind is BlockKind.HEADLINE and (deadline := _deadline(extraction, token, root, date_at)):
                return deadline
            if document[token].pos == "NOUN" and not _is_alike(document, token, root):
                continue  # « Séisme au Népal » happened before « la ministre s'est rendue samedi … »
            fits = kind is BlockKind.HEADLINE or _is_said_again(extraction, directions, token, root)
            return value if fits and is_news(document, value) else ""
    return ""


def _tells_again(extraction: Extraction, directions: Directions, token: int, root: int) -> bool:
    """Whether the main verb of a paragraph tells what happened to one of those of whom a headline's verb tells."""
    document = extraction.document
    telling = any(Direction.TELLING in directions.verbs.get(document[verb].lemma, ()) for verb in (token, root))
    if telling or document[token].pos != "VERB" or directions.at(document, root) is not Direction.BACKWARD:
        return False
    return bool(_participants(extraction, token) & _participants(extraction, root))


def _participants(extraction: Extraction, verb: int) -> set[str | int]:
    """Those of whom a verb tells: entities, or the nouns that name them."""
    document = extraction.document
    nouns = list(document.dependents(verb, *_PARTICIPANTS))
    if document[verb].dep == "acl":  # « un garçon *blessé* par une balle »
        nouns.append(document.head(verb))
    return {extraction.referents.get(noun.index, noun.lemma) for noun in nouns if noun.pos != "PRON"}


def _deadline(extraction: Extraction, token: int, root: int, date_at: Callable[[Extraction, int], str]) -> str:
    """By when the lead says that it is to be (« X supprime … » over « X a annoncé la suppression … d'ici à 2025 »)."""
    document = extraction.document
    nouns = (t for t in document.tokens if t.sentence == document[root].sentence and t.pos == "NOUN")
    same = (t for t in nouns if _is_alike(document, t.index, token))
    return next((value for t in same if (value := date_at(extraction, t.index)).startswith("../")), "")


def _is_alike(document: Document, one: int, other: int) -> bool:
    """Whether a verb and a noun, or two of one kind, name one thing by one stem."""
    return document[one].lemma[:_STEM] == document[other].lemma[:_STEM]


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


def roots_of_lead(document: Document, paragraphs: int = 1) -> list[int]:
    """The roots of the sentences of the standfirst and of the first paragraphs."""
    lead = (s for s in document.sentences if s.kind is not BlockKind.HEADLINE and in_lead(document, s, paragraphs))
    return [i for s in lead for i in range(s.start, s.end) if document[i].is_root]


def in_lead(document: Document, sentence: Sentence, paragraphs: int = 1) -> bool:
    """Whether a sentence stands in the headline, the standfirst or the first paragraphs."""
    if sentence.kind is not BlockKind.PARAGRAPH:
        return sentence.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)
    blocks = dict.fromkeys(s.block for s in document.sentences if s.kind is BlockKind.PARAGRAPH)
    return sentence.block in list(blocks)[:paragraphs]


def is_news(document: Document, value: str) -> bool:
    """Whether a value is a day, or some, shortly before the publication."""
    published = document.article.day
    begin, _, end = value.partition("/")
    if published is None or len(begin) != len("YYYY-MM-DD"):
        return False
    return str(published - timedelta(days=_NEWS_DAYS)) <= begin and (end or begin) <= str(published)
