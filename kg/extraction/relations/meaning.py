"""What a description says of its bearer: a kinship, a tie to its complement, and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.lexicon import RelationNoun
from kg.extraction.relations.persons import of_person
from kg.extraction.relations.phrase import Complement
from kg.extraction.relations.reading import Determination, Reading
from kg.extraction.relations.said import Said
from kg.extraction.relations.things import of_thing
from kg.model.entity import EntityType
from kg.model.finding import RelationType as R


def meanings(reading: Reading, what: Said) -> Iterator[Draft]:
    """Everything that a description says."""
    if what.noun in reading.lexicon.kin and not _is_of_nobody(reading, what):
        yield from _kinship(reading, what)
        return
    ties = list(_ties(reading, what))
    yield from ties
    if what.bearer.entity.type is EntityType.PERSON:
        yield from of_person(reading, what, tied=bool(ties))
    else:
        yield from of_thing(reading, what)


def _is_of_nobody(reading: Reading, what: Said) -> bool:
    """Whether a noun of kinship is none here: « une femme politique », « une veuve née à Brest »."""
    if not reading.lexicon.has("unmarried", what.noun) or what.complements:
        return False
    return what.phrase.determination in (Determination.INDEFINITE, Determination.NONE)


def _kinship(reading: Reading, what: Said) -> Iterator[Draft]:
    kin = reading.lexicon.kin[what.noun]
    for other in what.complements:
        if other.type is EntityType.PERSON and other.preposition == reading.lexicon.of:
            draft = what.draft(R(kin.relation), other.entity, trust=other.trust * kin.confidence)
            draft = replace(draft, ended=draft.ended or kin.former)
            # « sa femme, Anne »: the spouse who is spoken of comes first
            spoken_of = kin.relation == R.SPOUSE and other.token == what.phrase.determiner
            yield draft.turned() if kin.inverse or spoken_of else draft


def _ties(reading: Reading, what: Said) -> Iterator[Draft]:
    for sense in reading.lexicon.senses.get(what.noun, ()):
        for other in what.complements:
            fits = not sense.types or other.type in sense.types
            if sense.relation == R.LOCATED and _is_beside(reading, what):
                continue
            if fits and other.direct and other.preposition in sense.prepositions:
                yield _tie(what, sense, other)


def _is_beside(reading: Reading, what: Said) -> bool:
    """Whether a place lies beside another: « commune limitrophe de Dole »."""
    return any(reading.lexicon.has("beside", reading.document[i].text.lower()) for i in what.phrase.words)


def _tie(what: Said, sense: RelationNoun, other: Complement) -> Draft:
    draft = what.draft(R(sense.relation), other.entity, trust=sense.confidence * (1.0 if other.named else 0.8))
    draft = replace(draft, ended=draft.ended or sense.former)
    return draft.turned() if sense.inverse else draft
