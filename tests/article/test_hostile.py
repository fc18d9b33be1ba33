"""Bad input: each a clear reason or an article, within seconds; nothing hangs, nothing is cut silently."""

from __future__ import annotations

import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.article import Page, read_page, read_sources
from kg.errors import SourceError
from kg.model.article import Article, BlockKind
from tests.article.pages import PARAGRAPHS

SLOWEST_S = 20.0  # on a machine that others share; alone none takes 3 s
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(body: str, head: str = "") -> bytes:
    start = f"<html lang=fr><head><meta charset=utf-8>{head}</head><body><h1>La halle rouvre</h1>"
    return f"{start}{body}</body></html>".encode()


REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("a.html", lambda: b"", "empty"),
    "blank": ("a.txt", lambda: b" \n\n ", "empty"),
    "binary": ("a.html", lambda: os.urandom(100_000), "not_text"),
    "pdf": ("a.html", lambda: b"%PDF-1.7\n" + os.urandom(1000), "not_text"),
    "invalid UTF-8": ("a.html", lambda: page(BODY).replace("é".encode(), b"\xff\xfe\xc3"), "encoding"),
    "50 MB on one line": ("a.html", lambda: b"<p>" + b"Le maire a parl. " * 3_000_000, "too_large"),
    "2 MB of text": ("a.txt", lambda: b"Le maire a parl. " * 120_000, "too_large"),
    "100,000 nested divs": ("a.html", lambda: page("<div>" * 100_000 + BODY), "too_large"),
    "5,000 nested divs": ("a.html", lambda: page("<div>" * 5_000 + BODY), "too_deep"),
    "a million attributes": ("a.html", lambda: page(f"<p {'a=1 ' * 1_000_000}>{BODY}"), "too_large"),
    "300,000 links": ("a.html", lambda: page("<a href=x>mot</a> " * 300_000), "too_large"),
    "no text": ("a.html", lambda: page(""), "no_text"),
    "menus only": ("a.txt", lambda: b"Accueil\nSports\nCulture\n" * 1000, "no_text"),
    "gzip bomb": ("a.html.gz", lambda: gzip.compress(bytes(100_000_000)), "too_large"),
    "gzip in gzip": ("a.html.gz", lambda: gzip.compress(gzip.compress(page(BODY))), "not_text"),
    "broken gzip": ("a.html.gz", lambda: gzip.compress(page(BODY * 50))[:-20], "truncated"),
    "no archive": ("a.warc", lambda: b"hello", "truncated"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_its_reason(tmp_path: Path, case: str) -> None:
    name, make, reason = REFUSED[case]
    (tmp_path / name).write_bytes(make())
    start = time.monotonic()
    (found,) = read_sources([str(tmp_path / name)])
    assert isinstance(found, SourceError), found
    assert found.reason == reason
    assert name in found.source
    assert time.monotonic() - start < SLOWEST_S


READ: dict[str, Callable[[], bytes]] = {
    "300 nested divs": lambda: page("<div>" * 300 + BODY),
    "1,500 nested divs": lambda: page("<div>" * 1500 + BODY),
    "a text node of 2 MB that is no text": lambda: page(f"<script>{'x=1;' * 500_000}</script>{BODY}"),
    "characters that XML forbids": lambda: page(BODY.replace(" ", " &#11;&#xFFFF;&#0;&#x110000;\x0b", 3)),
    "white space without end": lambda: page(f"<p>{' ' * 2_000_000}</p>{BODY}"),
    "JSON-LD without end": lambda: page(BODY, f'<script type="application/ld+json">{"[" * 100_000}</script>'),
    "a title without end": lambda: page(BODY, f"<title>{'a - ' * 50_000}</title>"),
    "scripts full of tags": lambda: page(f"<script>{'a<b;' * 15_000}</script>{BODY}"),
    "entities from outside": lambda: (
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page(f'<div title="&x;"></div>{BODY}')
    ),
    "windows-1252 declared as UTF-8": lambda: page(BODY).decode().encode("windows-1252"),
    "no date": lambda: page(BODY),
}


@pytest.mark.parametrize("case", READ)
def test_read_in_full(case: str) -> None:
    start = time.monotonic()
    found = read_page(Page("a", "a", READ[case]()))
    assert isinstance(found, Article), found
    assert found.of_kind(BlockKind.PARAGRAPH) == PARAGRAPHS
    assert "root:" not in found.text
    assert time.monotonic() - start < SLOWEST_S


def test_an_article_in_english_is_an_article() -> None:
    text = "The mayor of Brivault said on Monday that the market hall would reopen after two years of works. " * 4
    found = read_page(Page("a", "a", text))
    assert isinstance(found, Article)
    assert found.language == "en"


def test_a_long_line_of_a_corpus_is_passed_over(tmp_path: Path) -> None:
    last = '{"id":"z","text":"Le maire de Brivault a parlé lundi soir."}'
    (tmp_path / "c.jsonl").write_text(f'{{"text":"{"x" * 45_000_000}"}}\n{last}\n', encoding="utf-8")
    found = list(read_sources([str(tmp_path / "c.jsonl")]))
    assert [one.reason if isinstance(one, SourceError) else one.id for one in found] == ["too_large", "z"]
