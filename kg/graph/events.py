"""Events: each a claim in the article's graph; those that the article states as facts also ``sem:Event`` s."""

from __future__ import annotations

from kg.graph.evidence import note_evidence
from kg.graph.names import filler_node
from kg.graph.notes import Notes
from kg.graph.stance import note_reading, note_stance
from kg.graph.terms import Term, text
from kg.graph.times import bounds, literal
from kg.graph.vocabulary import KG, LABEL, SEM, TYPE
from kg.model.entity import Filler
from kg.model.finding import Event, RoleType

PLACES = frozenset({RoleType.PLACE, RoleType.DESTINATION, RoleType.ORIGIN})
ACTORS = frozenset({RoleType.AGENT, RoleType.PATIENT, RoleType.RECIPIENT})


def note_event(notes: Notes, event: Event) -> None:
    """Note an event as a claim and, where the article states it, as a fact of the same name."""
    near = _start(notes, event)
    iri = notes.fresh(notes.iris.event(event.trigger, near))
    fact = event.is_fact
    notes.claim(iri, TYPE, KG["EventClaim"])
    notes.claim(iri, KG["trigger"], notes.words(event.trigger))
    if fact:
        notes.fact(iri, TYPE, SEM["Event"])
    notes.note(iri, SEM["eventType"], KG[event.type], fact=fact)
    notes.note(iri, LABEL, notes.words(event.label or event.trigger), fact=fact)
    _note_date(notes, iri, event.date, fact=fact)
    for role in event.roles:
        _note_role(notes, iri, role.type, role.filler, near, fact=fact)
    note_stance(notes, iri, event.stance, near)
    note_reading(notes, iri, event.rule, event.confidence)
    note_evidence(notes, iri, event.evidence)


def _start(notes: Notes, event: Event) -> int:
    """Where the trigger begins."""
    document = notes.extraction.document
    if 0 <= event.token < len(document):
        return document[event.token].start
    return event.evidence[0].start if event.evidence else 0


def _note_date(notes: Notes, iri: Term, value: str, *, fact: bool) -> None:
    if not value:
        return
    notes.note(iri, KG["timeValue"], text(value), fact=fact)
    if not fact:
        return
    if point := literal(value):
        notes.fact(iri, SEM["hasTimeStamp"], point)
        return
    for name, bound in zip(("hasBeginTimeStamp", "hasEndTimeStamp"), bounds(value), strict=True):
        if bound:
            notes.fact(iri, SEM[name], bound)


def _note_role(notes: Notes, iri: Term, kind: RoleType, filler: Filler, near: int, *, fact: bool) -> None:
    if kind is RoleType.AMOUNT and filler.entity is None:
        notes.note(iri, KG["amount"], notes.words(filler.text), fact=fact)
        return
    who = filler_node(notes, filler, near, fact=fact)
    notes.note(iri, KG[kind], who, fact=fact)
    if fact and kind in ACTORS | PLACES:
        notes.fact(iri, SEM["hasPlace" if kind in PLACES else "hasActor"], who)
