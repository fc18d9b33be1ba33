"""The step that finds the stance of every predicate."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from kg.extraction.stance.charges import charge
from kg.extraction.stance.contexts import Contexts
from kg.extraction.stance.lexicon import lexicon
from kg.extraction.stance.links import complement_link, noun_link
from kg.extraction.stance.negation import negated
from kg.extraction.stance.predicates import Predicates
from kg.extraction.step import step
from kg.languages import Language
from kg.model.document import Token
from kg.model.entity import Filler
from kg.model.extraction import Extraction
from kg.model.stance import Modality, Polarity, Stance

_ACTS = frozenset(
    {"asks", "proposes", "denies", "admits"}
)  # what is said so of a noun is the speaker's, not the article's
_PREDICATES = frozenset({"VERB", "AUX", "NOUN"})


@step(needs="passages quotes", gives="stances charges")
def stance(extraction: Extraction, language: Language) -> Extraction:
    """Fill ``stances`` for verbs, nouns and nominal predicates: polarity, modality, and on whose word.

    ``charges`` tells those of them that are only charged.
    """
    document = extraction.document
    words = lexicon(language)
    predicates = Predicates(document, words, negated(document, words), Contexts.of(extraction, words, language))
    tokens = [token for token in document.tokens if _is_predicate(token, predicates)]
    charges = {token.index: word for token in tokens if (word := charge(document, token, words))}
    found = {token.index: _stance(extraction, predicates, token, charged=token.index in charges) for token in tokens}
    return replace(extraction, stances=MappingProxyType(found), charges=MappingProxyType(charges))


def _is_predicate(token: Token, predicates: Predicates) -> bool:
    if token.pos in _PREDICATES or token.index in predicates.negated:
        return True
    return any(True for _ in predicates.document.dependents(token.index, "cop", "aux"))


def _asking(extraction: Extraction, predicates: Predicates, token: Token) -> Filler | None:
    """Who asks for, denies or admits what a noun or an infinitive tells: « la préfète demande l'ouverture »."""
    link = None
    if extraction.document.head(token.index).lemma not in predicates.contexts.speech.by_lemma:
        return None
    if token.pos == "NOUN":
        link = noun_link(extraction.document, token, predicates.lexicon)
    elif token.feature("VerbForm") == "Inf":
        link = complement_link(extraction.document, token, predicates.lexicon, infinitive=True)
    verb = predicates.contexts.speech.at(extraction.document, link.governor.index) if link else None
    if link is None or verb is None or verb.act not in _ACTS:
        return None
    passive = any(True for _ in extraction.document.dependents(link.governor.index, "aux:pass", "nsubj:pass"))
    subjects = extraction.document.dependents(link.governor.index, "obl:agent" if passive else "nsubj")
    entity = next(filter(None, (extraction.entity(subject.index) for subject in subjects)), None)
    return extraction.filler(entity) if entity else None


def _stance(extraction: Extraction, predicates: Predicates, token: Token, *, charged: bool) -> Stance:
    held = predicates.held(token)
    said = predicates.contexts.said.get(token.index, ())
    source = next((quote.speaker for quote in said if quote.speaker), None) or _asking(extraction, predicates, token)
    modality = held.modality
    if charged and modality is Modality.ACTUAL:
        modality = Modality.UNCERTAIN  # whoever says so
    if source is None and modality is Modality.ACTUAL and (said or predicates.contexts.is_quoted(token)):
        modality = Modality.UNCERTAIN  # said, but nobody is known to say it: no word of the article's own
    return Stance(Polarity.NEGATIVE if held.negative else Polarity.POSITIVE, modality, source)
