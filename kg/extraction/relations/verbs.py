"""Clauses whose verb ties two of its parts: « X a fondé Y », « X a été rachetée par Y », « X, qui dirige Y »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.events.predicates import predicates
from kg.extraction.events.reading import Reading as Clauses
from kg.extraction.events.verbs import Verb
from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.periods import clause_period, dated
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.ties import Tie, ties
from kg.extraction.relations.verb_lexicon import RelationVerb, VerbLexicon
from kg.model.entity import EntityId

_RULE = "verb"
_PATIENT = "patient"
_ACTIVE = {"subject": "agent", "object": _PATIENT}


def verb_ties(reading: Reading, clauses: Clauses, verbs: VerbLexicon, borne: Mapping[int, Bearer]) -> Iterator[Draft]:
    """The relations that finite clauses carry."""
    for predicate in predicates(reading.document, clauses.verbs, clauses.lexicon):
        entries = verbs.ties.get(predicate.verb.lemma, ())
        entries = tuple(entry for entry in entries if _holds(entry, predicate.verb))
        if not entries:
            continue
        slots: dict[str, list[EntityId]] = {}
        firsts: dict[str, int] = {}
        tokens = [predicate.token]
        for slot in clauses.clauses.slots(predicate):
            token = _whole(reading, slot.token)
            entity = _entity(reading, token, borne)
            name = _PATIENT if token != slot.token else _ACTIVE.get(slot.name, slot.name)
            if entity is not None and entity not in slots.setdefault(name, []):
                slots[name].append(entity)
                firsts.setdefault(name, token)
                tokens.append(token)
        for entry in entries:
            feminine = "Gender=Fem" in reading.document[firsts.get(entry.subject, predicate.token)].features
            tie = Tie(entry, slots, _RULE, min(tokens), max(tokens) + 1, predicate.token, feminine)
            held = clause_period(reading, predicate.token)
            yield from (dated(draft, held) for draft in ties(reading, tie))


def _holds(entry: RelationVerb, verb: Verb) -> bool:
    return (verb.reflexive or not entry.reflexive) and (verb.passive or not entry.passive)


def _entity(reading: Reading, token: int, borne: Mapping[int, Bearer]) -> EntityId | None:
    if found := reading.entity(token):
        return found.id
    return borne[token].entity.id if token in borne else None


def _whole(reading: Reading, token: int) -> int:
    """What a share is a share of: « 54 % du capital de Veltis »; a token that is no share stays."""
    document = reading.document
    for _ in range(4):
        if not reading.lexicon.has("share", document[token].text.lower()):
            break
        parts = (child.index for child in document.dependents(token, "nmod") if child.index > token)
        token = next(
            (part for part in parts if reading.preposition(_first(reading, part), part) == reading.lexicon.of), token
        )
    return token


def _first(reading: Reading, token: int) -> int:
    """The preposition of a noun, or the noun itself."""
    return next((case.index for case in reading.document.dependents(token, "case")), token)
