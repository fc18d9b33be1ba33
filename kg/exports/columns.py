"""The columns that the attributes of nodes or edges make, each with one type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from kg.model.network import Attributes, Value

_RESERVED = frozenset(
    {"id", "label", "weight", "source", "target", "kind", "timeset", "interval", "start", "end"}
    | {"x", "y", "z", "r", "g", "b", "size", "edgelabel", "nodelabel"}
)  # names that Gephi takes for something else in one format or the other
_LONG = 2**63  # what a 64-bit integer holds; Gephi drops what is beyond


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute as a column: ``title`` is what a reader shows, ``type`` one that all its values have."""

    name: str
    title: str
    type: type[Value]

    def value(self, attributes: Attributes) -> Value:
        """The value that the attributes have in this column, in the column's type."""
        return self.type(attributes[self.name])

    def text(self, attributes: Attributes) -> str:
        """The value that the attributes have in this column, as XML Schema writes it."""
        value = self.value(attributes)
        return str(value).lower() if isinstance(value, bool) else str(value)


def columns(attributes: Iterable[Attributes]) -> tuple[Column, ...]:
    """The columns that these attributes need, sorted by name.

    >>> [(column.title, column.type.__name__) for column in columns([{"n": 1, "label": "x"}, {"n": 0.5}])]
    [('label_', 'str'), ('n', 'float')]
    """
    types: dict[str, set[type[Value]]] = {}
    for found in attributes:
        for name, value in found.items():
            types.setdefault(name, set()).add(_type(value))
    return tuple(
        Column(name, f"{name}_" if name.lower() in _RESERVED else name, _common(types[name])) for name in sorted(types)
    )


def _type(value: Value) -> type[Value]:
    if isinstance(value, float):
        return float if isfinite(value) else str
    if isinstance(value, int) and not -_LONG <= value < _LONG:
        return str
    return type(value)


def _common(types: set[type[Value]]) -> type[Value]:
    """The one type that holds values of all these types."""
    if len(types) == 1:
        return next(iter(types))
    return float if types == {int, float} else str
