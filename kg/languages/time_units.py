"""Units of time: « an », « semaine »."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A unit of time (``time_units``)."""

    name: str
    unit: str
    forms: tuple[str, ...] = ()
