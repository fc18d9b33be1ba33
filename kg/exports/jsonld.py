"""JSON-LD, compacted by the context of the vocabulary, which the file carries along."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from kg.exports.prefixes import split
from kg.exports.quads import Quad, iri, literal
from kg.resources import context

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_XSD = "http://www.w3.org/2001/XMLSchema#"

Json = str | int | bool | dict[str, "Json"] | list["Json"]


def jsonld(quads: Iterable[Quad]) -> Iterator[str]:
    """The default graph, then each named graph with its name, as pieces of one JSON document."""
    found = sorted(set(quads), key=lambda quad: (quad[3], *quad[:3]))
    yield f'{{"@context": {_text(context())},\n"@graph": ['
    comma = ""
    for graph, members in groupby(found, key=lambda quad: quad[3]):
        if graph:
            yield f'{comma}\n{{"{_keyword("@id")}": {_text(iri(graph))},\n"@graph": ['
            comma = ""
        for subject, of_subject in groupby(members, key=lambda quad: quad[0]):
            yield f"{comma}\n{_node_text(_node(subject, of_subject))}"
            comma = ","
        yield "\n]}" if graph else ""
        comma = ","
    yield "\n]}\n"


def _node_text(node: dict[str, Json]) -> str:
    """A node with a line for each property; the C encoder, which ``indent`` switches off, is four times as fast."""
    return "{" + ",\n ".join(f"{_text(key)}: {_text(value)}" for key, value in node.items()) + "}"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _node(subject: str, quads: Iterable[Quad]) -> dict[str, Json]:
    """One subject with all that a graph says of it."""
    node: dict[str, Json] = {_keyword("@id"): iri(subject)}
    properties: dict[str, list[Json]] = {}
    for _, predicate, value, _ in quads:
        key, compacted = _property(iri(predicate), value)
        properties.setdefault(key, []).append(compacted)
    for key in sorted(properties, key=lambda key: (key != _keyword("@type"), key)):
        values = properties[key]
        node[key] = values[0] if len(values) == 1 else values
    return node


def _property(predicate: str, value: str) -> tuple[str, Json]:
    """A key and a value: by a term of the context whose coercion fits, else by prefix, the value whole."""
    if predicate == _TYPE:
        return _keyword("@type"), _short(iri(value))
    for term in _terms().get(predicate, ()):
        if (compacted := term.compact(value)) is not None:
            return term.name, compacted
    return _short(predicate), _whole(value)


def _whole(value: str) -> Json:
    """A value as it stands without coercion."""
    if address := iri(value):
        return {_keyword("@id"): address}
    found = literal(value)
    if found.language:
        return {"@language": found.language, "@value": found.text}
    if found.datatype == f"{_XSD}integer" and found.text == str(_number(found.text)):
        return int(found.text)
    if found.datatype == f"{_XSD}boolean" and found.text in ("true", "false"):
        return found.text == "true"
    return {_keyword("@type"): _short(found.datatype), "@value": found.text} if found.datatype else found.text


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _short(address: str) -> str:
    prefix, name = split(address)
    return f"{prefix}:{name}" if prefix else address


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of the context; ``coercion`` is ``@id``, a datatype or empty, ``language`` a tag or empty."""

    name: str
    coercion: str
    language: str

    def compact(self, value: str) -> Json | None:
        """The value without what the coercion says, or None where the coercion does not fit."""
        if address := iri(value):
            return address if self.coercion == "@id" else {_keyword("@id"): address} if not self.coercion else None
        found = literal(value)
        if found.language or self.language:
            return found.text if found.language == self.language else None
        if self.coercion:
            return found.text if found.datatype == self.coercion else None
        return _whole(value)


@cache
def _terms() -> Mapping[str, tuple[_Term, ...]]:
    """The terms that the context defines for a predicate, without those that have a container or a scope."""
    found: dict[str, list[_Term]] = {}
    for name, definition in sorted(context().items()):
        if isinstance(definition, dict) and definition.keys() <= {"@id", "@type", "@language"}:
            coercion = _expanded(definition.get("@type", ""))
            term = _Term(name, coercion, definition.get("@language") or "")
            found.setdefault(_expanded(definition["@id"]), []).append(term)
    return {predicate: tuple(terms) for predicate, terms in found.items()}


def _expanded(name: str) -> str:
    prefix, colon, local = name.partition(":")
    namespace = context().get(prefix)
    return f"{namespace}{local}" if colon and isinstance(namespace, str) else name


@cache
def _keyword(keyword: str) -> str:
    """The alias that the context gives a keyword (``id`` for ``@id``)."""
    return min((name for name, meaning in context().items() if meaning == keyword), default=keyword)
