"""Authority files in CSV: a row a heading."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.errors import AuthorityError
from kg.identity.heading import Heading
from kg.model.entity import EntityType

COLUMNS = ("label", "iri", "aliases", "type", "country")
"""``label`` and ``iri`` must be there; of ``iri``, ``aliases`` and ``type`` a row may hold several, parted by ``|``."""
_REQUIRED = COLUMNS[:2]


def headings(path: Path) -> Iterator[Heading]:
    """The headings of a CSV file (UTF-8, columns named). Raises ``AuthorityError`` that names the file and the row."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows(path, csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise AuthorityError(f"{path}: cannot be read as CSV in UTF-8: {error}") from error


def _rows(path: Path, rows: csv.DictReader[str]) -> Iterator[Heading]:
    columns = tuple(rows.fieldnames or ())
    if missing := [name for name in _REQUIRED if name not in columns]:
        raise AuthorityError(f"{path}: no column {' nor '.join(missing)}; the columns are: {', '.join(COLUMNS)}")
    if unknown := [name for name in columns if name not in COLUMNS]:
        raise AuthorityError(f"{path}: unknown column {', '.join(unknown)}; the columns are: {', '.join(COLUMNS)}")
    for row in rows:
        try:
            yield _heading(row)
        except ValueError as error:
            raise AuthorityError(f"{path}, row {rows.line_num}: {error}") from error


def _heading(row: dict[str, str]) -> Heading:
    """A row as a heading. Raises ``ValueError`` that says what is wrong with it."""
    if None in row:
        raise ValueError("more cells than columns; a name with a comma stands in quotation marks")
    label, iris = (row["label"] or "").strip(), _several(row["iri"])
    if not label:
        raise ValueError("no label")
    return heading(
        label,
        iris,
        aliases=_several(row.get("aliases")),
        types=_several(row.get("type")),
        country=(row.get("country") or "").strip(),
    )


def heading(
    label: str, iris: tuple[str, ...], *, aliases: tuple[str, ...], types: tuple[str, ...], country: str = ""
) -> Heading:
    """A heading whose parts are checked. Raises ``ValueError`` that says what is wrong."""
    if not iris:
        raise ValueError(f"no iri for {label!r}")
    if wrong := [iri for iri in iris if not is_iri(iri)]:
        raise ValueError(f"not an IRI: {', '.join(wrong)}; write it whole, as http://www.wikidata.org/entity/Q90")
    if unknown := [name for name in types if name not in list(EntityType)]:
        raise ValueError(f"unknown type {', '.join(unknown)}; there are: {', '.join(EntityType)}")
    return Heading(label, iris, aliases, tuple(map(EntityType, types)), country.upper())


def is_iri(text: str) -> bool:
    """Whether a text is an absolute IRI that RDF stores take.

    >>> is_iri("https://viaf.org/viaf/1"), is_iri("Q90"), is_iri("http://a b")
    (True, False, False)
    """
    scheme, colon, rest = text.partition(":")
    legal = not any(char <= " " or char in '<>"{}|\\^`' for char in text)
    return bool(colon and rest) and scheme.isascii() and scheme.isalnum() and legal


def _several(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())
