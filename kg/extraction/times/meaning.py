"""From what is said to what it means: the productions by the names that the tables use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kg.extraction.times import frames, points, relative
from kg.extraction.times.calendar import Period
from kg.extraction.times.context import Context
from kg.extraction.times.direction import Direction
from kg.extraction.times.frames import Meaning
from kg.extraction.times.grammar import Said

EXPRESSIONS: Mapping[str, Callable[[Said, Context], Meaning]] = {
    production.__name__: production
    for production in (
        points.numbered_day,
        points.calendar_day,
        points.day_range,
        points.month,
        points.weekday,
        points.the_weekday,
        points.weekday_of_week,
        points.weekday_on,
        points.weekday_pair,
        points.weekday_told,
        points.named_day,
        points.year,
        points.year_pair,
        points.year_range,
        points.decade,
        points.century,
        points.part_of_year,
        points.season,
        relative.day_offset,
        relative.today,
        relative.unit_offset,
        relative.weekend_offset,
        relative.distance,
        relative.elapsed,
        relative.within,
        relative.run,
        relative.from_told,
        relative.told,
        relative.beside_told,
        relative.duration,
        relative.every,
        relative.untold,
        relative.vaguely_from_told,
        relative.at_once,
        relative.game_clock,
        relative.at_age,
        relative.clock,
    )
}

FRAMES: Mapping[str, tuple[Callable[..., Meaning], Callable[[Context], Context]]] = {
    "at": (frames.at, frames.same),
    "roughly": (frames.roughly, frames.same),
    "since": (frames.since, frames.looks_back),
    "at_nearest": (frames.at, frames.nearest),
    "from": (frames.since, frames.may_look_ahead),
    "until": (frames.until, frames.looks_ahead),
    "as_from": (frames.as_from, frames.may_look_ahead),
    "between": (frames.between, frames.same),
    "nth_weekday": (frames.nth_weekday, frames.same),
    "week_of": (frames.week_of, frames.same),
    "next_to": (frames.next_to, frames.same),
}


def meaning(said: Said, context: Context) -> Meaning:
    """What an expression means in its context; None where it tells a time that the context does not fix."""
    if not said.inner:
        return EXPRESSIONS[said.production](said, context)
    produce, facing = FRAMES[said.production]
    last = meaning(said.inner[-1], facing(context))
    if len(said.inner) == 1:
        return produce(said, context, last)
    return produce(said, context, meaning(said.inner[0], _up_to(last, context)), last)


def _up_to(last: Meaning, context: Context) -> Context:
    """The context of the first of two: « du 28 mars au 2 avril 2025 » begins in the last March before that April."""
    if not isinstance(last, Period) or not last.end:
        return context
    return replace(context, published=last.end.last, direction=Direction.BACKWARD)
