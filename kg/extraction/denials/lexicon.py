"""The words that take up what is denied, ready to be looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.events.lexicon import Lexicon as EventLexicon
from kg.languages import Language
from kg.languages.speech import SpeechLexicon, speech_lexicon

ACCUSATION = "accusation"
"""The kind of noun that takes up what somebody is accused of."""

INFORMATION = "information"
"""The kind of noun that takes up whatever was reported."""


@dataclass(frozen=True, slots=True)
class DeniedNouns:
    """A row of ``denied_nouns.toml``: lemmas of nouns that take up a claim, by what sort of claim that is."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The verbs of speech, the kinds of nouns that take up a claim, and the verb that tells the same as a noun."""

    speech: SpeechLexicon
    kinds: Mapping[str, str]
    verbs: Mapping[str, str]

    def family(self, trigger: str) -> str:
        """What verb and noun of one event share: « vente » and « vendre » both give « vendre »."""
        return self.verbs.get(trigger, trigger)


@cache
def lexicon(language: Language) -> Lexicon:
    """The tables of a language; made once a process."""
    kinds = {word: row.kind for row in language.table("denied_nouns", DeniedNouns) for word in row.words.split()}
    verbs = {lemma: entries[0].verb for lemma, entries in EventLexicon.of(language).nouns.items()}
    return Lexicon(speech_lexicon(language), kinds, verbs)
