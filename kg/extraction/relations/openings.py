"""The subject that a description or a participle at the head of a sentence is said of."""

from __future__ import annotations

from kg.extraction.relations.reading import Reading
from kg.model.document import Token

_QUOTES = frozenset({"«", "“", '"'})
_FARTHEST = 40  # tokens between the opening and the comma in front of its subject
_CLAUSE = 12  # tokens between a subject and its verb


def opens(reading: Reading, index: int) -> bool:
    """Whether a token opens its sentence, or what is said after a quotation mark or a colon."""
    before = reading.token(index - 1, index) if index else None
    if before is not None and before.text in _QUOTES:  # « la journée "militante" » opens nothing
        before = reading.token(before.index - 1, index) if before.index else None
        return before is None or before.pos == "PUNCT"
    return before is None or before.text in (":", "—", "–")


def opening_subject(reading: Reading, index: int) -> int | None:
    """The token that heads the subject of the sentence which the words at ``index`` open, or None.

    It stands behind a comma, and a finite verb follows; a name behind the first comma will do without.
    """
    fallback = None
    for comma in range(index, index + _FARTHEST):
        token = reading.token(comma, index)
        if token is None or _is_finite(token) or token.text in (":", ";"):
            break
        if token.text != ",":
            continue
        subject, end = _candidate(reading, comma + 1, index)
        if subject is not None and _before_verb(reading, end, index):
            return subject
        if fallback is None and subject is not None and _stands_alone(reading, subject):
            fallback = subject
    return fallback


def _stands_alone(reading: Reading, subject: int) -> bool:
    """Whether a word is a subject even where the parser sees no verb behind it: a name, a personal pronoun."""
    token = reading.document[subject]
    return subject in reading.covering or (token.pos == "PRON" and "Person=3" in token.features)


def _candidate(reading: Reading, index: int, like: int) -> tuple[int | None, int]:
    """The head and the end of a subject that may start at a token: a name, a pronoun, a noun with a name or alone."""
    if name := reading.name_at(index, article=True):
        return name.head, reading.after_name(name)
    noun = None
    for position in range(index, index + 8):
        token = reading.token(position, like)
        if position > index and (name := reading.name_at(position)):
            return name.head, reading.after_name(name)
        if token is None or token.pos not in ("DET", "ADJ", "NOUN", "PRON", "NUM"):
            break
        if noun is None and token.pos in ("PRON", "NOUN") and reading.entity(position) is not None:
            noun = position
    return noun, index if noun is None else noun + 1


def _before_verb(reading: Reading, index: int, like: int) -> bool:
    """Whether a finite verb follows in the same clause."""
    for position in range(index, index + _CLAUSE):
        token = reading.token(position, like)
        if token is None or token.text in (",", ";", ":"):
            return False
        if _is_finite(token):
            return True
    return False


def _is_finite(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.features
