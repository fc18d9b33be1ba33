"""On which side of the publication an underspecified date lies (« lundi », « en mars »), told by the verb over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.languages import Language
from kg.model.document import Document, Token


class Direction(StrEnum):
    """Where in time the predicate over an expression lies."""

    FORWARD = "forward"
    BACKWARD = "backward"
    PRESENT = "present"
    """A present tense: press articles announce and narrate with it."""
    NARRATED = "narrated"
    """Past seen from the past (« avait éclaté »): relative to what was told, not to the publication."""
    UNTOLD = "untold"
    """No verb, or an infinitive that leaves it open."""
    STATE = "state"
    """In the tables: a verb that tells what is, not what happens, so that « aujourd'hui » with it means nowadays."""


_PRESENT = Direction.PRESENT


@dataclass(frozen=True, slots=True)
class OutlookWord:
    """A verb that sets the direction of what it governs, or of its participle (``time_outlook``)."""

    lemma: str
    direction: str


@dataclass(frozen=True, slots=True)
class Directions:
    """What the verbs of one language tell of direction: ``verbs`` are those that look ahead, back, or tell a state."""

    verbs: Mapping[str, Direction]

    @classmethod
    @cache
    def of(cls, language: Language) -> Directions:
        """The reader with the language's table ``time_outlook``."""
        return cls({word.lemma: Direction(word.direction) for word in language.table("time_outlook", OutlookWord)})

    def at(self, document: Document, token: int) -> Direction:
        """The direction that the verbs over a token give, the nearest first."""
        path = [document[token], *document.ancestors(token)]
        open_infinitive = False
        for word in path:
            if word.pos not in ("VERB", "AUX") and not _copula(document, word):
                continue
            found = self._of_predicate(document, word, open_infinitive)
            if found:
                return found
            open_infinitive = True
        return Direction.UNTOLD

    def is_state(self, document: Document, token: int) -> bool:
        """Whether the word over a token tells a state in the present (« est », « compte »), or is no verb."""
        governor = document.head(token) if not document[token].is_root else document[token]
        if governor.pos not in ("VERB", "AUX"):
            return not _copula(document, governor) or self._of_predicate(document, governor, False) is _PRESENT
        participle = governor.feature("VerbForm") == "Part" and not any(document.dependents(governor.index, "aux"))
        lasting = self.verbs.get(governor.lemma) is Direction.STATE
        return participle or (lasting and self._of_predicate(document, governor, False) is _PRESENT)

    def _of_predicate(self, document: Document, word: Token, over_infinitive: bool) -> Direction | None:
        """What a predicate tells; None for an infinitive, whose governor decides."""
        auxiliaries = list(document.dependents(word.index, "aux", "cop"))
        finite = next((t for t in (word, *auxiliaries) if t.feature("VerbForm") == "Fin"), None)
        outlook = self.verbs.get(word.lemma)
        outlook = None if outlook is Direction.STATE else outlook
        if finite is None:
            return self._of_nonfinite(word, auxiliaries, outlook)
        compound = any(t.dep == "aux:tense" for t in auxiliaries)
        direction = _of_tense(finite, compound)
        if outlook is Direction.BACKWARD:  # « est mort », « est née »
            return outlook if direction is Direction.PRESENT else direction
        if outlook and (over_infinitive or word.feature("VerbForm") == "Part"):
            return _looking(direction, outlook, compound)
        if over_infinitive and direction is Direction.BACKWARD:
            return Direction.UNTOLD
        return direction

    def _of_nonfinite(self, word: Token, auxiliaries: list[Token], outlook: Direction | None) -> Direction | None:
        if word.feature("VerbForm") == "Part" and word.feature("Tense") != "Pres":
            return outlook or Direction.BACKWARD
        if any(t.dep == "aux:tense" for t in auxiliaries):  # « avoir versé »
            return Direction.BACKWARD
        return None


def _copula(document: Document, word: Token) -> bool:
    return any(True for _ in document.dependents(word.index, "cop"))


def _of_tense(finite: Token, compound: bool) -> Direction:
    tense, mood = finite.feature("Tense"), finite.feature("Mood")
    if tense == "Fut":
        return Direction.FORWARD
    if mood == "Cnd" or finite.text.lower().endswith(("rait", "raient", "rions")):
        return Direction.BACKWARD if compound else Direction.FORWARD
    if tense == "Pres":
        return Direction.BACKWARD if compound else Direction.PRESENT
    if tense == "Imp":
        return Direction.NARRATED
    return Direction.BACKWARD


def _looking(direction: Direction, outlook: Direction, compound: bool) -> Direction:
    """The direction under a verb that looks ahead: « doit être lancé », « est prévue », « devait ouvrir »."""
    if compound or direction is Direction.NARRATED:
        return Direction.UNTOLD
    return outlook
