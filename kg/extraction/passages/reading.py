"""A document with what the passage rules ask of it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.passages.quotations import Quotation, quotations
from kg.languages import Language
from kg.languages.speech import SpeechCues, SpeechLexicon, speech_cues, speech_lexicon
from kg.model.document import Document
from kg.model.entity import EntityType, Mention, MentionKind
from kg.model.extraction import Extraction


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, the speech verbs of its language, its quotations and its names.

    ``inside`` gives for each token the number of the quotation that it stands in, or -1; ``names`` the mention by name
    that covers it, ``dates`` the tokens of time expressions.
    """

    document: Document
    lexicon: SpeechLexicon
    cues: SpeechCues
    quotations: tuple[Quotation, ...]
    inside: tuple[int, ...]
    names: dict[int, Mention]
    dates: frozenset[int]

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Reading:
        """The reading of an extraction whose mentions (and times, if there are any) are known."""
        document = extraction.document
        quoted = quotations(document)
        inside = [-1] * len(document)
        for number, quotation in enumerate(quoted):
            inside[quotation.start : quotation.end] = [number] * (quotation.end - quotation.start)
        names = {
            index: mention
            for mention in extraction.mentions
            if mention.kind is MentionKind.NAME
            for index in range(mention.start, mention.end)
        }
        dates = frozenset(index for time in extraction.times for index in range(time.start, time.end))
        return cls(document, speech_lexicon(language), speech_cues(language), quoted, tuple(inside), names, dates)

    def is_person_like(self, index: int) -> bool:
        """Whether a token belongs to a name that can speak: a person's, an organization's or one of open type."""
        mention = self.names.get(index)
        return mention is not None and mention.type in (None, EntityType.PERSON, EntityType.ORGANIZATION)

    def is_date(self, index: int) -> bool:
        """Whether a token tells a time, by the times of the article or by its word."""
        return index in self.dates or self.document[index].lemma.lower() in self.cues.time_words
