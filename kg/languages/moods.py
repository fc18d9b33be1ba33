"""The future and the conditional by the endings of a verb, where a tagger errs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class MoodEndings:
    """A row of ``moods.toml``: endings put to the infinitive, or to the ``stems`` of irregular verbs."""

    mood: str
    endings: str
    stems: str = ""


@dataclass(frozen=True, slots=True)
class Moods:
    """The endings of each mood, and the forms of its irregular verbs."""

    endings: Mapping[str, tuple[str, ...]]
    irregular: Mapping[str, frozenset[str]]

    @classmethod
    @cache
    def of(cls, language: Language) -> Moods:
        """The moods in the language's table ``moods``; made once a process."""
        rows = language.table("moods", MoodEndings)
        return cls(
            {row.mood: tuple(row.endings.split()) for row in rows},
            {row.mood: frozenset(s + e for s in row.stems.split() for e in row.endings.split()) for row in rows},
        )

    def tells(self, form: str, lemma: str, mood: str, *, tagged: bool) -> bool:
        """Whether a form is of a mood: tagged so and ending so, or an ending put to its infinitive.

        >>> from kg.languages import load
        >>> moods = Moods.of(load("fr"))
        >>> moods.tells("partirons", "partir", "future", tagged=False)
        True
        >>> moods.tells("partons", "partir", "future", tagged=False)
        False
        """
        word, endings = form.lower(), self.endings.get(mood, ())
        if tagged:
            return any(word.endswith("r" + ending) for ending in endings)
        stem = lemma.removesuffix("e")
        regular = stem.endswith("r") and any(word == stem + ending for ending in endings)
        return regular or word in self.irregular.get(mood, ())
