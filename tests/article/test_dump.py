"""A text, clean or a page's dump, gives its article: each line is told by its shape."""

from __future__ import annotations

import textwrap

import pytest

from kg.article import PageKind
from kg.model.article import BlockKind
from tests.article.pages import DUMP, PARAGRAPHS, article, blocks, body


def test_each_line_of_a_dump_is_what_it_is() -> None:
    assert blocks(article(DUMP, PageKind.TEXT)) == [
        ("headline", "Brivault rouvre sa halle aux grains"),
        ("credit", "©Lise Moreau / POOL / AFP"),
        ("kicker", "Dix ans après"),
        ("standfirst", "Le bâtiment accueillera un marché couvert dès 2027. La mairie en a décidé lundi."),
        ("byline", "Par Paul Verdier"),
        *(("paragraph", text) for text in PARAGRAPHS),
        ("source", "Avec AFP"),
    ]


def test_a_dump_tells_about_itself() -> None:
    found = article(DUMP, PageKind.TEXT)
    assert (found.title, found.publisher, found.section) == (
        "Brivault rouvre sa halle aux grains", "Le Courrier du Val", "Patrimoine",
    )  # fmt: skip
    assert [one.name for one in found.authors] == ["Paul Verdier"]
    assert [one.name for one in found.sources] == ["AFP"]
    assert [one.name for one in found.credits] == ["Lise Moreau", "AFP"]
    assert found.keywords == ("Brivault", "halle aux grains", "Solange Aubrac", "marché")


def test_a_clean_text_without_a_title() -> None:
    found = article("\n\n".join(PARAGRAPHS), PageKind.TEXT)
    assert found.title == ""
    assert blocks(found) == [("paragraph", text) for text in PARAGRAPHS]


def test_a_clean_text_with_title_intertitle_and_agency() -> None:
    lines = ["Brivault : la halle rouvre", PARAGRAPHS[0], "Dix ans d’attente", PARAGRAPHS[1], PARAGRAPHS[2], "(AFP)"]
    assert [kind for kind, _ in blocks(article("\n\n".join(lines), PageKind.TEXT))] == [
        "headline", "paragraph", "intertitle", "paragraph", "paragraph", "source",
    ]  # fmt: skip


def test_lines_broken_to_a_width_are_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(text, 60) for text in PARAGRAPHS)
    assert body(article(wrapped, PageKind.TEXT)) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le château de Brivault vendu aux enchères",
        "→ À voir : notre diaporama",
        "Abonnez-vous pour lire la suite",
        '[caption id="attachment_12" align="aligncenter"]',
        "<br />",
        "Partager cet article",
        "Publié le 12 mars 2024 à 8h15",
    ],
)
def test_what_is_no_article_is_left_out(line: str) -> None:
    text = "\n\n".join(["Brivault : la halle rouvre", PARAGRAPHS[0], line, *PARAGRAPHS[1:]])
    assert body(article(text, PageKind.TEXT)) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "La newsletter du maire a fait réagir les habitants, selon Le Courrier.",
        "Les commentaires du juge ont surpris.",
        "« Abonnez-vous », a-t-il lancé à la foule.",
        "Photo ou pas, la scène a marqué les esprits.",
    ],
)
def test_sentences_about_such_things_are_kept(line: str) -> None:
    text = "\n\n".join(["Brivault : la halle rouvre", PARAGRAPHS[0], line, *PARAGRAPHS[1:]])
    assert line in body(article(text, PageKind.TEXT))


def test_comments_under_the_article_are_left_out() -> None:
    text = "\n".join(
        ["Brivault : la halle rouvre", *PARAGRAPHS, "Commentaires (2)", "Réagir", "jojo : enfin !", "lili : bravo !"]
    )
    assert body(article(text, PageKind.TEXT)) == PARAGRAPHS


@pytest.mark.parametrize("source", ["AFP", "(AFP)", "Avec AFP", "Source : AFP", "Reuters", "Le Courrier du Val"])
def test_source_lines(source: str) -> None:
    found = article("\n\n".join(["Brivault : la halle rouvre", *PARAGRAPHS, source]), PageKind.TEXT)
    assert found.of_kind(BlockKind.SOURCE) == (source,)
    assert found.sources[0].name in source
