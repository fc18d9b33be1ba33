"""Class names tell what an element is, in French and English; what an element only has is not what it is."""

from __future__ import annotations

import pytest
from lxml import html

from kg.article.hints import Hint, hint_of


@pytest.mark.parametrize(
    ("element", "hint"),
    [
        ('<div class="chapo">', Hint.STANDFIRST),
        ('<p class="article__standfirst">', Hint.STANDFIRST),
        ('<span class="signature">', Hint.BYLINE),
        ('<a rel="author">', Hint.BYLINE),
        ('<span itemprop="datePublished">', Hint.DATE),
        ('<div class="caption-title">', Hint.CAPTION),
        ('<figcaption class="x">', Hint.CAPTION),
        ('<span class="photo-credit">', Hint.CREDIT),
        ('<span class="surtitre">', Hint.KICKER),
        ('<aside class="lire-aussi">', Hint.FOREIGN),
        ('<div class="box box-newsletter">', Hint.FOREIGN),
        ('<div id="commentaires">', Hint.FOREIGN),
        ('<div role="navigation">', Hint.FOREIGN),
        ("<nav>", Hint.FOREIGN),
        ('<div class="post has-comments no-ads">', None),
        ('<div class="entry-content has-ads comments">', None),
        ('<body class="section-social">', None),
        ('<div class="sc-1x2y3z kLmNo">', None),
        ("<div>", None),
    ],
)
def test_hints(element: str, hint: Hint | None) -> None:
    tag = html.document_fromstring(f"<html>{element}x").xpath("//*[not(self::html) and not(self::p and not(@class))]")
    assert isinstance(tag, list)
    assert hint_of(tag[-1]) is hint
