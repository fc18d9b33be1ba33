"""Rows as CSV that a spreadsheet can open without harm, and back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import ExportError
from kg.exports.replacing import replacing
from kg.exports.xml_text import token

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so is a formula to a spreadsheet, which may run programs (https://owasp.org: CSV injection)."""


def safe(cell: str) -> str:
    """The cell on one line, with an apostrophe before it where a spreadsheet would take it for a formula.

    >>> safe("=1+1"), safe("Noé Varenne")
    ("'=1+1", 'Noé Varenne')
    """
    line = token(cell)
    return f"'{line}" if line.startswith(_FORMULA) else line


def write_rows(rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write rows, each cell made safe, whole or not at all. Raises ``ExportError`` where they cannot be written."""
    with replacing(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        csv.writer(text, lineterminator="\n").writerows([safe(cell) for cell in row] for row in rows)
        text.detach()


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows under the first one, which names the columns; as `write_rows` wrote them, or a spreadsheet since.

    Raises ``ExportError`` where there is no such table.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # spreadsheets put a byte order mark before it
        first = text.partition("\n")[0]
        delimiter = ";" if first.count(";") > first.count(",") else ","  # what a French spreadsheet writes
        return [_cells(row) for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ExportError(f"cannot read {path}: {error}; it must be a table in CSV, in UTF-8") from error


def _cells(row: dict[str | None, str | None]) -> dict[str, str]:
    """The cells by column, without the apostrophes that made them safe."""
    return {name: _bare(cell or "") for name, cell in row.items() if name is not None and not isinstance(cell, list)}


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
