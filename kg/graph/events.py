"""Events: each a claim in the article's graph; those that the article states as facts also ``sem:Event`` s.

Of a fact, only what was read with trust stands among the facts: roles and a date that are less sure stay claims.
"""

from __future__ import annotations

from kg.graph.evidence import note_evidence
from kg.graph.names import filler_node
from kg.graph.notes import Notes
from kg.graph.stance import note_reading, note_stance
from kg.graph.terms import Term, decimal, text
from kg.graph.times import bounds, literal
from kg.graph.vocabulary import KG, LABEL, RDF, SEM, TYPE
from kg.model.finding import Event, Role, RoleType

PLACES = frozenset({RoleType.PLACE, RoleType.DESTINATION, RoleType.ORIGIN})
ACTORS = frozenset({RoleType.AGENT, RoleType.PATIENT, RoleType.RECIPIENT})


def note_event(notes: Notes, event: Event) -> Term:
    """Note an event as a claim and, where the article states it, as a fact of the same name; gives its IRI."""
    near = _start(notes, event)
    iri = notes.fresh(notes.iris.event(event.trigger, near))
    fact = event.is_fact
    notes.claim(iri, TYPE, KG["EventClaim"])
    notes.claim(iri, KG["trigger"], notes.words(event.trigger))
    if fact:
        notes.fact(iri, TYPE, SEM["Event"])
    notes.note(iri, SEM["eventType"], KG[event.type], fact=fact)
    notes.note(iri, LABEL, notes.words(event.label or event.trigger), fact=fact)
    if event.date:
        _note_date(notes, iri, event, near, fact=fact and event.is_dated)
    for role in event.roles:
        _note_role(notes, iri, event.trigger, role, near, fact=fact and role.is_trusted)
    if charge := notes.extraction.charges.get(event.token):
        notes.claim(iri, KG["charge"], notes.words(charge))
    note_stance(notes, iri, event.stance, near)
    note_reading(notes, iri, event.rule, event.confidence)
    note_evidence(notes, iri, event.evidence)
    return iri


def _start(notes: Notes, event: Event) -> int:
    """Where the trigger begins."""
    document = notes.extraction.document
    if 0 <= event.token < len(document):
        return document[event.token].start
    return event.evidence[0].start if event.evidence else 0


def _note_date(notes: Notes, iri: Term, event: Event, near: int, *, fact: bool) -> None:
    value = event.date
    notes.note(iri, KG["timeValue"], text(value), fact=fact)
    if event.date_confidence < 1:
        detail = notes.iris.claim(event.trigger, "date", str(near))
        _note_detail(notes, detail, (iri, KG["timeValue"], text(value)), event.date_confidence)
    if not fact:
        return
    if point := literal(value):
        notes.fact(iri, SEM["hasTimeStamp"], point)
        return
    for name, bound in zip(("hasBeginTimeStamp", "hasEndTimeStamp"), bounds(value), strict=True):
        if bound:
            notes.fact(iri, SEM[name], bound)


def _note_role(notes: Notes, iri: Term, trigger: str, role: Role, near: int, *, fact: bool) -> None:
    who = _participant(notes, role, near, fact=fact)
    notes.note(iri, KG[role.type], who, fact=fact)
    if fact and role.type in ACTORS | PLACES:
        notes.fact(iri, SEM["hasPlace" if role.type in PLACES else "hasActor"], who)
    if role.confidence < 1:
        detail = notes.fresh(notes.iris.claim(trigger, role.type, role.filler.text, str(near)))
        _note_detail(notes, detail, (iri, KG[role.type], who), role.confidence)
        notes.claim(detail, KG["rule"], text(role.rule))


def _participant(notes: Notes, role: Role, near: int, *, fact: bool) -> Term:
    """Who or what fills a role: a resource, or for an amount its words."""
    if role.type is RoleType.AMOUNT and role.filler.entity is None:
        return notes.words(role.filler.text)
    return filler_node(notes, role.filler, near, fact=fact)


def _note_detail(notes: Notes, detail: Term, statement: tuple[Term, Term, Term], confidence: float) -> None:
    """Note how sure one statement about an event is; one without such a note is as sure as its event."""
    notes.claim(detail, TYPE, KG["DetailClaim"])
    for name, value in zip(("subject", "predicate", "object"), statement, strict=True):
        notes.claim(detail, RDF[name], value)
    notes.claim(detail, KG["confidence"], decimal(confidence))
