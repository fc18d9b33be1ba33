"""The common words of a language, as the model's lemmatizer lists them."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from spacy.language import Language as SpacyLanguage

_BY_PART = ("lemma_index", "lemma_exc")  # tables that hold one list for each part of speech
_VERB = "verb"
_OTHERS = ("noun", "adj", "adv")


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The forms that a model has on its lists; « paris » and « martin » are among them, so it proves nothing alone.

    ``infinitives`` and ``irregular`` are those of its verbs, ``endings`` what a form may end in and its infinitive
    then does; ``others`` are the lists of nouns, adjectives and adverbs.
    """

    lists: tuple[Container[str], ...]
    infinitives: Container[str]
    irregular: Mapping[str, Sequence[str]]
    endings: Sequence[Sequence[str]]
    others: tuple[Container[str], ...]

    @classmethod
    def of(cls, nlp: SpacyLanguage) -> Dictionary:
        """The word lists of a pipeline's lemmatizer."""
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        index, irregular = (lookups.get_table(table) for table in _BY_PART)
        return cls(
            (lookups.get_table("lemma_lookup"), *index.values(), *irregular.values()),
            index[_VERB],
            irregular[_VERB],
            lookups.get_table("lemma_rules")[_VERB],
            tuple(table[part] for table in (index, irregular) for part in _OTHERS if part in table),
        )

    def __contains__(self, word: str) -> bool:
        """Whether a word in lower case is on any list."""
        return any(word in words for words in self.lists)

    def infinitive(self, form: str) -> str:
        """The verb that a form in lower case may be of, the first where there are several; empty if there is none."""
        if found := self.irregular.get(form):
            return found[0]
        regular = (form.removesuffix(old) + new for old, new in self.endings if form.endswith(old))
        return next((lemma for lemma in regular if lemma in self.infinitives), "")

    def is_other(self, word: str) -> bool:
        """Whether a word in lower case is on a list of nouns, adjectives or adverbs."""
        return any(word in words for words in self.others)
