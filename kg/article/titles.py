"""Titles without the name of the site, and the name of the site from titles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest

from kg.article.wording import plain

_SEPARATOR = re.compile(r"\s+[|•·–—-]\s+|\s*\|\s*|\s+:\s+")
_LEFTOVER = re.compile(r"<!--.*?-->|</?[a-zA-Z][^<>]*>", re.S)
_DOMAIN = re.compile(r"\.(?:fr|com|net|org|info|be|ch|ca|eu|re|tv|lu|mc|co\.uk)$", re.I)
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?", re.I)
_LONGEST_SITE = 6  # words; « Le Journal du dimanche en ligne »


def split_title(line: str, sites: Iterable[str] = ()) -> tuple[str, str]:
    """A title line as title and name of the site (empty where the line does not give one).

    A part beside a separator is the site if it is one of the known ``sites``, or looks like a domain, or is set apart
    by a bar or by leftover markup.

    >>> split_title("Un train déraille<!-- --> | Le Courrier.fr")
    ('Un train déraille', 'Le Courrier')
    >>> split_title("Vélo - Une étape pour rien - Journal du Jura", ["Journal du Jura"])
    ('Vélo - Une étape pour rien', 'Journal du Jura')
    >>> split_title("Vélo - Une étape pour rien")
    ('Vélo - Une étape pour rien', '')
    """
    known = {_key(site) for site in sites if site}
    leftover = bool(_LEFTOVER.search(line))
    text = re.sub(r" {2,}", " ", _LEFTOVER.sub(" ", line)).strip()
    cuts = list(_SEPARATOR.finditer(text))
    for cut, after in zip_longest(cuts, cuts[1:]):
        site = text[cut.end() : after.start() if after else None]
        if _key(site) in known:  # what follows it is a slogan
            return _without_section(text[: cut.start()]), publisher_name(site)
    if cuts and _key(text[: cuts[0].start()]) in known:
        return text[cuts[0].end() :], publisher_name(text[: cuts[0].start()])
    if cuts and _is_site(text, cuts[-1], leftover):
        return _without_section(text[: cuts[-1].start()]), publisher_name(text[cuts[-1].end() :])
    return text, ""


def _without_section(title: str) -> str:
    """« Brest : la criée ferme - Brest » without the section that only says again what the title says."""
    cuts = list(_SEPARATOR.finditer(title))
    if cuts and _key(title[cuts[-1].end() :]) in _key(title[: cuts[-1].start()]):
        return title[: cuts[-1].start()]
    return title


def _is_site(text: str, cut: re.Match[str], leftover: bool) -> bool:
    site, mark = text[cut.end() :], cut[0].strip()
    if mark == ":" or not site or len(site.split()) > _LONGEST_SITE or len(text[: cut.start()].split()) < 2:
        return False
    return mark == "|" or leftover or bool(_DOMAIN.search(site))


def publisher_name(name: str) -> str:
    """The name of a paper from the name of its site.

    >>> publisher_name("Le Courrier.fr"), publisher_name("www.lecourrier.fr"), publisher_name("@lecourrier")
    ('Le Courrier', 'lecourrier', '')
    """
    name = name.strip()
    return "" if name.startswith("@") else _DOMAIN.sub("", _ADDRESS.sub("", name)).strip()


def site_beside(title: str, headline: str) -> str:
    """The name of the site in a title that holds the page's headline and something beside it, else empty.

    >>> site_beside("Le Courrier : Un train déraille", "Un train déraille")
    'Le Courrier'
    >>> site_beside("Un train déraille - Jura - Le Courrier.fr", "Un train déraille")
    'Le Courrier'
    """
    cuts = list(_SEPARATOR.finditer(title))
    for cut in cuts:
        if _key(title[: cut.start()]) == _key(headline):
            name = title[cuts[-1].end() :]
        elif _key(title[cut.end() :]) == _key(headline):
            name = title[: cut.start()]
        else:
            continue
        return publisher_name(name) if len(name.split()) <= _LONGEST_SITE else ""
    return ""


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ at most in typography."""
    return _key(one) == _key(other)


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return re.sub(r"\W+", " ", plain(_DOMAIN.sub("", text.strip()))).strip()
