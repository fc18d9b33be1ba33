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
class Lemmas:
    """The corrections of one language."""

    by_form: Mapping[str, tuple[LemmaEntry, ...]]

    @classmethod
    def of(cls, language: Language) -> Lemmas:
        """The corrections in the language's table ``lemmas``."""
        by_form: dict[str, tuple[LemmaEntry, ...]] = {}
        for entry in language.table("lemmas", LemmaEntry):
            by_form[entry.form] = (*by_form.get(entry.form, ()), entry)
        return cls(by_form)

    def of_word(self, form: str, lemma: str, pos: str) -> tuple[str, str]:
        """Lemma and part of speech of a word, corrected."""
        for entry in self.by_form.get(form.lower(), ()):
            if entry.pos in ("", pos):
                return entry.lemma, entry.becomes or pos
        return lemma, pos
