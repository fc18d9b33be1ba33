"""Whether a noun has a determiner."""

from __future__ import annotations

from kg.model.document import Document, Token


def is_bare(document: Document, noun: Token) -> bool:
    """Whether a noun has no determiner, not even one inside its preposition (« du », « au »)."""
    if any(True for _ in document.dependents(noun.index, "det", "nummod")):
        return False
    return all(case.feature("PronType") != "Art" for case in document.dependents(noun.index, "case"))
