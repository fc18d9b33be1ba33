"""The wordings by which parts of a page are known, of all languages together: a page is read before its language is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.languages import available, load


@dataclass(frozen=True, slots=True)
class Wording:
    """A row of the table ``page``: one part of a page, and how its lines begin, what they hold, or what they are.

    Parts: ``address`` (how notices speak to the reader), ``agency`` (news agencies), ``article`` (before a name),
    ``byline`` (what stands before an author's name), ``common`` (words frequent in this language only), ``credit``
    (before a photographer's name), ``dated`` (before a date of publication), ``desk`` (authors that are nobody),
    ``function`` (what follows a name), ``joiner`` (between two names), ``medium`` (words of names of media),
    ``month``, ``nobody`` (what credits name that made nothing), ``notice`` (to the reader, not about the news),
    ``opening_particle`` (particles that a full name may begin with), ``particle`` (words of names in lower case),
    ``read_also`` (before other articles), ``source`` (before the paper that a text comes from), ``reseller`` (what is
    added to an agency's name).
    """

    part: str
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Lower case, straight apostrophes, plain spaces: as the table is written."""
    # four times faster than str.translate, and asked of every line several times
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").lower().strip()


@cache
def _rows(part: str) -> tuple[Wording, ...]:
    return tuple(row for code in available() for row in load(code).table("page", Wording) if row.part == part)


@cache
def starts(part: str) -> re.Pattern[str]:
    """Matches what opens a line of this part in `plain` text, the longest wording first, whole words only."""
    return _alternatives([wording for row in _rows(part) for wording in row.starts])


@cache
def holds(part: str) -> re.Pattern[str]:
    """Searches what a line of this part has somewhere in its `plain` text."""
    return _alternatives([wording for row in _rows(part) for wording in row.holds])


@cache
def words(part: str) -> frozenset[str]:
    """The words that belong to this part."""
    return frozenset(wording for row in _rows(part) for wording in row.words)


@cache
def names(part: str) -> frozenset[str]:
    """The lines that are this part and nothing else."""
    return frozenset(wording for row in _rows(part) for wording in row.whole)


@cache
def common(language: str) -> frozenset[str]:
    """The words that are frequent in texts of one language and in those of no other."""
    return frozenset(
        word for row in load(language).table("page", Wording) if row.part == "common" for word in row.words
    )


@cache
def months() -> dict[str, int]:
    """The names of the months with their numbers."""
    return {name: number % 12 or 12 for row in _rows("month") for number, name in enumerate(row.whole, 1)}


def pieces(line: str) -> list[str]:
    """What commas, strokes, parentheses and joining words part in a line that names its makers.

    >>> pieces("P.V. (avec AFP)"), pieces("Anne Le Goff et Paul Roy")
    (['P.V.', 'AFP'], ['Anne Le Goff', 'Paul Roy'])
    """
    return [piece.strip() for piece in _parting().split(line) if piece.strip()]


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(rf"[,/()]|(?<![^\s(])(?:{any_of(words('joiner'))})(?=\s)")


def any_of(wordings: Iterable[str]) -> str:
    """A regular expression for any of some wordings, the longest first."""
    return "|".join(sorted(map(re.escape, wordings), key=lambda w: (-len(w), w)))


def _alternatives(wordings: list[str]) -> re.Pattern[str]:
    longest_first = sorted({wording.strip() for wording in wordings}, key=lambda w: (-len(w), w))
    joined = "|".join(re.escape(wording) + (r"(?!\w)" if wording[-1].isalnum() else "") for wording in longest_first)
    return re.compile(joined or r"(?!)")
