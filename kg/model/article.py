"""An article as it was published: its words, their layout, and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.span import Span


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    KICKER = "kicker"
    """The rubric over a headline (« Eaux vives »)."""
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    INTERTITLE = "intertitle"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CREDIT = "credit"
    """Who made a picture (« ©Inga Solheim / POOL / AFP »)."""
    BYLINE = "byline"
    SOURCE = "source"
    """The line that names the agency or paper the text came from."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article; ``span`` lies in ``Article.text``."""

    kind: BlockKind
    span: Span


class MarkupKind(StrEnum):
    """Typographic evidence that the page gives about words."""

    LINK = "link"
    ITALIC = "italic"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Markup:
    """Words that the page sets apart. ``target`` is a link's address, else empty."""

    kind: MarkupKind
    span: Span
    target: str = ""


class ContributorKind(StrEnum):
    """What kind of author or source a name stands for."""

    PERSON = "person"
    ORGANIZATION = "organization"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person or an agency that wrote, photographed or supplied (a part of) the article.

    ``span`` is where ``Article.text`` names it (credits, source line), or None when only the page's metadata do.
    """

    name: str
    kind: ContributorKind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article in one canonical text.

    ``origin`` is where it was read: a file, an address, a line of a corpus (for messages; it is not part of the graph).
    ``text`` joins the blocks with two line feeds, in page order; every offset of this package counts code points in it.
    ``published`` and ``modified`` are ISO 8601, exactly as precise as the page is (``2021-02-15``,
    ``2022-09-14T08:05:30+02:00``), or None.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    origin: str = ""
    title: str = ""
    standfirst: str = ""
    url: str | None = None
    language: str = ""
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    section: str | None = None
    authors: tuple[Contributor, ...] = ()
    credits: tuple[Contributor, ...] = ()
    sources: tuple[Contributor, ...] = ()
    keywords: tuple[str, ...] = ()
    markup: tuple[Markup, ...] = ()

    @property
    def day(self) -> date | None:
        """The publication day in the page's own zone, or None where the page does not tell it to the day.

        >>> Article(id="a", text="", blocks=(), published="2023-06-20T23:42:10+02:00").day
        datetime.date(2023, 6, 20)
        """
        try:
            return date.fromisoformat((self.published or "")[:10])
        except ValueError:
            return None

    def of_kind(self, *kinds: BlockKind) -> tuple[str, ...]:
        """The texts of the blocks of these kinds, in page order."""
        return tuple(block.span.of(self.text) for block in self.blocks if block.kind in kinds)
