"""How sure the objects of a verb are: only one of those that the parse gives it can be the object."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import OBJECT
from kg.extraction.events.predicates import Predicate
from kg.extraction.events.slot import Slot, Way
from kg.model.document import Document

_NOUNS = frozenset({"NOUN", "PROPN"})
_PAIRED = (frozenset({","}), frozenset({"–", "—", "--"}), frozenset("()"), frozenset({":"}), frozenset({";"}))


@dataclass(frozen=True, slots=True)
class Objects:
    """Weighs the objects of one verb.

    ``bare`` are those without determiner; ``subjectless``: the verb has no subject, so that one of them may be it.
    """

    document: Document
    fillers: Fillers
    measures: frozenset[int]
    bare: frozenset[int]
    subjectless: bool

    def weighed(self, predicate: Predicate, parts: list[Slot]) -> Iterator[Slot]:
        """The parts of a clause; of what the parse takes for objects only the first, near its verb, is sure."""
        seen = False
        for slot in parts:
            if slot.name != OBJECT:
                yield slot
                continue
            if slot.token < predicate.token:  # a clitic, else what the parse hangs on a date before the verb
                clitic = self.document[slot.token].pos not in _NOUNS
                yield slot if clitic or slot.way is not Way.DIRECT else replace(slot, way=Way.STRAY)
                continue
            if not self.fillers.completing.is_governed(slot.token):
                slot = raised(self.fillers, slot)
            aside = self._is_aside(predicate.token, slot.token)
            if aside and self.fillers.entity(slot.token) is None:
                continue  # « s'est tenu à Dole, *un bourg* »
            doubtful = seen or self.subjectless or aside or self._is_attribute(slot)
            sure = slot.way is not Way.DIRECT or not doubtful
            seen = seen or not self._is_attribute(slot)
            yield slot if sure else replace(slot, way=Way.STRAY)

    def _is_attribute(self, slot: Slot) -> bool:
        """Whether a bare noun in the singular rather says what the object is (« rendre *obligatoire* le port »)."""
        document = self.document
        token = document[slot.token]
        if not any(t.index > token.index and t.index not in self.bare for t in document.dependents(token.head, "obj")):
            return False
        common = token.pos == "NOUN" and token.feature("Number") != "Plur" and self.fillers.entity(slot.token) is None
        return common and slot.token not in self.measures and token.index in self.bare

    def _is_aside(self, verb: int, token: int) -> bool:
        """Whether a mark that nothing closes stands between a verb and a word (« vue seule -- *un tabou* »)."""
        between = [self.document[i].text for i in range(verb + 1, token)]
        return any(sum(mark in marks for mark in between) % 2 for marks in _PAIRED)


def raised(fillers: Fillers, slot: Slot) -> Slot:
    """A slot with the noun that its name only completes (« *l'entourage* de Paul Vasseur a réagi »)."""
    noun = fillers.completing.noun(slot.token)
    return slot if noun is None else replace(slot, token=noun)
