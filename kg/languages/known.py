"""Names that are known beforehand, table by table: institutions, media, companies, clubs, events, rivers, cities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.languages.function_words import function_words
from kg.languages.language import Language, available, load
from kg.languages.normal import normal
from kg.model.entity import EntityType

TABLES = (
    "institutions",
    "media",
    "companies",
    "parties",
    "clubs",
    "services",
    "works",
    "prizes",
    "peoples",
    "events",
    "geography",
    "cities",
    "diseases",
    "stock_indices",
)
"""The tables of known names; where two tables hold a name, the first wins."""

_SHORT = 4  # letters up to which the case of a known name must be right


@dataclass(frozen=True, slots=True)
class Known:
    """A row of one of the tables: a name with its variants and what bears it."""

    name: str
    names: tuple[str, ...] = ()
    type: str = EntityType.ORGANIZATION
    makes: bool = False
    """Whether the name opens the names of what the firm makes, and stands for one of them (« une Porsche Boxster »)."""
    articled: bool = False
    """Whether the name is known only behind an article: « le Dax », not « à Dax »."""
    building: bool = False
    """Whether the body is called like the building in which it sits (« l'Élysée »)."""
    table: str = ""
    """The table that holds the row."""

    @property
    def entity_type(self) -> EntityType:
        """The type as a value of the closed list."""
        return EntityType(self.type)

    def is_written(self, words: str) -> bool:
        """Whether words have the case and accents of the name: « NASA » is the Nasa, « Om » is not the OM.

        Accents may lack, but none may be added: « Equipé » is not « L'Équipe ».
        """
        names = (self.name, *self.names)
        if not any(_drops_accents(words, name) for name in names):
            return False
        acronym = any(name.isupper() and bare(name) == bare(words) for name in names)
        return words.isupper() or not acronym or len(words) > _SHORT or words in names


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The known names of one language, by normal form without article.

    ``openings`` tell how many words the names with a first word have at most, ``uncapitalised`` are those written
    without any capital at the head of a word (« iPad », « mer Noire » is not).
    """

    by_name: Mapping[str, Known]
    openings: Mapping[str, int]
    uncapitalised: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> KnownNames:
        """All names of the tables."""
        by_name: dict[str, Known] = {}
        openings: dict[str, int] = {}
        uncapitalised: set[str] = set()
        for table in TABLES:
            for row in language.table(table, Known):
                known = replace(row, table=table)
                for name in (known.name, *known.names):
                    key = bare(name)
                    by_name.setdefault(key, known)
                    first = opening(name)
                    openings[first] = max(openings.get(first, 0), key.count(" ") + 1)
                    if not any(word[0].isupper() for word in name.split()):
                        uncapitalised.add(name)
        return cls(by_name, openings, frozenset(uncapitalised))

    def get(self, name: str) -> Known | None:
        """What a name stands for, whatever its case and article."""
        return self.by_name.get(bare(name))


def _drops_accents(words: str, name: str) -> bool:
    """Whether words have no accent where a name has none, as far as the two have the same letters."""
    pairs = zip(words.casefold()[::-1], name.casefold()[::-1], strict=False)  # an article may stand before either
    return all(written == meant or written.isascii() or not meant.isascii() for written, meant in pairs)


def opening(name: str) -> str:
    """The normal form of the first word of a name or text, as far as an apostrophe.

    >>> opening("Christie's"), opening("L'Équipe magazine")
    ('christie', 'equipe')
    """
    return bare(name).split(" ")[0].split("'")[0]


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """The normal form of a name without its article.

    >>> bare("Les Échos"), bare("L'Équipe")
    ('echos', 'equipe')
    """
    plain = normal(name)
    for article in _articles():
        if plain.startswith(article) and len(plain) > len(article) + 1:
            return plain.removeprefix(article)
    return plain


@cache
def _articles() -> tuple[str, ...]:
    """The articles that may open a name, of all languages together, as they stand before it."""
    words = {word for code in available() for word in function_words(load(code), "definite")}
    return tuple(word if word.endswith("'") else f"{word} " for word in sorted(map(normal, words)))
