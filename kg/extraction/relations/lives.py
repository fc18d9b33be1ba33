"""Births, deaths and ages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Meant, Told
from kg.extraction.relations.openings import opens
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.verb_lexicon import LifeVerb, VerbLexicon
from kg.languages.given_names import gender_of
from kg.model.document import Token
from kg.model.entity import Entity, EntityType, Mention
from kg.model.finding import RelationType
from kg.model.time import TimeExpression, TimeKind

_RULE = "life-verb"
_NEAR = 14  # tokens behind the verb in which its date and place are looked for


def lives(told: Told, verbs: VerbLexicon) -> Iterator[Draft]:
    """Dates and places of births and deaths."""
    reading = told.reading
    for token in reading.document.tokens:
        entry = verbs.lives.get(token.lemma) or verbs.lives.get(token.text.lower())
        if (
            entry is None
            or token.index in reading.covering
            or not (_is_verb(reading, token) or _is_apposed(reading, token))
        ):
            continue
        if entry.reflexive and not _is_reflexive(reading, token):
            continue
        person = _person(told, token, entry)
        if person and person.entity.type is EntityType.PERSON:
            for draft in _facts(reading, token, entry, person.entity):
                yield replace(draft, trust=person.trust)


def _is_verb(reading: Reading, token: Token) -> bool:
    """Whether a word tells the event: a verb, or a participle behind its auxiliary whatever the parser makes of it."""
    before = reading.token(token.index - 1, token.index)
    return (
        token.pos == "VERB"
        or (before is not None and before.pos == "AUX")
        or (token.pos == "ADJ" and token.text.istitle())
    )


def _is_apposed(reading: Reading, token: Token) -> bool:
    """Whether a participle taken for a noun stands behind a name, before a time or a place: « X, mort en 1956, »."""
    before, after = reading.token(token.index - 1, token.index), reading.token(token.index + 1, token.index)
    if before is None or after is None or before.text not in (",", "(") or not reading.name_before(before.index):
        return False
    return after.pos == "ADP" or after.index in reading.timed


def _is_reflexive(reading: Reading, token: Token) -> bool:
    return any(
        child.feature("Reflex") == "Yes" or reading.lexicon.plays(child.text.lower(), "reflexive")
        for child in reading.document.dependents(token.index)
    )


def _person(told: Told, token: Token, entry: LifeVerb) -> Meant | None:
    """Who is born or dies: whoever is told right before a participle, or its subject."""
    reading = told.reading
    name = _name_before(reading, token)
    if name is not None and reading.name_before(token.index) == name and _agrees(reading, token, entry, name):
        return Meant(reading.named(name))  # « le fils de Paul Vernet mort en 2011 »: nothing parts it from the name
    if name is not None and name.head in told.heads:
        other = reading.document[told.heads[name.head]]
        if _may_be_of(token, entry, other):  # « le frère de Paul Vernet, mort en 2011 »: rather the brother
            return told.at(other.index)
    if person := told.ends.get(token.index):
        return person
    if opens(reading, token.index):
        return told.opening(token.index + 1)
    before = reading.token(token.index - 1, token.index)
    if name is not None and before is not None and before.text in (",", "("):
        return Meant(reading.named(name))
    return told.subject(token)


def _agrees(reading: Reading, token: Token, entry: LifeVerb, name: Mention) -> bool:
    """Whether a participle has the gender of the given name that a name opens with."""
    word = token.text.lower()
    gender = gender_of(reading.language, reading.document[name.start].text)
    feminine = word.removeprefix(entry.participle).startswith("e")
    return word.startswith(entry.participle) and gender == ("Fem" if feminine else "Masc")


def _may_be_of(token: Token, entry: LifeVerb, noun: Token) -> bool:
    """Whether a participle may be said of a noun, by its ending: the parser takes « mort » for the feminine noun."""
    feminine = token.text.lower().removeprefix(entry.participle).startswith("e")
    return noun.feature("Gender") in ("", "Fem" if feminine else "Masc")


def _name_before(reading: Reading, token: Token) -> Mention | None:
    """The name right before a participle, or before the comma or parenthesis that opens it."""
    before = reading.token(token.index - 1, token.index)
    parted = before is not None and before.text in (",", "(")
    return reading.name_before(token.index - parted)


def _facts(reading: Reading, token: Token, entry: LifeVerb, person: Entity) -> Iterator[Draft]:
    when, place = None, _relative_place(reading, token)
    end = token.index + 1
    for index in range(token.index + 1, token.index + _NEAR):
        current = reading.token(index, token.index)
        if current is None or (index > token.index + 1 and _breaks(reading, current)):
            break
        when = when or _date(reading, index)
        if entry.date == RelationType.DEATH_DATE and (age := _age(reading, current)):
            yield Draft(RelationType.AGE, person.id, age, _RULE, token.index, index + 2, token.index)
        if place is None and index not in reading.timed:
            place = reading.of_type(index, EntityType.PLACE)
        end = index + 1 if when or place else end
    for relation, value in ((entry.date, when), (entry.place, place.id if place else None)):
        if value is not None:
            yield Draft(RelationType(relation), person.id, value, _RULE, token.index, end, token.index)


def _relative_place(reading: Reading, verb: Token) -> Entity | None:
    """The place whose relative clause the verb is in: « Dole, où il est né »."""
    pronouns = (child for child in reading.document.dependents(verb.index) if reading.lexicon.has("where", child.lemma))
    for pronoun in pronouns:
        comma = reading.document[pronoun.index - 1].text == ","
        name = reading.name_before(pronoun.index - comma)
        entity = reading.named(name) if name else None
        return entity if entity and entity.type is EntityType.PLACE else None
    return None


def _age(reading: Reading, number: Token) -> str:
    """The age that a token tells: « à 83 ans », « à l'âge de 83 ans »."""
    unit = reading.token(number.index + 1, number.index)
    is_age = number.text.isdecimal() and unit is not None and reading.lexicon.has("year", unit.lemma)
    before = reading.preposition(number.index - 1, number.index)
    return number.text if is_age and before in (reading.lexicon.to, reading.lexicon.of) else ""


def _breaks(reading: Reading, token: Token) -> bool:
    """Whether a token ends the clause of the verb before it."""
    if token.pos in ("AUX", "SCONJ", "VERB") or token.text in (";", ":", "«", "»"):
        return True
    return any(reading.lexicon.plays(token.text.lower(), part) for part in ("relative-subject", "relative"))


def _date(reading: Reading, index: int) -> str | None:
    """The value of a date that begins at a token, as far as it is one point in time."""
    for time in reading.extraction.times:
        if time.start == index and time.kind is TimeKind.DATE and _is_point(time):
            return time.value
    return None


def _is_point(time: TimeExpression) -> bool:
    return bool(time.value) and "/" not in time.value and not time.approximate
