"""Lemmas that the model gets wrong as a class, corrected by form and part of speech."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.languages import Language


@dataclass(frozen=True, slots=True)
class LemmaEntry:
    """A word form that the model mislemmatises (``lemmas.toml``).

    ``pos`` is the model's part of speech for the correction to apply (any where empty), ``becomes`` the right part of
    speech where that is wrong too.
    """

    form: str
    lemma: str
    pos: str = ""
    becomes: str = ""


@dataclass(frozen=True, slots=True)
class LemmaEndingEntry:
    """How the lemma of a verb form is made that the model leaves as it is (``lemma_endings.toml``).

    ``form`` is the UD value of ``VerbForm`` that forms with this ending have.
    """

    ending: str
    becomes: str
    form: str


@dataclass(frozen=True, slots=True)
class Lemmas:
    """The corrections of one language."""

    by_form: Mapping[str, tuple[LemmaEntry, ...]]
    endings: tuple[LemmaEndingEntry, ...]

    @classmethod
    def of(cls, language: Language) -> Lemmas:
        """The corrections in the language's table ``lemmas``."""
        by_form: dict[str, tuple[LemmaEntry, ...]] = {}
        for entry in language.table("lemmas", LemmaEntry):
            by_form[entry.form] = (*by_form.get(entry.form, ()), entry)
        return cls(by_form, language.table("lemma_endings", LemmaEndingEntry))

    def of_word(self, form: str, lemma: str, pos: str, features: frozenset[str]) -> tuple[str, str, frozenset[str]]:
        """Lemma, part of speech and features of a word, corrected."""
        word = form.lower()
        for entry in self.by_form.get(word, ()):
            if entry.pos in ("", pos):
                return entry.lemma, entry.becomes or pos, features
        infinitive = "VerbForm=Inf" in features and lemma == word  # « vendre », but « négocie » is none
        if pos == "VERB" and not infinitive and not features.isdisjoint(_FORMS):
            for ending in self.endings:
                regular = word.removesuffix(ending.ending) + ending.becomes
                if word.endswith(ending.ending):
                    found = regular if lemma == word else lemma
                    right = features - _FORMS | {f"VerbForm={ending.form}"} if lemma in (word, regular) else features
                    return found, pos, right
        return lemma, pos, features


_FORMS = frozenset({"VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part"})
