"""From the token that names a speaker to the entity, or to the words where it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model.entity import Entity, Filler, Mention, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Passage

_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})


@dataclass(frozen=True, slots=True)
class Speakers:
    """Resolves the speakers of the passages of one article."""

    extraction: Extraction
    names: Mapping[int, Mention]

    @classmethod
    def of(cls, extraction: Extraction) -> Speakers:
        """The speakers of an extraction with entities and referents."""
        named = (m for m in extraction.mentions if m.kind is MentionKind.NAME)
        return cls(extraction, {index: mention for mention in named for index in range(mention.start, mention.end)})

    def speaker(self, passage: Passage, turns: Mapping[int, Filler]) -> Filler | None:
        """Who says a passage; ``turns`` holds the speakers so far by their token."""
        if passage.speaker is None:
            return None
        return turns.get(passage.speaker) or self.filler(passage.speaker) or self._last(passage, turns)

    def filler(self, token: int) -> Filler | None:
        """The entity or the words that a token stands for; None for a pronoun that refers to nothing known."""
        document = self.extraction.document
        if entity := self.entity(token):
            return self.extraction.filler(entity, document[token].span)
        if document[token].pos in ("PRON", "DET") or document[token].text.startswith("-"):
            return None
        start, end = described(self.extraction, token)
        span = document.span(start, end)
        return Filler(" ".join(document.of(span).split()), None, span)

    def entity(self, token: int) -> Entity | None:
        """The entity of a token, of the name it belongs to, or of the name in apposition to it."""
        return next(filter(None, map(self.extraction.entity, self._tokens(token))), None)

    def _tokens(self, token: int) -> Iterator[int]:
        yield token
        if mention := self.names.get(token):
            yield mention.head
            yield from range(mention.start, mention.end)
            return
        document = self.extraction.document
        for child in document.dependents(token, "appos", "flat"):
            if child.index > token and not any(True for _ in document.dependents(child.index, "case")):
                yield child.index

    def _last(self, passage: Passage, turns: Mapping[int, Filler]) -> Filler | None:
        """The last speaker in the same paragraph, for a pronoun in the singular."""
        document = self.extraction.document
        block = document.sentence_of(passage.start).block
        before = [t for t in turns if t < passage.end and document.sentence_of(t).block == block]
        return turns[max(before)] if before else None


def described(extraction: Extraction, head: int) -> tuple[int, int]:
    """The tokens of a noun phrase without determiner: the noun, its adjectives, its « de » complements."""
    document = extraction.document
    sentence = document.sentence_of(head)
    start = head
    while start > sentence.start and document[start - 1].pos == "ADJ":
        start -= 1
    end = head + 1
    while end < sentence.end:
        token = document[end]
        joins = token.pos == "ADP" and token.lemma in ("de", "à") and end + 1 < sentence.end
        if not (token.pos in _MODIFIERS or joins or (token.pos == "DET" and document[end - 1].pos == "ADP")):
            break
        end += 1
    while end > head + 1 and document[end - 1].pos in ("ADP", "DET"):
        end -= 1
    return start, end
