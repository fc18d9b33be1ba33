"""Prefixed names of the vocabulary."""

from __future__ import annotations

from functools import cache

from kg.resources import prefixes


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
