"""On which side of the publication an underspecified date lies (« lundi », « en mars »), told by the verb over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.extraction.times.hanging import attached
from kg.languages import Language, available, load
from kg.languages.moods import Moods
from kg.model.document import Document, Token


class Direction(StrEnum):
    """Where in time the predicate over an expression lies."""

    FORWARD = "forward"
    BACKWARD = "backward"
    PRESENT = "present"
    """Either side: a present tense, with which the press announces and narrates, or « devait ouvrir »."""
    NARRATED = "narrated"
    """Past seen from the past (« avait éclaté »): relative to what was told, not to the publication."""
    UNTOLD = "untold"
    """No verb, or an infinitive that leaves it open."""
    STATE = "state"
    """In the tables: a verb that tells what is, not what happens, so that « aujourd'hui » with it means nowadays."""
    TELLING = "telling"
    """In the tables: a verb of saying, whose present tense reports what was said."""
    TOGETHER = "together"
    """In the tables: a verb whose time is that of the verb it goes with (« interrogé lundi, il … », « a cessé de »)."""
    EFFECT = "effect"
    """In the tables: a verb whose object happens with it (« a causé la ruine de »)."""
    CONTINUING = "continuing"
    """In the tables: a verb of saying or an adverb that goes on with what was said before (« a-t-il ajouté »)."""
    BIRTH = "birth"
    """In the tables: a verb of birth, from whose date ages count."""
    COMPARING = "comparing"
    """In the tables: a word before what something is compared with (« plus qu'en 2019 », « contre 5 en 2019 »)."""
    DEGREE = "degree"
    """In the tables: a word that calls for a comparison (« plus de passagers »)."""
    AIM = "aim"
    """In the tables: a preposition that says what something is meant for (« le budget pour 2025 »)."""
    SUCCEEDING = "succeeding"
    """In the tables: a verb for taking the place of who leaves it (« il sera remplacé par … »)."""
    SEQUENCE = "sequence"
    """In the tables: a preposition before what happened earlier or later (« après », « avant »)."""
    ELSEWHEN = "elsewhen"
    """In the tables: an adverb or noun that tells of another time than the one told (« a déjà dit »)."""
    WORDS = "words"
    """In the tables: a text or broadcast, whose date is that of what is said in it (« un entretien publié lundi »)."""
    SINCE = "since"
    """In the tables: a preposition that opens a stretch of time (« depuis »)."""


@dataclass(frozen=True, slots=True)
class OutlookWord:
    """A verb that sets the direction of what it governs, or of its participle (``time_outlook``)."""

    lemma: str
    direction: str


@dataclass(frozen=True, slots=True)
class TenseEnding:
    """An ending that tells a tense (``tense_endings``); ``cut`` are the letters of the lemma that it replaces."""

    ending: str
    tense: str
    cut: int = 0

    def fits(self, form: str, lemma: str) -> bool:
        """Whether a form has the ending, on the stem that the lemma gives where ``cut`` asks for it."""
        return form == lemma[: -self.cut] + self.ending if self.cut else form.endswith(self.ending)


@dataclass(frozen=True, slots=True)
class Directions:
    """What the verbs of one language tell of direction.

    ``verbs`` are those that look ahead or back or tell a state, ``endings`` correct the model's tenses.
    """

    verbs: Mapping[str, frozenset[Direction]]
    endings: tuple[TenseEnding, ...]
    moods: Moods

    @classmethod
    @cache
    def of(cls, language: Language) -> Directions:
        """The reader with the language's tables ``time_outlook``, ``tense_endings`` and ``moods``."""
        verbs: dict[str, frozenset[Direction]] = {}
        for word in language.table("time_outlook", OutlookWord):
            verbs[word.lemma] = verbs.get(word.lemma, frozenset()) | {Direction(word.direction)}
        return cls(verbs, language.table("tense_endings", TenseEnding), Moods.of(language))

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

    def is_loose(self, document: Document, token: int) -> bool:
        """Whether an expression is told of a noun, a participle or an infinitive: the verb over it tells little of it.

        Behind a verb of telling and its object the date may belong to either.

        « Le maire a salué la réouverture du pont *le 11 mai* », « une course organisée *le 3 juin* ».
        """
        governor = document.head(token)
        if Direction.TELLING in self.verbs.get(governor.lemma, ()):
            objects = document.dependents(governor.index, "obj")
            return any(governor.index < thing.index < token for thing in objects)
        words = (governor, *document.dependents(governor.index, "aux", "cop"))
        return not any(word.feature("VerbForm") == "Fin" for word in words)

    def is_state(self, document: Document, start: int, end: int) -> bool:
        """Whether what ``[start, end)`` hangs on tells a state in the present (« est », « compte ») or is no verb."""
        governor = document.head(attached(document, start, end))
        if _is_apposed(document, start, end):
            return True
        if governor.pos not in ("VERB", "AUX") and not _copula(document, governor):
            return True
        participle = governor.feature("VerbForm") == "Part" and not any(document.dependents(governor.index, "aux"))
        lasting = _copula(document, governor) or Direction.STATE in self.verbs.get(governor.lemma, frozenset())
        return participle or (lasting and self._of_predicate(document, governor, False) is Direction.PRESENT)

    def _of_predicate(self, document: Document, word: Token, over_infinitive: bool) -> Direction | None:
        """What a predicate tells; None for an infinitive, whose governor decides."""
        auxiliaries = list(document.dependents(word.index, "aux", "cop"))
        finite = next((t for t in (word, *auxiliaries) if t.feature("VerbForm") == "Fin"), None)
        if finite is None:
            return self._of_nonfinite(word, auxiliaries)
        compound = any(t.dep == "aux:tense" for t in auxiliaries)
        direction = self._of_tense(finite, compound)
        outlook = self.verbs.get(word.lemma, frozenset())
        if Direction.BACKWARD in outlook and finite is not word:  # « est mort », « est sorti », never « sort »
            return Direction.BACKWARD if direction is Direction.PRESENT else direction
        if direction is Direction.PRESENT and Direction.TELLING in outlook:  # « explique mardi dans un communiqué »
            return Direction.BACKWARD
        governs = over_infinitive or any(
            t.feature("VerbForm") == "Inf" for t in document.dependents(word.index, "xcomp")
        )
        if Direction.FORWARD in outlook and (governs or finite is not word):
            past = compound or direction is Direction.NARRATED
            return Direction.PRESENT if past else Direction.FORWARD  # « devait ouvrir » or « est prévue »
        if over_infinitive and direction is Direction.BACKWARD:
            return Direction.UNTOLD
        return direction

    def _of_tense(self, finite: Token, compound: bool) -> Direction:
        form = finite.text.lower()
        ending = next((e for e in self.endings if e.fits(form, finite.lemma)), None)
        tense = ending.tense if ending and ending.tense else finite.feature("Tense")
        if tense == "Fut" or (not ending and self.moods.tells(form, finite.lemma, "future", tagged=False)):
            return Direction.FORWARD
        if tense == "Cnd" or (not ending and finite.feature("Mood") == "Cnd"):
            return Direction.BACKWARD if compound else Direction.FORWARD
        if tense == "Pres":
            return Direction.BACKWARD if compound else Direction.PRESENT
        return Direction.NARRATED if tense == "Imp" else Direction.BACKWARD

    def _of_nonfinite(self, word: Token, auxiliaries: list[Token]) -> Direction | None:
        if any(t.feature("VerbForm") == "Inf" and t.dep != "aux:tense" for t in auxiliaries):
            return None  # « être lancé »
        if word.feature("VerbForm") == "Part" and word.feature("Tense") != "Pres":
            outlook = self.verbs.get(word.lemma, frozenset())
            ahead = Direction.FORWARD in outlook and Direction.BACKWARD not in outlook
            return Direction.FORWARD if ahead else Direction.BACKWARD
        if any(t.dep == "aux:tense" for t in auxiliaries):  # « avoir versé »
            return Direction.BACKWARD
        return None


@cache
def directions_of(code: str) -> Directions | None:
    """The reader of a language by its code; None for a language without tables."""
    return Directions.of(load(code)) if code in available() else None


def _is_apposed(document: Document, start: int, end: int) -> bool:
    """Whether the expression opens an apposition (« …, aujourd'hui maire »)."""
    before = document[start - 1].text if start else ""
    return before in (",", "(") and end < len(document) and document[end].pos in ("NOUN", "ADJ")


def _copula(document: Document, word: Token) -> bool:
    return any(True for _ in document.dependents(word.index, "cop"))
