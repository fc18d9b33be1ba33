"""What stands before the subject of a sentence, and the subject that the parser hung on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.events.fillers import Fillers
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.slot import Slot, Way
from kg.model.document import Document, Token
from kg.model.entity import EntityType

_PASSED = frozenset({"ADV", "CCONJ", "PUNCT"})
_INSIDE = frozenset({"DET", "ADJ"})
_HUNG = frozenset({"appos", "conj", "nmod", "dep"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Fronted:
    """Reads the beginnings of the sentences of one document; ``verbs`` are the tokens of its verbs."""

    document: Document
    prepositions: Prepositions
    times: frozenset[int]
    fillers: Fillers
    verbs: Mapping[int, object]

    def places(self, verb: int) -> Iterator[Slot]:
        """The places before the subject of a main verb, wherever they hang (« Jeudi, à Dole, lors de … »)."""
        if not self.document[verb].is_root:
            return
        index = self.document.sentence_of(verb).start
        while index < verb:
            if self._is_passed(index):
                index += 1
                continue
            token = self._named_after(index)
            if token is None:
                return
            yield Slot(self.prepositions.ending[index], token, Way.FRONTED)
            index = self.fillers.completing.names[token].end

    def subject(self, verb: Token) -> Token | None:
        """The noun between a comma and its verb that hangs on what is before (« En Savoie, *un guide* a … »)."""
        for index in range(verb.index - 1, self.document.sentence_of(verb.index).start, -1):
            token = self.document[index]
            if index in self.verbs or token.feature("PronType") == "Rel":
                return None
            if self._may_be_subject(token):
                return token
        return None

    def _is_passed(self, index: int) -> bool:
        return index in self.times or (self.document[index].pos in _PASSED and index not in self.prepositions.ending)

    def _named_after(self, index: int) -> int | None:
        """The place behind a preposition that ends at a token, where a comma closes its phrase."""
        if index not in self.prepositions.ending:
            return None
        token = index + 1
        while token < len(self.document) and self.document[token].pos in _INSIDE:
            token += 1
        name, entity = self.fillers.completing.names.get(token), self.fillers.extraction.entity(token)
        if name is None or entity is None or entity.type is not EntityType.PLACE:
            return None
        closed = name.end < len(self.document) and self.document[name.end].text == ","
        return name.start if closed else None

    def _may_be_subject(self, token: Token) -> bool:
        """Whether a noun opens its phrase behind a comma, hung on a phrase before it."""
        if token.pos not in _NOUNS or token.dep not in _HUNG or token.head > token.index or token.index in self.times:
            return False
        first = token.index
        while first and (self.document[first - 1].pos in ("DET", "NUM", "ADJ")):
            first -= 1
        return first < token.index and self.document[first - 1].text == "," and self._is_fronted(first - 1)

    def _is_fronted(self, comma: int) -> bool:
        """Whether what stands before a comma is only a phrase with a preposition, or a date."""
        first = self.document.sentence_of(comma).start
        opening = next((i for i in range(first, comma) if self.document[i].pos not in ("ADV", "CCONJ")), comma)
        phrase = opening in self.times or self.document[opening].pos == "ADP"
        return phrase and not any(
            index in self.verbs or self.document[index].text == "," for index in range(first, comma)
        )
