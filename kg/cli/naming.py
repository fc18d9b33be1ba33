"""Articles as people name them on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.store import Store


def article_iris(store: Store, names: Sequence[str]) -> tuple[str, ...]:
    """The IRIs of the articles of these ids or IRIs; of all where no name is given.

    Raises `QueryError` naming the first that the store does not hold.
    """
    held = store.articles()
    if not names:
        return held
    by_name = {name: iri for iri in held for name in (iri, iri.rsplit("/article/", 1)[-1])}
    if unknown := [name for name in names if name not in by_name]:
        raise QueryError(f"the store holds no article {unknown[0]!r}; kg query entities lists the articles")
    return tuple(by_name[name] for name in names)
