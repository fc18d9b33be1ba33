"""The step that reads what clauses state: relations and events, from one reading of the clauses."""

from __future__ import annotations

from kg.extraction.events import events
from kg.extraction.events.reading import Reading
from kg.extraction.relations import relations
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction


@step(needs="document mentions entities referents times passages quotes stances", gives="relations entities events")
def statements(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``relations`` and ``events``; relations add to ``entities`` places that no token refers to."""
    clauses = Reading.of(extraction, language)
    return events(relations(extraction, clauses, language), clauses, language)
