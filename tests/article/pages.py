"""Pages written for the tests: a modern one, an old one, a dump."""

from __future__ import annotations

from kg.article import Page, PageKind, read_page
from kg.model.article import Article, BlockKind

PARAGRAPHS = (
    "Le conseil municipal de Brivault a voté lundi soir la réouverture de la halle aux grains, fermée depuis 2014.",
    "« Nous avons attendu dix ans », a rappelé la maire, Solange Aubrac. Les travaux dureront jusqu’en 2027.",
    "L’association Halles vivantes, qui compte 340 adhérents, a salué une décision « courageuse ».",
)

MODERN = f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>Brivault rouvre sa halle aux grains | Le Courrier du Val</title>
<link rel="canonical" href="https://courrier.example/brivault-halle">
<meta property="og:site_name" content="Le Courrier du Val">
<meta property="og:title" content="Brivault rouvre sa halle aux grains">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[
{{"@type":"Organization","@id":"#pub","name":"Le Courrier du Val"}},
{{"@type":["NewsArticle"],"headline":"Brivault rouvre sa halle aux grains","datePublished":"2024-03-12T08:15:00+0100",
"author":[{{"@type":"Person","name":"Paul Verdier"}},{{"@type":"Organization","name":"AFP"}}],
"publisher":{{"@id":"#pub"}},
"articleSection":["Politique"],}}]}}</script></head>
<body>
<div class="cookie-banner"><p>Nos partenaires et nous utilisons des cookies pour mesurer notre audience.</p></div>
<nav><a href="/">Accueil</a> <a href="/politique">Politique</a></nav>
<main><article>
<span class="kicker">Patrimoine</span>
<h1>Brivault rouvre sa halle aux grains</h1>
<p class="chapo">Dix ans après sa fermeture, le bâtiment accueillera un marché couvert.</p>
<div class="byline">Par <a rel="author" href="/paul-verdier">Paul Verdier</a> (avec AFP)
<time datetime="2024-03-12T08:15:00+01:00">Publié le 12 mars 2024 à 8h15</time></div>
<figure><img src="h.jpg"><figcaption>La halle, lundi soir.
<span class="credit">© Lise Moreau / AFP</span></figcaption></figure>
<div class="body">
<p>{PARAGRAPHS[0].replace("la maire", "<b>la maire</b>")}</p>
<aside class="lire-aussi"><p>À lire aussi</p><a href="/x">Le château de Brivault vendu aux enchères</a></aside>
<h2>Dix ans d’attente</h2>
<p>{PARAGRAPHS[1].replace("Solange Aubrac", '<a href="/aubrac"><em>Solange Aubrac</em></a>')}</p>
<p>→ Lire aussi : <a href="/y">Les Halles de Lonval fêtent leurs cent ans</a></p>
<p>{PARAGRAPHS[2]}</p>
</div>
<section class="newsletter"><h3>Notre newsletter</h3><p>Recevez chaque soir nos informations locales.</p></section>
</article>
<section id="comments"><p>jojo : il était temps, dix ans pour rouvrir une halle dans cette ville !</p></section>
</main><footer><p>© 2024 Le Courrier du Val. Tous droits réservés.</p></footer></body></html>"""

OLD = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">
<title>Le Courrier du Val : Brivault rouvre sa halle aux grains</title>
<meta name="author" content="Paul Verdier"><meta name="date" content="2006-03-12"></head>
<body><table><tr><td><div id="menu"><a href="/">Accueil</a> | <a href="/m">Météo</a></div></td><td>
<div class="titre"><b>Brivault rouvre sa halle aux grains</b></div>
<div class="signature">Paul Verdier | Publié le 12/03/2006 à 19h12</div>
<div class="photo"><em>La halle, lundi soir. (Photo Lise Moreau)</em></div>
<div class="texte">{"<br><br>".join(PARAGRAPHS)}<br></div>
</td></tr></table></body></html>"""

DUMP = f"""Brivault rouvre sa halle aux grains<!-- --> | Le Courrier du Val
Le Courrier du Val, qui sommes-nous ?
Newsletter
Politique
Podcasts
Patrimoine
Brivault halle aux grains Solange Aubrac marché
Brivault halle aux grains Solange Aubrac marché
©Lise Moreau / POOL / AFP

Dix ans après

Le bâtiment accueillera un marché couvert dès 2027. La mairie en a décidé lundi.

Par Paul Verdier

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}&nbsp;

{PARAGRAPHS[2]}<br />

Avec AFP

À lire également sur Le Courrier du Val :
Le château de Brivault vendu aux enchères

Pour commenter, identifiez-vous ou créez un compte.
</p>
"""


def article(content: str | bytes, kind: PageKind = PageKind.UNKNOWN) -> Article:
    """The article of a page, which must be one."""
    found = read_page(Page("test", "test", content, kind))
    assert isinstance(found, Article), found
    return found


def blocks(found: Article) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    return [(block.kind.value, block.span.of(found.text)) for block in found.blocks]


def body(found: Article) -> tuple[str, ...]:
    """The paragraphs."""
    return found.of_kind(BlockKind.PARAGRAPH)
