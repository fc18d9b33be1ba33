"""Short names for IRIs, as ``ontology/context.jsonld`` declares them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.resources import prefixes

_LOCAL = re.compile(r"[A-Za-z_][\w-]*(?:\.[\w-]+)*", re.ASCII)  # narrower than Turtle allows, and legal in XML as well


@cache
def _by_namespace() -> Mapping[str, str]:
    return {namespace: name for name, namespace in prefixes().items()}


@lru_cache(maxsize=1 << 16)
def split(iri: str) -> tuple[str, str]:
    """The prefix and the local name of an IRI, both empty where no prefix fits.

    >>> split("https://schema.org/Person"), split("https://example.org/a b")
    (('schema', 'Person'), ('', ''))
    """
    end = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _by_namespace().get(iri[:end])
    return (prefix, iri[end:]) if prefix and _LOCAL.fullmatch(iri[end:]) else ("", "")
