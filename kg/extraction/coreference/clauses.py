"""Pronouns whose antecedent stands in their own sentence: the subject of the clause beside theirs."""

from __future__ import annotations

from kg.model.document import Document, Token

_JOINED = frozenset({"conj", "parataxis", "advcl"})
_FRONT = 3  # tokens that may open a fronted clause before its pronoun (« Et si elle … »)
_NOUNS = frozenset({"NOUN", "PROPN"})


def clause_subject(document: Document, index: int) -> Token | None:
    """The noun that a subject pronoun takes up within its sentence, or None.

    « La *présidence* ne dit rien, mais *elle* écoute »: the subject of the clause before;
    « Si *elle* a lieu, la *réunion* … »: that of the clause behind, if the pronoun's clause opens the sentence.
    """
    return _before(document, index) or _behind(document, index)


def _before(document: Document, index: int) -> Token | None:
    verb = document.head(index)
    if verb.dep not in _JOINED or verb.head > index:
        return None
    beside = _parallel(document, verb) or verb.head
    subjects = [s for s in document.dependents(beside, "nsubj") if s.index < index]
    return subjects[-1] if subjects and _is_noun(document, subjects[-1]) else None


def _parallel(document: Document, verb: Token) -> int | None:
    """The verb of a first clause told, for a second one (« il a dit que *la loi est* utile et qu'elle restera »)."""
    if verb.dep != "conj" or not any(document.dependents(verb.index, "mark")):
        return None
    told = [t.index for t in document.dependents(verb.head, "ccomp") if t.index < verb.index]
    return told[-1] if told else None


def _behind(document: Document, index: int) -> Token | None:
    sentence = document.sentence_of(index)
    opening = document.tokens[sentence.start : index]
    if not 0 < len(opening) <= _FRONT or not any(token.dep == "mark" or token.pos == "SCONJ" for token in opening):
        return None
    comma = next((i for i in range(index, sentence.end) if document[i].text == ","), sentence.end)
    verb = document.head(index)
    subjects = (t for t in document.tokens[comma + 1 : sentence.end] if t.dep.startswith("nsubj"))
    first = next((t for t in subjects if t.head != verb.index), None)
    if first is None or not _is_noun(document, first) or document.head(first.index).dep.startswith("acl"):
        return None
    return first


def _is_noun(document: Document, token: Token) -> bool:
    """Whether a subject is a noun, not a time or an amount told by one."""
    return token.pos in _NOUNS and not any(document.dependents(token.index, "case"))
