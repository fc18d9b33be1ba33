"""Who made a work: « « Le Grand Bac » (1974), de Louis Mercier », « « Phèdre », de Jean Racine »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType
from kg.model.finding import RelationType


def works(reading: Reading) -> Iterator[Draft]:
    """The authors that stand behind the name of a work."""
    for mention in reading.starting.values():
        work = reading.named(mention)
        if work.type is not EntityType.WORK:
            continue
        index = reading.after_name(mention)
        comma = reading.token(index, mention.start)
        index += comma is not None and comma.text == ","
        if reading.preposition(index, mention.start) != "de":
            continue
        name = reading.name_at(index + 1)
        author = reading.named(name) if name else None
        if name and author and author.type is EntityType.PERSON:
            yield Draft(
                RelationType.AUTHOR, work.id, author.id, "author-behind-work", mention.start, name.end, mention.head
            )
