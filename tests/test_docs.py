"""What the README and the manual tell a user to type works, in an empty folder with an article in it."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.resources import demo
from kg.store import Store
from kg.store.results import Answer, Table

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
PAGE = demo("kremlin-clubhouse.html")
_ELSEWHERE = ("http", "corpus.jsonl.gz")  # what a block names as the reader's own


def _block(page: str, language: str) -> str:
    """The first block of a language in a page of the manual."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return str(next(block for kind, block in _BLOCK.findall(text) if kind == language))


def blocks(language: str) -> Iterator[object]:
    """The blocks of a language in all pages, with a readable id."""
    for page in PAGES:
        found = [text for kind, text in _BLOCK.findall(page.read_text(encoding="utf-8")) if kind == language]
        for number, text in enumerate(found, 1):
            yield pytest.param(text, id=f"{page.name}:{number}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``article.html``, a store ``press`` built from it, and the manual's authority file."""
    place = tmp_path_factory.mktemp("reader")
    (place / "authority.csv").write_text(_block("identity.md", "csv"), encoding="utf-8")
    shutil.copy(PAGE, place / "article.html")
    built = CliRunner().invoke(main, ["build", str(place / "article.html"), "--store", str(place / "press")])
    assert built.exit_code == 0
    return place


@pytest.mark.parametrize("text", list(blocks("sparql")))
def test_a_sparql_block_has_an_answer(text: str, folder: Path) -> None:
    with Store.open(folder / "press") as store:
        found = store.query(text)
    if isinstance(found, Table):
        assert found.rows
    else:
        assert not isinstance(found, Answer) or found.value


@pytest.mark.parametrize("text", list(blocks("console")))
def test_a_command_block_runs(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    lines = [line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ ")]
    assert lines
    for line in lines:
        words = shlex.split(line.partition("  #")[0], comments=True)
        if words[0] == "make":
            assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        elif not any(word in line for word in _ELSEWHERE):
            result = CliRunner().invoke(main, words[1:])
            assert (words[0], result.exit_code, result.exception) == ("kg", 0, None), result.output


@pytest.mark.parametrize("text", list(blocks("python")))
def test_a_python_block_runs(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    exec(compile(text, "block", "exec"), {})  # noqa: S102  the manual's own code


@pytest.mark.parametrize(
    ("language", "suffix", "iri"),
    [("csv", ".csv", "https://archives.example/person/17"), ("turtle", ".ttl", "https://viaf.org/viaf/1")],
)
def test_the_manuals_authority_files_identify(language: str, suffix: str, iri: str, tmp_path: Path) -> None:
    own = tmp_path / f"own{suffix}"
    own.write_text(_block("identity.md", language), encoding="utf-8")
    store = str(tmp_path / "press")
    built = CliRunner().invoke(main, ["build", str(PAGE), "--store", store, "--authority", str(own)])
    assert built.exit_code == 0
    with Store.open(store) as opened:
        found = {row["label"]: row["sameAs"] for row in opened.ask("entities").records()}
    assert found["Elon Musk"] == iri


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []
