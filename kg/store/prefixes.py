"""The prefixes of the vocabulary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.resources import ontology


@cache
def prefixes() -> Mapping[str, str]:
    """The prefixes that ``ontology/context.jsonld`` declares; a query need not declare them again.

    >>> prefixes()["schema"]
    'https://schema.org/'
    """
    context = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))["@context"]
    found = {name: iri for name, iri in context.items() if isinstance(iri, str) and iri.endswith(("/", "#"))}
    return MappingProxyType(found)


@cache
def term(name: str) -> str:
    """The IRI of a prefixed name.

    >>> term("schema:Person")
    'https://schema.org/Person'
    """
    prefix, _, local = name.partition(":")
    return prefixes()[prefix] + local


@cache
def shortened(iri: str) -> str:
    """The prefixed name of an IRI of the vocabulary; another IRI as it is.

    >>> shortened("https://schema.org/Person"), shortened("https://kg.example/entity/brest")
    ('schema:Person', 'https://kg.example/entity/brest')
    """
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return next((f"{name}:{iri[cut:]}" for name, base in prefixes().items() if base == iri[:cut]), iri)
