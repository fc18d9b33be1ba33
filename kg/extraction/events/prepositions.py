"""Prepositions of one word and of several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.model.document import Document


@dataclass(frozen=True, slots=True)
class PrepositionEntry:
    """A preposition and its other writings (``prepositions.toml``).

    ``stays``: its phrase belongs to the noun before it. ``passive``: the slot of the active clause that it marks in a
    passive. ``noun``: what it marks beside a noun that names an event: ``of``, the ``subject`` or ``agent``, a
    ``state``. ``infinitive``: it introduces infinitives that complete a verb. ``framing``: before a verb of speech its
    phrase may belong to what is said. ``rounding``: before a number it only says that this is not exact.
    """

    name: str
    forms: tuple[str, ...] = ()
    stays: bool = False
    passive: str = ""
    noun: str = ""
    infinitive: bool = False
    framing: bool = False
    rounding: bool = False


@dataclass(frozen=True, slots=True)
class Prepositions:
    """Where the prepositions of one document end and what they are; ``inner`` are the words of the long ones."""

    ending: Mapping[int, str]
    inner: frozenset[int]

    @classmethod
    def of(cls, document: Document, language: Language) -> Prepositions:
        """Find all prepositions of a document."""
        contractions, forms = _forms(language)
        rounding = {entry.name for entry in language.table("prepositions", PrepositionEntry) if entry.rounding}
        lowered = [token.text.lower() for token in document.tokens]
        words = [contractions.get(word, word) for word in lowered]
        ending: dict[int, str] = {}
        inner: set[int] = set()
        rounded = 0
        for start, word in enumerate(words):
            for form, name, first in forms.get(word, ()) if start >= rounded else ():
                end = start + len(form)
                if len(form) > 1 and lowered[start] != first:
                    continue  # « réagir aux propos de Paul » is not « à propos de Paul »
                if name in rounding and tuple(words[start:end]) == form and _counts(document, end):
                    rounded = end
                    break
                if (
                    end - 1 not in ending
                    and tuple(words[start:end]) == form
                    and (len(form) > 1 or document[start].pos == "ADP")
                ):
                    ending[end - 1] = name
                    inner.update(range(start, end) if len(form) > 1 else ())
                    break
        return cls(ending, frozenset(inner))

    def before(self, document: Document, token: int) -> str:
        """The preposition that governs the phrase headed by a token, or an empty string."""
        for child in document.dependents(token, "case"):
            if child.index < token and child.index in self.ending:
                return self.ending[child.index]
        position = token - 1
        while position >= 0 and token - position <= _REACH and _is_inside(document, position, token):
            position -= 1
        return self.ending.get(position, "")


_Form = tuple[tuple[str, ...], str, str]
"""The words of a preposition without contractions, its name, and its first word as written."""
_REACH = 5  # words between a preposition and its noun: « dans les deux plus grandes villes »
_INSIDE = frozenset({"DET", "ADJ", "NUM"})
_WORDS = re.compile(r"[^\s']+'?")


def _is_inside(document: Document, word: int, noun: int) -> bool:
    """Whether a word before a noun belongs to its phrase."""
    if document[word].pos not in _INSIDE:
        return False
    return document[word].pos == "DET" or noun in (document[word].head, document.head(document[word].head).index)


def _counts(document: Document, index: int) -> bool:
    """Whether a number stands at a token (« près de *3 500* personnes »)."""
    return index < len(document) and document[index].pos == "NUM"


@cache
def _forms(language: Language) -> tuple[Mapping[str, str], Mapping[str, tuple[_Form, ...]]]:
    """Contractions (« du » → « de »), and by first word the forms, longest first."""
    entries = language.table("prepositions", PrepositionEntry)
    contractions = {f: e.name for e in entries for f in e.forms if len(_WORDS.findall(f)) == 1}
    found: dict[str, list[_Form]] = {}
    for entry in entries:
        for form in {entry.name, *entry.forms} - contractions.keys():
            written = _WORDS.findall(form)
            words = tuple(contractions.get(word, word) for word in written)
            found.setdefault(words[0], []).append((words, entry.name, written[0]))
    return contractions, {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in found.items()}
