"""Who makes what bears its name: « Boeing 737 », « Land Rover Defender »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extraction.relations.draft import Draft
from kg.extraction.relations.reading import Reading
from kg.model.entity import EntityId, EntityType, Mention
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
        if mention.end <= mention.start + 1 or reading.document[mention.start + 1].text in reading.lexicon.honorifics:
            continue  # « a dit à l'AFP Me Vernet »
        if product.type is EntityType.PRODUCT and (maker := _maker(reading, mention, makers)) is not None:
            yield Draft(
                RelationType.MANUFACTURER, product.id, maker, "brand", mention.start, mention.end, mention.head
            )  # fmt: skip


def _maker(reading: Reading, product: Mention, makers: Mapping[str, EntityId]) -> EntityId | None:
    """The organization whose name the longest first words of a product's name are: « Land Rover | Defender »."""
    starts = (
        reading.document.of(reading.document.span(product.start, end))
        for end in range(product.end - 1, product.start, -1)
    )
    return next((makers[start] for start in starts if start in makers), None)
