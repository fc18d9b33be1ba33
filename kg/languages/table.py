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

Where one sentence fits all entries it is written once, as a template before them::

    template = [
      { text = "L'incendie a eu lieu à {name}.", where = { kind = "city" }, entities = ["{name} | Place"] },
    ]

    entry = [
      { name = "Agen", kind = "city", within = "France" },
    ]

It makes an example of every entry that has the fields it names (`kg.languages.example.Template`); entries with
``examples`` of their own are left out of it. ``known_failures = { "Agen" = "reason" }`` in an entry tells for which of
its values no template holds yet. No entry may be without any example.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from kg.languages.example import Example, Template

_ROOT = Path(__file__).resolve().parent
TESTS = frozenset({"examples", "known_failures"})
"""Keys of a record that test it and say nothing of the language."""


@dataclass(frozen=True, slots=True)
class Word:
    """A row of a table that only lists words."""

    word: str


R = TypeVar("R")
"""What a row of a table is: a frozen dataclass."""


def records(language: str, table: str) -> tuple[Mapping[str, Any], ...]:
    """The raw records of a table, in file order; an empty tuple where the language lacks the file."""
    return tuple(_file(language, table).get("entry", ()))


def templates(language: str, table: str) -> tuple[Template, ...]:
    """The templates that stand before the records of a table."""
    return tuple(map(Template.from_toml, _file(language, table).get("template", ())))


@cache
def _file(language: str, table: str) -> Mapping[str, Any]:
    path = _ROOT / language / f"{table}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


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
        unknown = raw.keys() - known.keys() - TESTS
        required = {n for n, f in known.items() if f.default is MISSING and f.default_factory is MISSING}
        if unknown or (missing := required - raw.keys()):
            slip = f"unknown {sorted(unknown)}" if unknown else f"missing {sorted(missing)}"
            raise TypeError(f"{language}/{table}.toml, entry {number}: {slip}")
        rows.append(record(**{name: _frozen(value, hints[name]) for name, value in raw.items() if name in known}))
    return tuple(rows)


def examples(language: str, table: str) -> tuple[tuple[str, Example], ...]:
    """The examples of a table, its entries' own and those of templates, with a readable id each."""
    made = templates(language, table)
    return tuple(
        (f"{language}/{table}:{next(iter(entry.values()))}:{name}", example)
        for entry in records(language, table)
        for name, example in _examples_of(entry, made)
    )


def _examples_of(entry: Mapping[str, Any], made: tuple[Template, ...]) -> Iterator[tuple[str, Example]]:
    if own := entry.get("examples", ()):
        yield from ((str(number), Example.from_toml(example)) for number, example in enumerate(own, 1))
        return
    for number, template in enumerate(made, 1):
        for values, example in template.of(entry):
            yield f"template {number}:{','.join(values)}", _judged(example, values, entry.get("known_failures", {}))


def _judged(example: Example, values: tuple[str, ...], reasons: Mapping[str, str]) -> Example:
    """A made example, a known failure if a reason stands for one of the values that were filled in."""
    return replace(example, known_failure=next((reasons[value] for value in values if value in reasons), ""))


def without_example(language: str, table: str) -> tuple[Mapping[str, Any], ...]:
    """The records of a table that nothing tests: they have no example, and no template says anything of them."""
    made = templates(language, table)
    return tuple(entry for entry in records(language, table) if not any(_examples_of(entry, made)))


def _frozen(value: Any, hint: Any) -> Any:
    """Lists as tuples and tables as they are; a scalar where a tuple is due becomes a tuple of one."""
    if isinstance(value, list):
        return tuple(value)
    if getattr(hint, "__origin__", None) is tuple:
        return (value,)
    return value
