"""Who makes what bears its name: « Boeing 737 »."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityType
from kg.model.finding import RelationType


def brands(reading: Reading) -> Iterator[Draft]:
    """Products whose name opens with that of an organization of the article."""
    makers = {
        name: entity.id
        for entity in reading.extraction.entities
        if entity.type is EntityType.ORGANIZATION
        for name in (entity.label, *entity.aliases)
    }
    for mention in reading.starting.values():
        product = reading.named(mention)
        maker = makers.get(reading.document[mention.start].text)
        if mention.end <= mention.start + 1 or reading.document[mention.start + 1].text in reading.lexicon.honorifics:
            continue  # « a dit à l'AFP Me Vernet »
        if product.type is EntityType.PRODUCT and maker is not None:
            yield Draft(
                RelationType.MANUFACTURER, product.id, maker, "brand", mention.start, mention.end, mention.head
            )  # fmt: skip
