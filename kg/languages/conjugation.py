"""The forms of a verb, from its infinitive and the endings of a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class Conjugation:
    """One pattern of ``conjugation.toml``: ``infinitive`` is a regular expression, ``stem`` what replaces its match.

    ``participle`` is the ending of the past participle, where all verbs of the pattern have it.
    """

    infinitive: str
    stem: str
    endings: str = ""
    participle: str = ""

    def forms(self, lemma: str) -> Iterator[str]:
        """The forms of a verb under this pattern; none where it does not match."""
        if re.search(self.infinitive, lemma):
            stem = re.sub(self.infinitive, self.stem, lemma)
            yield from (stem + ending for ending in self.endings.split() or ("",))


def forms(language: Language, lemma: str) -> frozenset[str]:
    """All forms of a regular verb (and some that nobody uses).

    >>> from kg.languages import load
    >>> sorted(forms(load("fr"), "annoncer") & {"annonce", "annonça", "annoncera", "annonssa"})
    ['annonce', 'annoncera', 'annonça']
    """
    table = language.table("conjugation", Conjugation)
    return frozenset(form for pattern in table for form in pattern.forms(lemma))


def participle(language: Language, lemma: str) -> str:
    """The past participle of a verb whose pattern tells it, else an empty string.

    >>> from kg.languages import load
    >>> participle(load("fr"), "annoncer"), participle(load("fr"), "vendre")
    ('annoncé', '')
    """
    patterns = language.table("conjugation", Conjugation)
    pattern = next((p for p in patterns if p.participle and re.search(p.infinitive, lemma)), None)
    return re.sub(pattern.infinitive, pattern.stem, lemma) + pattern.participle if pattern else ""
