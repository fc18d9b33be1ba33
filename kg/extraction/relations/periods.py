"""When a description held: « maire de Brest depuis 2015 », « ministre de 1981 à 1986 », « jusqu'en 2018 »."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading
from kg.model.finding import RelationType as R
from kg.model.time import TimeExpression

_OPEN = ".."
_YEARS = re.compile(r"\((\d{4}) ?[-–] ?(\d{4})\)$")  # « maire de Brest (2001-2014) »
_HELD = frozenset({R.POSITION, R.MEMBER, R.AFFILIATION, R.KIND, R.OWNER, R.PARENT, R.SPOUSE})


@dataclass(frozen=True, slots=True)
class Period:
    """Time values between which something held, empty where untold; ``over`` if the end lies before the article."""

    since: str = ""
    until: str = ""
    over: bool = False


def period(reading: Reading, phrase: Phrase) -> Period:
    """The time that stands right behind a description or right before it, if it tells a beginning or an end."""
    if phrase.name is not None:
        return Period()  # « la ville est aux mains du groupe Veltis depuis 2014 » dates the clause
    for time in reading.extraction.times:
        if time.start == phrase.end or time.end == phrase.start:
            return _spanned(reading, time)
    years = _YEARS.search(reading.document.of(reading.document.span(phrase.start, phrase.end)))
    if years and phrase.name is None:
        return Period(years[1], years[2], is_past(years[2], reading.document.article.published))
    return Period()


def clause_period(reading: Reading, verb: int) -> Period:
    """The time that a verb governs, if it tells a beginning or an end."""
    document = reading.document
    for time in reading.extraction.times:
        if any(document[index].head == verb for index in range(time.start, time.end)):
            return _spanned(reading, time)
    return Period()


def _spanned(reading: Reading, time: TimeExpression) -> Period:
    """The beginning and the end that a time with a preposition tells (« depuis 2015 », « de 2001 à 2018 »)."""
    since, slash, until = time.value.partition("/")
    if not slash or "/" in until or reading.document[time.start].pos != "ADP":
        return Period()
    since, until = ("" if value == _OPEN else value for value in (since, until))
    return Period(since, until, is_past(until, reading.document.article.published))


def is_past(until: str, published: str | None) -> bool:
    """Whether an end lies before the day of the article, as far as both are told.

    >>> is_past("2018", "2024-03-12"), is_past("2024", "2024-03-12"), is_past("", "2024-03-12")
    (True, False, False)
    """
    return bool(until and published) and until < (published or "")[: len(until)]


def dated(draft: Draft, held: Period) -> Draft:
    """A relation with the time in which it held, if it is one that begins and ends."""
    if draft.type not in _HELD:
        return draft
    return replace(draft, since=held.since, until=held.until, ended=draft.ended or held.over)
