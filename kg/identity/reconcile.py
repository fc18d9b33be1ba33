"""Asking a reconciliation service who and what the names are that no list knows."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import AuthorityError
from kg.identity.answers import kept
from kg.identity.service import Candidate, Query, is_service
from kg.identity.session import session
from kg.identity.table import is_iri
from kg.model.entity import Entity, EntityId, EntityType, MentionKind

_LOG = logging.getLogger(__name__)
_LIMIT = 5  # candidates a query: enough to see that a name has several bearers

SCORE = 90.0
"""The least score, of 100, that a candidate must have: « match » alone is what the service makes of it, and some call
a match whatever stands alone."""


@dataclass(frozen=True, slots=True)
class Reconciler:
    """A service, what to ask it, and when to believe it.

    ``types`` tells the service's own ids of our entity types; where there are any, only entities of these types are
    asked for, and only candidates of the same type count. ``kept`` is the file of answers.
    """

    url: str
    kept: Path
    types: tuple[tuple[EntityType, str], ...] = ()
    score: float = SCORE
    timeout_s: float = 10.0

    def iris(self, entities: Iterable[Entity]) -> Mapping[EntityId, tuple[str, ...]]:
        """The IRI of each entity that the service is sure of. Whatever fails is told as a warning, never raised."""
        queries = {entity.id: self._query(entity) for entity in entities if self._asks_for(entity)}
        if not queries:
            return {}
        current = session(self.url, self.timeout_s)
        try:
            with kept(self.kept, self.url) as answers:
                found = zip(queries.items(), current.candidates(list(queries.values()), answers), strict=True)
                sure = {id_: self._sure(query, candidates) for (id_, query), candidates in found}
                space = current.identifier_space(answers) if any(sure.values()) else ""
        except OSError as error:
            _LOG.warning("nothing is reconciled: %s", error)
            return {}
        return {id_: (iri,) for id_, candidate in sure.items() if (iri := _iri(candidate, space))}

    def _asks_for(self, entity: Entity) -> bool:
        """Whether an entity has a name to ask for; a person needs more than one word, for surnames are shared."""
        named = any(mention.kind is MentionKind.NAME for mention in entity.mentions)
        whole = entity.type is not EntityType.PERSON or " " in entity.label
        return named and whole and (not self.types or entity.type in dict(self.types))

    def _query(self, entity: Entity) -> Query:
        type_ = dict(self.types).get(entity.type)
        return {"query": entity.label, "limit": _LIMIT} | ({"type": type_} if type_ else {})

    def _sure(self, query: Query, candidates: list[Candidate]) -> str:
        """The id of the one candidate that reaches the score, if the service takes it for a match; else nothing."""
        left = [one for one in candidates if _score(one) >= self.score and _is_a(one, query.get("type"))]
        return str(left[0].get("id", "")) if len(left) == 1 and left[0].get("match") is True else ""


def reconciler(url: str, kept: Path, *, types: Iterable[str] = (), score: float = SCORE) -> Reconciler:
    """A reconciler as options tell it, with types as ``Person=Q5``. Raises ``AuthorityError`` for what is malformed."""
    if not is_service(url):
        raise AuthorityError(f"{url}: not the address of a service; it begins with http:// or https://")
    pairs = [tuple(map(str.strip, pair.partition("=")[::2])) for pair in types]
    if wrong := [name for name, id_ in pairs if name not in list(EntityType) or not id_]:
        raise AuthorityError(f"not TYPE=ID: {', '.join(wrong)}; the types are: {', '.join(EntityType)}")
    return Reconciler(url, kept, tuple((EntityType(name), id_) for name, id_ in pairs), score)


def _score(candidate: Candidate) -> float:
    score = candidate.get("score")
    return float(score) if isinstance(score, int | float) else 0.0


def _is_a(candidate: Candidate, type_: object) -> bool:
    """Whether a candidate has a type; one that tells none is believed, for the service was asked for that type."""
    types = [one.get("id") if isinstance(one, dict) else one for one in candidate.get("type") or ()]
    return not (type_ and types) or type_ in types


def _iri(id_: str, space: str) -> str:
    """The IRI of a candidate's id, or nothing where the service does not tell how to make one."""
    if not id_ or "://" in id_:
        return id_ if is_iri(id_) else ""
    whole = f"{space}{id_}" if space.endswith(("/", "#", "=")) else f"{space}/{id_}"
    return whole if is_iri(whole) else ""
