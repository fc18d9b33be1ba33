"""The verbs that make tenses, passives and causatives of others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuxiliaryEntry:
    """A verb that makes tenses (``auxiliaries.toml``); ``passive`` or ``causative`` where it makes that."""

    lemma: str
    passive: bool = False
    causative: bool = False
