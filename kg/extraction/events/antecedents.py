"""What a relative pronoun stands for."""

from __future__ import annotations

from kg.model.document import Document, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "NUM"})


def antecedent(document: Document, token: Token, verb: int) -> Token:
    """The noun that a relative pronoun stands for, or the token itself where it is none (or hangs on nothing)."""
    if token.feature("PronType") != "Rel":
        return token
    current = document[verb]
    while not current.is_root:
        head = document.head(current.index)
        if current.dep.startswith("acl") and head.pos in _NOMINAL and head.index < token.index:
            return head
        current = head
    return token
