"""Ages: « Malo, 12 ans », « âgée de 72 ans », « À 39 ans, X », « à l'âge de 83 ans »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.reading import Reading
from kg.model.document import Token
from kg.model.entity import Entity, EntityType
from kg.model.finding import RelationType

_OLDEST = 125


def ages(reading: Reading, clauses: Clauses, ends: Mapping[int, Entity]) -> Iterator[Draft]:
    """The ages that are told of persons; ``ends`` tells what the descriptions that end before a token are said of."""
    for number in reading.document.tokens:
        if not number.text.isdecimal() or not 0 < int(number.text) <= _OLDEST:
            continue
        unit = reading.token(number.index + 1, number.index)
        if unit is None or not reading.lexicon.has("year", unit.lemma):
            continue
        person = _person(reading, clauses, ends, number)
        if person and person.type is EntityType.PERSON:
            yield Draft(RelationType.AGE, person.id, number.text, "age", number.index, unit.index + 1, number.index)


def _person(reading: Reading, clauses: Clauses, ends: Mapping[int, Entity], number: Token) -> Entity | None:
    before = reading.token(number.index - 1, number.index)
    after = reading.token(number.index + 2, number.index)
    if before is None:
        return None
    if before.text in (",", "(") and (after is None or after.text in (",", ")", ".", "et", ";")):
        return _before(reading, ends, before.index)
    if before.lemma == "de":
        return _aged(reading, clauses, ends, before)
    if (
        reading.lexicon.fused.get(before.text.lower()) == "à"
        and opens(reading, before.index)
        and after is not None
        and after.text == ","
    ):
        return _present_subject(reading, after.index)
    return None


def _before(reading: Reading, ends: Mapping[int, Entity], index: int) -> Entity | None:
    """Who is named or described just before a comma or parenthesis."""
    if name := reading.name_before(index):
        return reading.named(name)
    return ends.get(index) or reading.entity(index - 1)


def _aged(reading: Reading, clauses: Clauses, ends: Mapping[int, Entity], preposition: Token) -> Entity | None:
    """« âgé de », « à l'âge de », « un homme de »."""
    word = reading.token(preposition.index - 1, preposition.index)
    if word is None:
        return None
    if reading.lexicon.has("aged", word.lemma):
        if opens(reading, word.index):
            subject = opening_subject(reading, word.index + 1)
            return reading.entity(subject) if subject is not None else None
        index = word.index - 1
        while (before := reading.token(index, word.index)) and (before.pos == "ADV" or index in reading.timed):
            index -= 1  # « aujourd'hui âgée », « alors âgé »
        if before and before.text in (",", "("):
            return _before(reading, ends, before.index)
        return _subject_above(reading, clauses, word)
    if reading.lexicon.has("age", word.lemma):
        return _subject_above(reading, clauses, word)
    name = reading.ending.get(preposition.index)
    if name and reading.preposition(name.start - 1, name.start) == "de":
        return ends.get(preposition.index)  # « Malo, un supporter de Dole de 41 ans »
    return reading.entity(word.index)


def _subject_above(reading: Reading, clauses: Clauses, word: Token) -> Entity | None:
    """The subject of the nearest verb above, or the noun that a participle qualifies."""
    for above in (word, *reading.document.ancestors(word.index)):
        if found := clauses.clauses.subjects.explicit(above.index):
            return reading.entity(found.index)
        if above.index != word.index and (entity := reading.of_type(above.index, EntityType.PERSON)):
            return entity
    return None


def _present_subject(reading: Reading, comma: int) -> Entity | None:
    """The subject behind a comma if its verb stands in the present: at that age it is now."""
    subject = opening_subject(reading, comma)
    if subject is None:
        return None
    for index in range(subject + 1, subject + 8):
        token = reading.token(index, subject)
        if token and token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.features:
            return reading.entity(subject) if "Tense=Pres" in token.features and token.pos == "VERB" else None
    return None
