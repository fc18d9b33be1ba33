"""The verbs that make tenses, passives and causatives of others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.languages.language import Language


@dataclass(frozen=True, slots=True)
class AuxiliaryEntry:
    """A verb that makes tenses (``auxiliaries.toml``); ``passive`` or ``causative`` where it makes that.

    ``copula``: it also joins a subject to what it is.
    """

    lemma: str
    passive: bool = False
    causative: bool = False
    copula: bool = False


@dataclass(frozen=True, slots=True)
class Auxiliaries:
    """The auxiliaries of a language by what they make; ``perfects`` make tenses and nothing else."""

    tenses: frozenset[str]
    perfects: frozenset[str]
    passives: frozenset[str]
    causatives: frozenset[str]
    copulas: frozenset[str]

    @classmethod
    @cache
    def of(cls, language: Language) -> Auxiliaries:
        """Those of the language's table ``auxiliaries``; made once a process."""
        rows = language.table("auxiliaries", AuxiliaryEntry)
        return cls(
            frozenset(row.lemma for row in rows if not row.causative),
            frozenset(row.lemma for row in rows if not row.causative and not row.passive),
            frozenset(row.lemma for row in rows if row.passive),
            frozenset(row.lemma for row in rows if row.causative),
            frozenset(row.lemma for row in rows if row.copula),
        )
