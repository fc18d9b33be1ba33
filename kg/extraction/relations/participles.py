"""Participles that tie the noun they qualify: « imprimés par Veltis », « Basée à Nantes, la compagnie »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.meant import Meant
from kg.extraction.relations.openings import opening_subject, opens
from kg.extraction.relations.reading import Reading
from kg.extraction.relations.ties import Tie, ties
from kg.extraction.relations.verb_lexicon import VerbLexicon
from kg.model.document import Token
from kg.model.entity import EntityId

_RULE = "participle"
_FARTHEST = 14  # tokens that the complements of a participle may take


@dataclass(frozen=True, slots=True)
class Participle:
    """A past participle without auxiliary, with what its prepositions bring: slot and token, « par » as agent."""

    token: int
    verb: str
    slots: tuple[tuple[str, int], ...]
    end: int


def participle_ties(
    reading: Reading, verbs: VerbLexicon, borne: Mapping[int, Bearer], ends: Mapping[int, Meant]
) -> Iterator[Draft]:
    """The relations that participles carry."""
    patients: dict[int, EntityId] = {}
    for token in reading.document.tokens:
        found = read(reading, verbs, token)
        if found is None:
            continue
        patient = _qualified(reading, found, borne, ends)
        if patient is None and (joint := reading.token(token.index - 1, token.index)) and joint.pos == "CCONJ":
            patient = next(
                (patients[i] for i in range(joint.index, joint.index - _FARTHEST, -1) if i in patients), None
            )
        if patient is not None:
            patients[token.index] = patient
            slots = {"patient": [patient], **_entities(reading, found, borne)}
            feminine = any(
                slot == "agent" and "Gender=Fem" in reading.document[index].features for slot, index in found.slots
            )
            for entry in verbs.ties[found.verb]:
                yield from ties(reading, Tie(entry, slots, _RULE, token.index, found.end, token.index, feminine))


def read(reading: Reading, verbs: VerbLexicon, token: Token) -> Participle | None:
    """The participle that a token is, with its complements, if it stands alone and is one of those that tie."""
    verb = verbs.participles.get(token.text.lower())
    if verb is None or token.index in reading.covering or token.pos == "DET":
        return None
    before = reading.token(token.index - 1, token.index)
    if before and before.pos in ("AUX", "DET", "PRON") and not _is_predicate(reading, token, before):
        return None
    slots = list(_slots(reading, token.index))
    return Participle(token.index, verb, tuple(slots), max([token.index, *(end for _, end in slots)]) + 1)


def _is_predicate(reading: Reading, token: Token, before: Token) -> bool:
    """Whether a participle taken for an adjective stands behind « être », where no verb is found: « est marié à »."""
    return token.pos == "ADJ" and before.dep == "cop" and before.head == token.index


def _slots(reading: Reading, start: int) -> Iterator[tuple[str, int]]:
    preposition = ""
    for index in range(start + 1, start + _FARTHEST):
        token = reading.token(index, start)
        if token is None or token.text in (",", ";", ":", "(") or "VerbForm=Fin" in token.features:
            return
        if token.pos == "CCONJ" and (following := reading.token(index + 1, start)) and following.pos in ("VERB", "ADJ"):
            if preposition:
                return
            continue  # « créée et animée par Paul Vernet »
        if found := reading.preposition(index, start):
            preposition = found
        elif preposition and reading.entity(index) is not None and index not in reading.timed:
            yield ("agent" if preposition == reading.lexicon.by else preposition), index
            if index in reading.covering:
                preposition = preposition if _continues(reading, index) else ""


def _continues(reading: Reading, index: int) -> bool:
    """Whether the list that a name stands in goes on: « par Renault et Nissan »."""
    after = reading.token(reading.covering[index].end, index)
    return index + 1 < reading.covering[index].end or (after is not None and after.pos == "CCONJ")


def _qualified(
    reading: Reading, found: Participle, borne: Mapping[int, Bearer], ends: Mapping[int, Meant]
) -> EntityId | None:
    """What the participle is said of: the name or noun before it, or the subject of the sentence that it opens."""
    if predicated := next(reading.document.dependents(found.token, "nsubj"), None):
        return _entity(reading, predicated.index, borne)
    if opens(reading, found.token):
        subject = opening_subject(reading, found.token + 1)
        return _entity(reading, subject, borne) if subject is not None else None
    before = found.token - 1
    while (
        (token := reading.token(before, found.token)) and token.pos in ("ADV", "ADJ") and before not in reading.covering
    ):
        before -= 1
    if token is None:
        return None
    if token.text == ",":
        before -= 1
    if name := reading.name_before(before + 1):
        return reading.named(name).id
    if described := ends.get(before + 1):
        return described.entity.id
    return _entity(reading, before, borne) or _governor(reading, found.token, borne)


def _governor(reading: Reading, token: int, borne: Mapping[int, Bearer]) -> EntityId | None:
    """The noun that the parser hangs the participle on."""
    governor = reading.document.head(token)
    if reading.document[token].dep not in ("acl", "amod") or governor.index > token:
        return None
    return _entity(reading, governor.index, borne)


def _entity(reading: Reading, index: int, borne: Mapping[int, Bearer]) -> EntityId | None:
    """What a token refers to, or what the description around it is said of."""
    if found := reading.entity(index):
        return found.id
    return borne[index].entity.id if index in borne else None


def _entities(reading: Reading, found: Participle, borne: Mapping[int, Bearer]) -> dict[str, list[EntityId]]:
    slots: dict[str, list[EntityId]] = {}
    for name, index in found.slots:
        entity = _entity(reading, index, borne)
        if entity is not None and entity not in slots.setdefault(name, []):
            slots[name].append(entity)
    return slots
