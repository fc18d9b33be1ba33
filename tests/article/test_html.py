"""A page gives its article: each block as what it is, the page's own words about it, nothing of what stands around."""

from __future__ import annotations

from kg.model.article import BlockKind, ContributorKind, MarkupKind
from tests.article.pages import MODERN, OLD, PARAGRAPHS, article, blocks, body


def test_each_block_is_what_it_is() -> None:
    assert blocks(article(MODERN)) == [
        ("kicker", "Patrimoine"),
        ("headline", "Brivault rouvre sa halle aux grains"),
        ("standfirst", "Dix ans après sa fermeture, le bâtiment accueillera un marché couvert."),
        ("byline", "Par Paul Verdier (avec AFP)"),
        ("caption", "La halle, lundi soir."),
        ("credit", "© Lise Moreau / AFP"),
        ("paragraph", PARAGRAPHS[0]),
        ("intertitle", "Dix ans d’attente"),
        ("paragraph", PARAGRAPHS[1]),
        ("paragraph", PARAGRAPHS[2]),
    ]


def test_a_page_tells_about_itself() -> None:
    found = article(MODERN)
    assert found.title == "Brivault rouvre sa halle aux grains"
    assert found.published == "2024-03-12T08:15:00+01:00"
    assert (found.publisher, found.section, found.language) == ("Le Courrier du Val", "Politique", "fr")
    assert found.url == "https://courrier.example/brivault-halle"
    assert [(author.name, author.kind) for author in found.authors] == [
        ("Paul Verdier", ContributorKind.PERSON),
        ("AFP", ContributorKind.ORGANIZATION),
    ]
    assert [source.name for source in found.sources] == ["AFP"]
    assert [credit.name for credit in found.credits] == ["Lise Moreau", "AFP"]


def test_contributors_point_at_their_words() -> None:
    found = article(MODERN)
    named = [one for one in (*found.authors, *found.credits) if one.span]
    assert [one.span.of(found.text) for one in named if one.span] == [
        "Paul Verdier", "AFP", "Lise Moreau", "AFP",
    ]  # fmt: skip


def test_markup_points_at_its_words() -> None:
    found = article(MODERN)
    assert [(mark.kind, mark.span.of(found.text), mark.target) for mark in found.markup] == [
        (MarkupKind.ITALIC, "Solange Aubrac", ""),
        (MarkupKind.LINK, "Solange Aubrac", "/aubrac"),
    ]


def test_an_old_page_without_structure() -> None:
    found = article(OLD.encode("windows-1252"))
    assert body(found) == PARAGRAPHS
    assert found.title == "Brivault rouvre sa halle aux grains"
    assert found.publisher == "Le Courrier du Val"
    assert found.published == "2006-03-12"
    assert [author.name for author in found.authors] == ["Paul Verdier"]
    assert found.of_kind(BlockKind.CAPTION) == ("La halle, lundi soir.",)
    assert [credit.name for credit in found.credits] == ["Lise Moreau"]


def test_an_article_inside_an_element_with_a_misleading_name() -> None:
    page = MODERN.replace('<div class="body">', '<div class="related-content">').replace(
        "<article>", '<div class="share">'
    )
    assert body(article(page)) == PARAGRAPHS


def test_an_agencys_dateline_is_set_apart() -> None:
    page = MODERN.replace(PARAGRAPHS[0], f"BRIVAULT, 12 mars 2024 (AFP) - {PARAGRAPHS[0]}")
    found = article(page)
    assert found.of_kind(BlockKind.SOURCE) == ("BRIVAULT, 12 mars 2024 (AFP)",)
    assert body(found) == PARAGRAPHS


def test_typography_stays_and_invisible_characters_go() -> None:
    page = MODERN.replace("attendu dix ans", "at\u00adtendu&nbsp;dix\u200b  ans&#11;&#146;")
    assert "attendu\u00a0dix ans ’ »" in article(page).text.replace("ans’", "ans ’")


def test_blocks_are_joined_with_two_line_feeds() -> None:
    found = article(MODERN)
    assert found.text == "\n\n".join(text for _, text in blocks(found))
