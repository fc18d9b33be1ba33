"""How an expression of time hangs in the parse."""

from __future__ import annotations

from kg.model.document import Document

_PREDICATES = frozenset({"VERB", "AUX"})


def attached(document: Document, start: int, end: int) -> int:
    """The token of ``[start, end)`` whose governor lies outside: the one through which the expression hangs.

    Where the parser hung several, the one whose governor is a verb goes first.
    """
    outside = [i for i in range(start, end) if not start <= document[i].head < end or document[i].is_root]
    return next((i for i in outside if document.head(i).pos in _PREDICATES), outside[0] if outside else start)


def governs(document: Document, above: int, below: int) -> bool:
    """Whether the word that one expression hangs on stands over the other."""
    governor = document[above].head
    return governor != above and any(token.index == governor for token in document.ancestors(below))


def is_count(document: Document, start: int, end: int) -> bool:
    """Whether what looks like a year or day counts what follows it (« 2000 exemplaires », « lundi 5 nouveaux cas »)."""
    last = document[end - 1]
    day = end - start > 1 and document[end - 2].pos == "NOUN"
    if not last.text.isdigit() or not (len(last.text) == 4 or (day and len(last.text) < 3)) or end >= len(document):
        return False
    following = document[end]
    noun = following.pos == "NOUN" or (following.pos == "ADJ" and (day or following.dep not in ("amod", "det")))
    plural = following.feature("Number") != "Sing" and following.text[:1].islower()  # « devenir en 2012 ministre »
    return noun and plural and following.sentence == last.sentence


def is_titular(document: Document, rule: str, start: int, end: int) -> bool:
    """Whether a name goes on in what looks like a time (« Le Journal du dimanche »)."""
    if rule != "of" or any(token.text[:1].isdigit() for token in document.tokens[start:end]):
        return False
    return (
        start > 0
        and document[start - 1].text[:1].isupper()
        and document[start - 1].sentence == document[start].sentence
    )
