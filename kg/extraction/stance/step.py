"""The step that finds the stance of every predicate."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kg.extraction.stance.contexts import Contexts
from kg.extraction.stance.lexicon import lexicon
from kg.extraction.stance.negation import negated
from kg.extraction.stance.predicates import Predicates
from kg.extraction.stance.source import quotes_around, source_at
from kg.extraction.step import step
from kg.languages import Language
from kg.model.document import Token
from kg.model.extraction import Extraction
from kg.model.stance import Modality, Polarity, Stance

_PREDICATES = frozenset({"VERB", "AUX", "NOUN"})


@step(needs="passages quotes", gives="stances")
def stance(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``stances`` for verbs, nouns and nominal predicates: polarity, modality, and on whose word."""
    document = extraction.document
    words = lexicon(language)
    predicates = Predicates(document, words, negated(document, words), Contexts.of(extraction, words, language))
    found = {
        token.index: _stance(extraction, predicates, token)
        for token in document.tokens
        if token.pos in _PREDICATES or any(True for _ in document.dependents(token.index, "cop", "aux"))
    }
    return replace(extraction, stances=MappingProxyType(found))


def _stance(extraction: Extraction, predicates: Predicates, token: Token) -> Stance:
    held = predicates.held(token)
    source = source_at(extraction, token.index)
    modality = held.modality
    if source is None and modality is Modality.ACTUAL and quotes_around(extraction, token.index):
        modality = Modality.UNCERTAIN  # said, but nobody is known to say it: no word of the article's own
    return Stance(Polarity.NEGATIVE if held.negative else Polarity.POSITIVE, modality, source)
