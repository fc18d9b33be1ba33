"""The step that resolves what is not a name."""

from __future__ import annotations

from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction


@step(needs="entities referents", gives="mentions entities referents")
def coreference(extraction: Extraction, language: Language) -> Extraction:
    """Add descriptions, pronouns and possessives to ``mentions``, to the entities' mentions and to ``referents``."""
    return extraction
