"""Tables of language knowledge: TOML files whose records carry their own examples.

A table is a file ``kg/languages/<code>/<phenomenon>.toml`` with one array of records::

    [[entry]]
    lemma = "affirmer"
    act = "affirms"
    examples = [{ text = "Le maire a affirmé que la place rouvrirait.", quotes = ["affirmer | indirect"] }]

Every example is a test (``tests/languages/test_examples.py``): the text goes through the whole extraction, and each
expected row must be among the rows of its layer (``entities``, ``times``, ``relations``, ``events``, ``quotes``;
``no_…`` for rows that must not appear). A row is a set of fields joined by `` | ``; it matches when a found row holds
all of them. ``published`` anchors relative dates; ``known_failure`` gives the reason why an example does not hold yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

_ROOT = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the rows that it must, or must not, give; layers map to rows."""

    text: str
    gives: Mapping[str, tuple[str, ...]]
    refuses: Mapping[str, tuple[str, ...]]
    published: str = ""
    known_failure: str = ""

    @classmethod
    def from_toml(cls, record: Mapping[str, Any]) -> Example:
        """Make an example of a TOML record; keys that are not fields are layers."""
        layers = {k: tuple(v) for k, v in record.items() if k not in {"text", "published", "known_failure"}}
        return cls(
            text=record["text"],
            gives={k: v for k, v in layers.items() if not k.startswith("no_")},
            refuses={k.removeprefix("no_"): v for k, v in layers.items() if k.startswith("no_")},
            published=record.get("published", ""),
            known_failure=record.get("known_failure", ""),
        )


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a table that only lists words."""

    word: str


R = TypeVar("R")
"""What a row of a table is: a frozen dataclass."""


@cache
def records(language: str, table: str) -> tuple[Mapping[str, Any], ...]:
    """The raw records of a table, in file order; an empty tuple where the language lacks the file."""
    path = _ROOT / language / f"{table}.toml"
    if not path.exists():
        return ()
    with path.open("rb") as file:
        return tuple(tomllib.load(file).get("entry", ()))


def read(language: str, table: str, record: type[R]) -> tuple[R, ...]:
    """The rows of a table as frozen dataclasses; lists become tuples, ``examples`` become `Example`.

    Raises ``TypeError`` naming table and row for an unknown or missing field, so that a slip in a data file is found
    by the first test.
    """
    return _rows(language, table, record)  # type: ignore[arg-type]  # a class is hashable, whatever mypy thinks


@cache
def _rows(language: str, table: str, record: Any) -> tuple[Any, ...]:
    known = {f.name: f for f in fields(record)}
    hints = get_type_hints(record)
    rows = []
    for number, raw in enumerate(records(language, table), 1):
        unknown = raw.keys() - known.keys() - {"examples"}
        required = {n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING}
        if unknown or (missing := required - raw.keys()):
            slip = f"unknown {sorted(unknown)}" if unknown else f"missing {sorted(missing)}"
            raise TypeError(f"{language}/{table}.toml, entry {number}: {slip}")
        rows.append(record(**{name: _frozen(value, hints[name]) for name, value in raw.items() if name in known}))
    return tuple(rows)


def examples(language: str, table: str) -> tuple[tuple[str, Example], ...]:
    """The examples of a table with a readable id each."""
    return tuple(
        (f"{language}/{table}:{next(iter(raw.values()))}:{number}", Example.from_toml(example))
        for raw in records(language, table)
        for number, example in enumerate(raw.get("examples", ()), 1)
    )


def _frozen(value: Any, hint: Any) -> Any:
    """Lists as tuples and tables as they are; a scalar where a tuple is due becomes a tuple of one."""
    if isinstance(value, list):
        return tuple(value)
    if getattr(hint, "__origin__", None) is tuple:
        return (value,)
    return value
