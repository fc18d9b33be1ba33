"""What a page tells about itself in its markup: JSON-LD, meta elements, microdata, times. BeautifulSoup reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Tag
from lxml import etree, html

from kg.article.contributors import agencies_among, read_names
from kg.article.dates import read_date
from kg.article.jsonld import read_jsonld
from kg.article.layout import tidy
from kg.article.metadata import Metadata, first_told
from kg.article.titles import publisher_name

_SPEAKING = etree.XPath(
    "//head//*[self::title or self::meta or self::link[@rel='canonical']]"
    "|//body//*[self::time or @rel='author' or (self::meta and (@property or @name or @itemprop))]"
    "|//body//*[@itemprop='author' or @itemprop='datePublished' or @itemprop='dateModified' or @itemprop='publisher']"
)
_SCRIPTS = etree.XPath("//script[contains(@type,'ld+json')]/text()")
_MOST_SCRIPTS = 50
_MOST_ELEMENTS = 2_000  # that speak about a page; beyond, the rest are cards of other articles

# Names of meta elements, the most reliable first.
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "article.published", "date", "dc.date"),
    *("dc.date.issued", "dcterms.date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date"),
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "last-modified")
_TITLES = ("og:title", "twitter:title", "dc.title", "name", "title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_AUTHORS = (
    *("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "sailthru.author"),
    *("twitter:creator", "og:author"),
)
_SECTIONS = ("article:section", "og:article:section", "section", "parsely-section")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
_ADDRESSES = ("og:url", "twitter:url")
_TAGS = ("article:tag", "news_keywords", "keywords", "parsely-tags")


def read_telling(root: html.HtmlElement) -> tuple[Metadata, tuple[str, ...]]:
    """One account of the article, and every title that the page gives itself, the element ``title`` last.

    What JSON-LD says goes before meta elements, these before what stands in the body. Titles are as told, perhaps
    with the name of the site.
    """
    soup = _soup(islice(_found(_SPEAKING, root), _MOST_ELEMENTS))
    meta = _meta(soup)
    address = _canonical(soup) or _first(meta, _ADDRESSES) or None
    linked = read_jsonld(map(str, islice(_found(_SCRIPTS, root), _MOST_SCRIPTS)), address)
    publisher = linked.publisher or publisher_name(_first(meta, _SITES)) or None
    told = first_told(
        [
            Metadata(url=address, language=_language(root)),
            linked,
            _of_meta(meta, publisher),
            _of_microdata(soup, publisher),
            _of_times(soup),
        ]
    )
    title = tidy(soup.title.get_text()) if soup.title else ""
    titles = [linked.title, *(_first(meta, [name]) for name in _TITLES), title]
    return told, tuple(dict.fromkeys(filter(None, titles)))


def _found(path: etree.XPath, root: html.HtmlElement) -> list[Any]:
    """What a path that selects nodes finds."""
    found = path(root)
    return found if isinstance(found, list) else []


def _soup(elements: Iterable[etree._Element]) -> BeautifulSoup:
    markup = "".join(
        etree.tostring(element, encoding="unicode", method="html", with_tail=False) for element in elements
    )
    return BeautifulSoup(f"<html><body>{markup}</body></html>", "lxml")


def _meta(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The meta elements: name, property or itemprop in lower case → contents."""
    found: dict[str, list[str]] = {}
    for element in soup.find_all("meta"):
        name = _value(element, "property") or _value(element, "name") or _value(element, "itemprop")
        if name and (content := tidy(_value(element, "content") or _value(element, "value"))):
            found.setdefault(name.lower(), []).append(content)
    return found


def _of_meta(meta: dict[str, list[str]], publisher: str | None) -> Metadata:
    authors = next((found for name in _AUTHORS if (found := read_names(meta.get(name, ()), publisher))), ())
    return Metadata(
        title=_first(meta, _TITLES),
        standfirst=_first(meta, _DESCRIPTIONS),
        published=_date(meta, _PUBLISHED),
        modified=_date(meta, _MODIFIED),
        publisher=publisher,
        section=_first(meta, _SECTIONS) or None,
        authors=authors,
        sources=agencies_among(authors),
        keywords=tuple(
            dict.fromkeys(
                word.strip()
                for name in _TAGS
                for tags in meta.get(name, ())
                for word in tags.split(",")
                if word.strip()
            )
        ),
    )


def _of_microdata(soup: BeautifulSoup, publisher: str | None) -> Metadata:
    authors = read_names(
        (_words(tag) for tag in soup.find_all(attrs={"itemprop": "author"}) or soup.find_all(attrs={"rel": "author"})),
        publisher,
    )
    return Metadata(
        published=next(filter(None, map(_moment, soup.find_all(attrs={"itemprop": "datePublished"}))), None),
        modified=next(filter(None, map(_moment, soup.find_all(attrs={"itemprop": "dateModified"}))), None),
        authors=authors,
        sources=agencies_among(authors),
    )


def _of_times(soup: BeautifulSoup) -> Metadata:
    """The first ``<time>`` is that of the publication; pages put those of other articles below."""
    times = [tag for tag in soup.find_all("time") if isinstance(tag, Tag)]
    marked = [tag for tag in times if _value(tag, "pubdate") or "publi" in _value(tag, "class").lower()]
    return Metadata(published=next(filter(None, map(_moment, marked or times)), None))


def _moment(tag: Tag) -> str | None:
    return read_date(_value(tag, "datetime") or _value(tag, "content") or tag.get_text(" "))


def _words(tag: Tag) -> str:
    """The name that an element gives: its content attribute, its part ``name``, else its words."""
    name = tag.find(attrs={"itemprop": "name"})
    return tidy(_value(tag, "content") or (name if isinstance(name, Tag) else tag).get_text(" "))


def _canonical(soup: BeautifulSoup) -> str:
    link = soup.find("link", rel="canonical")
    address = _value(link, "href") if isinstance(link, Tag) else ""
    return address if re.match(r"https?://", address) else ""


def _language(root: html.HtmlElement) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    return declared.strip()[:2].lower()


def _date(meta: dict[str, list[str]], wanted: Iterable[str]) -> str | None:
    return next((found for name in wanted for value in meta.get(name.lower(), ()) if (found := read_date(value))), None)


def _first(meta: dict[str, list[str]], wanted: Iterable[str]) -> str:
    return next((meta[name.lower()][0] for name in wanted if name.lower() in meta), "")


def _value(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value if isinstance(value, str) else " ".join(value or ())
