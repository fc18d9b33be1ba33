"""Plain text: clean, or the dump of a page with its menus, keywords, credits and notices. Lines are told by shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise

from kg.article.contributors import agencies_among, is_person_name, names_in, read_names
from kg.article.dates import read_date
from kg.article.layout import Piece, tidy
from kg.article.lines import ends, is_byline, is_credit, is_dated, is_notice, is_prose, is_read_also, is_source
from kg.article.metadata import Metadata
from kg.article.titles import same_words, split_title
from kg.article.wording import plain, words
from kg.model.article import BlockKind

_SHORTCODE = re.compile(r"\[/?[a-zA-Z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|\S+))*\s*/?\]")
_TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*/?>", re.S)
_LONGEST_TITLE = 250  # characters
_LONGEST_LABEL = 60
_LONGEST_STANDFIRST = 500
_LONGEST_INTERTITLE = 120
_LONGEST_NAME = 4  # words of a paper's name
_MENU_SHARE = 2  # short lines over the first sentence that make a text the dump of a page
_SHORTEST_WRAPPED = 50  # characters of a line that was broken for its length
_WIDEST = 120  # characters of the longest line of a text broken to a width
_WRAPPED_SHARE = 0.7  # of the lines within paragraphs that are that long
_FOOTER_SHARE = 0.15  # of all sentences may stand in the footer: comments, other articles
_SITES_SEEN = 40  # lines searched for the site's name


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without leftovers of markup; ``apart`` tells that a blank line stands over it."""

    text: str
    apart: bool


@dataclass(slots=True)
class _Found:
    """What has been recognised so far."""

    title: str = ""
    publisher: str = ""
    section: str = ""
    published: str | None = None
    keywords: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str) -> None:
        named = kind in (BlockKind.CREDIT, BlockKind.SOURCE, BlockKind.BYLINE)
        self.pieces.append(Piece(kind, text, names=names_in(text) if named else ()))

    def of(self, kind: BlockKind) -> list[Piece]:
        return [piece for piece in self.pieces if piece.kind is kind]


def read_text(text: str, title: str = "") -> tuple[Metadata, list[Piece]]:
    """What a text says about itself, and its blocks. ``title`` is the one that is known from elsewhere, if any."""
    lines = _unwrapped(_lines(text))
    found = _Found()
    rest = _take_title(found, lines, title)
    start = next((i for i, line in enumerate(rest) if _is_body(line.text)), len(rest))
    dumped = start > _MENU_SHARE
    _read_top(found, rest[:start])
    end = _end_of_body(rest, start)
    _read_body(found, rest[start:end], dumped)
    _read_bottom(found, rest[end:])
    return _told(found), found.pieces


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    apart = False
    for raw in text.splitlines():
        line = tidy(unescape(raw)) if not lines else tidy(_TAG.sub(" ", _SHORTCODE.sub(" ", unescape(raw))))
        if line:
            lines.append(_Line(line, apart))
            apart = False
        elif not raw.strip():
            apart = True
    return lines


def _unwrapped(lines: list[_Line]) -> list[_Line]:
    """Paragraphs out of lines that were broken to a fixed width, where the text has such."""
    inner = [line for line, after in pairwise(lines) if not after.apart]
    long = [line for line in inner if len(line.text) >= _SHORTEST_WRAPPED]
    if len(inner) < 3 or len(long) < _WRAPPED_SHARE * len(inner) or max(len(line.text) for line in lines) > _WIDEST:
        return lines
    joined: list[_Line] = []
    for line in lines:
        if joined and not line.apart:
            joined[-1] = _Line(f"{joined[-1].text} {line.text}", joined[-1].apart)
        else:
            joined.append(line)
    return joined


def _take_title(found: _Found, lines: list[_Line], title: str) -> list[_Line]:
    """The headline out of the first line, unless that is already running text; gives the lines after it."""
    if not lines:
        return []
    first = lines[0].text
    sites = [line.text for line in lines[1:_SITES_SEEN] if len(line.text) <= _LONGEST_LABEL]
    sites += [re.split(r"\s*[,:]", site)[0] for site in sites]
    headline, found.publisher = split_title(first, sites)
    headline = tidy(headline)
    running = (
        len(headline) > _LONGEST_TITLE
        or (re.search(r"[.:;,]$", headline) and not headline.endswith(".."))
        or (len(lines) == 1)
    )
    if running and not found.publisher and not same_words(headline, title):
        found.title = title
        return lines
    found.title = headline
    found.add(BlockKind.HEADLINE, headline)
    return [line for line in lines[1:] if not same_words(line.text, headline)]


def _is_body(line: str) -> bool:
    return (
        is_prose(line)
        and not (is_notice(line) or is_read_also(line) or is_dated(line) or is_credit(line) or is_byline(line))
        and not _asks_about_site(line)
    )


def _asks_about_site(line: str) -> bool:
    """« Le Courrier, qui sommes-nous ? »: a short question among menus."""
    return line.endswith("?") and len(line.split()) <= 8


def _read_top(found: _Found, lines: Sequence[_Line]) -> None:
    """What stands over the first sentence: menus, section, keywords, credits, kicker, byline, date."""
    texts = [line.text for line in lines]
    repeated = next((i for i in range(1, len(texts)) if texts[i] == texts[i - 1] and len(texts[i].split()) >= 2), None)
    if repeated is not None:
        found.keywords = texts[repeated : repeated + 1]
        if repeated >= 2 and len(texts[repeated - 2]) <= _LONGEST_LABEL:
            found.section = texts[repeated - 2]
    below = 0 if repeated is None else repeated + 1
    for i, line in enumerate(lines):
        if is_credit(line.text):
            found.add(BlockKind.CREDIT, line.text)
            below = max(below, i + 1)
        elif is_dated(line.text) or re.match(r"\d", line.text):
            found.published = found.published or read_date(line.text)
        elif is_byline(line.text) and not is_notice(line.text):
            found.add(BlockKind.BYLINE, line.text)
    last = lines[-1] if lines else None
    if last and len(lines) > below and last.apart and len(last.text) <= _LONGEST_LABEL and not _is_known(last.text):
        found.add(BlockKind.KICKER, last.text)


def _is_known(line: str) -> bool:
    return is_credit(line) or is_byline(line) or is_dated(line) or is_notice(line)


def _end_of_body(lines: Sequence[_Line], start: int) -> int:
    """Where the article ends: after its last sentence, or before the list of other things that follows it."""
    prose = [len(line.text) if i >= start and _is_body(line.text) else 0 for i, line in enumerate(lines)]
    end = max((i for i, length in enumerate(prose) if length), default=start - 1) + 1
    below, whole = 0, sum(prose)
    cut = end
    for i in range(end - 1, start, -1):
        below += prose[i]
        if below > _FOOTER_SHARE * whole:
            break
        if not prose[i] and _closes(lines, i, prose):
            cut = i
    return cut


def _closes(lines: Sequence[_Line], i: int, prose: Sequence[int]) -> bool:
    """Whether an article may end over this line: a source, or a box that no sentence follows."""
    text = lines[i].text
    return is_source(text) or (not prose[i + 1] and (is_read_also(text) or is_notice(text)))


def _read_body(found: _Found, lines: Sequence[_Line], dumped: bool) -> None:
    skipping = False
    for i, line in enumerate(lines):
        text = line.text
        prose = is_prose(text)
        if is_read_also(text) or (skipping and not prose):
            skipping = True
            continue
        skipping = False
        if is_notice(text, inside=True) or is_dated(text):
            found.published = found.published or read_date(text)
        elif is_credit(text):
            found.add(BlockKind.CREDIT, text)
        elif is_source(text):
            found.add(BlockKind.SOURCE, text)
        elif i <= 2 and is_byline(text):
            _close_standfirst(found)
            found.add(BlockKind.BYLINE, text)
        elif prose or not (len(text) <= _LONGEST_INTERTITLE and i + 1 < len(lines)):
            found.add(BlockKind.PARAGRAPH, text)
        else:
            found.add(BlockKind.INTERTITLE, text)
    if dumped and not found.of(BlockKind.STANDFIRST) and len(found.of(BlockKind.PARAGRAPH)) >= 3:
        _close_standfirst(found)


def _close_standfirst(found: _Found) -> None:
    """The one paragraph over the byline, or the first below menus, is the standfirst."""
    for i, piece in enumerate(found.pieces):
        if piece.kind is BlockKind.PARAGRAPH:
            if len(piece.text) <= _LONGEST_STANDFIRST:
                found.pieces[i] = Piece(BlockKind.STANDFIRST, piece.text)
            return


def _read_bottom(found: _Found, lines: Sequence[_Line]) -> None:
    """What stands under the last sentence: the source or the author, then notices."""
    for i, line in enumerate(lines[:3]):
        text = line.text
        if is_source(text) or (i == 0 and _is_paper(text)):
            found.add(BlockKind.SOURCE, text)
        elif is_byline(text):
            found.add(BlockKind.BYLINE, text)
        elif is_credit(text):
            found.add(BlockKind.CREDIT, text)
        else:
            return


def _is_paper(line: str) -> bool:
    """Whether a line is nothing but the name of a paper: « Le Courrier », « Ouest-Presse »."""
    parts = line.split()
    if (
        len(parts) > _LONGEST_NAME
        or ends(line)
        or not line[0].isupper()
        or is_person_name(line)
        or is_notice(line)
        or is_read_also(line)
    ):
        return False
    keys = re.findall(r"[\w-]+", plain(line))
    articled = bool(re.match(r"(?:le|la|les|l')\s*\w", plain(line))) and all(part[0].isupper() for part in parts)
    return articled or any(key in words("medium") for key in keys)


def _told(found: _Found) -> Metadata:
    authors = [c for piece in found.of(BlockKind.BYLINE) for c in read_names([piece.text], found.publisher)]
    sources = [c for piece in found.of(BlockKind.SOURCE) for c in piece.names]
    standfirst = found.of(BlockKind.STANDFIRST)
    return Metadata(
        title=found.title,
        standfirst=standfirst[0].text if standfirst else "",
        published=found.published,
        publisher=found.publisher or None,
        section=found.section or None,
        authors=tuple(dict.fromkeys(authors)),
        sources=tuple(dict.fromkeys([*sources, *agencies_among(authors)])),
        keywords=_keywords(found),
    )


def _keywords(found: _Found) -> tuple[str, ...]:
    """The keyword line cut into the longest names that the article has; single words where it has none."""
    article = " ".join(piece.text for piece in found.pieces)
    keywords = []
    for part in (part for line in found.keywords for part in re.split(r"\s*[,;|]\s*", line)):
        rest = part.split()
        while rest:
            size = next(
                n for n in range(min(_LONGEST_NAME, len(rest)), 0, -1) if n == 1 or " ".join(rest[:n]) in article
            )
            keywords.append(" ".join(rest[:size]))
            rest = rest[size:]
    return tuple(keywords)
