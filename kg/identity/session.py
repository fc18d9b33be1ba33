"""What one process asks of one service: only what is not kept yet, and nothing more once it fails."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from kg.identity.answers import Answers
from kg.identity.service import Candidate, Query, Service, ServiceError

_LOG = logging.getLogger(__name__)
_BATCH = 25  # queries a call; public services refuse more than 50
_FAILURES = 3  # calls in a row that may fail before the service is left alone for the rest of the build
_MANIFEST = "manifest"


@dataclass(slots=True)
class Session:
    """A service, and how often in a row it failed."""

    service: Service
    failures: int = 0

    def candidates(self, queries: Sequence[Query], kept: Answers) -> list[list[Candidate]]:
        """The candidates for each query, kept or asked for; none where the service fails."""
        known = {_key(query): kept.get(query) for query in queries}
        fresh = {_key(query): query for query in queries if known[_key(query)] is None}
        for batch in _batches(fresh.values()):
            if found := self._asked(batch):
                kept.put(zip(batch, found, strict=True))
                known |= zip(map(_key, batch), found, strict=True)
        return [known[_key(query)] or [] for query in queries]

    def identifier_space(self, kept: Answers) -> str:
        """What the IRIs of the service's things begin with, or nothing where it does not tell."""
        manifest = kept.get(_MANIFEST)
        if manifest is None and (manifest := self._manifest()):
            kept.put([(_MANIFEST, manifest)])
        return str((manifest or {}).get("identifierSpace", ""))

    def _asked(self, batch: list[Query]) -> list[list[Candidate]]:
        """The answers to new questions; none where the service fails."""
        if self.failures < _FAILURES:
            try:
                found = self.service.candidates(batch)
            except ServiceError as error:
                self._failed(error)
            else:
                self.failures = 0
                return found
        return []

    def _manifest(self) -> dict[str, Any]:
        if self.failures < _FAILURES:
            try:
                return self.service.manifest()
            except ServiceError as error:
                self._failed(error)
        return {}

    def _failed(self, error: ServiceError) -> None:
        self.failures += 1
        rest = "; it is asked no more" if self.failures == _FAILURES else ""
        _LOG.warning("%s: %s%s", self.service.url, error, rest)


@cache
def session(url: str, timeout_s: float) -> Session:
    """The session of this process with a service."""
    return Session(Service(url, timeout_s))


def _key(query: Query) -> tuple[tuple[str, object], ...]:
    return tuple(sorted(query.items()))


def _batches(queries: Iterable[Query]) -> Iterator[list[Query]]:
    waiting = iter(queries)
    return iter(lambda: list(islice(waiting, _BATCH)), [])
