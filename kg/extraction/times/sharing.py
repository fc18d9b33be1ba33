"""Predicates that happen in one time, so that they share its date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.times.claim import is_predicate
from kg.extraction.times.direction import Direction, Directions, directions_of
from kg.model.document import Document, Token
from kg.model.extraction import Extraction

_INCISES = ("conj", "parataxis")


def sharing(extraction: Extraction, token: int) -> Iterator[tuple[int, bool]]:
    """The event's own token, then the predicates whose dates it shares, with whether only those before them count.

    Shared are the dates of the verb over a bare infinitive (« devrait samedi partir ») or a present participle
    (« a envoyé lundi …, brisant … »), of verbs that go together, and what is fronted before coordinated verbs.
    """
    yield token, False
    yield from ((other, False) for other in _companions(extraction, token))
    yield from _sharing_above(extraction, token)


def _sharing_above(extraction: Extraction, token: int) -> Iterator[tuple[int, bool]]:
    """The predicates over a token whose dates it shares, as in `sharing`."""
    document = extraction.document
    word, fronted = document[token], False
    while not word.is_root:
        governor = _governor(document, word)
        if word.dep == "conj" and is_predicate(document, governor):
            fronted = fronted or not _lacks_auxiliary(document, word)
        elif not (_is_simultaneous(document, word) or (word.dep == "advcl" and _is_time(extraction, governor.index))):
            return
        yield governor.index, fronted
        word = governor


def _governor(document: Document, word: Token) -> Token:
    """The word over a word; of a gerund the verb, also where the parser hung it on a noun (« l'a lu en *riant* »)."""
    above = document.head(word.index)
    if not _is_gerund(document, word):
        return above
    return next((t for t in document.ancestors(word.index) if is_predicate(document, t)), above)


def _companions(extraction: Extraction, token: int) -> Iterator[int]:
    """Verbs that happen in the time of this word (« interrogé lundi, il … », « a cessé de vendre », « lors de »)."""
    document = extraction.document
    directions = directions_of(document.article.language)
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
    yield from _circumstances(document, token, directions)
    subjects = [t.index for t in document.dependents(token, "nsubj")]
    for over in (token, *subjects):
        for beside in document.dependents(over, "advcl", "acl"):
            together = Direction.TOGETHER in verbs.get(beside.lemma, ())
            if together and beside.feature("VerbForm") == "Part" and not any(document.dependents(beside.index, "aux")):
                yield beside.index


def _circumstances(document: Document, token: int, directions: Directions | None) -> Iterator[int]:
    """What tells when by itself: a clause (« lorsqu'il est *tombé* »), a text (« dans un *entretien* publié … »)."""
    if directions is None:
        return
    for below in document.dependents(token, "advcl"):
        if _is_moment(document, below, directions):
            yield below.index
    for text in document.dependents(token, "obl:mod"):
        words = (text, *document.dependents(text.index, "case"))
        if len(words) > 1 and all(Direction.WORDS in directions.verbs.get(word.lemma, ()) for word in words):
            yield text.index
            yield from (t.index for t in document.dependents(text.index, "acl") if _is_participle(document, t))


def _is_moment(document: Document, verb: Token, directions: Directions) -> bool:
    """Whether a clause tells of the moment at which what stands over it happened (« quand une corniche a cédé »)."""
    marks = document.dependents(verb.index, "mark")
    together = any(Direction.TOGETHER in directions.verbs.get(mark.lemma, ()) for mark in marks)
    return together and directions.at(document, verb.index) is Direction.BACKWARD


def _fronted(document: Document, token: int, verbs: Mapping[str, frozenset[Direction]]) -> Iterator[int]:
    """The noun for a participle that opens the sentence (« invitée du sommet en 2021, elle … »)."""
    first = document[document.sentence_of(token).start]
    if first.head == token and _is_participle(document, first) and Direction.TOGETHER in verbs.get(first.lemma, ()):
        yield first.index


def _is_participle(document: Document, word: Token) -> bool:
    """Whether a word is a participle without auxiliary, whatever the tagger takes it for."""
    if word.pos in ("NOUN", "ADJ"):
        return True
    return word.feature("VerbForm") == "Part" and not any(document.dependents(word.index, "aux"))


def _is_apart(document: Document, word: Token) -> bool:
    """Whether the verb of an incise stands between a participle and its governor (« …, a-t-il dit, confirmant … »)."""
    between = document.tokens[word.head + 1 : word.index]
    return any(t.pos == "VERB" and t.head == word.head and t.dep in _INCISES for t in between)


def _lacks_auxiliary(document: Document, word: Token) -> bool:
    """Whether a coordinated participle leans on the auxiliary of the first (« a été arrêté lundi et placé … »)."""
    return word.feature("VerbForm") == "Part" and not any(document.dependents(word.index, "aux", "nsubj", "cop"))


def _is_time(extraction: Extraction, token: int) -> bool:
    """Whether a token tells a time (« il était 2 heures, dimanche, quand … »)."""
    return any(time.start <= token < time.end for time in extraction.times)


def _is_simultaneous(document: Document, word: Token) -> bool:
    """Whether what a word tells happens in the time of its governor (not what one says: « dit lundi utiliser … »)."""
    if word.dep == "xcomp":
        directions = directions_of(document.article.language)
        if directions and Direction.TELLING in directions.verbs.get(document.head(word.index).lemma, ()):
            return False
        return word.feature("VerbForm") == "Inf" and not any(document.dependents(word.index, "mark", "case"))
    directions = directions_of(document.article.language)
    if word.dep == "advcl" and directions and _is_moment(document, word, directions):
        return True
    beside_verb = word.dep == "advcl" or (word.dep == "acl" and document.head(word.index).pos == "VERB")
    if not _is_present_participle(word) or not (beside_verb or _is_gerund(document, word)):
        return False
    denied = any(t.feature("Polarity") == "Neg" for t in document.dependents(word.head, "advmod"))
    # « n'a pas digéré sa défaite lundi, estimant que … »: the date is of the defeat
    return not denied and not _is_apart(document, word)


def _is_present_participle(word: Token) -> bool:
    return word.feature("VerbForm") == "Part" and word.feature("Tense") == "Pres"


def _is_gerund(document: Document, word: Token) -> bool:
    """Whether a present participle stands right behind a preposition (« en présentant »)."""
    return _is_present_participle(word) and word.index > 0 and document[word.index - 1].pos == "ADP"
