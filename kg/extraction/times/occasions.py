"""The day of what somebody says, told only where he is first said to say something.

« Paul Vasseur a annoncé lundi … Le maire a précisé que … »: the press dates an occasion once, and then goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.times.dating import date_of
from kg.extraction.times.direction import Direction, Directions
from kg.extraction.times.lead import is_news
from kg.languages import Language
from kg.languages.speech import SpeechLexicon, speech_lexicon
from kg.model.article import BlockKind
from kg.model.document import Document
from kg.model.extraction import Extraction
from kg.model.finding import QuoteKind
from kg.model.time import TimeKind

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})


@dataclass(frozen=True, slots=True)
class SpeechAct:
    """A verb of saying with its speaker, and the date that its own sentence gives it, empty where untold."""

    token: int
    speaker: int
    block: int
    date: str


@dataclass(frozen=True, slots=True)
class Occasions:
    """The acts of speech of one article, in text order."""

    extraction: Extraction
    directions: Directions
    acts: tuple[SpeechAct, ...]

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Occasions:
        """The acts of an extraction with passages and referents."""
        directions = Directions.of(language)
        return cls(extraction, directions, tuple(_acts(extraction, speech_lexicon(language))))

    def date(self, token: int | None) -> str:
        """The day on which the speaker of an undated act was last said to speak, empty where that may be another.

        Only for the past, within days of the publication, in a paragraph that tells of no other time; and where the
        article has told that the speaker spoke on several days only right behind the last.
        """
        act = next((act for act in self.acts if act.token == token and self._is_said(act)), None)
        if act is None or self._is_elsewhen(act.token):
            return ""
        if self.extraction.document.sentence_of(act.token).kind in _HEADS:
            return self._of_head(act)
        if not self._is_past(act.token):
            return ""
        told = [a for a in self.acts if a.speaker == act.speaker and a.token < act.token and a.date]
        if not told or not self._is_news(told[-1]):
            return ""
        day, several = told[-1].date, len({a.date for a in told}) > 1
        near = act.block - told[-1].block <= 1
        return day if self._is_free(act, day) and (near or not several) else ""

    def _of_head(self, act: SpeechAct) -> str:
        """The only day on which the article below tells that the speaker of a headline or standfirst spoke."""
        told = [a for a in self.acts if a.speaker == act.speaker and a.token > act.token and a.date]
        days = {a.date for a in told}
        ahead = self.directions.at(self.extraction.document, act.token) is Direction.FORWARD
        return told[0].date if len(days) == 1 and self._is_news(told[0]) and not ahead else ""

    def _is_said(self, act: SpeechAct) -> bool:
        """Whether a verb surely tells of speech: it has something said, or nothing else than that is its object."""
        verb = self.extraction.document[act.token]
        cues = (passage.cue for passage in self.extraction.passages)
        return act.token in cues or Direction.TELLING in self.directions.verbs.get(verb.lemma, ())

    def _is_past(self, token: int) -> bool:
        """Whether a verb tells, and does not suppose, that something was said."""
        document = self.extraction.document
        supposed = any(word.feature("Mood") == "Cnd" for word in document.dependents(token, "aux"))
        return not supposed and self.directions.at(document, token) is Direction.BACKWARD

    def _is_news(self, act: SpeechAct) -> bool:
        news = "/" not in act.date and is_news(self.extraction.document, act.date)
        return news and self._is_past(act.token)

    def _is_elsewhen(self, token: int) -> bool:
        """Whether the verb is said to tell of another time, or of several (« a déjà dit », « a dit souvent »)."""
        words = self.extraction.document.dependents(token)
        return any(Direction.ELSEWHEN in self.directions.verbs.get(word.lemma, ()) for word in words)

    def _is_free(self, act: SpeechAct, day: str) -> bool:
        """Whether the paragraph, up to the end of the sentence, tells no other time but in what is quoted.

        The year or month of the day (« a souligné son importance cette année ») is no other.
        """
        document = self.extraction.document
        end = document.sentence_of(act.token).end
        own = {a.token for a in self.acts if a.speaker == act.speaker}
        said = [p for p in self.extraction.passages if p.kind is QuoteKind.DIRECT or p.cue in own]
        return all(
            (time.value and day.startswith(time.value)) or any(p.start <= time.start < p.end for p in said)
            for time in self.extraction.times
            if time.kind is TimeKind.DATE and time.start < end
            if document.sentence_of(time.start).block == act.block
        )


def _acts(extraction: Extraction, lexicon: SpeechLexicon) -> Iterator[SpeechAct]:
    document = extraction.document
    cues = {p.cue: p.speaker for p in extraction.passages if p.cue is not None and p.speaker is not None}
    for token in document.tokens:
        if token.index not in cues and not _is_saying(document, token.index, lexicon):
            continue
        if any(p.start <= token.index < p.end and p.cue != token.index for p in extraction.passages):
            continue  # what is said to have been said was said another time
        subjects = [t.index for t in document.dependents(token.index, "nsubj")]
        tokens = [cues[token.index], *subjects] if token.index in cues else subjects
        speaker = next((extraction.referents[i] for i in tokens if i in extraction.referents), None)
        if speaker is not None:
            yield SpeechAct(
                token.index, speaker, document.sentence_of(token.index).block, date_of(extraction, token.index)
            )


def _is_saying(document: Document, token: int, lexicon: SpeechLexicon) -> bool:
    verb = lexicon.at(document, token)
    return verb is not None and not verb.mind and "clause" in verb.takes
