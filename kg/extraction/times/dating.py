"""When what a predicate tells took place: the date of its clause, then of its sentence, seldom one from further."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from kg.extraction.times.claim import Claim
from kg.extraction.times.derived import derived_date
from kg.extraction.times.direction import Direction, Directions, directions_of
from kg.extraction.times.lead import lead_date
from kg.extraction.times.scene import opening_date, scene_date
from kg.extraction.times.sharing import sharing
from kg.extraction.times.succession import succession_date
from kg.model.document import Document
from kg.model.extraction import Extraction
from kg.model.finding import QuoteKind
from kg.model.time import TimeExpression, TimeKind

_QUOTES = frozenset({"«", "»", '"', "“", "”"})


class How(StrEnum):
    """How a date was found for an event."""

    CLAUSE = "clause"
    """It hangs on the event's own verb or noun."""
    SHARED = "shared"
    """It hangs on a verb that goes together with the event's."""
    DERIVED = "derived"
    """A construction makes it of another (« depuis la crue de 2018 »)."""
    SENTENCE = "sentence"
    """It is the only date of the sentence, and nothing claims it."""
    LEAD = "lead"
    """A headline takes it from the lead."""
    SCENE = "scene"
    """It is the day of the occasion on which the event took place, told elsewhere."""
    OCCASION = "occasion"
    """Of speech: the day on which the same speaker is said to speak, told further off."""
    TURN = "turn"
    """Of speech: the same speaker said something at it just before."""
    UNTOLD = ""


_CONFIDENCE: Mapping[How, float] = MappingProxyType(
    {
        How.SHARED: 0.9,
        How.TURN: 0.85,
        How.OCCASION: 0.85,
        How.LEAD: 0.7,
        How.SCENE: 0.65,
        How.SENTENCE: 0.6,
    }
)
"""How often such dates were right on 250 real pages: clause 43 of 44, shared 20 of 22, turn 7 of 8; scenes are rare.

Occasions on 200 others: 32 of 32, once the classes of four errors were refused."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A time value, empty where untold, with how it was found."""

    value: str = ""
    how: How = How.UNTOLD

    @property
    def confidence(self) -> float:
        """How surely the date is the event's, in (0, 1]."""
        return _CONFIDENCE.get(self.how, 1.0)


_Finder = Callable[[Extraction, int, Directions, Callable[[Extraction, int], str]], str]
_WITHIN: tuple[tuple[_Finder, How], ...] = ((derived_date, How.DERIVED),)
"""What finds the date of an event in a sentence with dates, before its own clause is asked."""
_OUTSIDE: tuple[tuple[_Finder, How], ...] = (
    (lead_date, How.LEAD),
    (opening_date, How.SCENE),
    (scene_date, How.SCENE),
    (succession_date, How.SCENE),
)
"""What finds the date of an event in a sentence without any."""


def date_of(extraction: Extraction, token: int) -> str:
    """The time value of what is told at a token, empty where untold."""
    return dating_of(extraction, token).value


def dating_of(extraction: Extraction, token: int) -> Dating:
    """The date of an event told at a token (a verb, or a noun that names an event).

    In this order: a date that a construction makes of another (`derived_date`); one that hangs in the event's own
    clause; one that this clause shares with one beside it (`sharing`); the only date of the sentence, if no predicate
    and no noun claims it. In a sentence without dates: for a headline the one that the lead tells; for what takes part
    in a scene the day of that. Lengths and repetitions are no dates of events.
    """
    directions = directions_of(extraction.document.article.language)
    if directions is None:
        return _in_sentence(extraction, token)
    outside = not _dates(extraction, extraction.document[token].sentence)
    ways = _OUTSIDE if outside else _WITHIN
    for find, how in ways:
        if value := find(extraction, token, directions, _date_in_sentence):
            return Dating(value, how)
    return Dating() if outside else _in_sentence(extraction, token)


def continues(document: Document, cue: int | None) -> bool:
    """Whether a verb of saying goes on with what was said in the paragraph before.

    « A ajouté », « a aussi rappelé »; also where the speaker is only a pronoun (« Il a dit : … », « a-t-il dit »).
    """
    directions = directions_of(document.article.language)
    if cue is None or directions is None:
        return False
    words = (document[cue], *document.dependents(cue, "advmod"))
    goes_on = any(Direction.CONTINUING in directions.verbs.get(word.lemma, ()) for word in words)
    return goes_on or any(word.pos == "PRON" for word in document.dependents(cue, "nsubj"))


def _in_sentence(extraction: Extraction, token: int) -> Dating:
    document = extraction.document
    dates = _dates(extraction, document[token].sentence)
    if not dates:
        return Dating()
    dates = [date for date in dates if not _is_quoted_to(extraction, date, token)]
    claims = [(date, Claim.of(document, date)) for date in dates]
    for predicate, fronted in sharing(extraction, token):
        own = [d for d, claim in claims if claim.holds(predicate) and (not fronted or d.end <= predicate)]
        if own:
            return Dating(_nearest(own, predicate).value, How.CLAUSE if predicate == token else How.SHARED)
    free = [date for date, claim in claims if claim.is_free]
    alone = len(dates) == 1 and free and (document[token].is_root or document.head(token).is_root)
    return Dating(free[0].value, How.SENTENCE) if alone and document[token].pos == "VERB" else Dating()


def _is_quoted_to(extraction: Extraction, date: TimeExpression, token: int) -> bool:
    """Whether a date stands in direct speech and the token outside of it: what is said does not date the saying.

    Nor does a date in quotation marks of its own (« évoquant un vote "la semaine prochaine" »).
    """
    document = extraction.document
    if date.start and document[date.start - 1].text in _QUOTES and token not in range(date.start, date.end):
        return any(document[i].text in _QUOTES for i in range(date.end, min(date.end + 1, len(document))))
    direct = (p for p in extraction.passages if p.kind is QuoteKind.DIRECT)
    return any(p.start <= date.start < p.end and not p.start <= token < p.end for p in direct)


def _date_in_sentence(extraction: Extraction, token: int) -> str:
    return _in_sentence(extraction, token).value


def _dates(extraction: Extraction, sentence: int) -> list[TimeExpression]:
    document = extraction.document
    return [
        time
        for time in extraction.times
        if time.kind is TimeKind.DATE and time.value and document[time.start].sentence == sentence
        if not _is_repeated(extraction, time)
    ]


def _is_repeated(extraction: Extraction, date: TimeExpression) -> bool:
    """Whether a date stands right behind what repeats it (« chaque année en juin »)."""
    document = extraction.document
    sets = (t for t in extraction.times if t.kind is TimeKind.SET)
    return any(t.end == date.start or (t.end < date.start and _over(document, t, date)) for t in sets)


def _over(document: Document, above: TimeExpression, date: TimeExpression) -> bool:
    """Whether a date hangs, maybe through another, on an expression of time."""
    return any(above.start <= word.index < above.end for word in document.ancestors(date.end - 1))


def _nearest(dates: list[TimeExpression], token: int) -> TimeExpression:
    return min(dates, key=lambda date: min(abs(date.start - token), abs(date.end - 1 - token)))
