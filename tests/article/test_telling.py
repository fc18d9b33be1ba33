"""Meta elements, microdata, times and links tell about the article where JSON-LD does not."""

from __future__ import annotations

import pytest

from kg.article.metadata import Metadata
from kg.article.telling import read_telling
from kg.article.tree import parse


def told(head: str = "", body: str = "") -> Metadata:
    return read_telling(parse("test", f"<html lang='fr-FR'><head>{head}</head><body>{body}<p>x</p></body></html>"))[0]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2024-03-12T08:15:00+01:00">', ""),
        ('<meta name="date" content="2024-03-12T08:15+01:00">', ""),
        ("", '<meta itemprop="datePublished" content="2024-03-12T08:15:00+01:00">'),
        ("", '<time itemprop="datePublished" datetime="2024-03-12T08:15:00+01:00">hier</time>'),
        ("", '<time datetime="2024-03-12T08:15:00+01:00">hier</time><time datetime="2023-01-01">autre</time>'),
    ],
)
def test_dates_keep_their_zone(head: str, body: str) -> None:
    published = told(head, body).published
    assert published is not None
    assert published.startswith("2024-03-12T08:15")
    assert published.endswith("+01:00")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="author" content="Paul Verdier">', ""),
        ('<meta property="article:author" content="Paul Verdier">', ""),
        (
            '<meta name="author" content="https://a.example/b"><meta property="article:author" content="Paul Verdier">',
            "",
        ),
        ("", '<span itemprop="author"><span itemprop="name">Paul Verdier</span>, à Brivault</span>'),
        ("", 'Par <a rel="author" href="/pv">Paul Verdier</a>'),
    ],
)
def test_authors(head: str, body: str) -> None:
    assert [one.name for one in told(head, body).authors] == ["Paul Verdier"]


def test_the_publisher_is_no_author() -> None:
    found = told('<meta property="og:site_name" content="LeCourrier.fr"><meta name="author" content="Le Courrier">')
    assert (found.publisher, found.authors) == ("LeCourrier", ())


def test_address_language_and_section() -> None:
    found = told('<link rel="canonical" href="https://a.example/b"><meta property="article:section" content="Monde">')
    assert (found.url, found.language, found.section) == ("https://a.example/b", "fr", "Monde")


def test_keywords_are_each_given_once() -> None:
    found = told('<meta property="article:tag" content="Halle"><meta name="keywords" content="Halle, Brivault">')
    assert found.keywords == ("Halle", "Brivault")
