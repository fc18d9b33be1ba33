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


def test_a_page_whose_names_mean_nothing() -> None:
    found = article(
        f"""<html lang="fr"><head><title>La halle rouvre – Le Matin libre</title>
        <meta name="description" content="Dix ans après, le marché revient. La maire l’a promis lundi."></head><body>
        <div class="sc-1"><h1 class="x9">La halle rouvre</h1>
        <div class="sc-2">Dix ans après, le marché revient. La maire l’a promis lundi.</div>
        <div class="sc-3"><span>par </span><a href="/lm">Lise Moreau</a><span>, envoyée spéciale à Brivault</span></div>
        <div class="sc-4">publié le 12 mars 2024 à 9h00</div>
        <div class="sc-5"><img src="x.jpg"><span>Devant la halle, lundi. (Paul Verdier/Le Matin libre)</span></div>
        <div class="sc-6"><p>{PARAGRAPHS[0]}</p><p><b>Une longue attente</b></p><p>{PARAGRAPHS[1]}</p>
        <p>{PARAGRAPHS[2]}</p></div>
        <div class="sc-7">Dans la même rubrique</div><div><a href="/1">Le préfet du Val muté à Lonval</a></div></div>"""
    )
    assert blocks(found) == [
        ("headline", "La halle rouvre"),
        ("standfirst", "Dix ans après, le marché revient. La maire l’a promis lundi."),
        ("byline", "par Lise Moreau, envoyée spéciale à Brivault"),
        ("caption", "Devant la halle, lundi."),
        ("credit", "Paul Verdier/Le Matin libre"),
        ("paragraph", PARAGRAPHS[0]),
        ("intertitle", "Une longue attente"),
        ("paragraph", PARAGRAPHS[1]),
        ("paragraph", PARAGRAPHS[2]),
    ]
    assert (found.published, found.publisher) == ("2024-03-12T09:00", "Le Matin libre")
    assert [one.name for one in found.authors] == ["Lise Moreau"]


def test_a_page_set_with_line_breaks_only() -> None:
    found = article(
        f"""<html><head><title>La halle rouvre - Val Info</title></head><body>
        <center><font size=5><b>La halle rouvre</b></font><br>12/03/2004 - Val Info</center>
        <p>{"<br>".join(PARAGRAPHS)}<br><i>P.V. (avec AFP)</i></p><hr><a href=1>Retour</a></body></html>"""
    )
    assert (found.title, found.publisher, found.published) == ("La halle rouvre", "Val Info", "2004-03-12")
    assert body(found) == PARAGRAPHS
    assert [one.name for one in found.authors] == ["P.V.", "AFP"]
    assert [one.name for one in found.sources] == ["AFP"]


def test_a_pull_quote_is_not_said_twice() -> None:
    page = MODERN.replace(
        "<h2>", "<blockquote>Nous avons attendu dix ans, a rappelé la maire, Solange Aubrac</blockquote><h2>"
    )
    assert body(article(page)) == PARAGRAPHS
