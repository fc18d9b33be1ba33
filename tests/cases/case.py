"""A case: a short text of a register of the press, with what a careful reader takes from it and what not.

The cases are TOML files beside this module, one a register, each an array of ``[[case]]`` records: the keys of
`kg.languages.example.Example` and the ``phenomenon`` that the text shows.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.languages.example import Example
from tests.support.rows import loosely
from tests.support.verdict import Verdict, verdict

HERE = Path(__file__).resolve().parent
LAYERS = ("entities", "relations", "events", "quotes", "times")
_KEYS = ("phenomenon", "text", "published", *LAYERS, *(f"no_{layer}" for layer in LAYERS), "known_failure")
_LINE = 120
"""Characters of a line, as in the code."""

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """An example of a register; ``number`` counts from 1 in its file."""

    register: str
    number: int
    phenomenon: str
    example: Example

    @property
    def id(self) -> str:
        """A readable id: ``register:number:phenomenon``."""
        return f"{self.register}:{self.number}:{self.phenomenon}"

    def judged(self) -> Verdict:
        """How the case stands; words are compared as the head of a phrase, names to the letter."""
        return verdict(self.example, loosely)

    @classmethod
    def of(cls, register: str, number: int, record: Record) -> Case:
        """Make a case of its record."""
        rest = {key: value for key, value in record.items() if key != "phenomenon"}
        return cls(register, number, record["phenomenon"], Example.from_toml(rest))


def registers() -> list[Path]:
    """The files of cases, sorted."""
    return sorted(HERE.glob("*.toml"))


def records(path: Path) -> list[Record]:
    """The records of a file, in its order."""
    with path.open("rb") as file:
        return list(tomllib.load(file)["case"])


def read(path: Path) -> list[Case]:
    """The cases of a file, in its order."""
    return [Case.of(path.stem, number, record) for number, record in enumerate(records(path), 1)]


def cases() -> list[Case]:
    """All cases, by register."""
    return [case for path in registers() for case in read(path)]


def written(cases: Iterable[Record]) -> str:
    """The text of a file that holds these records, formatted in the one way that the files have."""
    return "\n".join(_record(case) for case in cases)


def _record(record: Record) -> str:
    lines = [_line(key, record[key]) for key in _KEYS if record.get(key)]
    return "\n".join(["[[case]]", *lines, ""])


def _line(key: str, value: str | list[str]) -> str:
    if isinstance(value, str):
        return f"{key} = {_quoted(value)}"
    line = f"{key} = [{', '.join(map(_quoted, value))}]"
    return line if len(line) <= _LINE else "\n".join([f"{key} = [", *(f"  {_quoted(row)}," for row in value), "]"])


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
