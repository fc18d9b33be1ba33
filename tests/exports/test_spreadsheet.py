from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ExportError
from kg.exports.spreadsheet import read_rows, write_rows

ROWS = [["said", "verdict"], ["=1+1", "n"], ["- « Noé, oui ; »", "y"], ["'tis so", ""]]
READ = [{"said": said, "verdict": verdict} for said, verdict in ROWS[1:]]


def test_rows_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_rows(ROWS, tmp_path / "sheet.csv")
    assert "'=1+1" in (tmp_path / "sheet.csv").read_text(encoding="utf-8")
    assert read_rows(tmp_path / "sheet.csv") == READ


def test_a_french_spreadsheet_may_have_saved_them(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_bytes('\ufeffsaid;verdict\r\n"Noé; oui";y\r\n'.encode())
    assert read_rows(tmp_path / "sheet.csv") == [{"said": "Noé; oui", "verdict": "y"}]


@pytest.mark.parametrize("data", [None, b"said\n\xe9\n"])
def test_what_is_no_table_in_utf_8_is_told(data: bytes | None, tmp_path: Path) -> None:
    if data is not None:
        (tmp_path / "sheet.csv").write_bytes(data)
    with pytest.raises(ExportError, match="it must be a table in CSV, in UTF-8"):
        read_rows(tmp_path / "sheet.csv")
