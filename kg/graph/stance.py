"""Who claims something, how surely, and by which rule it was read."""

from __future__ import annotations

from kg.graph.names import filler_node
from kg.graph.notes import Notes
from kg.graph.terms import Term, decimal, node, text
from kg.graph.vocabulary import KG
from kg.model.stance import Stance


def note_stance(notes: Notes, claim: Term, stance: Stance, near: int) -> None:
    """Note polarity and modality, and on whose word: the article's own, or a speaker's."""
    notes.claim(claim, KG["polarity"], KG[stance.polarity])
    notes.claim(claim, KG["modality"], KG[stance.modality])
    source = filler_node(notes, stance.source, near, fact=False) if stance.source else node(notes.iris.article)
    notes.claim(claim, KG["assertedBy"], source)


def note_reading(notes: Notes, claim: Term, rule: str, confidence: float) -> None:
    """Note which rule read it, and how sure that rule is."""
    notes.claim(claim, KG["rule"], text(rule))
    notes.claim(claim, KG["confidence"], decimal(confidence))
