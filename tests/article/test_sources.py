"""Every kind of source gives its articles in order, each once; a bad one is named and stops no other."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from kg.article import as_record, read_sources
from kg.errors import SourceError
from kg.model.article import Article
from tests.article.pages import DUMP, MODERN, PARAGRAPHS

TEXT = "\n\n".join(PARAGRAPHS)


def outcomes(*sources: Path | str, published: str | None = None) -> list[str]:
    """The id of each article, or the reason why there is none."""
    found = read_sources(map(str, sources), published=published)
    return [one.reason if isinstance(one, SourceError) else one.id for one in found]


def one(source: Path | str) -> Article:
    (found,) = read_sources([str(source)])
    assert isinstance(found, Article), found
    return found


@pytest.mark.parametrize("name", ["halle.html", "halle.HTM", "halle.xml", "halle.html.gz", "halle", "halle.txt"])
def test_a_file_is_read_by_what_is_in_it(tmp_path: Path, name: str) -> None:
    data = MODERN.encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    found = one(tmp_path / name)
    assert (found.id, found.title) == ("halle", "Brivault rouvre sa halle aux grains")


def test_a_text_that_is_called_html(tmp_path: Path) -> None:
    (tmp_path / "halle.html").write_text(DUMP, encoding="utf-8")
    assert one(tmp_path / "halle.html").publisher == "Le Courrier du Val"


def test_a_folder_gives_its_articles_sorted(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "b/picture.jpg", "c/1.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert outcomes(tmp_path) == ["a", "1", "2", "1-2"]


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"x")
    assert outcomes(tmp_path) == ["empty"]


def test_a_corpus_line_completes_what_the_page_tells(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(MODERN, encoding="utf-8")
    lines = [
        {"id": "t", "text": TEXT, "published": "2024-03-13", "title": "La halle", "author": ["Lise Moreau", "AFP"]},
        {"id": "h", "html": MODERN, "url": "https://b.example/", "publisher": "Le Val"},
        {"id": "p", "path": "page.html"},
        {"text": TEXT},
    ]
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("\n\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    t, h, p, n = (found for found in read_sources([str(corpus)]) if isinstance(found, Article))
    assert (t.id, t.title, t.published, [a.name for a in t.authors]) == (
        "t",
        "La halle",
        "2024-03-13",
        ["Lise Moreau", "AFP"],
    )
    assert t.text.startswith("La halle\n\n")
    assert (h.url, h.publisher, h.published) == ("https://b.example/", "Le Val", "2024-03-12T08:15:00+01:00")
    assert (p.id, p.publisher, n.id) == ("p", "Le Courrier du Val", "corpus-7")


def test_bad_corpus_lines_stop_no_others(tmp_path: Path) -> None:
    lines = [
        '{"id":"a"}',
        "no json",
        "[1]",
        '{"path":"none.html"}',
        '{"html":"<html></html>"}',
        json.dumps({"id": "z", "text": TEXT}),
    ]
    corpus = tmp_path / "corpus.jsonl.gz"
    corpus.write_bytes(gzip.compress("\n".join(lines).encode()))
    assert outcomes(corpus) == ["no_text", "not_json", "not_json", "missing", "no_text", "z"]


def test_a_corpus_that_breaks_off(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl.gz"
    whole = gzip.compress(json.dumps({"id": "a", "text": TEXT}).encode() + b"\n" + bytes(range(256)) * 2000)
    corpus.write_bytes(whole[:-100])
    assert outcomes(corpus)[0] == "a"
    assert outcomes(corpus)[-1] in ("truncated", "not_json")


def record(address: str, status: str, media: str) -> bytes:
    """A response of a web archive."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n{MODERN}".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(answer)}\r\n"
    return f"{head}Content-Type: application/http; msgtype=response\r\n\r\n".encode() + answer + b"\r\n\r\n"


def test_a_web_archive(tmp_path: Path) -> None:
    records = [
        record("https://courrier.example/1", "404 Not Found", "text/html"),
        record("https://courrier.example/2", "200 OK", "image/png"),
        record("https://courrier.example/3", "200 OK", "text/html; charset=utf-8"),
    ]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(map(gzip.compress, records)))
    assert one(tmp_path / "crawl.warc.gz").id == "crawl-1"


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(record("https://courrier.example/1", "404 Not Found", "text/html"))
    assert outcomes(tmp_path / "crawl.warc") == ["empty"]


def test_ids_are_unique_and_stable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert outcomes(tmp_path / "a.txt", tmp_path / "a.txt", tmp_path / "a.txt") == ["a", "a-2", "a-3"]


def test_a_given_date_is_for_articles_without_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.html").write_text(MODERN, encoding="utf-8")
    found = read_sources([str(tmp_path)], published="2021-02-15")
    assert [one.published for one in found if isinstance(one, Article)] == ["2021-02-15", "2024-03-12T08:15:00+01:00"]


def test_a_record_is_plain_json(tmp_path: Path) -> None:
    (tmp_path / "halle.html").write_text(MODERN, encoding="utf-8")
    record = json.loads(json.dumps(as_record(one(tmp_path / "halle.html"))))
    assert record == {
        "id": "halle",
        "url": "https://courrier.example/brivault-halle",
        "title": "Brivault rouvre sa halle aux grains",
        "standfirst": "Dix ans après sa fermeture, le bâtiment accueillera un marché couvert.",
        "authors": ["Paul Verdier", "AFP"],
        "published": "2024-03-12T08:15:00+01:00",
        "modified": None,
        "publisher": "Le Courrier du Val",
        "sources": ["AFP"],
        "language": "fr",
        "section": "Politique",
        "paragraphs": [PARAGRAPHS[0], "Dix ans d’attente", *PARAGRAPHS[1:]],
        "captions": ["La halle, lundi soir."],
        "credits": ["Lise Moreau", "AFP"],
    }
