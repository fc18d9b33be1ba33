"""Which blocks of a page are the article's body: trafilatura chooses, the words stay the page's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html
from trafilatura import bare_extraction

from kg.article.walk import PageBlock, walk

_NOT_WORDS = re.compile(r"[\W_]+")
_SHORT = 25  # letters: such a block may stand anywhere, and is looked for only where it is due
_NEAR = 400  # letters that trafilatura may have added between two blocks
_EDGE = 40  # letters at the start or end of a block that tell that it is there
_FOREIGN_SHARE = 0.7  # of the letters of all paragraphs in elements called foreign: then their names mislead


def walk_article(root: html.HtmlElement) -> list[PageBlock]:
    """The blocks of a page without what calls itself no part of the article, unless nearly everything does.

    What is passed over is taken out of ``root`` too.
    """
    blocks, foreign = walk(root)
    letters = sum(len(p.text_content()) for element in foreign for p in element.iter("p"))
    if letters > _FOREIGN_SHARE * sum(len(p.text_content()) for p in root.iter("p")):
        return walk(root, whole=True)[0]
    for element in foreign:
        if element.getparent() is not None:
            element.drop_tree()
    return blocks


def choose_body(root: html.HtmlElement, blocks: Sequence[PageBlock]) -> list[int]:
    """The indices of the blocks that are body, in page order. ``root`` is used up."""
    return _aligned(_words_of(root), blocks) or _longest_run(blocks)


def _words_of(root: html.HtmlElement) -> str:
    """The letters of what trafilatura takes for the body, without spaces."""
    document = bare_extraction(root, include_comments=False, include_tables=True, fast=True)
    return (
        _key("".join(map(str, document.body.itertext())))
        if document is not None and not isinstance(document, dict)
        else ""
    )


def _aligned(body: str, blocks: Sequence[PageBlock]) -> list[int]:
    """The blocks whose words follow each other in ``body``."""
    chosen, place = [], 0
    for i, block in enumerate(blocks):
        if not (key := _key(block.text)):
            continue
        found = _find(body, key, place)
        if found >= 0:
            chosen.append(i)
            place = max(place, found + len(key)) if found >= place else place
    return chosen


def _find(body: str, key: str, place: int) -> int:
    if len(key) < _SHORT:
        return body.find(key, place, place + len(key) + (_SHORT if place else _NEAR))
    if (found := body.find(key, place)) >= 0 or (found := body.find(key)) >= 0:
        return found
    head, tail = body.find(key[:_EDGE], place), body.find(key[-_EDGE:], place)
    return head if head >= 0 else max(-1, tail - len(key) + _EDGE) if tail >= 0 else -1


def _longest_run(blocks: Sequence[PageBlock]) -> list[int]:
    """Where trafilatura finds nothing: the prose of the element that holds most of it."""
    letters: dict[int, int] = {}
    for block in blocks:
        if _is_prose(block):
            letters[block.parent] = letters.get(block.parent, 0) + len(block.text)
    if not letters:
        return []
    parent = max(letters, key=lambda number: letters[number])
    return [i for i, block in enumerate(blocks) if block.parent == parent and _is_prose(block)]


def _is_prose(block: PageBlock) -> bool:
    return len(block.text) >= 60 and block.linked < 0.5


def _key(text: str) -> str:
    return _NOT_WORDS.sub("", text).lower()
