"""A reconciliation service is asked once, believed only where it is sure, and never stops a build."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import main
from kg.errors import AuthorityError
from kg.identity import Authority, Heading, Identify, Reconciler, reconciler
from kg.languages import load
from kg.model.entity import EntityType
from tests.identity.reconciliation import SPACE, Running, answering, csv_reconcile
from tests.support.texts import understood

TABLE = """id\tname
p1\tLéa Morin
p2\tHugo Tessier
p3\tHugo Tessier
o1\tFilature Vellon
p4\tRivet
"""
TEXT = """Léa Morin dirige la Filature Vellon à Rennes. Hugo Tessier a quitté la Filature Vellon.
Mme Rivet a protesté, a écrit Anne Dorval."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with csv_reconcile(tmp_path_factory.mktemp("service"), TABLE) as running:
        yield running


def same_as(identify: Identify, text: str = TEXT) -> dict[str, tuple[str, ...]]:
    return {entity.label: entity.same_as for entity in identify(understood(text), load("fr")).entities}


def test_a_service_identifies_what_it_is_sure_of(service: Running, tmp_path: Path) -> None:
    found = same_as(Identify(reconciler=Reconciler(service.url, tmp_path / "kept")))
    assert found["Léa Morin"] == (f"{SPACE}p1",)
    assert found["Filature Vellon"] == (f"{SPACE}o1",)
    assert found["Hugo Tessier"] == ()  # two of them
    assert found["Anne Dorval"] == ()  # the nearest is another
    assert found["Rivet"] == ()  # a surname is not asked for
    assert found["Rennes"] == ("https://sws.geonames.org/2983990/",)  # known beforehand


def test_a_service_is_asked_once(service: Running, tmp_path: Path) -> None:
    identify = Identify(reconciler=Reconciler(service.url, tmp_path / "kept"))
    first, asked = same_as(identify), service.asked()
    assert same_as(identify) == first
    assert service.asked() == asked


def test_an_authority_goes_before_a_service(service: Running, tmp_path: Path) -> None:
    own = Authority.of([Heading("Léa Morin", ("https://own.example/12",))])
    found = same_as(Identify(own, Reconciler(service.url, tmp_path / "kept")))
    assert found["Léa Morin"] == ("https://own.example/12",)


def test_only_entities_of_the_types_are_asked_for(service: Running, tmp_path: Path) -> None:
    types = ((EntityType.PERSON, "Q5"),)
    found = same_as(Identify(reconciler=Reconciler(service.url, tmp_path / "kept", types)))
    assert (found["Filature Vellon"], found["Léa Morin"]) == ((), (f"{SPACE}p1",))


def test_a_build_done_twice_asks_once_and_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(f"Un atelier rouvre\n\n{TEXT}\n", encoding="utf-8")
    exports = []
    with csv_reconcile(tmp_path, TABLE) as running:
        exports.append(_built(tmp_path, running.url))
        asked = running.asked()
        exports.append(_built(tmp_path, running.url))
        assert 0 < asked == running.asked()
    exports.append(_built(tmp_path, running.url))  # what was answered once needs no service
    assert exports[0] == exports[1] == exports[2]
    assert f"<{SPACE}p1>".encode() in exports[0]


def _built(folder: Path, url: str) -> bytes:
    store, file = str(folder / "press"), folder / "graph.nq"
    source = str(folder / "article.txt")
    for arguments in (
        ["build", source, "--store", store, "--published", "2024-03-12", "--reconcile", url],
        ["export", "nquads", "--store", store, "-o", str(file)],
    ):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, result.output
    return file.read_bytes()


def _slowly() -> tuple[int, bytes]:
    time.sleep(1.5)
    return 200, b"{}"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (lambda: (500, b"down"), "HTTP Error 500"),
        (lambda: (200, b"<html>"), "Expecting value"),
        (lambda: (200, b"[]"), "not an object"),
        (lambda: (200, b'{"q0": {}}'), "an answer without results"),
        (lambda: (200, b'{"q0": {"result": 1}}'), "an answer without results"),
        (_slowly, "timed out"),
    ],
)
def test_a_service_that_fails_identifies_nothing(
    answer: Callable[[], tuple[int, bytes]], reason: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with answering(answer) as (url, calls):
        identify = Identify(reconciler=Reconciler(url, tmp_path / "kept", timeout_s=0.5))
        for _ in range(5):
            assert same_as(identify)["Léa Morin"] == ()
    assert calls == ["POST"] * 3
    warnings = [record.message for record in caplog.records]
    assert len(warnings) == 3
    assert reason in warnings[0]
    assert warnings[2].endswith("; it is asked no more")


def test_a_file_that_cannot_be_used_is_told_and_the_build_goes_on(
    service: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kept").write_bytes(b"no database" * 100)
    assert same_as(Identify(reconciler=Reconciler(service.url, tmp_path / "kept")))["Léa Morin"] == ()
    assert "kept: cannot be used to keep answers" in caplog.text


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        ([{"id": "1", "score": 100, "match": True}], "https://a.example/1"),
        ([{"id": "https://b.example/1", "score": 100, "match": True}], "https://b.example/1"),
        ([{"id": "1", "score": 100, "match": True, "type": [{"id": "person"}]}], "https://a.example/1"),
        ([{"id": "1", "score": 100, "match": True, "type": [{"id": "ship"}]}], ""),
        ([{"id": "1", "score": 100, "match": False}], ""),
        ([{"id": "1", "score": 80, "match": True}], ""),
        ([{"id": "1", "score": 100, "match": True}, {"id": "2", "score": 91, "match": False}], ""),
        ([{"id": "1", "score": 100, "match": True}, {"id": "2", "score": 70, "match": False}], "https://a.example/1"),
        ([{"id": "1 2", "score": 100, "match": True}], ""),
        ([{"name": "Léa Morin"}], ""),
        ([], ""),
    ],
)
def test_one_sure_candidate_is_believed(candidates: list[object], expected: str, tmp_path: Path) -> None:
    answer = {"identifierSpace": "https://a.example/"} | {f"q{n}": {"result": candidates} for n in range(9)}
    with answering(lambda: (200, json.dumps(answer).encode())) as (url, _):
        identify = Identify(reconciler=Reconciler(url, tmp_path / "kept", ((EntityType.PERSON, "person"),)))
        assert same_as(identify)["Léa Morin"] == ((expected,) if expected else ())


def test_options_that_are_malformed_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="file:///etc/passwd: not the address of a service"):
        reconciler("file:///etc/passwd", tmp_path / "kept")
    with pytest.raises(AuthorityError, match=r"not TYPE=ID: City; the types are: Person, Organization"):
        reconciler("https://a.example/api", tmp_path / "kept", types=["City=Q515"])
    assert reconciler("https://a.example", tmp_path / "kept", types=["Person=Q5"]).types == ((EntityType.PERSON, "Q5"),)
