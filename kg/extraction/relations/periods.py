"""When a description held: « maire de Brest depuis 2015 », « ministre de 1981 à 1986 », « jusqu'en 2018 »."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.reading import Reading
from kg.model.finding import RelationType as R

_OPEN = ".."
_HELD = frozenset({R.POSITION, R.MEMBER, R.AFFILIATION, R.KIND, R.OWNER, R.PARENT, R.SPOUSE})


@dataclass(frozen=True, slots=True)
class Period:
    """Time values between which something held, empty where untold; ``over`` if the end lies before the article."""

    since: str = ""
    until: str = ""
    over: bool = False


def period(reading: Reading, phrase: Phrase) -> Period:
    """The time that stands right behind a description or right before it, if it tells a beginning or an end."""
    for time in reading.extraction.times:
        beside = time.start == phrase.end or time.end == phrase.start
        if beside and reading.document[time.start].pos == "ADP" and "/" in time.value:
            since, _, until = time.value.partition("/") if time.value.count("/") == 1 else ("", "", "")
            since, until = ("" if value == _OPEN else value for value in (since, until))
            return Period(since, until, is_past(until, reading.document.article.published))
    return Period()


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
