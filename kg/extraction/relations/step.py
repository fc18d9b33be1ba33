"""The part of the step ``statements`` that finds relations: all constructions, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.relations.ages import ages
from kg.extraction.relations.asides import asides
from kg.extraction.relations.awards import awards
from kg.extraction.relations.bearers import bearers, shared
from kg.extraction.relations.belongings import belongings
from kg.extraction.relations.bonds import bonds
from kg.extraction.relations.brands import brands
from kg.extraction.relations.children import children
from kg.extraction.relations.definitions import first_words
from kg.extraction.relations.descents import descents
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.elsewhere import elsewhere
from kg.extraction.relations.fields import fields
from kg.extraction.relations.kindred import kindred
from kg.extraction.relations.leaders import leaders
from kg.extraction.relations.lives import lives
from kg.extraction.relations.meaning import meanings
from kg.extraction.relations.meant import Told
from kg.extraction.relations.narrowings import narrowings
from kg.extraction.relations.natives import natives
from kg.extraction.relations.participles import participle_ties
from kg.extraction.relations.phrases import phrases
from kg.extraction.relations.places import places
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.renamings import renamings
from kg.extraction.relations.rules import rules
from kg.extraction.relations.said import Said, is_denied, said
from kg.extraction.relations.seconds import seconds
from kg.extraction.relations.settle import settle
from kg.extraction.relations.together import fellows
from kg.extraction.relations.verb_lexicon import verb_lexicon
from kg.extraction.relations.verbs import verb_ties
from kg.extraction.relations.works import works
from kg.languages import Language
from kg.model.extraction import Extraction
from kg.model.finding import RelationType


def relations(extraction: Extraction, clauses: Clauses, language: Language) -> Extraction:
    """Fill ``relations``, and add to ``entities`` the places that only an adjective or a longer name names."""
    reading = Reading.of(extraction, language)
    found = settle(reading, _drafts(reading, clauses, language), rules(language))
    return replace(extraction, relations=found, entities=tuple(reading.entities))


def _drafts(reading: Reading, clauses: Clauses, language: Language) -> Iterator[Draft]:
    found = shared(reading, list(phrases(reading)))
    borne = bearers(reading, found)
    verbs = verb_lexicon(language)
    told = Told.of(reading, clauses, found, borne)
    statements: list[Said] = []
    drafts: list[Draft] = []
    for phrase in found:
        bearer = borne.get(phrase.head)
        if bearer and not is_denied(reading, phrase):
            for each in (bearer, *fellows(reading, phrase, bearer)):
                statements.append(said(reading, phrase, each))
                drafts += meanings(reading, statements[-1])
            _note_couples(reading, drafts)
    yield from drafts
    yield from seconds(reading, statements, drafts)
    yield from elsewhere(reading, found, borne, statements, drafts)
    yield from participle_ties(reading, verbs, borne, told.ends)
    yield from verb_ties(reading, clauses, verbs, borne)
    yield from lives(told, verbs)
    yield from ages(told)
    yield from children(reading, clauses, borne)
    yield from kindred(reading)
    yield from natives(told)
    yield from descents(told)
    yield from bonds(told, language)
    yield from belongings(reading)
    yield from fields(told)
    yield from asides(reading)
    yield from renamings(reading)
    yield from places(reading)
    yield from narrowings(reading)
    yield from first_words(reading)
    yield from works(reading)
    yield from awards(reading)
    yield from leaders(reading, borne)
    yield from brands(reading)


def _note_couples(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Keep the couples told so far, for « leur fils » and « le couple »."""
    reading.couples[:] = [
        (draft.anchor, draft.subject, draft.object)
        for draft in drafts
        if draft.type is RelationType.SPOUSE and not isinstance(draft.object, str)
    ]
