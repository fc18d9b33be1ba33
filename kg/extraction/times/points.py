"""What the names of days, months, years and their parts mean."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extraction.times import choose
from kg.extraction.times.calendar import Period, Point, Unit, day_of, months, shift, week
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction
from kg.extraction.times.grammar import Said


def numbered_day(said: Said, context: Context) -> Period | None:
    """« 15/02/2021 », « 2021-02-15 »."""
    return _at(day_of(said.number("year"), said.number("digits"), said.number("digits2")))


def calendar_day(said: Said, context: Context) -> Period | None:
    """« 12 mars », « mardi 4 février 2020 », « 24 février dernier »."""
    return _at(_day(said, "day", context))


def day_range(said: Said, context: Context) -> Period | None:
    """« 5 au 9 avril », « 12 et 13 mars 2022 »."""
    last = _day(said, "day2", context)
    first = last and day_of(last.year, last.month, said.number("day"))
    return Period(first, last) if first and last and first < last else None


def _day(said: Said, group: str, context: Context, name: str = "weekday") -> Point | None:
    """The day of the month in a group, with the weekday in the group ``name``, if any."""
    day, month = said.number(group), said.number("month")
    if said.has("year"):
        return day_of(said.number("year"), month, day)
    if said.has(name):
        return choose.dated_weekday(said.number(name), month, day, context)
    return choose.yearly(lambda year: day_of(year, month, day), context, last=said.has("last"), coming=said.has("next"))


def month(said: Said, context: Context) -> Period | None:
    """« mai 2017 », « novembre dernier », « janvier »."""
    number = said.number("month")
    if said.has("year"):
        return Period.at(Point(said.number("year"), number))
    last, coming = said.has("last"), said.has("next")
    return _at(choose.yearly(lambda year: Point(year, number), context, last=last, coming=coming))


def weekday(said: Said, context: Context) -> Period | None:
    """« lundi », « mercredi prochain », « mercredi 13 », « lundi de la semaine dernière »."""
    number = said.number("weekday")
    if said.has("day"):
        return _at(choose.numbered_weekday(number, said.number("day"), context))
    if (told := _told_before(number, context)) and not said.has("last", "next"):
        return _at(told)
    return _at(choose.weekday(number, context, last=said.has("last"), coming=said.has("next")))


def _told_before(number: int, context: Context) -> Point | None:
    """The day that the sentence has told already, if it falls on a weekday (« demain (dimanche) »)."""
    point = context.beside.point if context.beside else None
    return point if point and point.day and point.first.weekday() == number else None


def the_weekday(said: Said, context: Context) -> Period | None:
    """« le mardi »: in a narrative the first one from the day told before; it may also be every one, so else None."""
    told = context.told.point if context.told else None
    if told is None or not told.day or context.direction is Direction.UNTOLD:
        return None
    return _at(shift(told, (said.number("weekday") - told.first.weekday()) % 7, Unit.DAY))


def weekday_on(said: Said, context: Context) -> Period | None:
    """« jeudi en huit »: so many days after the next."""
    coming = choose.weekday(said.number("weekday"), context.facing(Direction.FORWARD))
    return _at(coming and shift(coming, said.number("count"), Unit.DAY))


def weekday_of_week(said: Said, context: Context) -> Period | None:
    """« lundi de la semaine dernière », « mardi cette semaine »."""
    if context.published is None:
        return None
    monday = week(context.published + timedelta(weeks=said.has("next") - said.has("last"))).begin
    return _at(monday and shift(monday, said.number("weekday"), Unit.DAY))


def weekday_told(said: Said, context: Context) -> Period | None:
    """« le lundi suivant »: the first one after the day told before."""
    told = context.told.point if context.told else None
    if told is None or not told.day:
        return None
    return _at(shift(told, (said.number("weekday") - told.first.weekday()) % 7 or 7, Unit.DAY))


def weekday_pair(said: Said, context: Context) -> Period | None:
    """« samedi à dimanche 4 mai », « lundi et mardi »: two days that follow each other."""
    first, last = said.number("weekday"), said.number("weekday2")
    if (last - first) % 7 != 1:
        return None
    if said.has("month"):
        end = _day(said, "day", context, "weekday2")
        begin = end and shift(end, -1, Unit.DAY)
    elif context.direction is Direction.FORWARD:
        begin = choose.weekday(first, context)
        end = begin and shift(begin, 1, Unit.DAY)
    else:
        end = choose.weekday(last, context)
        begin = end and shift(end, -1, Unit.DAY)
    return Period(begin, end) if begin and end else None


def named_day(said: Said, context: Context) -> Period | None:
    """« Noël », « 11-Septembre »."""
    own, month_number, day = (int(part) for part in str(said.values["named"]).split("-"))
    year = said.number("year") or own
    if year:
        return _at(day_of(year, month_number, day))
    last, coming = said.has("last"), said.has("next")
    return _at(choose.yearly(lambda y: day_of(y, month_number, day), context, last=last, coming=coming))


def year(said: Said, context: Context) -> Period | None:
    """« 2020 »."""
    return Period.at(Point(said.number("year")))


def year_range(said: Said, context: Context) -> Period | None:
    """« 2009-2013 », « 2020-21 »."""
    first = said.number("year")
    last = said.number("year2") or first - first % 100 + said.number("digits")
    return Period(Point(first), Point(last)) if first < last else None


def year_pair(said: Said, context: Context) -> Period | None:
    """« 2025 et 2026 »: two years that follow each other; others are two times, not all that lies between."""
    first, last = said.number("year"), said.number("year2")
    return Period(Point(first), Point(last)) if last - first == 1 else None


def decade(said: Said, context: Context) -> Period | None:
    """« années 1990 », « années 80 et 90 »; two digits mean the twentieth century."""
    first = _decade(said.number("year") or said.number("digits") or said.number("number"))
    last = _decade(said.number("year2") or said.number("digits2")) if said.has("year2", "digits2") else first
    return Period(first, last) if first and last and first <= last else None


def _decade(number: int) -> Point | None:
    year = number if number >= 100 else 1900 + number
    return Point(year, blurred=1) if year % 10 == 0 else None


def century(said: Said, context: Context) -> Period | None:
    """« XXe siècle »."""
    number = said.number("roman")
    return Period.at(Point((number - 1) * 100, blurred=2)) if 1 <= number <= 21 else None


def part_of_year(said: Said, context: Context) -> Period | None:
    """« premier trimestre », « deuxième semestre 2020 », as a run of months."""
    length = 3 if said.has("quarter") else 6
    number = said.number("ordinal") or said.number("digits")
    if not 1 <= number <= 12 // length:
        return None
    first = (number - 1) * length + 1
    year_told = said.number("year") or _year_of(first, length, said, context)
    return months(year_told, first, length) if year_told else None


def season(said: Said, context: Context) -> Period | None:
    """« été 2018 », « automne »: its year; a winter without its year is open, since it has two."""
    first = said.number("season")
    if said.has("year2", "digits"):
        return year_range(said, context)
    if said.has("year"):
        return Period.at(Point(said.number("year")))
    begins = _year_of(first, 3, said, context)
    if not begins:
        return None
    return Period.at(Point(begins)) if first + 2 <= 12 else Period(Point(begins), Point(begins + 1))


def _year_of(first: int, length: int, said: Said, context: Context) -> int:
    """The year in which a run of months begins that comes back every year; 0 where the context does not tell.

    The run that holds the publication is the one meant, unless the words say the last or the next.
    """
    published = context.published
    if published is None:
        return 0
    running = next((y for y in (published.year, published.year - 1) if _holds(months(y, first, length), published)), 0)
    if running:
        return running + said.has("next") - said.has("last")
    found = choose.yearly(lambda y: Point(y, first), context, last=said.has("last"), coming=said.has("next"))
    return found.year if found else 0


def _holds(period: Period, day: date) -> bool:
    return bool(period.begin and period.end and period.begin.first <= day <= period.end.last)


def _at(point: Point | None) -> Period | None:
    return Period.at(point) if point else None
