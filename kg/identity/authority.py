"""An authority: headings, found by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.identity.heading import Heading
from kg.languages.normal import normal
from kg.model.entity import Entity, EntityType


@dataclass(frozen=True, slots=True)
class Authority:
    """Headings by the normal form of their names: case, accents and hyphens do not count."""

    by_name: Mapping[str, tuple[Heading, ...]]

    @classmethod
    def of(cls, headings: Iterable[Heading]) -> Authority:
        """An authority of headings.

        >>> lyon = Heading("Lyon", ("https://sws.geonames.org/2996944/",), types=(EntityType.PLACE,))
        >>> Authority.of([lyon]).by_name["lyon"] == (lyon,)
        True
        """
        by_name: dict[str, tuple[Heading, ...]] = {}
        for heading in headings:
            for name in {normal(name) for name in (heading.label, *heading.aliases)}:
                by_name[name] = (*by_name.get(name, ()), heading)
        return cls(by_name)

    def headings(self, entity: Entity) -> tuple[Heading, ...]:
        """All that an entity may be by its label, or else by its aliases; more than one means that it is not sure.

        A person is looked up by the label alone: an alias is often no more than a surname, which others bear.
        """
        if found := self._named(entity.label, entity.type):
            return found
        if entity.type is EntityType.PERSON:
            return ()
        return tuple(dict.fromkeys(heading for alias in entity.aliases for heading in self._named(alias, entity.type)))

    def _named(self, name: str, type_: EntityType) -> tuple[Heading, ...]:
        return tuple(heading for heading in self.by_name.get(normal(name), ()) if heading.fits(type_))
