"""Whatever comes in: an article whose spans lie in its text, or a reason; never an exception."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.article import Page, PageKind, read_page
from kg.errors import SourceError
from kg.model.article import Article
from tests.article.pages import DUMP, MODERN, OLD, PARAGRAPHS

_LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [*PARAGRAPHS, *DUMP.splitlines(), "Photo :", "Par", "©", "(AFP)", "avec", "- ", "« »", "Lire aussi :"]
        ),
    ),
    max_size=12,
)


def check(found: Article | SourceError) -> None:
    if isinstance(found, SourceError):
        assert found.reason
        return
    assert "\n\n".join(block.span.of(found.text) for block in found.blocks) == found.text
    assert all(block.span.of(found.text).strip() for block in found.blocks)
    for one in (*found.authors, *found.credits, *found.sources):
        assert one.name.strip()
        assert one.span is None or one.span.of(found.text).strip()
    for mark in found.markup:
        words = mark.span.of(found.text)
        assert words
        assert words == words.strip()


@settings(max_examples=150, deadline=None)
@given(_LINES, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_texts(lines: list[str], joint: str) -> None:
    check(read_page(Page("a", "a", joint.join(lines), PageKind.TEXT)))


@settings(max_examples=60, deadline=None)
@given(
    _LINES, st.sampled_from(["p", "li", "b", "div class=byline", "figcaption", "h2", "td", "time", "span class=credit"])
)
def test_pages(lines: list[str], tag: str) -> None:
    inner = "".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in lines)
    check(
        read_page(
            Page("a", "a", f"<html><body><h1>La halle</h1>{inner}<p>{PARAGRAPHS[0]}</p></body></html>", PageKind.HTML)
        )
    )


@pytest.mark.parametrize("page", [MODERN, OLD, DUMP])
def test_broken_pages(page: str) -> None:
    dice = random.Random(0)  # noqa: S311 (the same pages each time)
    data = page.encode()
    for _ in range(40):
        start, end = sorted(dice.sample(range(len(data)), 2))
        cut = [data[:start], data[end:], data[:start] + data[end:], data[:start] + data[start:end] * 2 + data[end:]]
        flipped = bytearray(data)
        for place in dice.sample(range(len(data)), 5):
            flipped[place] = dice.randrange(256)
        for broken in (*cut, bytes(flipped)):
            check(read_page(Page("a", "a", broken)))
