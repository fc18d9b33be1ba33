"""The step that finds expressions of time and says when they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.step import step
from kg.extraction.times.calendar import Length, Period
from kg.extraction.times.claim import is_predicate
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction, Directions
from kg.extraction.times.frames import Meaning
from kg.extraction.times.grammar import Grammar, Said, lowered
from kg.extraction.times.hanging import attached, governs, is_count, is_titular
from kg.extraction.times.lead import PARAGRAPHS, in_lead, is_news
from kg.extraction.times.meaning import meaning
from kg.languages import Language
from kg.model.document import Document
from kg.model.extraction import Extraction
from kg.model.time import TimeExpression, TimeKind

_ECHOES = frozenset({"at_once", "game_clock"})
"""Productions that only repeat, less precisely, what was told before."""

_NO_TIMES_UNRESOLVED = frozenset({"at_age"})
"""Productions whose words tell a time only where it can be reckoned."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A date told before: its meaning, where it stands, the token through which it hangs, whether the lead tells it.

    ``telling``: it only says when something was reported.
    """

    period: Period
    block: int
    sentence: int
    token: int
    news: bool
    telling: bool


@step(needs="document", gives="times")
def times(extraction: Extraction, language: Language) -> Extraction:
    """All expressions of time in text order, resolved against the publication, the verb and the date told before."""
    return replace(extraction, times=tuple(_read(extraction.document, language)))


def _read(document: Document, language: Language) -> Iterator[TimeExpression]:
    grammar, directions = Grammar.of(language), Directions.of(language)
    told: list[_Told] = []
    lower = lowered(document.text)
    for sentence in document.sentences:
        bounds = document.span(sentence.start, sentence.end)
        for said in grammar.said(document.text, lower, bounds.start, bounds.end):
            start, end = _tokens(document, said, sentence.start, sentence.end)
            if start == end or is_count(document, start, end) or is_titular(document, said.rule, start, end):
                continue
            token = attached(document, start, end)
            context = _context(document, directions, (start, end), token, told)
            found = meaning(said, context)
            if found is None and said.production in _NO_TIMES_UNRESOLVED:
                continue
            yield _expression(document, said, start, end, found)
            if isinstance(found, Period) and found.is_closed and said.production not in _ECHOES:
                opens = in_lead(document, sentence) or (
                    in_lead(document, sentence, PARAGRAPHS) and all(t.telling for t in told)
                )
                news = opens and is_news(document, str(found))
                verb = next((w for w in document.ancestors(token) if is_predicate(document, w)), document.head(token))
                telling = Direction.TELLING in directions.verbs.get(verb.lemma, ())
                told.append(_Told(found, sentence.block, sentence.index, token, news, telling))


def _tokens(document: Document, said: Said, first: int, last: int) -> tuple[int, int]:
    """The tokens that the expression touches, cut tokens included."""
    start = next((i for i in range(first, last) if document[i].end > said.start), last)
    end = next((i for i in range(start, last) if document[i].start >= said.end), last)
    return start, end


def _context(
    document: Document, directions: Directions, bounds: tuple[int, int], token: int, told: list[_Told]
) -> Context:
    sentence = document.sentence_of(token)
    last = told[-1] if told else None
    same_block = last is not None and last.block == sentence.block
    near = last if last and (same_block or sentence.index - last.sentence <= 2) else None
    if near and near.telling:  # « …, a rapporté mardi le journal. Ce jour-là, … »
        near = next((t for t in reversed(told) if t.block == near.block and not t.telling), near)
    above = (t for t in reversed(told) if t.sentence == sentence.index and governs(document, t.token, token))
    matrix = next(above, None)
    return Context(
        published=document.article.day,
        told=near.period if near else None,
        matrix=matrix.period if matrix else None,
        beside=last.period if last and last.sentence == sentence.index else None,
        direction=directions.at(document, token),
        loose=directions.is_loose(document, token),
        state=directions.is_state(document, *bounds),
        distant=near is not None and (same_block or _is_dated(near.period)) and _is_distant(document, near.period),
        story=_story(told, sentence.block),
        scene=_scene(told, sentence.block),
        born=next(
            (t.period for t in told if t.sentence == sentence.index and _is_birth(document, directions, t, token)), None
        ),
    )


def _is_birth(document: Document, directions: Directions, told: _Told, token: int) -> bool:
    """Whether a date is that of the birth of whom the clause over a token is about (« née en 1985, elle … »)."""
    born = document.head(told.token)
    if Direction.BIRTH not in directions.verbs.get(born.lemma, ()):
        return False
    main = document.head(born.index)
    main = main if main.pos == "VERB" else document.head(main.index)  # « Anna Dorval, née en 1985, apprend … »
    return main.index != born.index and any(above.index == main.index for above in document.ancestors(token))


def _story(told: list[_Told], block: int) -> Period | None:
    """The day of what the article is about, unless the paragraph has told of another."""
    story = next((t.period for t in told if t.news), None)
    return story if all(t.period == story for t in told if t.block == block) else None


def _scene(told: list[_Told], block: int) -> Period | None:
    """The day told last in the paragraph, or the only one of the lead; what only dates a report is none."""
    happened = [t for t in told if not t.telling]
    here = [t.period for t in happened if t.block == block]
    days = here[-1:] or list(dict.fromkeys(t.period for t in happened if t.news))
    return days[0] if len(days) == 1 and days[0].point and days[0].point.day else None


def _is_dated(told: Period) -> bool:
    """Whether a period is told to the month or the day, so that what is narrated goes on from there."""
    return bool(told.begin and told.begin.month)


def _is_distant(document: Document, told: Period) -> bool:
    published = document.article.day
    return bool(published and told.begin and published.year - told.begin.year > 1)


def _expression(document: Document, said: Said, start: int, end: int, found: Meaning) -> TimeExpression:
    return TimeExpression(
        kind=_kind(found),
        start=start,
        end=end,
        span=document.span(start, end),
        value="" if found is None else str(found),
        rule=said.rule,
        approximate=isinstance(found, Period) and found.approximate,
    )


def _kind(found: Meaning) -> TimeKind:
    if isinstance(found, Length):
        return TimeKind.SET if found.repeated else TimeKind.DURATION
    return TimeKind.DATE
