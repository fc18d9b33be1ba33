from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.main import main
from kg.graph import statements
from kg.store import Store
from tests.support.drafts import Draft
from tests.support.sentence import sentence


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("explain") / "store"
    with Store.open(folder) as made:
        made.replace(statements(sentence().extraction()))
        made.replace(statements(Draft("Il pleut. Il vente. Il [neige].", id="rain").extraction()))
    return str(folder)


def run(store: str, *args: str) -> Result:
    return CliRunner().invoke(main, ["explain", *args, "--store", store])


def test_an_entity_is_explained_with_its_words(store: str) -> None:
    result = run(store, "Vellon")
    assert result.exit_code == 0
    assert "• Vellon — kind → filature" in result.stdout
    assert "• acheter (Acquisition) agent: Vellon; patient: Sorel  [uncertain]" in result.stdout


def test_an_article_is_reported_on(store: str) -> None:
    result = run(store, "--article", "atelier")
    assert result.exit_code == 0
    for line in (
        "sentences  1 parsed, 0 of them without a finding",
        "findings   4 events, 1 quote, 3 relations",
        "facts      5; 2 claims held back",
        "           1 according to Léa Morin",
        "• vendre (Sale) agent: Léa Morin; patient: entreprise  [negative, according to Léa Morin]",
    ):
        assert line in result.stdout


def test_what_is_beyond_the_limit_is_counted(store: str) -> None:
    result = run(store, "--article", "rain", "--limit", "1")
    assert "• Il pleut.\n… and 2 more (--limit 3 shows them)\n" in result.stdout
    assert "• Il [neige].\n" in run(store, "--article", "rain").stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "give either names"),
        (("Vellon", "--article", "rain"), "give either"),
        (("--article", "x"), "no article 'x'"),
    ],
)
def test_wrong_usage_is_told_with_exit_code_2(args: tuple[str, ...], message: str, store: str) -> None:
    result = run(store, *args)
    assert (result.exit_code, message in result.stderr) == (2, True)
