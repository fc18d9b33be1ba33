"""A document with some of its tokens changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from kg.model.document import Document, Token


def rewired(document: Document, changed: Mapping[int, Token]) -> Document:
    """The document with the changed tokens, which may hang elsewhere, in the place of those of the same index."""
    if not changed:
        return document
    tokens = tuple(changed.get(token.index, token) for token in document.tokens)
    children: defaultdict[int, list[int]] = defaultdict(list)
    for token in tokens:
        if not token.is_root:
            children[token.head].append(token.index)
    return replace(document, tokens=tokens, children=tuple(tuple(children[token.index]) for token in tokens))
