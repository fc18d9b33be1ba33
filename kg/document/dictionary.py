"""The common words of a language, as the model's lemmatizer lists them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from spacy.language import Language as SpacyLanguage

_BY_PART = ("lemma_index", "lemma_exc")  # tables that hold one list for each part of speech


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The forms that a model has on its lists; « paris » and « martin » are among them, so it proves nothing alone."""

    lists: tuple[Container[str], ...]

    @classmethod
    def of(cls, nlp: SpacyLanguage) -> Dictionary:
        """The word lists of a pipeline's lemmatizer."""
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        by_part = (words for table in _BY_PART for words in lookups.get_table(table).values())
        return cls((lookups.get_table("lemma_lookup"), *by_part))

    def __contains__(self, word: str) -> bool:
        """Whether a word in lower case is on any list."""
        return any(word in words for words in self.lists)
