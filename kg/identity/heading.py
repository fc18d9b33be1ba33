"""What an authority file knows of one thing: its names, and what it is called elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.entity import EntityType


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of an authority file.

    ``iris`` are those of the same thing elsewhere (Wikidata, GeoNames, the user's own), at least one. ``types`` are the
    entity types that it may have, none for any. ``country`` is the ISO 3166-1 code of where a place lies, or empty.
    """

    label: str
    iris: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    types: tuple[EntityType, ...] = ()
    country: str = ""

    def fits(self, type_: EntityType) -> bool:
        """Whether an entity of a type can be this."""
        return not self.types or type_ in self.types
