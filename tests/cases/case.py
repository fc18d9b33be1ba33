"""A case: a short text of a register of the press, with what a careful reader takes from it and what not.

The cases are TOML files in the folders beside this module, one a register, each an array of ``[[case]]`` records: the
keys of `kg.languages.table.Example` and the ``phenomenon`` that the text shows. A folder is a `Part`: rules may be
written for the texts of ``open``, never for those of ``held``.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
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


class Part(StrEnum):
    """Whether rules may be written for a text."""

    HELD = "held"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Case:
    """An example of a register; ``number`` counts from 1 in its file."""

    part: Part
    register: str
    number: int
    phenomenon: str
    example: Example

    @property
    def id(self) -> str:
        """A readable id: ``part:register:number:phenomenon``."""
        return f"{self.part}:{self.register}:{self.number}:{self.phenomenon}"

    def judged(self) -> Verdict:
        """How the case stands; words are compared as the head of a phrase, names to the letter."""
        return verdict(self.example, loosely)

    @classmethod
    def of(cls, path: Path, number: int, record: Record) -> Case:
        """Make a case of its record in a file."""
        rest = {key: value for key, value in record.items() if key != "phenomenon"}
        return cls(Part(path.parent.name), path.stem, number, record["phenomenon"], Example.from_toml(rest))


def registers(*parts: Part) -> list[Path]:
    """The files of cases of the parts, of all where none is named; sorted."""
    return sorted(path for part in parts or Part for path in (HERE / part).glob("*.toml"))


def records(path: Path) -> list[Record]:
    """The records of a file, in its order."""
    with path.open("rb") as file:
        return list(tomllib.load(file)["case"])


def read(path: Path) -> list[Case]:
    """The cases of a file, in its order."""
    return [Case.of(path, number, record) for number, record in enumerate(records(path), 1)]


def cases(*parts: Part) -> list[Case]:
    """The cases of the parts, of all where none is named; by register."""
    return [case for path in registers(*parts) for case in read(path)]


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
