"""HTML pages: what they say about themselves, and their words, each block as what it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.article.body import choose_body, walk_article
from kg.article.contributors import is_agency, is_person_name, names_in
from kg.article.dates import read_date
from kg.article.hints import Hint
from kg.article.layout import Piece
from kg.article.lines import (
    ends,
    is_byline,
    is_credit,
    is_dated,
    is_notice,
    is_prose,
    is_read_also,
    is_source,
    split_credit,
    without_date,
)
from kg.article.metadata import Metadata
from kg.article.telling import read_telling
from kg.article.titles import same_words, site_beside, split_title
from kg.article.tree import parse
from kg.article.walk import PageBlock
from kg.errors import SourceError
from kg.model.article import BlockKind, ContributorKind

LONGEST_TEXT = 1_000_000  # code points; the longest reportages have 100,000
_ABOVE = 8  # blocks over the headline in which a kicker or a picture may stand
_BELOW = 4  # blocks under the last paragraph in which a source or signature may stand
_LONGEST_LABEL = 60  # characters of a kicker
_LONGEST_INTERTITLE = 140
_SHORTEST_STANDFIRST = 40
_LONGEST_BYLINE = 200
_LONGEST_SIGNATURE = 12  # words: « Propos recueillis par Anne Le Goff. »
_SHORTEST_CAPTION = 2  # words; a single one is a label or the name of a site
_LONGEST_CAPTION = 500
_REPEATED = 6  # blocks at the top of an article that pages say twice
_MOST_HEADINGS = 30  # that are compared with the page's titles
_LONGEST_TITLE = 400  # characters
_SHORTEST_TITLE = 4  # words of the only first-level heading: one that is shorter may be the site's name
_TEASER = 0.8  # of a block's words are links: the title of another article
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_ITEMS = frozenset({"li", "td", "th", "dd", "dt"})
_BYLINE_CUT = re.compile(r"\s*[—–|•·]\s*|\s+-\s+|,\s+(?=photos?\b)")


def read_html(source: str, markup: str) -> tuple[Metadata, list[Piece]]:
    """What the page says about itself, and its blocks; raises `SourceError` for what cannot be parsed whole."""
    root = parse(source, markup)
    told, titles = read_telling(root)
    titles = tuple(title for title in titles if len(title) <= _LONGEST_TITLE)
    blocks = walk_article(root)
    if sum(len(block.text) for block in blocks) > LONGEST_TEXT:
        raise SourceError(
            source, "too_large", f"more than {LONGEST_TEXT:,} characters of text; split it into its articles"
        )
    body = choose_body(root, blocks)
    pieces = _Reader(blocks, frozenset(body), told, titles).pieces()
    title, site = _title(pieces, told, titles)
    if title and not any(piece.kind is BlockKind.HEADLINE for piece in pieces):
        pieces.insert(0, Piece(BlockKind.HEADLINE, title))
    published = told.published or _visible_date(blocks, body)
    standfirst = next((piece.text for piece in pieces if piece.kind is BlockKind.STANDFIRST), "")
    told = replace(
        told, title=title, publisher=told.publisher or site or None, standfirst=standfirst, published=published
    )
    return told, pieces


def _visible_date(blocks: Sequence[PageBlock], body: Sequence[int]) -> str | None:
    """The date that the page shows over the article."""
    above = (block.text for block in blocks[max(0, min(body, default=0) - _ABOVE) : min(body, default=0) + 1])
    return next((read_date(text) for text in above if is_dated(text) or without_date(text) != text), None)


def _title(pieces: Sequence[Piece], told: Metadata, titles: Sequence[str]) -> tuple[str, str]:
    """The title without the site's name, and that name where only a title tells it."""
    headline = next((piece.text for piece in pieces if piece.kind is BlockKind.HEADLINE), "")
    split = [split_title(title, [told.publisher or ""]) for title in titles]
    sites = [*(site for _, site in split), *(site_beside(title, headline) for title in titles)]
    site = next(filter(None, sites), "")
    return headline or next((title for title, _ in split), ""), site


@dataclass(frozen=True, slots=True)
class _Reader:
    """Tells what each block of a page is."""

    blocks: Sequence[PageBlock]
    body: frozenset[int]
    told: Metadata
    titles: Sequence[str]

    def pieces(self) -> list[Piece]:
        """The blocks of the article, in page order."""
        headline = self._headline()
        prose = [i for i in self.body if is_prose(self.blocks[i].text)] or list(self.body)
        if not prose:
            return []
        first = headline if headline is not None else max(0, min(prose) - _ABOVE)
        found: list[Piece] = []
        for i in range(max(0, first - _ABOVE), min(len(self.blocks), max(prose) + 1 + _BELOW)):
            block = self.blocks[i]
            if i == headline:
                found.append(Piece(BlockKind.HEADLINE, block.text))
            else:
                found += self._read(i, block, first, max(prose), found)
        return found

    def _headline(self) -> int | None:
        """The block that is the title: a first-level heading, or one called so, with the words of a told title."""
        called = [i for i, block in enumerate(self.blocks) if block.tag == "h1" or block.hint is Hint.HEADLINE]
        for i in called[:_MOST_HEADINGS]:
            if any(_alike(self.blocks[i].text, title) for title in self.titles):
                return i
        for i, block in enumerate(self.blocks):
            set_apart = block.bold or block.tag in _HEADINGS
            if len(block.text) <= _LONGEST_TITLE and any(
                same_words(block.text, title) or (set_apart and site_beside(title, block.text)) for title in self.titles
            ):
                return i
        alone = [i for i in called if self.blocks[i].tag == "h1"]
        telling = len(alone) == 1 and (not self.titles or len(self.blocks[alone[0]].text.split()) >= _SHORTEST_TITLE)
        return alone[0] if telling else None

    def _read(self, i: int, block: PageBlock, first: int, last: int, found: Sequence[Piece]) -> list[Piece]:
        """One block as pieces: none where it is no part of the article."""
        text = without_date(block.text)
        if _repeats(text, found) or is_dated(text) or block.tag == "time":
            return []
        if text != block.text:
            return _byline(text)
        if i < first:
            return self._over(i, block, first)
        started = any(piece.kind in (BlockKind.PARAGRAPH, BlockKind.INTERTITLE) for piece in found)
        if not started and self._is_standfirst(block, i):
            return [Piece(BlockKind.STANDFIRST, text, block.markup)]
        if block.hint in (Hint.CAPTION, Hint.CREDIT) and len(text) <= _LONGEST_CAPTION and i <= last:
            return _caption(block)
        if is_source(text):
            return [_named(BlockKind.SOURCE, text)]
        if self._is_byline(block, started, i > last):
            return _byline(text)
        if i > last or is_read_also(text) or is_notice(text, inside=i < last):
            return []
        if is_credit(text):
            return [_named(BlockKind.CREDIT, text)]
        return self._body(i, block, started)

    def _over(self, i: int, block: PageBlock, first: int) -> list[Piece]:
        """What stands over the headline: its kicker, pictures."""
        if block.hint in (Hint.CAPTION, Hint.CREDIT):
            return _caption(block)
        if block.hint is Hint.KICKER and first - i <= 3 and len(block.text) <= _LONGEST_LABEL:
            return [Piece(BlockKind.KICKER, block.text)]
        if is_prose(block.text) and i in self.body and self._is_standfirst(block, i):
            return [Piece(BlockKind.STANDFIRST, block.text, block.markup)]
        return []

    def _is_standfirst(self, block: PageBlock, i: int) -> bool:
        if len(block.text) < _SHORTEST_STANDFIRST or block.linked > _TEASER:
            return False
        if block.hint is Hint.STANDFIRST:
            return True
        # the page's description is its standfirst where that is set apart from the paragraphs
        if i >= max(self.body, default=0):
            return False
        apart = i not in self.body or i + 1 not in self.body or self.blocks[i + 1].parent != block.parent
        return apart and same_words(block.text, self.told.standfirst)

    def _is_byline(self, block: PageBlock, started: bool, after: bool) -> bool:
        text = block.text
        if len(text) > _LONGEST_BYLINE or (started and is_prose(text)):
            return False
        if block.hint is Hint.BYLINE:
            return not after or is_byline(text)
        if is_prose(text) and len(text.split()) > _LONGEST_SIGNATURE:
            return False
        if is_person_name(text):  # linked names are subjects as often as authors
            return (after or not started) and block.linked < 0.5
        return any(is_byline(part) or is_source(part) for part in _BYLINE_CUT.split(text))

    def _body(self, i: int, block: PageBlock, started: bool) -> list[Piece]:
        """A block among the paragraphs: chosen as body, or a sibling of such that was left out for being short."""
        text = block.text
        if i not in self.body and not started and split_credit(text)[1] and len(text) <= _LONGEST_CAPTION:
            return _caption(block)
        if i not in self.body and not (self._beside_body(i) and _belongs(block)):
            return []
        if block.linked > _TEASER and not ends(text):
            return []
        if block.italic and split_credit(text)[1]:
            return _caption(block)
        return [Piece(BlockKind.INTERTITLE if _is_heading(block) else BlockKind.PARAGRAPH, text, block.markup)]

    def _beside_body(self, i: int) -> bool:
        """Whether one of the next blocks is body and lies in the same element."""
        near = (j for j in (i - 1, i + 1, i - 2, i + 2) if j in self.body)
        return any(self.blocks[j].parent == self.blocks[i].parent for j in near)


def _belongs(block: PageBlock) -> bool:
    """Whether a block beside the body looks like a part of it."""
    heading = _is_heading(block) and (block.tag in _HEADINGS or (block.bold and not is_prose(block.text)))
    return block.linked < _TEASER / 2 and (heading or (block.tag == "p" and is_prose(block.text)))


def _is_heading(block: PageBlock) -> bool:
    """Whether a block heads what follows: by its element, or short, without a full stop, in a line of its own."""
    if len(block.text) > _LONGEST_INTERTITLE or block.tag in _ITEMS:
        return False
    stopped = bool(re.search(r"[.…:]$", block.text))
    return block.tag in _HEADINGS or (not stopped and (block.bold or not is_prose(block.text)))


def _alike(block: str, title: str) -> bool:
    """Whether a heading has most words of a title: pages shorten titles for search engines."""
    if same_words(block, title) or site_beside(title, block):
        return True
    one, other = (set(re.findall(r"\w{3,}", text.lower())) for text in (block, title))
    return len(one) >= 3 and len(one & other) >= 0.5 * len(one)


def _repeats(text: str, found: Sequence[Piece]) -> bool:
    """Whether the page has just said this: titles and standfirsts come again over the body."""
    return any(piece.text == text or same_words(piece.text, text) for piece in found[:_REPEATED])


def _caption(block: PageBlock) -> list[Piece]:
    """A caption and the credit that it ends with."""
    if block.hint is Hint.CREDIT:
        return [_named(BlockKind.CREDIT, block.text)]
    legend, credit = split_credit(block.text)
    if len(legend.split()) < _SHORTEST_CAPTION:
        legend = ""
    return [Piece(BlockKind.CAPTION, legend), _named(BlockKind.CREDIT, credit)]


def _byline(text: str) -> list[Piece]:
    """The authors' line: dates are none of it, and the photographer's part is a credit."""
    pieces: list[Piece] = []
    start = 0
    for cut in [*_BYLINE_CUT.finditer(text), None]:
        part = text[start : cut.start() if cut else None].strip(" ,;|\u00a0")
        start = cut.end() if cut else len(text)
        if is_credit(part):
            pieces.append(_named(BlockKind.CREDIT, part))
        elif any(one.kind is ContributorKind.PERSON or is_agency(one.name) for one in names_in(part)):
            pieces.append(_named(BlockKind.BYLINE, part))
    return pieces


def _named(kind: BlockKind, text: str) -> Piece:
    return Piece(kind, text, names=names_in(text))
