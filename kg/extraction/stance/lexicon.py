"""The words that tell how a text holds what it says, ready to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.function_words import function_words
from kg.languages.inflection import adjective_forms
from kg.languages.moods import Moods
from kg.model.document import Token


@dataclass(frozen=True, slots=True)
class Commitment:
    """A row of ``modality.toml``: what a word makes of what depends on it."""

    lemma: str
    pos: str
    gives: str
    takes: tuple[str, ...] = ()
    polarity: str = ""
    perfect: str = ""
    conditional: str = ""
    denied: str = ""
    passive: str = ""
    past: str = ""
    own: bool = False
    refused: bool = False
    factive: bool = False
    purpose: bool = False
    charge: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class NegationWords:
    """A row of ``negation.toml``."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Subordinator:
    """A row of ``subordinators.toml``."""

    words: str
    before: str
    gives: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables of stance of one language; ``last_words`` are those that a subordinator may end with."""

    language: Language
    commitments: Mapping[tuple[str, str], tuple[Commitment, ...]]
    negation: Mapping[str, frozenset[str]]
    subordinators: tuple[Subordinator, ...]
    last_words: frozenset[str]
    moods: Moods
    auxiliaries: Auxiliaries

    def commitment(self, lemma: str, pos: str, link: str) -> Commitment | None:
        """What the word of this lemma and kind makes of an ``infinitive``, a ``clause`` or a ``noun`` under it."""
        found = self.commitments.get((pos, lemma), ())
        return next((entry for entry in found if not entry.takes or link in entry.takes), None)

    def is_of_will(self, verb: str) -> bool:
        """Whether a verb makes a plan or a doubt of what depends on it, rather than telling what happens."""
        return any(entry.gives != "same" for entry in self.commitments.get(("verb", verb), ()))

    def plays(self, token: Token, part: str) -> bool:
        """Whether a token is a word of the closed classes that plays this part (``function_words.toml``)."""
        return token.text.lower() in function_words(self.language, part)

    def negates(self, kind: str) -> frozenset[str]:
        """The words of negation of one kind."""
        return self.negation.get(kind, frozenset())


@cache
def lexicon(language: Language) -> Lexicon:
    """The tables of a language; made once a process."""
    commitments: dict[tuple[str, str], tuple[Commitment, ...]] = {}
    for entry in language.table("modality", Commitment):
        for form in _forms(language, entry):
            commitments[entry.pos, form] = (*commitments.get((entry.pos, form), ()), entry)
    subordinators = tuple(sorted(language.table("subordinators", Subordinator), key=lambda row: -len(row.words)))
    return Lexicon(
        language,
        commitments,
        {row.kind: frozenset(row.words.split()) for row in language.table("negation", NegationWords)},
        subordinators,
        frozenset(row.words.split()[-1] for row in subordinators),
        Moods.of(language),
        Auxiliaries.of(language),
    )


def _forms(language: Language, entry: Commitment) -> Iterable[str]:
    """By what a word is found: its lemma; an adjective, which may be a participle, by each of its forms."""
    inflected = entry.pos in ("adjective", "epithet")
    return dict.fromkeys(adjective_forms(language, entry.lemma)) if inflected else (entry.lemma,)
