"""Who has the word: whom the pronoun of a speech verb means right after what somebody has said."""

from __future__ import annotations

from kg.extraction.coreference.lexicon import ReferenceLexicon
from kg.extraction.incises import incise_verb
from kg.model.document import Document
from kg.model.extraction import Extraction
from kg.model.finding import Passage, QuoteKind

_GAP = 1  # sentences after what is said in which « il a indiqué … » goes on with it


def teller_before(extraction: Extraction, lexicon: ReferenceLexicon, index: int) -> int | None:
    """The token that names who spoke last, for a pronoun that goes on with it; None for other pronouns.

    « "…", a déclaré *Denis Vasseur*. "…" *Il* a indiqué »: the subject of a speech verb that opens the sentence right
    after a quotation; « La maison, a-t-*elle* ajouté, … »: the pronoun of an incise, anywhere in the paragraph.
    """
    document = extraction.document
    incise = incise_verb(document, lexicon.language, index) is not None
    if not incise and not _opens_speech(document, lexicon, index):
        return None
    sentence = document.sentence_of(index)
    told = [p for p in extraction.passages if p.speaker is not None and p.speaker < index and p.speaker != index]
    last = max(told, key=lambda p: (p.speaker, p.end), default=None)
    if last is None or document.sentence_of(last.speaker or 0).block != sentence.block:
        return None
    return last.speaker if incise or _is_fresh(document, last, sentence.index) else None


def _opens_speech(document: Document, lexicon: ReferenceLexicon, index: int) -> bool:
    """Whether a token is the subject of a speech verb and no other noun stands before it in its sentence."""
    first = document.sentence_of(index).start
    if any(token.pos in ("NOUN", "PROPN", "PRON") for token in document.tokens[first:index]):
        return False
    return lexicon.speech.at(document, document[index].head, certain=False) is not None


def _is_fresh(document: Document, last: Passage, sentence: int) -> bool:
    """Whether the words of the last speaker stand in quotation marks and end right before a sentence."""
    ended = max(document[last.end - 1].sentence, document[last.speaker or 0].sentence)
    return last.kind is not QuoteKind.INDIRECT and sentence - ended <= _GAP
