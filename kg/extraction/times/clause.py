"""Which date belongs to which event: that of its clause, then that of its sentence, and no further."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extraction.times.compared import is_compared
from kg.extraction.times.derived import derived_date
from kg.extraction.times.direction import Direction, Directions
from kg.extraction.times.hanging import attached
from kg.extraction.times.lead import lead_date
from kg.languages import available, load
from kg.model.document import Document, Token
from kg.model.extraction import Extraction
from kg.model.time import TimeExpression, TimeKind

_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "«", "»", '"'})
_DETACHED = frozenset({"acl", "acl:relcl", "advcl", "amod", "appos", "dislocated", "parataxis", "vocative"})
"""Relations of words that say something of their own beside the clause (« vainqueur en mai, le club … »)."""

_SPEAKING = frozenset({Direction.TELLING, Direction.FORWARD})


def date_of(extraction: Extraction, token: int) -> str:
    """The time value of an event told at a token (a verb, or a noun that names an event), empty where untold.

    In this order: a date that a construction makes of another (`derived_date`); one that hangs in the event's own
    clause; one that this clause shares with one beside it (`_sharing`); the only date of the sentence, if no predicate
    and no noun claims it; for a headline without dates the one that the lead tells. Lengths and repetitions are no
    dates of events.
    """
    directions = _directions(extraction.document.article.language)
    if directions is None:
        return _in_sentence(extraction, token)
    if not _dates(extraction, extraction.document[token].sentence):
        return lead_date(extraction, token, directions, _in_sentence)
    return derived_date(extraction, token, directions, _in_sentence) or _in_sentence(extraction, token)


def continues(document: Document, cue: int | None) -> bool:
    """Whether a verb of saying goes on with what was said before (« a ajouté », « a aussi rappelé »)."""
    directions = _directions(document.article.language)
    if cue is None or directions is None:
        return False
    words = (document[cue], *document.dependents(cue, "advmod"))
    return any(Direction.CONTINUING in directions.verbs.get(word.lemma, ()) for word in words)


def _in_sentence(extraction: Extraction, token: int) -> str:
    document = extraction.document
    dates = _dates(extraction, document[token].sentence)
    if not dates:
        return ""
    claims = [(date, _Claim.of(document, date)) for date in dates]
    for predicate, fronted in _sharing(extraction, token):
        own = [d for d, claim in claims if claim.holds(predicate) and (not fronted or d.end <= predicate)]
        if own:
            return _nearest(own, predicate).value
    free = [date for date, claim in claims if claim.is_free]
    return free[0].value if len(dates) == 1 and free else ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """The words that a date belongs to: the predicate over it, None without one, and the nouns on the way there."""

    predicate: int | None
    nouns: tuple[int, ...] = ()

    @property
    def is_free(self) -> bool:
        return self.predicate is None and not self.nouns

    def holds(self, token: int) -> bool:
        return token == self.predicate or token in self.nouns

    @classmethod
    def of(cls, document: Document, date: TimeExpression) -> _Claim:
        """Walk up from the date to the nearest predicate that its words can reach."""
        directions = _directions(document.article.language)
        decade = date.rule == "article" and "X" in date.value  # « évoque les années 1990 », never « dans les »
        if decade or (directions and is_compared(document, date.start, date.end, directions)):
            return cls(None, (date.start,))
        governor = document.head(attached(document, date.start, date.end)).index
        nearer = _beyond_colon(document, date, governor) or _incise(document, date, governor)
        if nearer:
            return cls(nearer)
        if noun := _apposed_noun(document, date, governor):
            return cls(None, (noun,))
        if planned := _planned(document, date, governor):
            return cls(*planned)
        nouns: list[int] = []
        for word in document.ancestors(attached(document, date.start, date.end)):
            if is_predicate(document, word):
                reached = not _is_detached(document, date, word.index)
                return cls(word.index if reached else None, tuple(nouns) if reached or nouns else (date.start,))
            nouns.append(word.index)
            if word.dep in _DETACHED or _complements(document, date) or _lasts(document, date, word):
                break
        return cls(None, tuple(nouns))


def is_predicate(document: Document, word: Token) -> bool:
    """Whether a word is a verb or has a copula, so that a clause hangs on it."""
    return word.pos == "VERB" or any(True for _ in document.dependents(word.index, "cop"))


def _dates(extraction: Extraction, sentence: int) -> list[TimeExpression]:
    document = extraction.document
    return [
        time
        for time in extraction.times
        if time.kind is TimeKind.DATE and time.value and document[time.start].sentence == sentence
    ]


def _is_open(date: TimeExpression) -> bool:
    """Whether the date is « since » or « until »."""
    return date.value.startswith("..") or date.value.endswith("..")


def _lasts(document: Document, date: TimeExpression, word: Token) -> bool:
    """Whether an open date says how long a noun lasts, and of no word over it; a name does not last."""
    return _is_open(date) and word.dep != "obj" and word.pos != "PROPN"


def _apposed_noun(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The noun behind a comma for the name before it that the parser chose (« l'Irak, en guerre depuis … »)."""
    first = _segment_start(document, date.start)
    if not _is_open(date) or not governor < first < date.start or is_predicate(document, document[governor]):
        return None
    within = (t for t in document.dependents(governor) if first <= t.index < date.start and t.pos == "NOUN")
    return next((t.index for t in within), None)


def _planned(document: Document, date: TimeExpression, governor: int) -> tuple[int | None, tuple[int]] | None:
    """What « d'ici à 2025 », « pour 2025 » date beside a verb that tells or plans: its object, and a plan of today.

    « Le groupe a annoncé la suppression de 800 postes d'ici à 2025 » tells when the posts go, not when it said so.
    """
    directions = _directions(document.article.language)
    verb = next((w for w in (document[governor], *document.ancestors(governor)) if is_predicate(document, w)), None)
    if directions is None or verb is None or not _is_ahead(document, date):
        return None
    aim = Direction.AIM in directions.verbs.get(document[date.start].lemma, ())
    if not (date.value.startswith("..") or (aim and Direction.FORWARD not in directions.verbs.get(verb.lemma, ()))):
        return None
    outlook, direction = directions.verbs.get(verb.lemma, frozenset()), directions.at(document, verb.index)
    if not outlook & _SPEAKING and direction is not Direction.BACKWARD:
        return None
    noun = next((t.index for t in document.dependents(verb.index, "obj") if verb.index < t.index < date.start), None)
    plans = Direction.FORWARD in outlook and direction is Direction.PRESENT and verb.feature("VerbForm") == "Fin"
    return (verb.index if plans else None, (noun,)) if noun else None


def _is_ahead(document: Document, date: TimeExpression) -> bool:
    published = document.article.day
    value = date.value.removeprefix("../")
    return published is not None and value > str(published)[: len(value)]


def _complements(document: Document, date: TimeExpression) -> bool:
    """Whether the date complements a noun (« la crue de janvier 2018 »)."""
    return date.rule in ("of", "year_in_parentheses")


def _is_detached(document: Document, date: TimeExpression, predicate: int) -> bool:
    """Whether commas set the date apart together with a noun, adjective or participle that it says something of."""
    sentence = document.sentence_of(date.start)
    first, last = _segment_start(document, date.start), date.end
    while last < sentence.end and document[last].text not in _BREAKS:
        last += 1
    if first <= predicate < last or first == date.start:
        return False
    return document[first].pos in ("NOUN", "PROPN", "ADJ", "VERB") and document[first].feature("VerbForm") != "Fin"


def _segment_start(document: Document, token: int) -> int:
    """The first token after the last comma, bracket or quotation mark before a token."""
    start = document.sentence_of(token).start
    while token > start and document[token - 1].text not in _BREAKS:
        token -= 1
    return token


def _incise(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The verb of an incise just before a date that the parser hung on what is said (« …, a dit le préfet, lundi »)."""
    start = document.sentence_of(date.start).start
    if date.start - 2 < start or document[date.start - 1].text != ",":
        return None
    first = _segment_start(document, date.start - 1)
    if governor >= first or first == start or document[first].feature("VerbForm") != "Fin":
        return None
    return next((i for i in range(first, date.start) if document[i].pos == "VERB"), None)


def _beyond_colon(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The first verb after a date that the parser hung on a verb beyond a colon; None where it did not."""
    between = range(min(governor, date.start), max(governor, date.start))
    if not any(document[i].text in (":", ";") for i in between):
        return None
    sentence = document.sentence_of(date.start)
    return next((i for i in range(date.end, sentence.end) if is_predicate(document, document[i])), None)


def _sharing(extraction: Extraction, token: int) -> Iterator[tuple[int, bool]]:
    """The event's own token, then the predicates whose dates it shares, with whether only those before them count.

    Shared are the dates of the verb over a bare infinitive (« devrait samedi partir ») or a present participle
    (« a envoyé lundi …, brisant … »), of verbs that go together, and what is fronted before coordinated verbs.
    """
    yield token, False
    yield from ((other, False) for other in _companions(extraction, token))
    yield from _sharing_above(extraction, token)


def _sharing_above(extraction: Extraction, token: int) -> Iterator[tuple[int, bool]]:
    """The predicates over a token whose dates it shares, as in `_sharing`."""
    document = extraction.document
    word, fronted = document[token], False
    while not word.is_root:
        governor = document.head(word.index)
        if word.dep == "conj" and is_predicate(document, governor):
            fronted = fronted or not _lacks_auxiliary(document, word)
        elif not (_is_simultaneous(document, word) or (word.dep == "advcl" and _is_time(extraction, governor.index))):
            return
        yield governor.index, fronted
        word = governor


def _companions(extraction: Extraction, token: int) -> Iterator[int]:
    """Verbs that happen in the time of this word (« interrogé lundi, il … », « a cessé de vendre », « lors de »)."""
    document = extraction.document
    directions = _directions(document.article.language)
    verbs = directions.verbs if directions else {}
    word, above = document[token], next((t for t in document.ancestors(token) if is_predicate(document, t)), None)
    cases = (document.head(token), *document.dependents(token, "case"))  # « lors » governs « lors d'un sommet »
    if above and word.pos == "NOUN":
        circumstance = any(Direction.TOGETHER in verbs.get(t.lemma, ()) and t.index < token for t in cases)
        effect = word.dep == "obj" and Direction.EFFECT in verbs.get(above.lemma, ())
        if (circumstance and above not in cases) or effect:
            yield above.index
            yield from (other for other, fronted in _sharing_above(extraction, above.index) if not fronted)
    yield from _fronted(document, token, verbs)
    if Direction.TOGETHER in verbs.get(document[token].lemma, ()):
        yield from (t.index for t in document.dependents(token, "xcomp") if t.feature("VerbForm") == "Inf")
    subjects = [t.index for t in document.dependents(token, "nsubj")]
    for over in (token, *subjects):
        for beside in document.dependents(over, "advcl", "acl"):
            together = Direction.TOGETHER in verbs.get(beside.lemma, ())
            if together and beside.feature("VerbForm") == "Part" and not any(document.dependents(beside.index, "aux")):
                yield beside.index


def _fronted(document: Document, token: int, verbs: Mapping[str, frozenset[Direction]]) -> Iterator[int]:
    """The noun for a participle that opens the sentence (« invitée du sommet en 2021, elle … »)."""
    first = document[document.sentence_of(token).start]
    if first.head == token and first.pos in ("NOUN", "ADJ") and Direction.TOGETHER in verbs.get(first.lemma, ()):
        yield first.index


@cache
def _directions(language: str) -> Directions | None:
    return Directions.of(load(language)) if language in available() else None


def _lacks_auxiliary(document: Document, word: Token) -> bool:
    """Whether a coordinated participle leans on the auxiliary of the first (« a été arrêté lundi et placé … »)."""
    return word.feature("VerbForm") == "Part" and not any(document.dependents(word.index, "aux", "nsubj", "cop"))


def _is_time(extraction: Extraction, token: int) -> bool:
    """Whether a token tells a time (« il était 2 heures, dimanche, quand … »)."""
    return any(time.start <= token < time.end for time in extraction.times)


def _is_simultaneous(document: Document, word: Token) -> bool:
    """Whether what a word tells happens in the time of its governor (not what one says: « dit lundi utiliser … »)."""
    if word.dep == "xcomp":
        directions = _directions(document.article.language)
        if directions and Direction.TELLING in directions.verbs.get(document.head(word.index).lemma, ()):
            return False
        return word.feature("VerbForm") == "Inf" and not any(document.dependents(word.index, "mark", "case"))
    return word.dep == "advcl" and word.feature("VerbForm") == "Part" and word.feature("Tense") == "Pres"


def _nearest(dates: list[TimeExpression], token: int) -> TimeExpression:
    return min(dates, key=lambda date: min(abs(date.start - token), abs(date.end - 1 - token)))
