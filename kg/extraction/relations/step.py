"""The step that finds relations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.relations.bearers import bearers
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meaning import meanings, said
from kg.extraction.relations.phrase import phrases
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.rules import rules
from kg.extraction.relations.settle import settle
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction


@step(needs="document mentions entities referents", gives="relations entities")
def relations(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``relations``, and add to ``entities`` the places that only an adjective names."""
    reading = Reading.of(extraction, language)
    found = settle(reading, _drafts(reading), rules(language))
    return replace(extraction, relations=found, entities=tuple(reading.entities))


def _drafts(reading: Reading) -> Iterator[Draft]:
    found = list(phrases(reading))
    borne = bearers(reading, found)
    for phrase in found:
        if bearer := borne.get(phrase.head):
            yield from meanings(reading, said(reading, phrase, bearer))
