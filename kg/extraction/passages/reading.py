"""A document with what the passage rules ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.completing import Completing
from kg.extraction.quotations import FEWEST, Quotation, quotations
from kg.extraction.stance.lexicon import lexicon
from kg.extraction.stance.negation import negated
from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.languages.function_words import function_words
from kg.languages.nouns import Nouns
from kg.languages.speech import SpeechCues, SpeechLexicon, SpeechVerb, speech_cues, speech_lexicon
from kg.model.document import Document
from kg.model.entity import EntityType, Mention, MentionKind
from kg.model.extraction import Extraction

_DISGUISES = frozenset({"NOUN", "ADJ", "ADV", "PROPN"})
_NO_VERB_AFTER = frozenset({"DET", "ADP", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, the speech verbs of its language, its quotations and its names.

    ``inside`` gives for each token the number of the quotation (of some length) that it stands in, or -1; ``names`` the
    mention by name that covers it, ``dates`` the tokens of time expressions, ``denied`` those of denied verbs;
    ``nouns`` tells nouns for persons, ``completing`` which names only complete a noun.
    """

    document: Document
    language: Language
    auxiliaries: Auxiliaries
    lexicon: SpeechLexicon
    cues: SpeechCues
    quotations: tuple[Quotation, ...]
    inside: tuple[int, ...]
    names: dict[int, Mention]
    dates: frozenset[int]
    denied: frozenset[int]
    nouns: Nouns
    completing: Completing

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Reading:
        """The reading of an extraction whose mentions (and times, if there are any) are known."""
        document = extraction.document
        quoted = quotations(document)
        inside = [-1] * len(document)
        for number, quotation in enumerate(quoted):
            if quotation.words(document.text) < FEWEST:
                continue
            inside[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
        names = {
            index: mention
            for mention in extraction.mentions
            if mention.kind is MentionKind.NAME
            for index in range(mention.start, mention.end)
        }
        dates = frozenset(index for time in extraction.times for index in range(time.start, time.end))
        return cls(
            document,
            language,
            Auxiliaries.of(language),
            speech_lexicon(language),
            speech_cues(language),
            quoted,
            tuple(inside),
            names,
            dates,
            negated(document, lexicon(language)),
            Nouns.of(language),
            Completing.of(document, names, {name.start: name.type for name in names.values()}, dates, language),
        )

    def speech_verb(self, index: int) -> SpeechVerb | None:
        """The speech verb at a token, also where the tagger took it for a noun: « le club estime, lui, que … »."""
        token = self.document[index]
        if found := self.lexicon.at(self.document, index):
            return found
        before = self.document[index - 1] if index else token
        if token.pos not in _DISGUISES or before.pos in _NO_VERB_AFTER or index in self.names:
            return None
        return self.lexicon.at(self.document, index, certain=False) if self._opens_speech(index + 1) else None

    def _opens_speech(self, index: int) -> bool:
        """Whether « que », a colon or a quotation follows, a stressed pronoun at most between."""
        for token in self.document.tokens[index : index + 4]:
            if token.text in (":", "«") or self.plays(token.index, "that"):
                return True
            if token.text != "," and token.pos not in ("PRON", "ADV"):
                return False
        return False

    def plays(self, index: int, *parts: str) -> bool:
        """Whether a token is a word of the closed classes that plays one of these parts (``function_words.toml``)."""
        word = self.document[index].text.lower()
        return any(word in function_words(self.language, part) for part in parts)

    def is_person_like(self, index: int) -> bool:
        """Whether a token belongs to a name that can speak: a person's, an organization's or one of open type."""
        mention = self.names.get(index)
        return mention is not None and mention.type in (None, EntityType.PERSON, EntityType.ORGANIZATION)

    def is_person(self, index: int) -> bool:
        """Whether a token belongs to a person's name or is a noun for persons."""
        mention = self.names.get(index)
        return self.is_person_noun(index) if mention is None else mention.type is EntityType.PERSON

    def is_person_noun(self, index: int) -> bool:
        """Whether a token is a noun for persons (« candidat »)."""
        return self.nouns.person(self.document[index]) is not None

    def is_date(self, index: int) -> bool:
        """Whether a token tells a time, by the times of the article or by its word."""
        return index in self.dates or self.document[index].lemma.lower() in self.cues.time_words
