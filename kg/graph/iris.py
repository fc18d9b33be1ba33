"""Where IRIs are minted: readable, from content, legal for rdflib and Oxigraph."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote, unquote

from kg.graph.terms import Term
from kg.model.span import Span

DEFAULT_BASE = "https://kg.example/"

_LONGEST = 80  # characters of a slug; what is longer is cut and told apart by a digest
_WRITTEN_OUT = {
    "œ": "oe",
    "æ": "ae",
    "+": " plus ",
    "&": " et ",
    "@": " at ",
    "%": " pour cent ",
    "€": " euro ",
    "$": " dollar ",
}


@lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """A name as a part of an IRI: lower case, without accents, words joined by hyphens; never empty.

    >>> slug("Noé Varenne"), slug("L’Œuvre d’Émile"), slug("Canal+"), slug("😀")
    ('noe-varenne', 'l-oeuvre-d-emile', 'canal-plus', 'n-f0443a34')
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))
    written = "".join(_WRITTEN_OUT.get(c, c) for c in bare)
    words = "".join(c if c.isalnum() else " " for c in written).split()
    joined = "-".join(words)
    if not joined:
        return f"n-{_digest(name)}"
    if len(joined) > _LONGEST:
        return f"{joined[:_LONGEST].rstrip('-')}-{_digest(name)}"
    return joined


def article_key(article: str) -> str:
    """An article's id as the last part of its IRI; `article_id` gives it back (but ``-`` for an empty one).

    >>> article_key("2021/02 Vellon"), article_id("https://kg.example/article/2021%2F02%20Vellon")
    ('2021%2F02%20Vellon', '2021/02 Vellon')
    """
    key = "".join(c if c.isalnum() else quote(c, safe="", errors="replace") for c in article)
    # a last part of dots alone would be a relative path
    return key if key.strip(".") else key.replace(".", "%2E") or "-"


def article_id(iri: str) -> str:
    """The article's id that an article's IRI was minted from."""
    return unquote(iri.rsplit("/", 1)[-1])


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of one article's things under a base, which ends with a slash or a hash."""

    base: str
    article_key: str

    @classmethod
    def of(cls, article: str, base: str = DEFAULT_BASE) -> Iris:
        """The mint for an article, by its id."""
        return cls(base, article_key(article))

    @property
    def article(self) -> str:
        """The article, which is also the name of its graph."""
        return f"{self.base}article/{self.article_key}"

    def entity(self, name: str, suffix: str = "") -> Term:
        """What a name stands for, in whichever article; ``suffix`` tells homonyms of one article apart."""
        return Term(f"<{self.base}entity/{slug(name)}{'-' + slug(suffix) if suffix else ''}>")

    def event(self, trigger: str, start: int) -> Term:
        """What the word that begins at ``start`` tells of."""
        return self._own("event", f"{slug(trigger)}-{start}")

    def claim(self, *parts: str) -> Term:
        """A statement between two things."""
        return self._own("claim", "-".join(slug(part) for part in parts if part))

    def position(self, *parts: str) -> Term:
        """A post that somebody holds."""
        return self._own("position", "-".join(slug(part) for part in parts if part))

    def quote(self, span: Span) -> Term:
        """What somebody says."""
        return self._at("quote", span)

    def mention(self, span: Span) -> Term:
        """Words that refer to an entity."""
        return self._at("mention", span)

    def sentence(self, span: Span) -> Term:
        """A sentence."""
        return self._at("sentence", span)

    def words(self, span: Span) -> Term:
        """A piece of evidence."""
        return self._at("words", span)

    def selector(self, span: Span) -> Term:
        """What tells where a piece of evidence stands."""
        return self._own("words", f"{span.start}-{span.end}/selector")

    def unnamed(self, words: str, start: int) -> Term:
        """Somebody or something that the article mentions without a name."""
        return self._own("unnamed", f"{slug(words)}-{start}")

    def _at(self, kind: str, span: Span) -> Term:
        return self._own(kind, f"{span.start}-{span.end}")

    def _own(self, kind: str, name: str) -> Term:
        return Term(f"<{self.base}article/{self.article_key}/{kind}/{name}>")


def _digest(name: str) -> str:
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
