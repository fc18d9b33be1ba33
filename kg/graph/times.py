"""Time values as literals: as precise as the text, never padded."""

from __future__ import annotations

import re

from kg.graph.terms import Term, typed

_DATATYPES = (
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"), "date"),
    (re.compile(r"\d{4}-(?:0[1-9]|1[0-2])"), "gYearMonth"),
    (re.compile(r"\d{4}"), "gYear"),
)
_DECADE = re.compile(r"(\d{2,3})X{1,2}")


def literal(value: str) -> Term | None:
    """One point of the calendar, or None where the value is no point.

    >>> literal("2020-11")
    '"2020-11"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    >>> literal("2011/..") is None
    True
    """
    return next((typed(value, datatype) for pattern, datatype in _DATATYPES if pattern.fullmatch(value)), None)


def bounds(value: str) -> tuple[Term | None, Term | None]:
    """The first and the last point that an interval tells; None on a side that it leaves open, or that is no point.

    >>> bounds("2011/..")
    ('"2011"^^<http://www.w3.org/2001/XMLSchema#gYear>', None)
    >>> [term[:6] for term in bounds("199X")]
    ['"1990"', '"1999"']
    """
    if decade := _DECADE.fullmatch(value):
        known, open_digits = decade[1], 4 - len(decade[1])
        return literal(known + "0" * open_digits), literal(known + "9" * open_digits)
    begin, _, end = value.partition("/")
    return literal(begin), literal(end)
