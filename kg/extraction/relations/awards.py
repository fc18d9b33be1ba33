"""Prizes in apposition: « Anne Vernet, prix Goncourt 2020, »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType
from kg.model.finding import RelationType


def awards(reading: Reading) -> Iterator[Draft]:
    """The prizes that stand behind a person's name and a comma."""
    for mention in reading.starting.values():
        person = reading.named(mention)
        if person.type is not EntityType.PERSON:
            continue
        comma = reading.token(reading.after_name(mention), mention.start)
        prize = reading.name_at(comma.index + 1) if comma and comma.text == "," else None
        if prize and reading.lexicon.has("award-noun", reading.document[prize.start].text.lower()):
            award = reading.named(prize).id
            yield Draft(
                RelationType.AWARD, person.id, award, "award-behind-name", mention.start, prize.end, mention.head
            )
