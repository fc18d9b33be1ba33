"""Dates of publication as pages write them, in ISO 8601 and exactly as precise."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from kg.article.wording import months, plain

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ]\s?(?P<time>\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(?P<zone>Z|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?)?"
)
_HOUR = r"(?:\D{0,6}?\b(?P<hour>\d{1,2})\s?[h:]\s?(?P<minute>\d{2})\b)?"
_NUMBERS = re.compile(rf"\b(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.](?P<year>(?:19|20)\d\d)\b{_HOUR}")


def read_date(written: str) -> str | None:
    """The date that a machine-readable attribute or a visible line gives, or None.

    >>> read_date("2022-09-14T08:05:30.000+0200"), read_date("2024-03-22"), read_date("2024-02-31")
    ('2022-09-14T08:05:30+02:00', '2024-03-22', None)
    >>> read_date("Publié le 14/11/2022 à 19h12"), read_date("vendredi 1er mars 2024")
    ('2022-11-14T19:12', '2024-03-01')
    """
    text = written.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if found := _ISO.match(text):
        return _checked(found["day"], found["time"], _zone(found["zone"]))
    if found := _written().search(text) or _NUMBERS.search(text):
        month = months().get(plain(found["month"])) or int(found["month"])
        time = f"{int(found['hour']):02}:{found['minute']}" if found["hour"] else None
        return _checked(f"{found['year']}-{month:02}-{int(found['day']):02}", time, "")
    return None


@cache
def _written() -> re.Pattern[str]:
    """A day with the month's name: « 1er mars 2024 à 10h12 »."""
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{'|'.join(months())})\s+(?P<year>(?:19|20)\d\d)\b{_HOUR}", re.I
    )


def _zone(zone: str | None) -> str:
    if not zone or zone == "Z":
        return zone or ""
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _checked(day: str, time: str | None, zone: str) -> str | None:
    """The parts joined, if they are a day and an hour of the calendar, in years that have a press."""
    try:
        if not 1600 <= date.fromisoformat(day).year <= 2200:
            return None
        if time:
            datetime.fromisoformat(f"{day}T{time}{zone}")
    except ValueError:
        return None
    return f"{day}T{time}{zone}" if time else day
