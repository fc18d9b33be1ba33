"""The authority file of a user, in any form that is understood."""

from __future__ import annotations

from pathlib import Path

from kg.errors import AuthorityError
from kg.identity import concepts, table
from kg.identity.authority import Authority


def read_authority(path: Path) -> Authority:
    """The authority in a CSV or RDF file. Raises ``AuthorityError`` that tells what is wrong, and where."""
    if path.suffix == ".csv":
        return Authority.of(table.headings(path))
    if path.suffix in concepts.FORMATS:
        return Authority.of(concepts.headings(path))
    known = ", ".join((".csv", *concepts.FORMATS))
    raise AuthorityError(f"{path}: an authority file ends with one of {known}")
