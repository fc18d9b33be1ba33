"""The step that finds events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.events.clauses import Clauses, Slot
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.labels import label
from kg.extraction.events.lexicon import Entry, Lexicon
from kg.extraction.events.merge import merged
from kg.extraction.events.predicates import Predicate, predicates, verbs
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.roles import roles
from kg.extraction.events.subjects import Subjects
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction
from kg.model.finding import Event, EventType, Role
from kg.model.stance import Stance


@step(needs="document mentions entities referents", gives="events")
def events(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``events`` with what verbs and nouns tell of at least one entity."""
    reader = _Reader.of(extraction, language)
    found = [event for event in reader.events() if any(role.filler.entity is not None for role in event.roles)]
    return replace(extraction, events=merged(found))


@dataclass(frozen=True, slots=True)
class _Reader:
    extraction: Extraction
    lexicon: Lexicon
    predicates: tuple[Predicate, ...]
    clauses: Clauses
    fillers: Fillers

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> _Reader:
        lexicon = Lexicon.of(language)
        known = verbs(extraction, lexicon)
        times = frozenset(t for time in extraction.times for t in range(time.start, time.end))
        prepositions = Prepositions.of(extraction.document, language)
        subjects = Subjects(extraction, known, times, lexicon)
        return cls(
            extraction,
            lexicon,
            predicates(extraction.document, known, lexicon),
            Clauses(extraction, known, prepositions, times, subjects, lexicon),
            Fillers(extraction, prepositions, times, lexicon),
        )

    def events(self) -> Iterator[Event]:
        for predicate in self.predicates:
            slots = self.clauses.slots(predicate)
            entry = self._entry(predicate, slots)
            found = roles(slots, self.lexicon.frame(entry), self.fillers)
            if found:
                yield self._event(entry, predicate.token, predicate.trigger, found)

    def _entry(self, predicate: Predicate, slots: list[Slot]) -> Entry:
        subjects, objects = self._words(slots, "subject"), self._words(slots, "object")
        for light in self.lexicon.light_verbs.get(predicate.verb.lemma, ()):
            if light.noun in objects:
                return light
        return self.lexicon.verb(predicate.verb.lemma, predicate.verb.reflexive, subjects, objects)

    def _words(self, slots: list[Slot], name: str) -> frozenset[str]:
        """The lemmas and entity types of what fills a slot."""
        tokens = [self.fillers.counted(slot.token) for slot in slots if slot.name == name]
        types = {str(entity.type) for token in tokens if (entity := self.fillers.entity(token))}
        return frozenset(types | {self.extraction.document[token].lemma for token in tokens})

    def _event(self, entry: Entry, token: int, trigger: str, found: tuple[Role, ...]) -> Event:
        document = self.extraction.document
        return Event(
            EventType(entry.type),
            trigger,
            token,
            label(trigger, found),
            found,
            "",
            self.extraction.stances.get(token, Stance()),
            (document.sentence_span(token),),
            f"verb-{entry.frame}",
        )
