"""What a relative pronoun stands for."""

from __future__ import annotations

from kg.model.document import Document, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM"})


def antecedent(document: Document, token: Token, verb: int) -> Token:
    """The noun that a relative pronoun stands for, or the token itself where it is none (or hangs on nothing).

    It is the noun that the clause hangs on; where the parser hung the clause on a verb, the one before the pronoun.
    """
    if token.feature("PronType") != "Rel":
        return token
    clause = _clause(document, document[verb])
    head = document.head(clause.index)
    if clause.dep.startswith("acl") and head.pos in _NOMINAL and head.index < token.index:
        return head
    return _before(document, token) or token


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


def _before(document: Document, pronoun: Token) -> Token | None:
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


_REACH = 4
_BETWEEN = frozenset({"PUNCT", "ADJ", "ADP", "NUM"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = ("flat:name", "flat:foreign", "fixed")
