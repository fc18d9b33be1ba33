"""What expressions mean that count from the publication or from the date told before."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extraction.times.calendar import Length, Period, Point, Unit, around, shift, week, weekend
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction
from kg.extraction.times.grammar import Said
from kg.extraction.times.lexicon import UNITS

_FEW = (2, 8)
"""How many « quelques » are, at least and at most."""
_PRECISION = {Unit.DAY: Unit.DAY, Unit.WEEK: Unit.WEEK, Unit.MONTH: Unit.MONTH}
"""How precise a distance in a unit is; in years and more, to the year."""


def day_offset(said: Said, context: Context) -> Period | None:
    """« hier », « demain soir », « ce matin »."""
    published = context.published
    return Period.at(Point.of(published + timedelta(days=said.number("count")))) if published else None


def today(said: Said, context: Context) -> Period | None:
    """« aujourd'hui »: the day where something happens, but « nowadays », an open stretch, over a state."""
    return None if context.state else day_offset(said, context)


def unit_offset(said: Said, context: Context) -> Period | None:
    """« la semaine dernière », « cette année », « le mois prochain »."""
    published, unit = context.published, _unit(said)
    if published is None:
        return None
    if unit is Unit.WEEK:
        return week(published + timedelta(weeks=said.number("count")))
    blurred = {Unit.DECADE: 1, Unit.CENTURY: 2}.get(unit, 0)
    if blurred:
        length = 10**blurred
        return Period.at(Point((published.year // length + said.number("count")) * length, blurred=blurred))
    moved = shift(Point.of(published).coarser(unit), said.number("count"), unit)
    return Period.at(moved) if moved else None


def weekend_offset(said: Said, context: Context) -> Period | None:
    """« le week-end dernier », « ce week-end »: on its first days a week still says « ce » of the one before."""
    published = context.published
    if published is None:
        return None
    count = said.number("count")
    if count == 0 and published.weekday() < 3 and context.direction in (Direction.BACKWARD, Direction.NARRATED):
        count = -1
    if count > 0 and published.weekday() >= 5:
        return weekend(published + timedelta(weeks=count))
    return weekend(published + timedelta(weeks=min(count, 0)))


def distance(said: Said, context: Context) -> Period | None:
    """« il y a trois ans », « dans deux semaines »: as precise as the unit."""
    if context.published is None:
        return None
    day = _moved(context.published, said.number("count") * said.number("number", 1), _unit(said))
    return around(day, _precision(_unit(said))) if day else None


def elapsed(said: Said, context: Context) -> Period | None:
    """« depuis six ans »: from then on; in the imperfect, up to the time of the clause that governs it."""
    unit, matrix = _unit(said), context.matrix
    if context.direction is Direction.NARRATED and matrix and matrix.end:
        begin = shift(matrix.end, -said.number("number", 1), unit)
        return (
            Period(begin, matrix.end.coarser(begin.unit) if begin.unit is not Unit.DAY else matrix.end)
            if begin
            else None
        )
    if context.published is None:
        return None
    day = _moved(context.published, -said.number("number", 1), unit)
    coarse = Unit.MONTH if unit is Unit.WEEK and said.number("number", 1) > 1 else _precision(unit)
    begin_of = around(day, coarse).begin if day else None
    return Period(begin_of, None) if begin_of else None


def within(said: Said, context: Context) -> Period | None:
    """« d'ici à un an »: until then; one year is counted to the month."""
    unit, number = _unit(said), said.number("number", 1)
    if context.published is None:
        return None
    if (unit, number) == (Unit.YEAR, 1):
        unit, number = Unit.MONTH, 12
    day = _moved(context.published, number, unit)
    end = around(day, _precision(unit)).end if day else None
    return Period(None, end) if end else None


def run(said: Said, context: Context) -> Period | None:
    """« les trois derniers mois », « les dix prochaines années »: from one end to the other."""
    unit, number = _unit(said), said.number("number")
    if context.published is None or not number:
        return None
    far = _moved(context.published, said.number("count") * number, unit)
    if far is None:
        return None
    precision = Unit.DAY if unit is Unit.WEEK else _precision(unit)
    ends = sorted((Point.of(context.published, precision), Point.of(far, precision)))
    return Period(ends[0], ends[1])


def from_told(said: Said, context: Context) -> Period | None:
    """« la veille », « trois ans plus tard »: from the date told before, as precise as it."""
    told = context.told.point if context.told else None
    moved = shift(told, said.number("count") * said.number("number", 1), _unit(said)) if told else None
    return Period.at(moved) if moved else None


def told(said: Said, context: Context) -> Period | None:
    """« le même jour », « cette année-là »: the day, month or year told before, or the coarser one that holds it."""
    point = context.told.point if context.told else None
    unit = _unit(said)
    if point is None or point.blurred:
        return None
    if unit is Unit.WEEK:
        return week(point.first) if point.day else None
    return Period.at(point if unit is Unit.DAY else point.coarser(unit))


def beside_told(said: Said, context: Context) -> Period | None:
    """« la semaine suivante », « l'année précédente »: the whole unit beside the one told before."""
    point, unit = context.told.point if context.told else None, _unit(said)
    moved = shift(point, said.number("count"), unit) if point else None
    if moved is None or (unit is Unit.YEAR and point and point.blurred):
        return None
    return week(moved.first) if unit is Unit.WEEK else Period.at(moved)


def vaguely_from_told(said: Said, context: Context) -> Period | None:
    """« quelques semaines plus tard »: the month or year that all of two to eight units after fall in, or nothing."""
    told, unit = context.told.point if context.told else None, _unit(said)
    if told is None or told.blurred:
        return None
    if unit in (Unit.HOUR, Unit.MINUTE):
        return Period.at(told).around if told.day else None
    count = said.number("count")
    near = _moved(told.first if count > 0 else told.last, count * _FEW[0], unit)
    far = _moved(told.last if count > 0 else told.first, count * _FEW[1], unit)
    if near is None or far is None or near.year != far.year or not told.month:
        return None
    precision = Unit.MONTH if near.month == far.month and unit is Unit.DAY else Unit.YEAR
    return Period.at(Point.of(near, precision)).around


def at_once(said: Said, context: Context) -> Period | None:
    """« aussitôt », « dans la foulée »: the day told last, or the year where none was told as precisely."""
    point = _point_or_year(context.told) if context.told and _is_narrated(context) else None
    if point is None or point.blurred or (context.published and point.first > context.published):
        return None
    return Period.at(point if point.day else point.coarser(Unit.YEAR)).around


def game_clock(said: Said, context: Context) -> Period | None:
    """« à la 41e minute », « à la mi-temps »: the day of the match that the article is about."""
    return context.story if _is_narrated(context) or context.direction is Direction.UNTOLD else None


def _point_or_year(period: Period) -> Point | None:
    """The point that a period is, or the year that holds it."""
    if period.point or not (period.begin and period.end):
        return period.point
    return Point(period.begin.year) if period.begin.year == period.end.year else None


def clock(said: Said, context: Context) -> Period | None:
    """« vers 10 heures », « en début d'après-midi »: the day told before; ahead only where that is today."""
    day = context.scene.point if context.scene else None
    if day is None or context.published is None or day.first > context.published:
        return None
    past = context.direction is Direction.BACKWARD
    ahead = context.direction is Direction.FORWARD and day.first == context.published
    return Period.at(day) if past or ahead else None


def at_age(said: Said, context: Context) -> Period | None:
    """« à 17 ans », of somebody whose birth the sentence tells: the two years in which one has that age."""
    point, age = context.born.point if context.born else None, said.number("number")
    if point is None or point.blurred or (context.published and point.year + age > context.published.year):
        return None
    return Period(Point(point.year + age), Point(point.year + age + 1))


def _is_narrated(context: Context) -> bool:
    return context.direction in (Direction.BACKWARD, Direction.NARRATED, Direction.PRESENT)


def duration(said: Said, context: Context) -> Length:
    """« pendant trois mois »."""
    return Length(said.number("number", 1), _unit(said))


def every(said: Said, context: Context) -> Length:
    """« chaque semaine », « tous les deux ans »."""
    return Length(said.number("number", 1), _unit(said), repeated=True)


def untold(said: Said, context: Context) -> None:
    """What tells a time but no date: « quelques jours plus tard », « à ce jour »."""


def _unit(said: Said) -> Unit:
    return UNITS[str(said.values.get("unit", Unit.DAY))]


def _precision(unit: Unit) -> Unit:
    return _PRECISION.get(unit, Unit.YEAR)


def _moved(day: date, count: int, unit: Unit) -> date | None:
    """The day a number of units away; None for hours and minutes, and beyond the calendar."""
    if unit in (Unit.DAY, Unit.WEEK):
        return day + timedelta(days=count * (7 if unit is Unit.WEEK else 1))
    moved = shift(Point.of(day), count, unit)
    return moved.first if moved and 1 <= moved.year <= 9999 else None
