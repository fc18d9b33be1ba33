"""Which words may be the noun of a description."""

from __future__ import annotations

from kg.extraction.relations.reading import Reading
from kg.model.document import Token


def is_head(reading: Reading, token: Token) -> bool:
    """Whether a token may be the noun of a description: no part of a name, of a time or of a compound."""
    index = token.index
    if index in reading.covering or index in reading.timed or token.text in reading.lexicon.honorifics:
        return False
    if reading.lexicon.stem(token.text)[0] in reading.lexicon.honorifics:
        return False
    if not token.text[0].isalpha() or (index and reading.is_joined(index)):
        return False
    return token.pos == "NOUN" or (token.pos in ("ADJ", "PROPN", "VERB", "ADV", "PRON") and _is_noun(reading, token))


def _is_thing(reading: Reading, token: Token) -> bool:
    """Whether a noun for things stands behind a mark where the parser sees an adjective: « Dole, chef-lieu du … »."""
    before, after = (reading.token(token.index + step, token.index) for step in (-1, 1))
    marked = before is not None and before.text in (",", "(")
    known = token.text in reading.lexicon.things or token.text in reading.lexicon.senses
    return token.pos == "ADJ" and known and marked and after is not None and after.pos in ("ADJ", "ADP")


def _is_noun(reading: Reading, token: Token) -> bool:
    """Whether a word that the parser takes for something else may be the noun of a description here."""
    sort = reading.sort_of(token.index)
    if sort in ("", "state") and token.index not in reading.origins:
        return _is_thing(reading, token)
    before = reading.token(token.index - 1, token.index)
    after = reading.token(token.index + 1, token.index)
    if before and before.pos in ("NOUN", "PROPN", "ADV", "AUX"):
        return False
    if token.pos == "VERB" and not (before and (before.pos in ("DET", "ADP", "ADJ") or _is_apposed(reading, token))):
        return False
    return not (after and after.pos == "NOUN" and token.pos == "ADJ")


def _is_apposed(reading: Reading, token: Token) -> bool:
    """Whether a word taken for a verb stands between a name with its comma and « de »: « X, figure de proue du PS »."""
    named = reading.has_mark(token.index - 1, ",") and reading.name_before(token.index - 1) is not None
    return named and reading.preposition(token.index + 1, token.index) == reading.lexicon.of
