"""The frame of the vocabulary (``ontology/frame.jsonld``): which resources stand inside those that refer to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.exports.compaction import Json, compacted, expanded, keyword, short
from kg.exports.quads import iri
from kg.resources import context, ontology

Nodes = Mapping[str, list[tuple[str, str]]]
"""The subjects of one graph, sorted, each with its predicates and values; addresses and terms as in a `Quad`."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame says of a resource: whether it is embedded, and what holds for the values of its properties.

    Of the framing of JSON-LD 1.1 this knows ``@embed`` with ``@always`` and ``@never``, and wildcards.
    """

    embeds: bool
    properties: Mapping[str, Frame] = field(default_factory=dict)

    def of(self, predicate: str) -> Frame:
        """The frame of a property's values: its own, or else one with the flag of this frame."""
        return self.properties.get(predicate) or Frame(self.embeds)


@cache
def article_frame() -> Frame:
    """The frame of what stands in an article's graph."""
    return _frame(json.loads(ontology("frame.jsonld").read_text(encoding="utf-8"))["@graph"])


def _frame(record: Mapping[str, Any]) -> Frame:
    properties = {_predicate(key): _frame(value) for key, value in record.items() if _is_property(key)}
    return Frame(record["@embed"] == "@always", properties)


def _is_property(key: str) -> bool:
    return not key.startswith("@") and key not in (keyword("@id"), keyword("@type"))


def _predicate(term: str) -> str:
    """The predicate that a term of the context stands for."""
    definition: Any = context()[term]
    return f"<{expanded(definition['@id'])}>"


def trees(nodes: Nodes, frame: Frame) -> Iterator[dict[str, Json]]:
    """The nodes of a graph as trees by the frame, in order; one that was embedded in another is no tree of its own."""
    embedded: set[str] = set()
    for subject in nodes:
        if subject not in embedded:
            yield _tree(subject, nodes, frame, embedded)


def _tree(subject: str, nodes: Nodes, frame: Frame, embedded: set[str]) -> dict[str, Json]:
    """One subject with all that the graph says of it."""
    properties: dict[str, list[Json]] = {}
    for predicate, value in nodes[subject]:
        key, found = compacted(iri(predicate), value)
        within = frame.of(predicate)
        if within.embeds and value in nodes:
            embedded.add(value)
            found = _tree(value, nodes, within, embedded)
        properties.setdefault(key, []).append(found)
    node: dict[str, Json] = {keyword("@id"): short(iri(subject))}
    for key in sorted(properties, key=lambda key: (key != keyword("@type"), key)):
        values = properties[key]
        node[key] = values[0] if len(values) == 1 else values
    return node
