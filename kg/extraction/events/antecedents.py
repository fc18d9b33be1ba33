"""What a relative pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping

from kg.extraction.events.concord import number_of
from kg.model.document import Document, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM"})


def antecedent(document: Document, token: Token, verb: int) -> Token:
    """The noun that a relative pronoun stands for, or the token itself where it is none (or hangs on nothing).

    It is the noun that the clause hangs on; where the parser hung the clause on a verb, the one before the pronoun.
    A demonstrative right before the pronoun is none of the nouns (« explique au JDD *celle* qui … »).
    """
    if token.feature("PronType") != "Rel":
        return token
    if token.index and document[token.index - 1].feature("PronType") == "Dem":
        return document[token.index - 1]
    clause = _clause(document, document[verb])
    head = document.head(clause.index)
    if clause.dep.startswith("acl") and head.pos in _NOMINAL and head.index < token.index:
        if nearer := _nearer(document, head, token):
            return nearer
        wanted = _wanted(document, token, verb)
        found = _agreeing(document, head, wanted)
        return found if _agrees(document, found, wanted) else _agreeing_between(document, found, token, wanted)
    return noun_before(document, token) or token


def _nearer(document: Document, name: Token, pronoun: Token) -> Token | None:
    """The name right before a pronoun, apart from the one that the clause hangs on (« dit à l'AFP *Anna*, qui … »)."""
    before = noun_before(document, pronoun)
    named = name.pos == "PROPN" or name.text.isupper()
    if before is None or before.index <= name.index or not named or before.pos != "PROPN":
        return None
    apart = not any(True for _ in document.dependents(before.index, "case", "cc"))
    return before if apart else None


def _wanted(document: Document, pronoun: Token, verb: int) -> Mapping[str, str]:
    """The gender and number of the noun that a pronoun stands for, as far as its form or that of its verb tells.

    « La vidéo dans *laquelle* », « une erreur du maire qu'il a *corrigée* », « les amis du maire qui *ont* ».
    """
    if told := {name: value for name in ("Gender", "Number") if (value := pronoun.feature(name))}:
        return told
    if pronoun.dep == "obj" and document[verb].feature("VerbForm") == "Part":
        return {"Gender": _FEMININE} if document[verb].feature("Gender") == _FEMININE else {}
    number = number_of(document, verb) if pronoun.dep.startswith("nsubj") else ""
    return {"Number": number} if number else {}


def _agreeing(document: Document, noun: Token, wanted: Mapping[str, str]) -> Token:
    """The noun, or else the first of those that it completes, that agrees; the noun itself where none does."""
    candidate = noun
    while not _agrees(document, candidate, wanted):
        candidate = document.head(candidate.index)
        if candidate.pos != "NOUN" or candidate.index > noun.index or candidate.is_root:
            break
    return candidate if candidate.pos == "NOUN" and _agrees(document, candidate, wanted) else noun


def _agreeing_between(document: Document, noun: Token, pronoun: Token, wanted: Mapping[str, str]) -> Token:
    """The noun nearest before a pronoun that agrees (« une des stars du *gala* qui récolte »), else the one before."""
    for word in reversed(document.tokens[noun.index + 1 : pronoun.index]):
        if word.pos in _NOUNS and not word.dep.startswith("flat") and _agrees(document, word, wanted):
            return word
    return noun


def _agrees(document: Document, noun: Token, wanted: Mapping[str, str]) -> bool:
    """Whether nothing tells that a noun is of another gender or number; names, and what is joined, may be of any."""
    joined = noun.dep == "conj" or any(True for _ in document.dependents(noun.index, "conj"))
    if noun.pos != "NOUN" or joined:
        return True
    return all(noun.feature(name) in ("", value) for name, value in wanted.items())


def is_clear(document: Document, noun: Token, clause: int) -> bool:
    """Whether a clause that begins at a token speaks of a noun before it beyond doubt.

    Not so where the noun completes another or is joined to it (« les images de l'incendie diffusées par … »), or where
    another noun stands between.
    """
    over = document.head(noun.index)
    inner = noun.dep in ("nmod", "conj") or noun.dep.startswith("obl")
    if inner and not noun.is_root and over.pos in _NOUNS:
        return False
    return all(_is_name_of(document, document[i], noun) for i in range(noun.index + 1, clause))


def _is_name_of(document: Document, word: Token, noun: Token) -> bool:
    """Whether a word is neither noun nor verb, or belongs to a name (« le groupe *Astralis*, qui … »)."""
    if word.pos == "VERB":
        return False
    if word.pos not in _NOUNS:
        return True
    while word.dep.startswith("flat") or word.dep == "appos":
        word = document.head(word.index)
    return word.index == noun.index


def _clause(document: Document, word: Token) -> Token:
    """The verb through which a relative clause hangs: past infinitives and coordinated verbs."""
    while word.dep in ("xcomp", "conj") and not word.is_root:
        word = document.head(word.index)
    return word


def noun_before(document: Document, pronoun: Token) -> Token | None:
    """The noun right before a pronoun, with nothing but its adjectives and a comma between."""
    index = pronoun.index - 1
    while index >= 0 and pronoun.index - index <= _REACH and document[index].pos in _BETWEEN:
        index -= 1
    if index < 0 or document[index].pos not in _NOUNS or document[index].sentence != pronoun.sentence:
        return None
    word = document[index]
    inside = _INSIDE if pronoun.dep.startswith("nsubj") else (*_INSIDE, "nmod")
    while word.dep in inside and document.head(word.index).index < word.index:
        word = document.head(word.index)
    return word


_FEMININE = "Fem"
_REACH = 4
_BETWEEN = frozenset({"PUNCT", "ADJ", "ADP", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = ("flat:name", "flat:foreign", "fixed")
