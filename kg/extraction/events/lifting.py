"""Phrases that speak of a verb though the parser hung them on another phrase of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.events.determiners import is_bare
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import OBJECT
from kg.extraction.events.lexicon import Lexicon
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.slot import Slot, Way
from kg.model.document import Document, Token
from kg.model.entity import Entity, EntityType, Mention
from kg.model.extraction import Extraction

_NOUNS = frozenset({"NOUN", "PROPN"})
_PHRASES = ("nmod", "obl", "appos", "conj")
_UNDER_TIME = ("nmod", "appos", "conj", "dep")


@dataclass(frozen=True, slots=True)
class Lifting:
    """Lifts phrases of one document to the verbs that they speak of.

    ``measures`` are the words of amounts that measure rather than count.
    """

    extraction: Extraction
    prepositions: Prepositions
    times: frozenset[int]
    measures: frozenset[int]
    fillers: Fillers
    lexicon: Lexicon

    @property
    def _document(self) -> Document:
        return self.extraction.document

    def of(self, token: int) -> Iterator[Slot]:
        """Phrases with a name that the parser hung on an object or a date (or on a date that hangs there)."""
        document = self._document
        if document[token].lemma in self.lexicon.nouns:
            return  # « la visite de Paul Vasseur à Quimper » is where it was
        for child in document.dependents(token, *_PHRASES):
            if child.index in self.times:
                yield from self.of(child.index)
                continue
            preposition = self.prepositions.before(document, child.index)
            if not preposition or child.index < token or self._is_inside_name(child.index, token):
                continue
            named = self.fillers.entity(child.index)
            dated = token in self.times
            joined = named and not dated and self._joins_persons(preposition, named)
            if joined and self.prepositions.before(document, token):
                continue  # « après son duel *avec Paul Vasseur* »
            about_verb = named or dated or token in self.measures or child.index in self.measures
            if self._behind_person(token, named) or (about_verb and preposition not in self.lexicon.staying):
                yield Slot(preposition, child.index, Way.LIFTED)

    def under_time(self, token: int) -> Iterator[Slot]:
        """The object that the parser hung on a date before it (« a présenté mercredi 3 mai son plan »)."""
        document = self._document
        for child in document.dependents(token, *_UNDER_TIME):
            if child.index in self.times:
                yield from self.under_time(child.index)
                continue
            nominal = child.pos in _NOUNS and child.index > token
            inner = child.index in self.prepositions.inner
            whole = not is_bare(document, child) or self.extraction.entity(child.index)  # « à 41 °C »
            if nominal and whole and not inner and not self.prepositions.before(document, child.index):
                yield Slot(OBJECT, child.index)

    def object_behind(self, parts: Sequence[Slot], verb: int) -> Iterator[Slot]:
        """The object that the parser hung on a phrase before it (« a adopté en première lecture la loi »)."""
        document = self._document
        for slot in parts:
            if slot.token < verb:
                continue
            for child in document.dependents(slot.token, "nmod", "appos"):
                first = next((det.index for det in document.dependents(child.index, "det")), 0)
                behind = slot.token < first < child.index and document[first - 1].pos != "PUNCT"
                if behind and child.pos in _NOUNS and not self.prepositions.before(document, child.index):
                    yield Slot(OBJECT, child.index, Way.LIFTED)
                    return

    def names_behind(self, noun: int) -> Iterator[Slot]:
        """The object that the parser hung on the noun of a light verb (« a tenu en échec *Brest* »)."""
        document = self._document
        for child in document.dependents(noun, "nmod", "appos", "flat:name"):
            named = child.index > noun and child.index not in self.times and self.extraction.entity(child.index)
            if named and not self.prepositions.before(document, child.index):
                yield Slot(OBJECT, child.index, Way.LIFTED)
                return

    def _joins_persons(self, preposition: str, named: Entity) -> bool:
        """Whether a phrase tells with whom, which is rather said of the noun before it."""
        return named.type is EntityType.PERSON and self.lexicon.passives.get(preposition) == OBJECT

    def _is_inside_name(self, child: int, token: int) -> bool:
        """Whether a phrase belongs to the name that it hangs on (« l'ambassade de Suède *à Paris* »)."""
        names: Mapping[int, Mention] = self.fillers.completing.names
        return child in names and names[child] is names.get(token)

    def _behind_person(self, token: int, named: Entity | None) -> bool:
        """Whether common nouns stand behind a person's name, and so speak of the verb (« accusé Paul de vol »).

        Or behind somebody known by his country alone (« condamné un Australien à mort »).
        """
        entity = self.extraction.entity(token)
        person = entity is not None and entity.type is EntityType.PERSON
        return named is None and ((person and _is_name(self._document[token])) or token in self.fillers.demonyms)


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN"
