"""Ages: « Malo, 12 ans », « âgée de 72 ans », « À 39 ans, X »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Meant, Told
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import EntityType
from kg.model.finding import RelationType

_OLDEST = 125
_UNCLOSED = 0.9  # an age that no second comma closes
_OF_TWO = 0.7  # of an age behind « la fille de X », nobody knows which of the two it is


def ages(told: Told) -> Iterator[Draft]:
    """The ages that are told of persons."""
    reading = told.reading
    for number in reading.document.tokens:
        if not number.text.isdecimal() or not 0 < int(number.text) <= _OLDEST:
            continue
        unit = reading.token(number.index + 1, number.index)
        if unit is None or not reading.lexicon.has("year", unit.lemma):
            continue
        person = _person(told, number)
        if person and person.entity.type is EntityType.PERSON:
            yield Draft(
                RelationType.AGE, person.entity.id, number.text, "age", number.index, unit.index + 1, number.index,
                trust=person.trust,
            )  # fmt: skip


def _person(told: Told, number: Token) -> Meant | None:
    """Of whom the age is that a number tells."""
    reading = told.reading
    before = reading.token(number.index - 1, number.index)
    after = reading.token(number.index + 2, number.index)
    if before is None:
        return None
    if before.text in (",", "(") and (after is None or after.text in (",", ")", ".", ";") or after.pos == "CCONJ"):
        return _before(told, before.index)
    if before.text == "," and after is not None and _is_clause(reading, after):
        name = reading.name_before(before.index)
        return Meant(reading.named(name), _UNCLOSED) if name else None
    if before.lemma == reading.lexicon.of:
        return _aged(told, before)
    at = reading.lexicon.fused.get(before.text.lower()) == reading.lexicon.to and opens(reading, before.index)
    if at and after is not None and after.text == ",":
        return told.at(_present_subject(reading, after.index))
    return None


def _is_clause(reading: Reading, token: Token) -> bool:
    """Whether a finite verb begins at a token, clitic pronouns before it: « Paul Vernet, 20 ans s'exécute »."""
    while reading.lexicon.has("clitic", token.text.lower()):
        following = reading.token(token.index + 1, token.index)
        if following is None:
            return False
        token = following
    return token.pos in ("AUX", "VERB") and "VerbForm=Fin" in token.features


def _before(told: Told, index: int) -> Meant | None:
    """Who is named or described just before a comma or parenthesis."""
    if name := told.reading.name_before(index):
        # « la tante d'Anna Vernet, 11 ans »: whose age it is takes knowledge to tell
        return Meant(told.reading.named(name), _OF_TWO if name.head in told.heads else 1.0)
    return told.ends.get(index) or told.at(index - 1)


def _aged(told: Told, preposition: Token) -> Meant | None:
    """« âgé de », « un homme de »."""
    reading = told.reading
    word = reading.token(preposition.index - 1, preposition.index)
    if word is None:
        return None
    if reading.lexicon.has("aged", word.lemma):
        if opens(reading, word.index):
            return told.opening(word.index + 1)
        index = word.index - 1
        while (before := reading.token(index, word.index)) and (before.pos == "ADV" or index in reading.timed):
            index -= 1  # « aujourd'hui âgée », « alors âgé »
        if before and before.text in (",", "(") and (found := _before(told, before.index)):
            return found
        return _above(told, word)
    if reading.lexicon.has("age", word.lemma):
        return None  # « a commencé à l'âge de 28 ans »; that of a death is told with it
    name = reading.ending.get(preposition.index)
    if name and reading.preposition(name.start - 1, name.start) == reading.lexicon.of:
        return told.ends.get(preposition.index)  # « Malo, un supporter de Dole de 41 ans »
    return told.at(word.index)


def _above(told: Told, word: Token) -> Meant | None:
    """The subject of the nearest verb above, or the noun that a participle qualifies."""
    for above in (word, *told.reading.document.ancestors(word.index)):
        if found := told.clauses.clauses.subjects.explicit(above.index):
            return told.at(found.index)
        if above.index != word.index and told.reading.of_type(above.index, EntityType.PERSON):
            return told.at(above.index)
    return None


def _present_subject(reading: Reading, comma: int) -> int | None:
    """The subject behind a comma if its verb stands in the present: at that age it is now."""
    subject = opening_subject(reading, comma)
    if subject is None:
        return None
    for index in range(subject + 1, subject + 8):
        token = reading.token(index, subject)
        if token and token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.features:
            return subject if "Tense=Pres" in token.features and token.pos == "VERB" else None
    return None
