"""Names and values as the context of the vocabulary shortens them, the way the compaction of JSON-LD does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.exports.prefixes import split
from kg.exports.quads import iri, literal
from kg.resources import context

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_XSD = "http://www.w3.org/2001/XMLSchema#"

Json = str | int | bool | dict[str, "Json"] | list["Json"]


def compacted(predicate: str, value: str) -> tuple[str, Json]:
    """A key and a value: by a term of the context whose coercion fits, else by prefix, the value whole."""
    if predicate == _TYPE:
        return keyword("@type"), short(iri(value))
    for term in _terms().get(predicate, ()):
        if (found := term.compact(value)) is not None:
            return term.name, found
    return short(predicate), _whole(value)


def _whole(value: str) -> Json:
    """A value as it stands without coercion."""
    if address := iri(value):
        return {keyword("@id"): short(address)}
    found = literal(value)
    if found.language:
        return {"@language": found.language, "@value": found.text}
    if found.datatype == f"{_XSD}integer" and found.text == str(_number(found.text)):
        return int(found.text)
    if found.datatype == f"{_XSD}boolean" and found.text in ("true", "false"):
        return found.text == "true"
    return {keyword("@type"): short(found.datatype), "@value": found.text} if found.datatype else found.text


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def short(address: str) -> str:
    """An IRI with a prefix of the context, or whole."""
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
            return short(address) if self.coercion == "@id" else None if self.coercion else _whole(value)
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
            coercion = expanded(definition.get("@type", ""))
            term = _Term(name, coercion, definition.get("@language") or "")
            found.setdefault(expanded(definition["@id"]), []).append(term)
    return {predicate: tuple(terms) for predicate, terms in found.items()}


def expanded(name: str) -> str:
    """The IRI of a name with a prefix; what has none stays as it is."""
    prefix, colon, local = name.partition(":")
    namespace = context().get(prefix)
    return f"{namespace}{local}" if colon and isinstance(namespace, str) else name


@cache
def keyword(keyword: str) -> str:
    """The alias that the context gives a keyword (``id`` for ``@id``)."""
    return min((name for name, meaning in context().items() if meaning == keyword), default=keyword)
