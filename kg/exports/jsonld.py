"""JSON-LD, framed: an article, in its graph the claims with their evidence; then the facts, each thing by itself.

The shape is that of ``ontology/frame.jsonld`` applied by the framing of JSON-LD 1.1, with the context carried along.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from kg.exports.compaction import keyword, short
from kg.exports.framing import Frame, Nodes, article_frame, trees
from kg.exports.ordering import in_order
from kg.exports.quads import Quad, iri
from kg.resources import context

_FLAT = Frame(embeds=False)


def jsonld(quads: Iterable[Quad]) -> Iterator[str]:
    """The statements as pieces of one JSON document, in a memory for one article at a time."""
    yield f'{{"@context": {_text(context())},\n"@graph": ['
    comma = "\n"
    for name, members in groupby(in_order(quads, _order), key=_owner):
        yield f"{comma}{_owned(name, members)}"
        comma = ",\n"
    yield "\n]}\n"


def _owner(quad: Quad) -> str:
    """What a statement is written with: its graph, or in the default graph its subject."""
    return iri(quad[3] or quad[0])


def _order(quad: Quad) -> tuple[str, ...]:
    subject, predicate, value, graph = quad
    return _owner(quad), graph, iri(subject), predicate, value


def _owned(name: str, quads: Iterable[Quad]) -> str:
    """A thing with the facts that tell of it, and the graph that bears its name."""
    lines = [f"{_text(keyword('@id'))}: {_text(short(name))}"]
    for graph, members in groupby(quads, key=lambda quad: quad[3]):
        found = trees(_nodes(members), article_frame() if graph else _FLAT)
        if graph:
            lines.append('"@graph": [\n' + ",\n".join(f"{{{_lines(node)}}}" for node in found) + "\n]")
        else:
            lines += (_lines({key: value for key, value in node.items() if key != keyword("@id")}) for node in found)
    return "{" + ",\n ".join(lines) + "}"


def _nodes(quads: Iterable[Quad]) -> Nodes:
    return {
        subject: [(predicate, value) for _, predicate, value, _ in members]
        for subject, members in groupby(quads, key=lambda quad: quad[0])
    }


def _lines(node: Mapping[str, object]) -> str:
    """A node with a line for each property; the C encoder, which ``indent`` switches off, is four times as fast."""
    return ",\n ".join(f"{_text(key)}: {_text(value)}" for key, value in node.items())


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
