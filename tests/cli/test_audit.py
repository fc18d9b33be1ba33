"""Facts are checked one by one, and nothing that was answered is lost."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.main import main
from kg.graph import statements
from kg.store import Store
from tests.support.sentence import sentence


@pytest.fixture
def store(tmp_path: Path) -> str:
    with Store.open(tmp_path / "store") as made:
        made.replace(statements(sentence().extraction()))
    return str(tmp_path / "store")


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "sheet.csv"


@pytest.fixture
def attended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.cli.audit.attended", lambda: True)


def run(*args: object, keys: str = "") -> Result:
    return CliRunner().invoke(main, ["audit", *map(str, args)], input=keys)


def verdicts(sheet: Path) -> list[tuple[str, str]]:
    with sheet.open(encoding="utf-8", newline="") as lines:
        return [(row["verdict"], row["reason"]) for row in csv.DictReader(lines)]


def test_without_a_terminal_the_sheet_waits_for_its_verdicts(store: str, sheet: Path) -> None:
    result = run("--store", store, "-o", sheet)
    assert (result.exit_code, result.stderr) == (0, f"wrote {sheet}: 5 statements, 0 judged\n")
    assert verdicts(sheet) == [("", "")] * 5
    assert sheet.read_text(encoding="utf-8").startswith(
        "article,statement,type,rule,confidence,evidence,verdict,reason"
    )


@pytest.mark.usefixtures("attended")
def test_answers_are_written_and_counted(store: str, sheet: Path) -> None:
    result = run("--store", store, "-o", sheet, keys="ynthe role\n?yy")
    assert result.exit_code == 0
    assert verdicts(sheet) == [("y", ""), ("n", "the role"), ("?", ""), ("y", ""), ("y", "")]
    assert "Léa Morin — position (directrice) → Vellon" in result.stdout
    total = next(line for line in result.stdout.splitlines() if line.strip().startswith("total"))
    assert total.strip().split(maxsplit=6) == ["total", "4", "3", "1", "1", "75.0%", "30.1% – 95.4%"]


@pytest.mark.usefixtures("attended")
def test_one_may_stop_and_go_on(store: str, sheet: Path) -> None:
    assert "5 statements, 2 judged" in run("--store", store, "-o", sheet, keys="yxyq").stdout
    result = run("--store", store, "-o", sheet, keys="n\nyy")
    assert [verdict for verdict, _ in verdicts(sheet)] == ["y", "y", "n", "y", "y"]
    assert ("3/5" in result.stdout, "2/5" in result.stdout) == (True, False)


@pytest.mark.usefixtures("attended")
def test_what_was_answered_is_kept_where_the_program_is_cut_off(store: str, sheet: Path) -> None:
    assert run("--store", store, "-o", sheet, keys="yn").exit_code == 1  # at the question why
    assert [verdict for verdict, _ in verdicts(sheet)] == ["y", "", "", "", ""]


def test_a_filled_sheet_gives_its_figures(store: str, sheet: Path) -> None:
    run("--store", store, "-o", sheet, "--relations-only")
    sheet.write_text(sheet.read_text(encoding="utf-8").replace(",,,", ",oui,,"), encoding="utf-8")
    result = run("--sheet", sheet)
    assert [line.split()[:3] for line in result.stdout.splitlines()[3:] if line.strip()] == [
        ["kind", "1", "1"],
        ["position", "2", "2"],
        ["total", "3", "3"],
    ]


@pytest.mark.parametrize("args", [[], ["--store", "x", "--sheet", __file__]])
def test_wrong_usage_is_told_with_exit_code_2(args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, "give either --store DIR" in result.stderr) == (2, True)


def test_a_file_that_is_no_sheet_is_refused(store: str, sheet: Path) -> None:
    sheet.write_text("Id,Label\n1,x\n", encoding="utf-8")
    result = run("--store", store, "-o", sheet)
    assert (result.exit_code, "no column 'statement'" in result.stderr) == (2, True)
    assert sheet.read_text(encoding="utf-8") == "Id,Label\n1,x\n"
