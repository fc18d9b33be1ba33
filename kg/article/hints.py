"""What a page's own class names say about an element."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from lxml import html


class Hint(StrEnum):
    """The part of a page that an element claims to be."""

    FOREIGN = "foreign"
    """No part of the article: menus, advertisements, other articles, forms, comments."""
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    CREDIT = "credit"
    CAPTION = "caption"
    KICKER = "kicker"
    HEADLINE = "headline"
    DATE = "date"


# In order: the first that fits counts. Words of class, id, itemprop and rel, as French and English sites use them.
_WORDS: tuple[tuple[Hint, str], ...] = (
    (Hint.FOREIGN, r"ads?|advert\w*|pub|publicit\w*|dfp|gpt|sponso\w*|promo\w*|outbrain|taboola|teads|ligatus"),
    (
        Hint.FOREIGN,
        r"cookies?|consent|didomi|rgpd|gdpr|paywall\w*|piano|abonne\w*|subscri\w*|newsletters?|nl|nl-?box|login|signup|inscription",
    ),
    (
        Hint.FOREIGN,
        r"nav|navbar|navigation|menus?|breadcrumbs?|fil-?ariane|ariane|fil|sommaire|toc|skip|pagination|pager|footer|pied|bas|toolbar|outils|tools",
    ),
    (
        Hint.FOREIGN,
        r"share|sharing|partage\w*|partager|social|socials|reseaux|addthis|reactions?|comments?|comm|commentaires?|disqus|respond",
    ),
    (
        Hint.FOREIGN,
        r"related|relatedcontent|read-?also|see-?also|lire-?aussi|a-?lire|a-?lire-?aussi|voir-?aussi|also|alire|plus-?lus?|most-?\w+|trending|recommend\w*|"
        r"reco|recos|suggest\w*|similaires?|meme-?sujet|same-?topic|further|more|encarts?|teasers?|upsell|push|read-?more|liste-?liens|en-?lien|liens|links?",
    ),
    (
        Hint.FOREIGN,
        r"tags?|tag-?list|topics|keywords|mots-?cles|thematiques|rating|sondage|poll|quiz|embed|twitter-tweet|instagram-media|sr-only|visually-hidden|screen-reader-text|u-visually-hidden",
    ),
    (
        Hint.CREDIT,
        r"credits?|copyright\w*|copyrightholder|photo-?credits?|image-?credits?|photographer|photographe|figure-?credits?",
    ),
    (
        Hint.CAPTION,
        r"captions?|figcaption|legend|legende|legendes|photo|photos|figure|illustration|diaporama|slideshow|wp-caption-text|image|media__caption",
    ),
    (
        Hint.STANDFIRST,
        r"chapo|chapeau|standfirst|accroche|lead|leadin|intro|introduction|dek|deck|excerpt|subtitle|sub-?title|sub-?headline|sous-?titre|soustitre|summary|teaser-?text|description",
    ),
    (Hint.BYLINE, r"bylines?|authors?|auteurs?|signatures?|journalistes?|writer|contributors?|creator|redacteur"),
    (Hint.DATE, r"dates?|publication|publish\w*|datepublished|datemodified|timestamp|pubdate|horodatage|meta"),
    (Hint.KICKER, r"surtitre|kicker|overline|eyebrow|rubrique|rub|label|category|categorie|section-?name"),
    (Hint.HEADLINE, r"headline|titre|title|entry-title|article-?title"),
)
_PATTERNS = tuple((hint, re.compile(rf"(?:{words})\Z")) for hint, words in _WORDS)
_PICTURES = {"caption": Hint.CAPTION, "figcaption": Hint.CAPTION, "legende": Hint.CAPTION, "copyright": Hint.CREDIT}
"""Words that tell in any part of a compound name: « caption-title » is no headline."""
_HAVING = frozenset(
    {"has", "is", "no", "not", "show", "hide", "with", "without", "js", "enable", "single", "type", "format"}
)
_BODY = re.compile(
    r"^(?:article|articles|entry|post|story|news|content)(?:__|--|[-_])?(?:body|content|contenu|corps|text|texte)$"
)
_PARTS = re.compile(r"__|--|[-_\s]")
_FOREIGN_TAGS = frozenset(
    {"nav", "form", "dialog", "menu", "amp-ad", "amp-sidebar", "amp-consent", "amp-social-share", "amp-carousel"}
)
_WHOLE_TAGS = frozenset({"html", "body", "main"})  # their classes tell about the site or the section
_FOREIGN_ROLES = frozenset(
    {"navigation", "dialog", "search", "complementary", "alert", "banner", "contentinfo", "menu"}
)


def hint_of(element: html.HtmlElement) -> Hint | None:
    """What one element claims to be, by its tag, role, class, id, itemprop and rel; None where it claims nothing."""
    if element.tag in _FOREIGN_TAGS or element.get("role") in _FOREIGN_ROLES:
        return Hint.FOREIGN
    if element.tag == "figcaption":
        return Hint.CAPTION
    if element.tag in _WHOLE_TAGS:
        return None
    words = " ".join(element.get(name, "") for name in ("itemprop", "rel", "class", "id"))
    return hint_of_words(words.lower()) if words.strip() else None


@lru_cache(maxsize=8192)
def hint_of_words(words: str) -> Hint | None:
    """What class names say: each whole name first, then the last part of a compound one.

    What a name says an element has or has not (« has-comments ») is not what it is, and the element that is called the
    article's body is nothing else.

    >>> hint_of_words("article__standfirst"), hint_of_words("box-comments"), hint_of_words("post has-comments")
    (<Hint.STANDFIRST: 'standfirst'>, <Hint.FOREIGN: 'foreign'>, None)
    """
    names = words.split()
    if any(_BODY.search(name) for name in names):
        return None
    for word in names:
        *parts, tail = _PARTS.split(word)
        if not _HAVING.isdisjoint(parts):
            continue
        if named := next((_PICTURES[part] for part in parts if part in _PICTURES), None):
            return named
        for hint, pattern in _PATTERNS:
            if pattern.match(word) or pattern.match(tail):
                return hint
    return None
