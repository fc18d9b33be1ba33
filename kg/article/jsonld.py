"""What a page tells in JSON-LD: the article among all that is described, broken JSON mended where that is plain."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from kg.article.contributors import agencies_among, read_names
from kg.article.dates import read_date
from kg.article.layout import tidy
from kg.article.metadata import Metadata
from kg.article.titles import publisher_name

_ARTICLES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "Report", "Article", "LiveBlogPosting", "BlogPosting", "AdvertiserContentArticle", "WebPage",
)  # fmt: skip
"""Types that describe an article, the most telling first."""

_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(r'"(headline|datePublished|dateModified|articleSection|inLanguage)"\s*:\s*"((?:[^"\\\n]|\\.)*)"')
_DEEPEST = 30  # levels of nesting looked into


def read_jsonld(scripts: Iterable[str], address: str | None = None) -> Metadata:
    """What the scripts tell about the page's own article; an empty account where they describe none."""
    items = [item for script in scripts for item in _items(_parsed(script))]
    articles = sorted(filter(_rank, items), key=_rank, reverse=True)
    main = next((item for item in articles if address and address in _addresses(item)), None)
    chosen = main if main and "headline" in main else next(iter(articles), {})
    return _account(chosen, {str(item["@id"]): item for item in items if "@id" in item and len(item) > 1})


def _parsed(script: str) -> Any:
    text = _WRAPPING.sub("", _WRAPPING.sub("", script)).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)  # line feeds inside strings are the most frequent fault
        except (ValueError, RecursionError):
            continue
    # beyond mending: single fields are still what they say
    fields = dict(reversed(_FIELD.findall(text)))
    return {"@type": "NewsArticle", **fields} if "headline" in fields else None


def _items(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """All objects that a value holds at top level, in arrays, in ``@graph`` or as the entity that a page is about."""
    if isinstance(value, list):
        for part in value[:200]:
            yield from _items(part, depth + 1) if depth < _DEEPEST else ()
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if depth < _DEEPEST:
                yield from _items(value.get(name), depth + 1)


def _rank(item: Mapping[str, Any]) -> int:
    """How much an object looks like the article: 0 for what is none."""
    types = {str(kind).rsplit("/", 1)[-1] for kind in _listed(item.get("@type"))}
    return max((len(_ARTICLES) - place for place, kind in enumerate(_ARTICLES) if kind in types), default=0)


def _addresses(item: Mapping[str, Any]) -> set[str]:
    page = item.get("mainEntityOfPage")
    return {
        str(found)
        for found in (item.get("url"), item.get("@id"), page, page.get("@id") if isinstance(page, dict) else None)
    }


def _account(item: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> Metadata:
    publisher = publisher_name(next(iter(_names(item.get("publisher"), known)), ""))
    authors = read_names(_names(item.get("author") or item.get("creator"), known), publisher)
    return Metadata(
        title=_text(item.get("headline")) or _text(item.get("alternativeHeadline")),
        standfirst=_text(item.get("description")),
        language=_text(item.get("inLanguage"))[:2].lower(),
        published=read_date(_text(item.get("datePublished") or item.get("dateCreated"))),
        modified=read_date(_text(item.get("dateModified"))),
        publisher=publisher or None,
        section=_text(next(iter(_listed(item.get("articleSection"))), "")) or None,
        authors=authors,
        sources=agencies_among(authors),
        keywords=_keywords(item.get("keywords")),
    )


def _names(value: Any, known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The names of persons or organisations, given as text, objects, references to objects, or lists of them."""
    names = []
    for part in _listed(value):
        if isinstance(part, dict):
            part = part.get("name") or known.get(str(part.get("@id")), {}).get("name")
        names += [_text(name) for name in _listed(part)]
    return [name for name in names if name]


def _keywords(value: Any) -> tuple[str, ...]:
    words = value.split(",") if isinstance(value, str) else _listed(value)
    return tuple(dict.fromkeys(text for word in words if (text := _text(word))))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    """A value as text; pages put HTML entities and even elements into JSON."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return tidy(re.sub(r"</?[a-z][^<>]*>", "", unescape(value))) if isinstance(value, str) else ""
