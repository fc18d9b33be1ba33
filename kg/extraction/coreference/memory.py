"""What has been spoken of so far, and which of it a pronoun or description most likely takes up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from kg.extraction.coreference.agreement import Agreement
from kg.extraction.coreference.quotation import OUTSIDE
from kg.extraction.coreference.traits import Traits
from kg.languages import Language
from kg.languages.function_words import function_words
from kg.model.document import Document, Sentence, Token
from kg.model.entity import Entity, EntityId, EntityType

_PER_SENTENCE = 1.6  # what each sentence between costs: a subject two back yields to an object one back
_FARTHEST = 2  # sentences after which distance costs no more
_THING = -0.8  # a thing that is no subject, for a pronoun that is one
_ACTORS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PRODUCT})
_SUBJECT = 2.0
_ARGUMENT = 0.6
_GENDER_KNOWN = 0.7
_PERSON = 0.5
_TOPIC = 0.8
_AFTER_NAMES = 0.01  # per token, only to order candidates of one sentence
_MARGIN = 0.45  # by which the best must lead, else nothing is said


@dataclass(frozen=True, slots=True)
class Referred:
    """A place where an entity was spoken of."""

    entity: EntityId
    token: int
    sentence: int
    subject: bool
    argument: bool
    quotation: int


@dataclass(frozen=True, slots=True)
class Search:
    """What is sought: agreement, types, and how far back in sentences."""

    token: int
    agreement: Agreement
    reach: int = 2
    types: frozenset[EntityType] | None = None
    excluded: frozenset[EntityId] = frozenset()
    accepts: Callable[[EntityId], bool] = lambda _: True
    prefers_person: bool = True
    strict: bool = False
    """Whether only persons may be of unknown gender."""
    subject: bool = False
    """Whether what is resolved is the subject of a clause."""


@dataclass(slots=True)
class Memory:
    """The places where entities were spoken of, in text order; grows as the text is read."""

    document: Document
    language: Language
    traits: Sequence[Traits]
    quotations: Sequence[int]
    topic: EntityId | None = None
    speakers: frozenset[int] = frozenset()
    """Tokens that name who says a passage: as prominent as subjects (« pour l'entraîneur, … »)."""
    named: Mapping[EntityId, frozenset[int]] = field(default_factory=dict)
    """The sentences in which each entity is named."""
    places: list[Referred] = field(default_factory=list)
    origins: dict[EntityId, str] = field(default_factory=dict)
    """The place that a word of origin has tied to an entity (« la Polonaise Iga Sorel »)."""
    called: dict[str, EntityId] = field(default_factory=dict)
    """Whom a noun took up before: « l'artisan » stays the same man."""
    ages: dict[EntityId, int] = field(default_factory=dict)
    """The ages told of descriptions (« l'ancien juge, 72 ans »)."""
    introduced: set[str] = field(default_factory=set)
    """Nouns by which strangers were spoken of: « le médecin » is he, and nobody with a name."""
    strangers: dict[EntityId, Traits] = field(default_factory=dict)
    """What no name names, by negative numbers: they compete, and where one wins nothing is known."""
    lead: float = 0.0
    """By how much the one found last led; infinite where nothing else fitted."""

    def add(self, entity: EntityId, token: int) -> None:
        """Note that the words at a token refer to an entity."""
        word, chain = self.document[token], _up_names(self.document, token)
        leads = any(t.dep.startswith("nsubj") or t.index in self.speakers for t in chain)
        by = function_words(self.language, "by")
        agent = any(case.text.lower() in by for case in self.document.dependents(token, "case"))
        self.places.append(
            Referred(
                entity,
                token,
                word.sentence,
                leads and not agent,
                agent or word.dep.startswith(("obj", "obl", "iobj", "appos")),
                self.quotations[token],
            )
        )

    def add_stranger(self, token: int, traits: Traits) -> None:
        """Note that the words at a token speak of somebody or something without a name (« un élu local »)."""
        number = EntityId(-1 - len(self.strangers))
        self.strangers[number] = traits
        self.add(number, token)

    def of(self, entity: EntityId) -> Traits:
        """What is known of an entity or a stranger."""
        return self.traits[entity] if entity >= 0 else self.strangers[entity]

    def is_named_in(self, entity: EntityId, sentence: Sentence) -> bool:
        """Whether a name of an entity stands in a sentence."""
        return sentence.index in self.named.get(entity, frozenset())

    def age(self, entity: EntityId) -> int | None:
        """The age of an entity as far as the text has told it, in years."""
        told = self.of(entity).age
        return self.ages.get(entity) if told is None else told

    def best(self, search: Search) -> EntityId | None:
        """The entity that fits best, or None where none fits, two fit as well, or a stranger fits best."""
        scores: dict[EntityId, float] = {}
        for place in self._within(search):
            if self._fits(place, search):
                scores[place.entity] = max(scores.get(place.entity, -99.0), self._score(place, search))
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _MARGIN):
            return None
        self.lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else inf
        winner = ranked[0][0]
        if winner < 0:
            self.add(winner, search.token)
            return None
        return winner

    def fits_any(self, search: Search) -> bool:
        """Whether anything fits at all, be it that two fit as well."""
        return any(self._fits(place, search) for place in self._within(search))

    def _within(self, search: Search) -> list[Referred]:
        sentence = self.document[search.token].sentence
        return [p for p in self.places if p.sentence >= sentence - search.reach and p.token < search.token]

    def _fits(self, place: Referred, search: Search) -> bool:
        traits = self.of(place.entity)
        here = self.quotations[search.token]
        if place.quotation not in (OUTSIDE, here) or place.entity in search.excluded:
            return False
        if search.types is not None and traits.type not in search.types:
            return False
        if search.subject and traits.type not in _ACTORS and not place.subject:
            return False
        if search.strict and traits.type is not EntityType.PERSON and not traits.agreement.gender:
            return False
        return traits.agreement.fits(search.agreement) and search.accepts(place.entity)

    def _score(self, place: Referred, search: Search) -> float:
        traits = self.of(place.entity)
        between = min(self.document[search.token].sentence - place.sentence, _FARTHEST)
        score = -_PER_SENTENCE * between - _AFTER_NAMES * (search.token - place.token) / (1 + between)
        score += _SUBJECT if place.subject else _ARGUMENT if place.argument else 0.0
        score += _GENDER_KNOWN if traits.agreement.gender and search.agreement.gender else 0.0
        score += _PERSON if search.prefers_person and traits.type is EntityType.PERSON else 0.0
        if search.subject and traits.type is not EntityType.PERSON and not place.subject:
            score += _THING
        return score + (_TOPIC if place.entity == self.topic else 0.0)


def topic_of(entities: Sequence[Entity]) -> EntityId | None:
    """The person whom the article names most often, or None where two lead."""
    named = Counter({e.id: len(e.mentions) for e in entities if e.type is EntityType.PERSON})
    first, second = (*named.most_common(2), (None, 0), (None, 0))[:2]
    return first[0] if first[1] > second[1] else None


def _up_names(document: Document, token: int) -> list[Token]:
    """A token with the nouns that it is put beside, up to the one that hangs on a verb."""
    word = document[token]
    chain = [word]
    while word.dep in ("appos", "flat:name", "flat:foreign", "conj") and len(chain) < 5:
        word = document.head(word.index)
        chain.append(word)
    return chain
