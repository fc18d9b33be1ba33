"""The command line as scripts rely on it: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.main import main
from kg.resources import demo

PAGE = str(demo("kremlin-clubhouse.html"))
COLUMNS = {
    "entities": "article entity label type aliases mentions sameAs",
    "relations": "article subject relation object role polarity modality source start end evidence",
    "events": "article event type trigger label polarity modality source date role filler evidence",
    "quotes": "article speaker kind text verb date addressee evidence",
    "denials": "article denier denied source modality evidence deniedEvidence",
    "timeline": "date label article",
    "facts": "subject predicate object article count",
}


def run(*args: str) -> Result:
    return CliRunner().invoke(main, args)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("built") / "store")
    result = run("build", PAGE, "--store", folder)
    assert (result.exit_code, result.stderr) == (0, "1 built, 0 failed\n")
    return folder


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_named_queries_have_at_least_their_columns(name: str, store: str) -> None:
    result = run("query", name, "--store", store, "--format", "csv")
    assert result.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    head = result.stdout.splitlines()[0].split(",")
    assert head[: len(COLUMNS[name].split())] == COLUMNS[name].split()
    assert name == "denials" or rows[0]["article"].endswith("/kremlin-clubhouse")  # nobody denies anything there


def test_a_bad_source_is_named_and_the_others_are_built(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("")
    result = run("build", str(tmp_path / "empty.html"), PAGE, "--store", str(tmp_path / "store"))
    assert result.exit_code == 1
    assert "empty.html: empty" in result.stderr
    assert "1 built, 1 failed" in result.stderr


def test_a_corpus_line_names_its_article(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    lines = [
        {"id": "one", "published": "2024-05-02", "text": "Le maire de Brest, Paul Morel, a démissionné mercredi."},
        {"id": "two", "path": PAGE},
    ]
    corpus.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    folder = str(tmp_path / "store")
    assert run("build", str(corpus), "--store", folder).exit_code == 0
    rows = csv.DictReader(io.StringIO(run("query", "events", "--store", folder, "--format", "csv").stdout))
    found = [row for row in rows if row["article"].endswith("/one")]
    assert {(row["type"], row["date"], row["filler"]) for row in found} >= {("Departure", "2024-05-01", "Paul Morel")}


def test_two_processes_build_the_same_graph(tmp_path: Path, store: str) -> None:
    folder = str(tmp_path / "store")
    assert run("build", PAGE, "--store", folder, "--jobs", "2").exit_code == 0
    for name in COLUMNS:
        args = ("query", name, "--format", "csv", "--store")
        assert run(*args, folder).stdout == run(*args, store).stdout


def test_read_shows_what_is_taken_for_the_article() -> None:
    result = run("read", PAGE, "--format", "json")
    record = json.loads(result.stdout)
    assert record["id"] == "kremlin-clubhouse"
    assert record["authors"] == ["Maud Delcambre"]
    assert record["published"].startswith("2021-02-16T")
    assert not any("cookies" in paragraph or "À lire aussi" in paragraph for paragraph in record["paragraphs"])


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("query", "nothing"), "there is no query named 'nothing'; there are: denials, entities"),
        (("query", "-e", "SELECT * {"), "not a SPARQL query"),
        (("query", "-e", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"), "SERVICE is not allowed"),
        (("query",), "give either NAME"),
        (("export", "nothing", "-o", "x"), "nothing"),
        (("explain", "Nobody At All"), "Nobody At All"),
    ],
)
def test_wrong_usage_is_told_with_exit_code_2(args: tuple[str, ...], message: str, store: str) -> None:
    result = run(*args, "--store", store)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = run("query", "facts", "--store", str(tmp_path / "typo"))
    assert result.exit_code == 2
    assert "there is no store" in result.stderr
    assert not (tmp_path / "typo").exists()


def test_a_query_need_not_declare_the_prefixes(store: str) -> None:
    result = run("query", "-e", "ASK { ?article a schema:NewsArticle }", "--store", store)
    assert (result.exit_code, result.stdout) == (0, "yes\n")


def test_a_malformed_authority_stops_the_build_before_it_begins(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("label,iri\nElon Musk,Q317521\n")
    result = run("build", PAGE, "--store", str(tmp_path / "store"), "--authority", str(own))
    assert result.exit_code == 2
    assert "own.csv, row 2: not an IRI: Q317521" in result.stderr
    assert not (tmp_path / "store").exists()
