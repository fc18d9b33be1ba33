"""Verbs that the parser takes for the end of a name: « Anne Lormont *brise* le silence »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.document.misread_verbs import MisreadVerbs
from kg.document.rewiring import rewired
from kg.languages.function_words import function_words
from kg.languages.language import Language
from kg.model.document import Document, Token

_PERSON = "PER"
_NOUNS = frozenset({"NOUN", "PROPN"})


def freed(document: Document, verbs: MisreadVerbs, language: Language) -> Document:
    """The document with each of these verbs at the head of its clause, the name being its subject."""
    called = function_words(language, "called")  # « Joseph Vernet dit Le Peintre » is a name
    persons = {i for name in document.names if name.label == _PERSON for i in range(name.start, name.end)}
    changed: dict[int, Token] = {}
    for token in document.tokens:
        name = _first(document, token)
        free = name.index in persons and not any(True for _ in document.dependents(name.index, "case"))
        swallowed = free and token.text not in called and _ends(token, name, document)
        if swallowed and (verb := verbs.read(token)):
            changed |= {word.index: word for word in _clause(document, verb, name)}
    return rewired(document, changed)


def _first(document: Document, token: Token) -> Token:
    """The first word of the name that a word is hung on."""
    while token.dep.startswith("flat") and token.head < token.index:
        token = document.head(token.index)
    return token


def _ends(token: Token, name: Token, document: Document) -> bool:
    """Whether a word in lower case stands behind the last word of a name as a part of it."""
    behind = name.index < token.index and document[token.index - 1].text[:1].isupper()
    return behind and token.dep.startswith("flat") and token.text.islower()


def _clause(document: Document, verb: Token, name: Token) -> Iterator[Token]:
    """The verb, its subject, and what the parser hung on that behind the verb."""
    yield replace(verb, head=verb.index if name.is_root else name.head, dep=name.dep if name.is_root else "parataxis")
    yield replace(name, head=verb.index, dep="nsubj")
    taken = False
    for child in document.dependents(name.index):
        if child.index <= verb.index or child.dep.startswith("flat"):
            continue
        adjunct = any(True for _ in document.dependents(child.index, "case"))
        bare = child.pos in _NOUNS and not adjunct and not taken
        yield replace(child, head=verb.index, dep="obj" if bare else "obl:mod" if adjunct else child.dep)
        taken = taken or bare
