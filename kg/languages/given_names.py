"""Given names of the world and the gender that goes with them.

The names are those of the package ``nomquamgender`` (MIT), whose module needs pandas and two seconds to load 22 MB.
Its file is one sorted JSON object on one line, so a name is found in it by bisection, without reading the rest.
"""

from __future__ import annotations

import mmap
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from kg.languages.language import Language

_COMMON = 300  # bearers in the data: « thales » has 168, « dorin » 867
_MIXED = (0.3, 0.7)  # shares of women that given names seldom have: « london » .51, « zenith » .40 …
_BORNE_BY_ALL = 100_000  # … unless as common as « dominique »
_SURE = 0.85  # share of one sex: « camille » .89 is sure enough, « dominique » .66 is not

_NEXT = b'], "'  # between two names
_WINDOW = 4096  # bytes that are searched without bisection; the longest row is far shorter


@dataclass(frozen=True, slots=True)
class GivenName:
    """A row of ``given_names.toml``: what a language says otherwise than the world's data."""

    name: str
    gender: str = ""
    given: bool = True


@lru_cache(maxsize=8192)
def is_given_name(language: Language, word: str) -> bool:
    """Whether a word is in common use as a given name (« Léa », « Jean-Luc »); surnames and towns may be, too."""
    override = _overrides(language).get(_folded(word))
    if override:
        return override.given
    bearers, women = _world(_folded(word))
    return bearers >= _COMMON and (not _MIXED[0] < women < _MIXED[1] or bearers >= _BORNE_BY_ALL)


@lru_cache(maxsize=8192)
def gender_of(language: Language, name: str) -> str:
    """``Masc``, ``Fem`` or an empty string for a given name; of a compound, the first part that tells."""
    override = _overrides(language).get(_folded(name))
    if override:
        return override.gender
    count, female = _world(_folded(name))
    if count and not 1 - _SURE < female < _SURE:
        return "Fem" if female >= _SURE else "Masc"
    first, hyphen, _ = name.partition("-")
    return gender_of(language, first) if hyphen else ""


@cache
def _overrides(language: Language) -> dict[str, GivenName]:
    return {row.name: row for row in language.table("given_names", GivenName)}


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in letters if char.isascii())


@cache
def _data() -> mmap.mmap | bytes:
    spec = find_spec("nomquamgender")
    if spec is None or spec.origin is None:
        return b"{}"
    with (Path(spec.origin).parent / "name_data.json").open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _world(name: str) -> tuple[int, float]:
    """Bearers and share of women among them, from ``"name": [sources, bearers, share, …], …``."""
    data, wanted = _data(), name.encode()
    low, high = 0, len(data)
    while high - low > _WINDOW:
        middle = (low + high) // 2
        start = data.find(_NEXT, middle, high)
        key = data[start + len(_NEXT) : data.find(b'"', start + len(_NEXT))]
        if start < 0 or key > wanted:
            high = middle
        else:
            low = start
    row = data.find(b'"' + wanted + b'": [', low, high + _WINDOW)
    if row < 0:
        return 0, 0.5
    values = data[row + len(wanted) + 5 : data.find(b"]", row)]
    _, bearers, share = values.split(b",")[:3]
    return int(bearers), float(share)
