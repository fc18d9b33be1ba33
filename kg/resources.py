"""Where the files lie that come with the package: the ontology and its queries, the demo article.

In a checkout ``ontology/`` stands beside ``kg/``; in an installed wheel it lies inside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_PACKAGE = Path(__file__).resolve().parent


def ontology(*parts: str) -> Path:
    """The path of a file of the ontology, such as ``ontology("queries", "facts.rq")``."""
    installed = _PACKAGE / "ontology"
    root = installed if installed.is_dir() else _PACKAGE.parent / "ontology"
    return root.joinpath(*parts)


@cache
def context() -> Mapping[str, object]:
    """The JSON-LD context of the vocabulary (``ontology/context.jsonld``)."""
    found: Mapping[str, object] = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


@cache
def prefixes() -> Mapping[str, str]:
    """The prefixes of the vocabulary with their namespaces, as the context declares them.

    >>> prefixes()["schema"]
    'https://schema.org/'
    """
    found = {name: iri for name, iri in context().items() if isinstance(iri, str) and iri.endswith(("/", "#"))}
    return MappingProxyType(found)


def demo(*parts: str) -> Path:
    """The path of a file of the bundled demo article."""
    return (_PACKAGE / "demo").joinpath(*parts)
