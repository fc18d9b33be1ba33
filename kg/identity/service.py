"""A service that speaks the W3C Reconciliation API, version 0.2 (https://www.w3.org/community/reports/reconciliation)."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

_AGENT = "kg-press (reconciliation client)"
_LARGEST = 8 * 1024 * 1024  # bytes; a hundred queries with ten candidates each take about a tenth of it

Query = Mapping[str, object]
"""One question: ``query`` is a name, ``type`` the service's id of a type or missing, ``limit`` a number."""
Candidate = Mapping[str, Any]
"""What may be meant: ``id``, ``name``, ``score``, ``match``, and perhaps ``type``."""


class ServiceError(Exception):
    """The service does not answer, or not as the API says."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service by its address; each call waits ``timeout_s`` seconds at most."""

    url: str
    timeout_s: float

    def manifest(self) -> dict[str, Any]:
        """What the service tells of itself. Raises `ServiceError`."""
        return self._asked(None)

    def candidates(self, queries: Sequence[Query]) -> list[list[Candidate]]:
        """The candidates for each query, in one call. Raises `ServiceError`."""
        batch = {f"q{number}": query for number, query in enumerate(queries)}
        answer = self._asked(urlencode({"queries": json.dumps(batch, ensure_ascii=False)}).encode())
        try:
            return [list(map(dict, answer[key]["result"])) for key in batch]
        except (KeyError, TypeError, ValueError) as error:
            raise ServiceError(f"an answer without results: {str(answer)[:200]}") from error

    def _asked(self, data: bytes | None) -> dict[str, Any]:
        headers = {"User-Agent": _AGENT, "Accept": "application/json"}
        request = urllib.request.Request(self.url, data, headers)  # noqa: S310 (`is_service` allows http and https only)
        try:
            with urllib.request.urlopen(request, timeout=self.timeout_s) as response:  # noqa: S310 (the same)
                answer = json.loads(response.read(_LARGEST))
        except (OSError, ValueError) as error:
            raise ServiceError(str(error)) from error
        if not isinstance(answer, dict):
            raise ServiceError(f"not an object: {str(answer)[:200]}")
        return answer


def is_service(url: str) -> bool:
    """Whether an address may be that of a service.

    >>> is_service("https://wikidata.reconci.link/fr/api"), is_service("file:///etc/passwd")
    (True, False)
    """
    return url.startswith(("http://", "https://"))
