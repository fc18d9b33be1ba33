"""Whose an organization is said to be: « Le Parti du centre de Paul Vernet », « le Renault d'Anne Vidal »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.relations.bearer import Bearer
from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType, Mention
from kg.model.finding import RelationType


def leaders(reading: Reading, borne: Mapping[int, Bearer]) -> Iterator[Draft]:
    """The persons that stand behind an organization's name with « de »: members of a team, else somehow tied to it."""
    for mention in reading.starting.values():
        entity = reading.named(mention)
        person = _person_behind(reading, mention, borne) if entity.type is EntityType.ORGANIZATION else None
        if person is not None:
            is_team = any(reading.lexicon.has("team", word) for word in entity.label.lower().split())
            relation = RelationType.MEMBER if is_team else RelationType.AFFILIATION
            yield Draft(
                relation, person.entity.id, entity.id, "leader-behind-name", mention.start, person.end, mention.head
            )  # fmt: skip


def _person_behind(reading: Reading, mention: Mention, borne: Mapping[int, Bearer]) -> Bearer | None:
    """The person named behind « de », with or without a description (« de l'ex-maire Paul Vernet »)."""
    index = reading.after_name(mention)
    if reading.preposition(index, mention.start) != reading.lexicon.of:
        return None
    name = reading.name_at(index + 1)
    if name and reading.named(name).type is EntityType.PERSON:
        return Bearer(reading.named(name), "leader-behind-name", index + 1, name.end, name.head)
    carriers = (b for b in borne.values() if b.rule == "carried-name" and b.start == index + 1)
    return next((b for b in carriers if b.entity.type is EntityType.PERSON), None)
