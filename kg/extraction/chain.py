"""The order of the steps."""

from __future__ import annotations

from kg.extraction.coreference import coreference
from kg.extraction.denials import denials
from kg.extraction.entities import entities, prune
from kg.extraction.mentions import mentions
from kg.extraction.passages import passages
from kg.extraction.quotes import quotes
from kg.extraction.stance import stance
from kg.extraction.statements import statements
from kg.extraction.step import Step, check_order
from kg.extraction.times import times
from kg.languages import Language
from kg.model.document import Document
from kg.model.extraction import Extraction

STEPS: tuple[Step, ...] = (
    times,
    mentions,
    passages,
    entities,
    coreference,
    quotes,
    stance,
    statements,
    prune,
    denials,
)

check_order(STEPS)


def extract(document: Document, language: Language) -> Extraction:
    """All findings of a parsed article."""
    extraction = Extraction(document)
    for current in STEPS:
        extraction = current.run(extraction, language)
    return extraction
