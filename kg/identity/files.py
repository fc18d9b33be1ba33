"""The authority file of a user, in any form that is understood."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import AuthorityError
from kg.identity import concepts, table
from kg.identity.authority import Authority
from kg.identity.heading import Heading
from kg.model.entity import Entity


def read_authority(path: Path) -> Authority:
    """The authority in a CSV or RDF file. Raises ``AuthorityError`` that tells what is wrong, and where."""
    if path.suffix == ".csv":
        return Authority.of(table.headings(path))
    if path.suffix in concepts.FORMATS:
        return Authority.of(concepts.headings(path))
    known = ", ".join((".csv", *concepts.FORMATS))
    raise AuthorityError(f"{path}: an authority file ends with one of {known}")


@dataclass(frozen=True, slots=True)
class AuthorityFile:
    """An authority by its file, which each process of a build reads once: cheaper than to hand it on with every batch.

    Making one reads the file: raises ``AuthorityError`` as `read_authority`.
    """

    path: Path

    def __post_init__(self) -> None:
        _read(self.path)

    def headings(self, entity: Entity) -> tuple[Heading, ...]:
        """All that an entity may be; see `Authority.headings`."""
        return _read(self.path).headings(entity)


_read = cache(read_authority)
