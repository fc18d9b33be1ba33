"""« Il nie les faits », « la banque a démenti cette information »: denials that take up what they deny."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from kg.extraction.denials.lexicon import ACCUSATION, INFORMATION, Lexicon, lexicon
from kg.extraction.denials.matching import is_held
from kg.extraction.quotes.speakers import Speakers
from kg.languages import Language
from kg.model.document import Token
from kg.model.entity import Filler
from kg.model.extraction import Extraction
from kg.model.finding import Event, EventType, RoleType
from kg.model.stance import Modality, Polarity, Stance

_REACH = 2  # sentences back to what is denied
_CONFIDENCE = 0.7
_STAGES = frozenset({EventType.ARREST, EventType.TRIAL, EventType.INVESTIGATION})
_SAYING = _STAGES | {EventType.STATEMENT, EventType.COMMUNICATION}
"""Events that a denial does not take up by a noun: nobody doubts the trial."""
_OBJECTS = frozenset({"clause", "infinitive", "object"})  # what the verbs take that deny something
_SAID = ("xcomp", "ccomp", "parataxis")  # what holds the words of a denial: it takes nothing up


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A denial that takes up a claim: the negative claim that it makes, and the place of what it denies."""

    claim: Event
    denied: int


@dataclass(frozen=True, slots=True)
class Denials:
    """Reads the denials of an article that take up a claim by a noun, a pronoun, or nothing at all."""

    extraction: Extraction
    lexicon: Lexicon
    speakers: Speakers

    @classmethod
    def of(cls, extraction: Extraction, language: Language) -> Denials:
        """Make ready to read an article whose events and quotes are known."""
        return cls(extraction, lexicon(language), Speakers.of(extraction, language))

    def __iter__(self) -> Iterator[TakenUp]:
        """The denials, in text order."""
        told = {passage.cue for passage in self.extraction.passages}
        for token in self.extraction.document.tokens:
            if token.index in told or not self._denies(token):
                continue
            denier = self._denier(token)
            place = self._denied(token, denier) if denier else None
            if denier is not None and place is not None:
                yield TakenUp(self._negative(place, token, denier), place)

    def _denies(self, token: Token) -> bool:
        """Whether a verb tells that somebody does deny."""
        if token.lemma not in self.lexicon.speech.by_lemma or token.pos != "VERB":
            return False
        verb = self.lexicon.speech.at(self.extraction.document, token.index)
        stance = self.extraction.stances.get(token.index, Stance())
        told = (stance.polarity, stance.modality) == (Polarity.POSITIVE, Modality.ACTUAL)
        return verb is not None and verb.act == "denies" and told and bool(_OBJECTS & set(verb.takes))

    def _denier(self, verb: Token) -> Filler | None:
        """Who denies: the agent of the event, or the subject where nobody with a name makes it an event."""
        event = next((event for event in self.extraction.events if event.token == verb.index), None)
        agents = [role.filler for role in event.roles if role.type is RoleType.AGENT] if event else []
        if agents:
            return agents[0] if len(agents) == 1 else None
        document = self.extraction.document
        passive = any(True for _ in document.dependents(verb.index, "aux:pass", "nsubj:pass"))
        subject = next(document.dependents(verb.index, "obl:agent" if passive else "nsubj"), None)
        return self.speakers.filler(subject.index) if subject else None

    def _denied(self, verb: Token, denier: Filler) -> int | None:
        """The place among events of what a verb of denial takes up."""
        document = self.extraction.document
        noun = self._object(verb)
        if noun is None:
            bare = not any(True for _ in document.dependents(verb.index, *_SAID))
            return self._last(verb, denier, ACCUSATION, reach=0) if bare else None
        if noun.pos == "PRON":
            return self._last(verb, denier, INFORMATION)
        if kind := self.lexicon.kinds.get(noun.lemma):
            below = frozenset(document.subtree(noun.index))  # « les informations selon lesquelles … »
            told = self._only(lambda event: event.token in below, denier)
            return self._last(verb, denier, kind) if told is None else told
        return self._named(verb, noun, denier) if noun.lemma in self.lexicon.verbs else None

    def _object(self, verb: Token) -> Token | None:
        """What is denied: the object, the subject of a passive, or the noun of « des accusations démenties par … »."""
        document = self.extraction.document
        if verb.dep.startswith(("acl", "amod")) and not any(True for _ in document.dependents(verb.index, "aux")):
            finite = verb.feature("VerbForm") == "Fin" or verb.feature("Tense") == "Pres"
            return next(document.dependents(verb.index, "obj"), None) if finite else document.head(verb.index)
        return next(document.dependents(verb.index, "obj", "nsubj:pass"), None)

    def _named(self, verb: Token, noun: Token, denier: Filler) -> int | None:
        """« dément la vente »: the one claim before that tells of such a thing, unless the noun tells its own event."""
        if any(event.token == noun.index for event in self.extraction.events):
            return None
        family = self.lexicon.family(noun.lemma)
        return self._only(lambda e: e.token < verb.index and self.lexicon.family(e.trigger) == family, denier)

    def _last(self, verb: Token, denier: Filler, kind: str, reach: int = _REACH) -> int | None:
        """The claim of a kind in the nearest sentence before a denial that holds one; None on a tie."""
        document = self.extraction.document
        for sentence in range(verb.sentence, max(verb.sentence - reach, 0) - 1, -1):

            def near(event: Event, sentence: int = sentence) -> bool:
                here = document[event.token].sentence == sentence and event.token < verb.index
                return here and (kind != ACCUSATION or _acts(event, denier))

            if self._open(near, denier):
                return self._only(near, denier)
        return None

    def _only(self, fits: Callable[[Event], bool], denier: Filler) -> int | None:
        places = self._open(fits, denier)
        return places[0] if len(places) == 1 else None

    def _open(self, fits: Callable[[Event], bool], denier: Filler) -> list[int]:
        """The places of the claims that can be denied: the article does not state them, and the denier neither."""
        return [place for place, e in enumerate(self.extraction.events) if fits(e) and self._is_open(e, denier)]

    def _is_open(self, event: Event, denier: Filler) -> bool:
        source = event.stance.source
        unsure = event.stance.modality is Modality.UNCERTAIN or event.token in self.extraction.charges
        own = source is not None and source.entity == denier.entity and source.text == denier.text
        told = source is not None or unsure
        return is_held(event.stance) and told and not own and event.type not in _SAYING

    def _negative(self, place: int, verb: Token, denier: Filler) -> Event:
        """What a denier holds: the same is not so, in the words of the denial.

        It has no roles of its own: its words name none, and the claim that it denies has them.
        """
        event = self.extraction.events[place]
        return replace(
            event,
            roles=(),
            date="",
            token=verb.index,
            stance=Stance(Polarity.NEGATIVE, Modality.ACTUAL, denier),
            evidence=(self.extraction.document.sentence_span(verb.index),),
            rule="denial",
            confidence=min(event.confidence, _CONFIDENCE),
        )


def _acts(event: Event, denier: Filler) -> bool:
    """Whether the denier is said to have done it, or nobody is: « le meurtre de X »."""
    agents = [role.filler for role in event.roles if role.type is RoleType.AGENT]
    if not agents:
        return event.stance.modality is Modality.UNCERTAIN
    return any(agent.entity == denier.entity and agent.entity is not None for agent in agents)
