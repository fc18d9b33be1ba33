"""All that is needed to read the events of one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from kg.extraction.completing import Completing
from kg.extraction.enumerations import Enumerations
from kg.extraction.events.asides import Asides
from kg.extraction.events.clauses import Clauses
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import AGENT, ENTITY, MEASURE, OBJECT, PRONOUN, SUBJECT, WORDS
from kg.extraction.events.fronted import Fronted
from kg.extraction.events.lexicon import NOTHING, Filled, Lexicon
from kg.extraction.events.lifting import Lifting
from kg.extraction.events.predicates import verbs
from kg.extraction.events.prepositions import Prepositions
from kg.extraction.events.quantities import Quantities
from kg.extraction.events.roles import RoleReader
from kg.extraction.events.slot import Slot
from kg.extraction.events.subjects import Subjects
from kg.extraction.events.trust import Trust
from kg.extraction.events.verbs import Verb
from kg.languages import Language
from kg.model.document import Document, Token
from kg.model.entity import Filler, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Passage, QuoteKind

_ALIKE = MappingProxyType({AGENT: SUBJECT, MEASURE: OBJECT, PRONOUN: OBJECT})
"""Slots that are subjects or objects to conditions."""
_WORDLESS = frozenset({"ADJ", "PRON", "VERB"})
"""What names nothing by itself."""


@dataclass(frozen=True)
class Reading:
    """A document with its verbs, and what reads its clauses. ``taken`` are the tokens of names and of times."""

    extraction: Extraction
    lexicon: Lexicon
    taken: frozenset[int]
    verbs: Mapping[int, Verb]
    clauses: Clauses
    fillers: Fillers
    quantities: Quantities
    roles: RoleReader

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Reading:
        """Make ready to read a document."""
        document, lexicon = extraction.document, Lexicon.of(language)
        quantities = Quantities.of(document, language)
        timed = (t for time in extraction.times for t in range(time.start, time.end))
        times = frozenset(t for t in timed if t not in quantities.measures)
        names = (m for m in extraction.mentions if m.kind is MentionKind.NAME)
        taken = times | {t for name in names for t in range(name.start, name.end)}
        cues = {p.cue: p.verb for p in extraction.passages if p.cue is not None}
        known = verbs(document, taken, lexicon, cues)
        prepositions = Prepositions.of(document, language)
        demonyms = frozenset(m.head for m in extraction.mentions if m.kind is MentionKind.DEMONYM)
        completing = Completing.of_entities(extraction, times, language)
        fillers = Fillers(extraction, prepositions, times, demonyms, completing, lexicon)
        fronted = Fronted(document, prepositions, times, fillers, known)
        subjects = Subjects(extraction, known, prepositions, times, fronted, lexicon)
        starts = {p.start for p in extraction.passages if p.kind is not QuoteKind.DIRECT}
        opening = starts | {start - 1 for start in starts if start}
        conjunctions = frozenset(i for i in opening if lexicon.clitics.get(document[i].text.lower()) == "relative")
        measures = frozenset(quantities.measures)
        rows = Enumerations.of(extraction, language)
        lifting = Lifting(extraction, prepositions, times, measures, fillers, lexicon)
        clauses = Clauses(
            extraction,
            known,
            prepositions,
            times,
            conjunctions,
            measures,
            rows,
            subjects,
            fillers,
            lifting,
            fronted,
            lexicon,
        )
        reader = RoleReader(fillers, quantities, Trust.of(extraction, known), Asides.of(document))
        return cls(extraction, lexicon, taken, known, clauses, fillers, quantities, reader)

    @property
    def document(self) -> Document:
        """The parse."""
        return self.extraction.document

    @cached_property
    def naming(self) -> frozenset[int]:
        """The sentences that refer to an entity; in others no event has a participant to name."""
        return frozenset(self.document[token].sentence for token in self.extraction.referents)

    @cached_property
    def _completed(self) -> frozenset[int]:
        """Where the nouns begin that names complete (« *l'entourage* de Paul Vasseur »), as offsets."""
        heads = (mention.head for mention in self.extraction.mentions if mention.kind is MentionKind.NAME)
        nouns = (self.fillers.completing.noun(head) for head in heads)
        return frozenset(self.document[noun].start for noun in nouns if noun is not None)

    def is_named(self, filler: Filler) -> bool:
        """Whether a filler is known by a name: its own, or one that completes it."""
        return filler.entity is not None or (filler.span is not None and filler.span.start in self._completed)

    @cached_property
    def passages(self) -> Mapping[int, Passage]:
        """The passages of speech by the token of the verb or noun that attributes them."""
        return {p.cue: p for p in self.extraction.passages if p.cue is not None}

    def is_state(self, noun: Token) -> bool:
        """Whether a noun tells what state its governor is in (« l'Irak, en guerre contre … »)."""
        bare = not any(True for _ in self.document.dependents(noun.index, "det"))
        preposition = self.clauses.prepositions.before(self.document, noun.index)
        return bare and self.lexicon.beside_nouns.get(preposition) == "state"

    def filled(self, slots: Iterable[Slot]) -> Filled:
        """What fills the slots, as conditions of entries ask for it."""
        words: dict[str, set[str]] = {SUBJECT: set(), OBJECT: set()}
        complement: set[str] = set()
        for slot in slots:
            place = words.get(_ALIKE.get(slot.name, slot.name), complement)
            place.update(self.asked(slot.token))
            complement.update((slot.name,) if place is complement or slot.name == MEASURE else ())
        subject, object_ = (frozenset(words[name] or {NOTHING}) for name in (SUBJECT, OBJECT))
        return Filled(subject, object_, frozenset(complement or {NOTHING}))

    def asked(self, token: int) -> Iterator[str]:
        """What conditions may ask of the phrase with this head: lemmas, sorts, and whether it is named or measures."""
        counted = self.fillers.counted(token)
        entity = self.fillers.entity(counted)
        yield from self.fillers.sorts(token) if token != counted else ()  # « le nombre de morts »
        yield from (self.document[counted].lemma, self.document[token].lemma, *self.fillers.sorts(counted))
        if entity:
            yield from (ENTITY, str(entity.type))
        elif self.quantities.measure(counted) is not None:
            yield MEASURE
        elif self.document[counted].pos not in _WORDLESS:
            yield WORDS

    def beside(self, noun: int) -> frozenset[str]:
        """What conditions of a noun may ask of the words that hang on it: as of phrases, and their prepositions."""
        hanging = list(self.document.dependents(noun, "nmod", "amod", "acl", "obl", "appos", "flat:name"))
        leading = (self.clauses.prepositions.before(self.document, word.index) for word in hanging)
        return frozenset(leading) | {asked for word in hanging for asked in self.asked(word.index)}
