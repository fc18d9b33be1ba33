"""A language that articles can be read in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import LanguageError
from kg.languages.table import R, Word, read

_ROOT = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, eq=False)  # one of each code: identity is the fastest key of caches
class Language:
    """A language by its code (``fr``), with the spaCy model that parses it; a table is read when first asked for."""

    code: str
    name: str
    model: str

    @property
    def folder(self) -> Path:
        """Where its tables lie."""
        return _ROOT / self.code

    def table(self, name: str, record: type[R]) -> tuple[R, ...]:
        """The rows of the table ``name`` as records of the given dataclass."""
        return read(self.code, name, record)

    def words(self, name: str) -> frozenset[str]:
        """The words of a table that lists nothing else (``not_names.toml``)."""
        return frozenset(row.word for row in self.table(name, Word))


def available() -> tuple[str, ...]:
    """The codes of all languages that have a folder."""
    return tuple(sorted(path.parent.name for path in _ROOT.glob("*/language.toml")))


@cache
def load(code: str) -> Language:
    """The language of a code; raises `LanguageError` with the known ones."""
    path = _ROOT / code / "language.toml"
    if not path.exists():
        raise LanguageError(f"no data for the language {code!r}; there is: {', '.join(available())}")
    with path.open("rb") as file:
        return Language(code=code, **tomllib.load(file))
