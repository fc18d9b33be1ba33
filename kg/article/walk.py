"""Walk a page once: its blocks of words in page order, as the page sets them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from kg.article.hints import Hint, hint_of
from kg.article.layout import tidy
from kg.model.article import Markup, MarkupKind
from kg.model.span import Span

_SKIPPED = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "button", "select", "option", "textarea", "input"),
        *("svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "img", "picture", "source"),
        *("amp-img", "amp-iframe", "amp-analytics", "amp-twitter", "amp-youtube"),
    }
)
_INLINE = frozenset(
    {
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "wbr", "amp-fit-text"),
    }
)
_MARKUP = {
    "i": MarkupKind.ITALIC,
    "em": MarkupKind.ITALIC,
    "cite": MarkupKind.ITALIC,
    "b": MarkupKind.BOLD,
    "strong": MarkupKind.BOLD,
}
_SPLITTING = frozenset({Hint.CREDIT, Hint.FOREIGN, Hint.CAPTION, Hint.KICKER})
"""Hints by which an inline element is a block of its own (a credit inside a caption)."""
_SPACE = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of words: what holds it, outermost first, what the page says that it is, and how much of it is links.

    ``parent`` tells which blocks lie in one element; ``hint`` is the innermost one that the page gives.
    """

    text: str
    tag: str
    parent: int
    hint: Hint | None
    markup: tuple[Markup, ...]

    @property
    def linked(self) -> float:
        """The share of the words that are links."""
        return sum(len(mark.span) for mark in self.markup if mark.kind is MarkupKind.LINK) / max(1, len(self.text))

    @property
    def italic(self) -> bool:
        """Whether the block is italic as a whole."""
        return any(mark.kind is MarkupKind.ITALIC and len(mark.span) >= 0.9 * len(self.text) for mark in self.markup)

    @property
    def bold(self) -> bool:
        """Whether the block is bold as a whole."""
        return any(mark.kind is MarkupKind.BOLD and len(mark.span) >= 0.9 * len(self.text) for mark in self.markup)


@dataclass(slots=True)
class _Level:
    """An open block element."""

    tag: str
    number: int
    hint: Hint | None


class _Walker:
    """Collects words until a block ends; a line break after a full stop ends it too."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._levels = [_Level("body", 0, None)]
        self._count = 0
        self._words: list[str] = []
        self._length = 0
        self._open: list[tuple[etree._Element, MarkupKind, int, str]] = []
        self._marks: list[Markup] = []

    def open(self, element: html.HtmlElement, hint: Hint | None) -> bool:
        """Enter an element; tells whether it is a block of its own."""
        above = self._levels[-1]
        if element.tag == "time" and above.hint in (Hint.BYLINE, Hint.DATE):
            hint = Hint.DATE  # beside an author's name the time is no part of it
        block = element.tag not in _INLINE or hint in _SPLITTING or (element.tag == "time" and hint is Hint.DATE)
        if block:
            self.flush()
            self._count += 1
            self._levels.append(_Level(str(element.tag), self._count, hint or above.hint))
        elif kind := _markup_of(element):
            self._open.append((element, kind, self._length, element.get("href", "")))
        self.add(element.text)
        return block

    def close(self, element: html.HtmlElement, block: bool) -> None:
        if block:
            self.flush()
            self._levels.pop()
        elif self._open and self._open[-1][0] is element:
            _, kind, start, target = self._open.pop()
            self._mark(kind, start, target)

    def add(self, text: str | None) -> None:
        if not text:
            return
        text = _SPACE.sub(" ", text)
        if text[0] == " " and (not self._words or self._words[-1][-1] == " "):
            text = text[1:]
        if text:
            self._words.append(text)
            self._length += len(text)

    def line_break(self, double: bool) -> None:
        before = "".join(self._words[-3:]).rstrip()
        if double or not before or before[-1] in '.!?…»:)"' or self._is_bold_line():
            self.flush()
        else:
            self.add(" ")

    def _is_bold_line(self) -> bool:
        """Whether all words so far are bold: old pages set their headings so."""
        last = self._marks[-1] if self._marks else None
        return (
            last is not None
            and last.kind is MarkupKind.BOLD
            and last.span.start == 0
            and len(last.span) == self._length
        )

    def flush(self) -> None:
        """End the block; markup that is still open goes on in the next."""
        if not self._words:
            return
        for _, kind, start, target in self._open:
            self._mark(kind, start, target)
        raw, marks = "".join(self._words), self._marks
        self._words, self._length, self._marks = [], 0, []
        self._open = [(element, kind, 0, target) for element, kind, _, target in self._open]
        if not (text := tidy(raw)):
            return
        level = self._levels[-1]
        parent = (
            self._levels[-2].number
            if level.tag in ("p", "h2", "h3", "h4", "li") and len(self._levels) > 1
            else level.number
        )
        # where tidying moved anything inside the block its offsets no longer hold
        kept = tuple(_shifted(marks, raw, text)) if text in raw else ()
        self.blocks.append(PageBlock(text, level.tag, parent, level.hint, kept))

    def _mark(self, kind: MarkupKind, start: int, target: str) -> None:
        if self._length > start:
            self._marks.append(Markup(kind, Span(start, self._length), target))


_KEPT = etree.XPath("(//h1|//*[@itemprop='articleBody'])[position() < 20]/ancestor-or-self::*")
"""What holds a headline or the marked body is the article's, whatever its class says (« article-with-comments »)."""


def walk(root: html.HtmlElement, *, whole: bool = False) -> tuple[list[PageBlock], list[html.HtmlElement]]:
    """The blocks of a page in its order, and the elements passed over because they call themselves no part of it.

    With ``whole`` nothing is passed over but what is never shown.
    """
    walker = _Walker()
    kept = _kept(root)
    foreign: list[html.HtmlElement] = []
    passing: etree._Element | None = None
    opened: dict[etree._Element, bool] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if passing is not None:
            if event == "end" and element is passing:
                passing = None
                walker.add(element.tail)
        elif event == "end":
            if element in opened:
                walker.close(element, opened.pop(element))
            if element is not root:
                walker.add(element.tail)
        elif element.tag in _SKIPPED:
            passing = element
        elif element.tag == "br":
            walker.line_break(_doubled(element))
        else:
            hint = None if element in kept else hint_of(element)
            if hint is Hint.FOREIGN and not whole:
                walker.flush()
                foreign.append(element)
                passing = element
                continue
            opened[element] = walker.open(element, hint)
    walker.flush()
    return walker.blocks, foreign


def _kept(root: html.HtmlElement) -> frozenset[etree._Element]:
    found = _KEPT(root)
    return (
        frozenset(node for node in found if isinstance(node, etree._Element))
        if isinstance(found, list)
        else frozenset()
    )


def _doubled(element: etree._Element) -> bool:
    """Whether another line break stands beside this one, with nothing between."""
    after, before = element.getnext(), element.getprevious()
    next_is = after is not None and after.tag == "br" and not (element.tail or "").strip()
    return next_is or (before is not None and before.tag == "br" and not (before.tail or "").strip())


def _markup_of(element: html.HtmlElement) -> MarkupKind | None:
    if element.tag == "a":
        return MarkupKind.LINK if element.get("href") else None
    return _MARKUP.get(str(element.tag))


def _shifted(marks: list[Markup], raw: str, text: str) -> Iterator[Markup]:
    """The marks as offsets into the tidied text, without white space at their ends."""
    offset = raw.index(text)
    for mark in marks:
        start = max(0, mark.span.start - offset)
        end = min(len(text), mark.span.end - offset)
        words = text[start:end] if start < end else ""
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            yield Markup(mark.kind, Span(start, end), mark.target)
