"""The step that finds the stance of every predicate."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kg.extraction.stance.source import source_at
from kg.extraction.step import step
from kg.languages import Language
from kg.model.extraction import Extraction
from kg.model.stance import Modality, Polarity, Stance


@step(needs="passages quotes", gives="stances")
def stance(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``stances`` for verbs and nouns."""
    found = {
        token.index: Stance(Polarity.POSITIVE, Modality.ACTUAL, source_at(extraction, token.index))
        for token in extraction.document.tokens
        if token.pos in ("VERB", "AUX", "NOUN")
    }
    return replace(extraction, stances=MappingProxyType(found))
