"""Which words a date belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.times.compared import is_compared
from kg.extraction.times.direction import Direction, Directions, directions_of
from kg.extraction.times.hanging import attached
from kg.languages import available, load
from kg.languages.nouns import Nouns
from kg.model.document import Document, Token
from kg.model.time import TimeExpression

_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "«", "»", '"'})
_DETACHED = frozenset({"acl", "acl:relcl", "advcl", "amod", "appos", "dislocated", "parataxis", "vocative"})
"""Relations of words that say something of their own beside the clause (« vainqueur en mai, le club … »)."""

_SPEAKING = frozenset({Direction.TELLING, Direction.FORWARD})


@dataclass(frozen=True, slots=True)
class Claim:
    """The words that a date belongs to: the predicate over it, None without one, and the nouns on the way there."""

    predicate: int | None
    nouns: tuple[int, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether nothing claims the date."""
        return self.predicate is None and not self.nouns

    def holds(self, token: int) -> bool:
        """Whether the date belongs to a token."""
        return token == self.predicate or token in self.nouns

    @classmethod
    def of(cls, document: Document, date: TimeExpression) -> Claim:
        """Walk up from the date to the nearest predicate that its words can reach."""
        directions = directions_of(document.article.language)
        decade = date.rule == "article" and "X" in date.value  # « évoque les années 1990 », never « dans les »
        if decade or (directions and is_compared(document, date.start, date.end, directions)):
            return cls(None, (date.start,))
        governor = document.head(attached(document, date.start, date.end)).index
        nearer = (
            _beyond_colon(document, date, governor)
            or _incise(document, date, governor)
            or _participle(document, date, governor)
        )
        if nearer:
            return cls(nearer)
        if verb := _beyond_apposition(document, date, governor):
            return cls(verb)
        if noun := _apposed_noun(document, date, governor):
            return cls(None, (noun,))
        if noun := _noun_in_sequence(document, date, directions) or _thing_told_of(document, date, directions):
            return cls(None, (noun,))
        if planned := _planned(document, date, governor):
            return cls(*planned)
        nouns: list[int] = []
        for word in document.ancestors(attached(document, date.start, date.end)):
            if is_predicate(document, word):
                reached = not (_is_detached(document, date, word.index) or _is_outside(document, date, word))
                return cls(word.index if reached else None, tuple(nouns) if reached or nouns else (date.start,))
            if _is_beyond_verb(document, word.index, date.start):
                return cls(None, (date.start,))
            nouns.append(word.index)
            if _says_who(document, date, word):
                break
            if _stands_apart(document, word) or _complements(document, date) or _lasts(document, date, word):
                break
            if _is_before_or_after(document, word, directions):
                break
        return cls(None, tuple(nouns))


def is_predicate(document: Document, word: Token) -> bool:
    """Whether a word is a verb or has a copula, so that a clause hangs on it."""
    verb = word.pos == "VERB" and not word.dep.startswith("aux") and not _is_in_name(document, word)
    return verb or any(True for _ in document.dependents(word.index, "cop"))


def _is_in_name(document: Document, word: Token) -> bool:
    """Whether the tagger took part of a name for a verb (« Radio *Inter* », « le Covid-19 »)."""
    if not word.text[:1].isupper() or word.index == document.sentence_of(word.index).start:
        return False
    before = document[word.index - 1]
    return before.pos != "PUNCT" or before.text == "-"


def _says_who(document: Document, date: TimeExpression, noun: Token) -> bool:
    """Whether a month or year behind a person tells when he was that (« le fondateur du club *en 1972* a salué … »)."""
    subject = noun.dep.startswith("nsubj") and noun.index < date.start and date.end <= noun.head
    code = document.article.language
    if not subject or len(date.value) > len("YYYY-MM") or code not in available():
        return False
    return noun.text.lower().rpartition("-")[2] in Nouns.of(load(code)).persons  # « co-fondateur »


def _is_open(date: TimeExpression) -> bool:
    """Whether the date is « since » or « until »."""
    return date.value.startswith("..") or date.value.endswith("..")


def _stands_apart(document: Document, word: Token) -> bool:
    """Whether a word says something of its own; not a noun right in the clause (« diffuser en *direct* à 21h30 »)."""
    if word.dep == "advcl" and word.pos == "NOUN" and word.head < word.index:
        return any(document[i].text in _BREAKS for i in range(word.head, word.index))
    return word.dep in _DETACHED and not (word.pos == "VERB" and _is_in_name(document, word))


def _lasts(document: Document, date: TimeExpression, word: Token) -> bool:
    """Whether an open date says how long a noun lasts, and of no word over it; a name does not last."""
    return _is_open(date) and word.dep != "obj" and word.pos != "PROPN" and not _completes_state(document, word)


def _completes_state(document: Document, noun: Token) -> bool:
    """Whether a noun completes what something is in (« est soumise à un *confinement* depuis mardi »)."""
    auxiliaries = document.dependents(noun.head, "aux:pass")
    return noun.dep == "obl:arg" and any(t.feature("Tense") == "Pres" for t in auxiliaries)


def _is_before_or_after(document: Document, noun: Token, directions: Directions | None) -> bool:
    """Whether the clause happened before or after what a noun tells (« après la visite du maire en mars, il … »)."""
    cases = (noun.lemma, *(case.lemma for case in document.dependents(noun.index, "case")))
    apart = {Direction.SEQUENCE, Direction.AIM}  # « a plaidé pour une victoire en 2030 »
    return directions is not None and any(apart & directions.verbs.get(case, frozenset()) for case in cases)


def _noun_in_sequence(document: Document, date: TimeExpression, directions: Directions | None) -> int | None:
    """The noun behind « avant » for a month or year that the parser hung on the verb (« … avant la crue en 1910 »)."""
    if directions is None or len(date.value) > len("YYYY-MM"):
        return None
    for index in range(date.start - 1, _segment_start(document, date.start), -1):
        word = document[index - 1]
        if document[index].pos == "VERB" or not document.head(word.index).index < date.start:
            return None
        if word.pos == "ADP" and Direction.SEQUENCE in directions.verbs.get(word.lemma, ()):
            noun = document.head(word.index)
            return noun.index if noun.pos == "NOUN" and noun.index > word.index else None
    return None


def _thing_told_of(document: Document, date: TimeExpression, directions: Directions | None) -> int | None:
    """What a verb of telling tells of, for a month, a year or a stretch behind it.

    « Évoquait la *crue* en mars 2019 », « révèle être *atteinte* depuis 2014 ».
    """
    verb = document.head(attached(document, date.start, date.end))
    telling = directions is not None and Direction.TELLING in directions.verbs.get(verb.lemma, ())
    if not telling or not (_is_open(date) or len(date.value) <= len("YYYY-MM")):
        return None
    between = range(verb.index + 1, date.start)
    subject = any(True for _ in document.dependents(verb.index, "nsubj"))  # else the parser took that for the object
    told = document.dependents(verb.index, "obj", "xcomp") if subject else document.dependents(verb.index, "xcomp")
    return next((t.index for t in told if t.index in between), None)


def _is_beyond_verb(document: Document, noun: int, date: int) -> bool:
    """Whether a finite clause stands between a noun and a date that the parser hung on it across the verb."""
    above = {word.index for word in document.ancestors(date)}
    return any(
        document[i].pos == "VERB" and document[i].dep.startswith("acl:relcl") and i not in above
        for i in range(noun + 1, date)
    )


def _apposed_noun(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The noun behind a comma for the name before it that the parser chose (« l'Irak, en guerre depuis … »)."""
    first = _segment_start(document, date.start)
    if not _is_open(date) or not governor < first < date.start or is_predicate(document, document[governor]):
        return None
    within = (t for t in document.dependents(governor) if first <= t.index < date.start and t.pos == "NOUN")
    return next((t.index for t in within), None)


def _beyond_apposition(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The verb of saying before its subject, for a day that the parser hung on what is put beside that.

    « …, a déclaré Paul Vasseur, porte-parole du parti *lundi* à la radio », not « …, vainqueur *lundi* du tournoi ».
    """
    directions = directions_of(document.article.language)
    if directions is None or _complements(document, date) or not _is_day(date):
        return None
    verb = next((w for w in (document[governor], *document.ancestors(governor)) if w.pos == "VERB"), None)
    if verb is None or verb.index == governor or Direction.TELLING not in directions.verbs.get(verb.lemma, ()):
        return None
    subject = next((t.index for t in document.dependents(verb.index, "nsubj") if t.index > verb.index), date.end)
    first = _segment_start(document, date.start)
    return verb.index if subject < first < date.start - 1 and document[first].pos in ("NOUN", "ADJ") else None


def _is_outside(document: Document, date: TimeExpression, verb: Token) -> bool:
    """Whether a date stands before what opens a clause (« Lundi, alors que le maire dormait, … »), or an incise."""
    if verb.index == date.end + 1 and document[date.end].text == ",":
        return not any(t.index < verb.index and t.pos != "PUNCT" for t in document.dependents(verb.index, "nsubj"))
    return any(mark.index >= date.end for mark in document.dependents(verb.index, "mark"))


def _is_day(date: TimeExpression) -> bool:
    return len(date.value) == len("YYYY-MM-DD") and "/" not in date.value


def _planned(document: Document, date: TimeExpression, governor: int) -> tuple[int | None, tuple[int]] | None:
    """What « d'ici à 2025 », « pour 2025 » date beside a verb that tells or plans: its object, and a plan of today.

    « Le groupe a annoncé la suppression de 800 postes d'ici à 2025 » tells when the posts go, not when it said so.
    """
    directions = directions_of(document.article.language)
    verb = next((w for w in (document[governor], *document.ancestors(governor)) if is_predicate(document, w)), None)
    if directions is None or verb is None or not _is_ahead(document, date):
        return None
    aim = Direction.AIM in directions.verbs.get(document[date.start].lemma, ())
    if not (date.value.startswith("..") or (aim and Direction.FORWARD not in directions.verbs.get(verb.lemma, ()))):
        return None
    outlook, direction = directions.verbs.get(verb.lemma, frozenset()), directions.at(document, verb.index)
    if not outlook & _SPEAKING and direction is not Direction.BACKWARD:
        return None
    between = document.tokens[verb.index + 1 : date.start]
    noun = next((t.index for t in between if t.dep == "obj" and verb.index in _over(document, t)), None)
    plans = Direction.FORWARD in outlook and direction is Direction.PRESENT and verb.feature("VerbForm") == "Fin"
    return (verb.index if plans else None, (noun,)) if noun else None


def _over(document: Document, thing: Token) -> tuple[int, ...]:
    """What an object may belong to: the parser hangs it on « jeudi » in « a annoncé jeudi la fermeture »."""
    above = document[thing.head]
    return (above.index, above.head) if above.pos == "NOUN" else (above.index,)


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
    if _tells_by_participle(document, first, date.start):
        return True
    return document[first].pos in ("NOUN", "PROPN", "ADJ", "VERB") and document[first].feature("VerbForm") != "Fin"


def _tells_by_participle(document: Document, first: int, date: int) -> bool:
    """Whether words set apart are a noun with a participle (« …, un retraité renversé par un car *le 25 mai* »)."""
    if document[first].pos != "DET":
        return False
    noun = document.head(first)
    said = document.dependents(noun.index, "acl")
    return any(noun.index < t.index < date and t.feature("VerbForm") == "Part" for t in said)


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


def _participle(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The participle right before a day that the parser hung on its noun (« une tribune *publiée* dimanche »)."""
    before = document[date.start - 1] if date.start else None
    if before is None or before.head != governor or before.dep != "acl" or not _is_day(date):
        return None
    return before.index if before.feature("VerbForm") == "Part" and not _complements(document, date) else None


def _beyond_colon(document: Document, date: TimeExpression, governor: int) -> int | None:
    """The first verb after a date that the parser hung on a verb beyond a colon; None where it did not."""
    between = range(min(governor, date.start), max(governor, date.start))
    if not any(document[i].text in (":", ";") for i in between):
        return None
    sentence = document.sentence_of(date.start)
    return next((i for i in range(date.end, sentence.end) if is_predicate(document, document[i])), None)
