"""From the slots of a clause to the roles of an event."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from math import inf

from kg.extraction.events.asides import Asides
from kg.extraction.events.determiners import is_bare
from kg.extraction.events.fillers import Fillers
from kg.extraction.events.frames import AGENT, ENTITY, GOVERNED, OBJECT, PRONOUN, STUDIO, SUBJECT, Frame
from kg.extraction.events.quantities import Quantities
from kg.extraction.events.slot import Slot, Way
from kg.extraction.events.trust import WAYS, Trust
from kg.model.document import Document
from kg.model.entity import EntityType, Filler
from kg.model.finding import Role, RoleType

_SITES = frozenset({EntityType.PLACE, EntityType.EVENT})
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PRODUCT})
_OBJECTS = frozenset({OBJECT, PRONOUN})
_LOCATIVE = frozenset({RoleType.PLACE, RoleType.DESTINATION, RoleType.ORIGIN})
_PLACES = frozenset({ENTITY, str(EntityType.PLACE)})
_DEPTH = 3  # nouns between a preposition and the place it leads to: « à la table du maire de Dole »


@dataclass(frozen=True, slots=True)
class RoleReader:
    """Reads the roles of the events of one document."""

    fillers: Fillers
    quantities: Quantities
    trust: Trust
    asides: Asides

    def roles(self, slots: Iterable[Slot], frame: Frame, trigger: int) -> tuple[Role, ...]:
        """The roles of an event told at the token ``trigger``, in the order of its slots, each filler once."""
        found: dict[tuple[int | None, str], Role] = {}
        slots = list(slots)
        bare = all(slot.name not in _OBJECTS for slot in slots)
        somebody = self._somebody_undergoing(slots, trigger)
        for slot in slots:
            sentence = self.fillers.extraction.document[trigger].sentence
            if slot.name != SUBJECT and self.asides.part(sentence, trigger, slot.token):
                continue
            beyond = slot.name != SUBJECT and self._is_beyond(trigger, slot.token)
            for role in self._of(replace(slot, way=Way.NEAREST) if beyond else slot, frame, bare):
                if slot.token < trigger:
                    role = self.trust.fronted(role, slot, apart=self._is_apart(slot.token, trigger))
                if role.type is RoleType.AGENT and slot.name not in (SUBJECT, AGENT) and somebody < slot.token:
                    role = replace(role, confidence=min(role.confidence, WAYS[Way.LIFTED]))
                key = (role.filler.entity, role.filler.text if role.filler.entity is None else "")
                found.setdefault(key, role)
        return tuple(_placed(found.values()))

    def _somebody_undergoing(self, slots: Iterable[Slot], trigger: int) -> float:
        """The token of a person behind a verb who undergoes it; who is « avec » such a one may not act himself.

        « Le cliché montre Jeanne *en compagnie de Paul* »
        """
        objects = (slot.token for slot in slots if slot.name == OBJECT and slot.token > trigger)
        entities = ((token, self.fillers.entity(token)) for token in objects)
        return min((token for token, e in entities if e and e.type is EntityType.PERSON), default=inf)

    def _is_apart(self, token: int, trigger: int) -> bool:
        """Whether a comma stands between a word and the trigger behind it."""
        return any(word.text == "," for word in self.fillers.extraction.document.tokens[token:trigger])

    def _is_beyond(self, trigger: int, token: int) -> bool:
        """Whether another verb or a colon stands between a trigger and a word behind it."""
        between = self.fillers.extraction.document.tokens[trigger + 1 : token]
        return self.trust.is_beyond_verb(trigger, token) or any(word.text == ":" for word in between)

    def _of(self, slot: Slot, frame: Frame, bare: bool) -> Iterator[Role]:
        """The role of what fills a slot, with how many it is; what measures is an amount, but for a subject.

        ``bare``: the verb has no object.
        """
        if slot.token in self.quantities.attributes:
            return
        measure = self.quantities.measure(slot.token)
        if measure and slot.name != SUBJECT:
            yield self._role(RoleType.AMOUNT, measure, slot)
            return
        role = self._filled(slot, frame, bare)
        inner = self.quantities.measure_of(self.fillers.extraction.document, slot.token)
        if role and inner and role.filler.entity is None and slot.name != SUBJECT:
            yield self._role(RoleType.AMOUNT, inner, slot)
            if role.type is RoleType.AMOUNT:
                return
        if role:
            yield role
            if role.filler.entity is None and (count := self.quantities.count(slot.token)):
                yield self._role(RoleType.AMOUNT, count, slot)

    def _filled(self, slot: Slot, frame: Frame, bare: bool) -> Role | None:
        filler = self.fillers.filler(slot.token)
        rule = frame.rule(slot.name, self._kinds(filler, slot, bare)) if filler else None
        words = filler is None or filler.entity is None
        if words and (medium := self._medium(slot)):
            return medium
        if words and (rule is None or rule.role is RoleType.PLACE) and (inside := self._inside(slot, frame)):
            return inside
        if filler is None or rule is None or rule.role is None or (words and self._is_vague(rule.role, slot.token)):
            return None
        named = not words and rule.role is RoleType.AMOUNT  # « le cap des 100 morts du Covid-19 »
        return None if named else self._role(rule.role, filler, slot, guess=not rule.sure)

    def _kinds(self, filler: Filler, slot: Slot, bare: bool) -> frozenset[str]:
        """What slot rules may ask of a filler; words that a verb without object asks for are governed by it."""
        kinds = self.fillers.kinds(filler, slot.token)
        asked = filler.entity is None and self.fillers.extraction.document[slot.token].dep == "obl:arg"
        return kinds | {GOVERNED} if bare and asked else kinds

    def _is_vague(self, type_: RoleType, token: int) -> bool:
        """Whether a common noun is too little to tell where (« s'est rendu sur *place* »)."""
        document = self.fillers.extraction.document
        return type_ is RoleType.PLACE and is_bare(document, document[token])

    def _medium(self, slot: Slot) -> Role | None:
        """The body whose microphones or columns a phrase names (« au micro de *RTL* »)."""
        fillers, document = self.fillers, self.fillers.extraction.document
        if slot.name == SUBJECT or STUDIO not in fillers.lexicon.sorts.get(document[slot.token].lemma, ()):
            return None
        for child in document.dependents(slot.token, "nmod"):
            entity = fillers.entity(child.index)
            held = fillers.prepositions.before(document, child.index) in fillers.lexicon.staying
            found = fillers.filler(child.index) if held and entity and entity.type in _BODIES else None
            if found:
                return self._role(RoleType.INSTRUMENT, found, Slot(slot.name, child.index, Way.INSIDE))
        return None

    def _inside(self, slot: Slot, frame: Frame) -> Role | None:
        """The place that a phrase of words leads to."""
        site = self._site(frame, slot.token, _DEPTH)
        if site is None:
            return None
        name, token = site
        type_ = frame.role(slot.name, self.fillers.kinds(name, token))
        return self._role(type_, name, Slot(slot.name, token, Way.INSIDE)) if type_ in _LOCATIVE else None

    def _role(self, type_: RoleType, filler: Filler, slot: Slot, *, guess: bool = False) -> Role:
        token = self.fillers.counted(slot.token)
        confidence = self.trust.confidence(slot, token, filler, site=type_ is RoleType.PLACE, guess=guess)
        return Role(type_, filler, self.trust.rule(slot.way, token), confidence)

    def _site(self, frame: Frame, token: int, depth: int) -> tuple[Filler, int] | None:
        """The named place or occasion that a phrase of words leads to: « dans sa maison de Nîmes »."""
        fillers = self.fillers
        document: Document = fillers.extraction.document
        if depth == 0:
            return None
        for child in document.dependents(token, "nmod"):
            preposition = fillers.prepositions.before(document, child.index)
            leads = preposition in fillers.lexicon.staying or frame.role(preposition, _PLACES) in _LOCATIVE
            bracketed = document[child.index - 1].text == "("  # « à Anglet (Pyrénées-Atlantiques) »
            if child.index < token or child.index in fillers.times or not leads or bracketed:
                continue
            found = fillers.filler(child.index)
            if found and not _SITES.isdisjoint(fillers.kinds(found, child.index)):
                return found, child.index
            if deeper := self._site(frame, child.index, depth - 1):
                return deeper
        return None


def _placed(roles: Collection[Role]) -> Iterator[Role]:
    """The roles; a common noun tells where only if no name does (« à son domicile à Dole »)."""
    named = any(role.type is RoleType.PLACE and role.filler.entity is not None for role in roles)
    for role in roles:
        if role.type is not RoleType.PLACE or role.filler.entity is not None or not named:
            yield role
