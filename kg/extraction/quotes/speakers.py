"""From the token that names a speaker to the entity, or to the words where it is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.completing import Completing
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.entity import Entity, EntityType, Filler, Mention, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Passage

_MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})


@dataclass(frozen=True, slots=True)
class Speakers:
    """Resolves the speakers of the passages of one article."""

    extraction: Extraction
    language: Language
    names: Mapping[int, Mention]
    completing: Completing

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Speakers:
        """The speakers of an extraction with entities and referents."""
        named = (m for m in extraction.mentions if m.kind is MentionKind.NAME)
        names = {index: mention for mention in named for index in range(mention.start, mention.end)}
        times = frozenset(index for time in extraction.times for index in range(time.start, time.end))
        return cls(extraction, language, names, Completing.of_entities(extraction, times, language))

    def speaker(self, passage: Passage, turns: Mapping[int, Filler]) -> Filler | None:
        """Who says a passage; ``turns`` holds the speakers so far by their token."""
        if passage.speaker is None or self._is_nobody(passage.speaker):
            return None
        if passage.speaker in turns:
            return turns[passage.speaker]
        if self._is_clitic(passage.speaker):
            return self._of_turn(passage, passage.speaker, turns)
        if self._is_same(passage.speaker) and (last := self._last(passage, turns, blocks=2)):
            return last
        if passage.cue is None and self._is_bare(passage, passage.speaker):
            return self.words(passage.speaker, self.extraction.document.tokens_in(passage.attribution).stop)
        return self.filler(passage.speaker, passage.cue) or self._last(passage, turns, blocks=0)

    def _is_nobody(self, token: int) -> bool:
        """« apprend-*on* »: the pronoun names nobody."""
        word = self.extraction.document[token].text.lower()
        return word.startswith("-") and word in function_words(self.language, "nobody")

    def _is_same(self, token: int) -> bool:
        """« selon la *même* source »: who spoke last."""
        document, same = self.extraction.document, function_words(self.language, "same")
        return token > 0 and document[token].pos == "NOUN" and document[token - 1].text.lower() in same

    def _is_bare(self, passage: Passage, token: int) -> bool:
        """« Selon le parquet, Luc Morandi … »: the noun is not who is named only in what is said."""
        found = self.entity(token)
        if found is None or self.extraction.document[token].pos != "NOUN":
            return False
        first = next((mention for mention in found.mentions if mention.kind is MentionKind.NAME), None)
        return first is not None and first.start >= passage.start and not passage.attribution.covers(first.span)

    def _of_turn(self, passage: Passage, token: int, turns: Mapping[int, Filler]) -> Filler | None:
        """Whom the pronoun of an incise means: who spoke last in the paragraph, else whom it refers to, if a person."""
        if last := self._last(passage, turns, blocks=0):
            return last
        entity = self.entity(token)
        if entity and entity.type is EntityType.PERSON:
            return self.filler(token)
        document = self.extraction.document
        sentence = document.sentence_of(passage.start)
        opens = sentence.index == 0 or document.sentences[sentence.index - 1].block != sentence.block
        # a paragraph that opens with the quotation goes on with the one before
        return (self._last(passage, turns, blocks=2) if opens else None) or self.filler(token)

    def filler(self, token: int, limit: int | None = None) -> Filler | None:
        """The entity or the words that a token stands for; None for a pronoun that refers to nothing known."""
        document = self.extraction.document
        if entity := self.entity(token):
            return self.extraction.filler(entity, document[token].span)
        if document[token].pos in ("PRON", "DET") or document[token].text.startswith("-"):
            return None
        return self.words(token, limit)

    def words(self, token: int, limit: int | None = None) -> Filler:
        """The noun phrase of a token, as words."""
        document = self.extraction.document
        start, end = described(self.extraction, self.language, token, limit)
        span = document.span(start, end)
        return Filler(" ".join(document.of(span).split()), None, span)

    def entity(self, token: int) -> Entity | None:
        """The entity of a token, of the name it belongs to, or of the name in apposition to it."""
        own = self.extraction.entity(token)
        found = own or next(filter(None, map(self.extraction.entity, self._tokens(token))), None)
        if found is None or own or token in self.names:
            return found
        return found if found.type is EntityType.PERSON else None  # « l'eurodéputé LR » is not the party

    def _tokens(self, token: int) -> Iterator[int]:
        yield token
        if mention := self.names.get(token):
            yield mention.head
            yield from range(mention.start, mention.end)
            return
        document = self.extraction.document
        for child in document.dependents(token, "appos", "flat"):
            apart = self.completing.stands_apart(child.index, token)
            if child.index > token and not apart and not any(True for _ in document.dependents(child.index, "case")):
                yield child.index

    def _is_clitic(self, token: int) -> bool:
        """Whether a token is the pronoun of an incise (« a-t-il ajouté »): it goes on with who spoke last."""
        return self.extraction.document[token].text.startswith("-")

    def _last(self, passage: Passage, turns: Mapping[int, Filler], blocks: int) -> Filler | None:
        """The last speaker, at most so many paragraphs back, unless the gender tells that it is another."""
        document = self.extraction.document
        block = document.sentence_of(passage.start).block
        before = [t for t in turns if t < passage.end and block - document.sentence_of(t).block <= blocks]
        if not before or passage.speaker is None:
            return None
        genders = {document[t].feature("Gender") for t in (max(before), passage.speaker)} - {""}
        return turns[max(before)] if len(genders) < 2 else None


def described(extraction: Extraction, language: Language, head: int, limit: int | None = None) -> tuple[int, int]:
    """The tokens of a noun phrase without determiner: the noun, its adjectives, its « de » complements.

    It ends before the token ``limit``, if that comes after the noun.
    """
    document, to = extraction.document, function_words(language, "at-bare")
    told = {index for time in extraction.times for index in range(time.start, time.end)}
    joining = to | function_words(language, "of")
    last = document.sentence_of(head).end
    last = min(last, limit) if limit is not None and limit > head else last
    first = document.sentence_of(head).start
    start = head
    while start > first and document[start - 1].pos in ("ADJ", "NUM"):
        start -= 1
    end = head + 1
    while end < last:
        token = document[end]
        if token.index in told:
            break  # « a indiqué le préfet du Jura *samedi* »
        if any(name.start < end < name.end for name in extraction.mentions if name.kind is MentionKind.NAME):
            end += 1  # « un proche de Jean-Marie Le Gall »: an article may stand in a name
            continue
        joins = token.pos == "ADP" and token.text.lower() in joining and end + 1 < last
        if joins and token.text.lower() in to and not start <= _governor(extraction, end) < end:
            break  # « son avocat à l'issue de l'audience »
        if not (token.pos in _MODIFIERS or joins or (token.pos == "DET" and document[end - 1].pos == "ADP")):
            break
        end += 1
    while end > head + 1 and document[end - 1].pos in ("ADP", "DET"):
        end -= 1
    return start, end


def _governor(extraction: Extraction, preposition: int) -> int:
    """The token that a prepositional phrase hangs on."""
    document = extraction.document
    return document[document[preposition].head].head
