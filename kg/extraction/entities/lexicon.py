"""What a language knows of the types of names, gathered for the cues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.languages.given_names import is_given_name
from kg.languages.known import KnownNames
from kg.languages.nouns import Nouns
from kg.languages.places import Places
from kg.languages.speech import SpeechLexicon, speech_lexicon
from kg.languages.titles import Title, titles
from kg.model.entity import EntityType, Mention

_SURNAME = 4  # letters that a surname in capitals has at least; a shorter word is a series (« GTE »)


@dataclass(frozen=True, slots=True)
class TypedWord:
    """A row of ``name_endings.toml``; ``first``: only as the first word of a name, ``weight``: as in ``Evidence``."""

    word: str
    type: str
    first: bool = False
    weight: float = 4


@dataclass(frozen=True, slots=True)
class NameShape:
    """A row of ``name_shapes.toml``: a regular expression that whole names match, their type, what that weighs."""

    shape: str
    type: str
    weight: float

    def fits(self, name: str) -> bool:
        """Whether a name has the shape."""
        return re.fullmatch(self.shape, name) is not None


@dataclass(frozen=True, slots=True)
class CueLexicon:
    """The tables that types are told from."""

    language: Language
    nouns: Nouns
    known: KnownNames
    places: Places
    speech: SpeechLexicon
    words: dict[str, TypedWord]
    titles: Mapping[str, Title]
    naming: frozenset[str]
    shapes: tuple[NameShape, ...]

    @classmethod
    @cache
    def of(cls, language: Language) -> CueLexicon:
        """The lexicon of a language; made once a process."""
        return cls(
            language,
            Nouns.of(language),
            KnownNames.of(language),
            Places.of(language),
            speech_lexicon(language),
            {row.word: row for row in language.table("name_endings", TypedWord)},
            titles(language),
            language.words("naming_words"),
            language.table("name_shapes", NameShape),
        )

    def shape(self, name: str) -> NameShape | None:
        """The shape that a name has."""
        return next((row for row in self.shapes if row.fits(name)), None)

    def is_given(self, word: str) -> bool:
        """Whether a word is in common use as a given name."""
        return is_given_name(self.language, word)

    def is_place(self, name: str) -> bool:
        """Whether a table knows a place by the name."""
        known = self.known.get(name)
        return self.places.place(name) is not None or (known is not None and known.entity_type is EntityType.PLACE)

    def is_personal(self, mention: Mention) -> bool:
        """Whether a name opens with a given name and ends with a word that is no acronym (« Karma GTE »)."""
        if any(char.isdigit() for char in mention.text):
            return False  # « Lyon 2 Bron »
        words = mention.text.split(" ")
        last = words[-1]
        ends_well = last[:1].isupper() and (not last.isupper() or len(last) >= _SURNAME or mention.text.isupper())
        return ends_well and self.is_given(words[0].split("'")[-1])
