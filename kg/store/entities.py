"""Things by the names that people give them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import QueryError
from kg.store.prefixes import term
from kg.store.store import FACTS, Store

_IRI = re.compile(r"<?[a-z][a-z0-9+.-]*://[^\s<>\"{}|^`\\]*>?")
_SUGGESTED = 5


_LABEL, _OTHER_LABEL = term("rdfs:label"), term("skos:altLabel")
_TYPES = {
    "Person": "Person",
    "Organization": "Organization",
    "Place": "Place",
    "Product": "Product",
    "CreativeWork": "Work",
    "Event": "Event",
    "Thing": "Other",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Something that articles name: its preferred name, its type, its other names, the same thing elsewhere."""

    iri: str
    label: str
    type: str
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]


def resolve(store: Store, name: str) -> Named:
    """What a label, another name or an IRI stands for; capitals and accents do not matter.

    Raises `QueryError` with the nearest names where there is none, with the IRIs where there are several.
    """
    found = sorted(_called(store, name))
    if not found:
        raise QueryError(f"nothing is called {name!r} here{_nearest(store, name)}")
    if len(found) > 1:
        several = ", ".join(f"<{iri}>" for iri in found)
        raise QueryError(f"several things are called {name!r}: {several}; give the IRI")
    return named(store, found[0])


def named(store: Store, iri: str) -> Named:
    """What the store knows of an entity's names; the label is its IRI where it has none."""
    said: dict[str, list[str]] = {}
    for found in store.statements(FACTS, subject=iri):
        said.setdefault(found.predicate, []).append(found.value)
    labels = sorted(said.get(_LABEL, []))
    classes = {value.rpartition("/")[2] for value in said.get(term("rdf:type"), [])}
    aliases = {*labels[1:], *said.get(_OTHER_LABEL, [])}
    return Named(
        iri,
        labels[0] if labels else iri,
        next((kind for name, kind in _TYPES.items() if name in classes), ""),
        tuple(sorted(aliases)),
        tuple(sorted(said.get(term("skos:exactMatch"), []))),
    )


def _called(store: Store, name: str) -> set[str]:
    """The entities of an IRI or a preferred name; else those of another name."""
    if _IRI.fullmatch(name):
        iri = name.strip("<>")
        return {iri} if _is_entity(store, iri) else set()
    wanted = _folded(name)
    for predicate in (_LABEL, _OTHER_LABEL):
        found = {iri for label, iri in _labels(store, predicate) if _folded(label) == wanted}
        if entities := {iri for iri in found if _is_entity(store, iri)}:
            return entities
    return set()


def _is_entity(store: Store, iri: str) -> bool:
    return (
        next(store.statements(FACTS, subject=iri, predicate=term("rdf:type"), value=term("kg:Entity")), None)
        is not None
    )


def _labels(store: Store, predicate: str) -> Iterator[tuple[str, str]]:
    """The names of one sort among the facts, with what they name."""
    return ((found.value, found.subject) for found in store.statements(FACTS, predicate=predicate))


def _nearest(store: Store, name: str) -> str:
    known = {
        _folded(label): label
        for kind in (_LABEL, _OTHER_LABEL)
        for label, iri in _labels(store, kind)
        if _is_entity(store, iri)
    }
    wanted = _folded(name)
    near = [label for label in known if wanted in label.split()] or get_close_matches(wanted, known, _SUGGESTED, 0.5)
    return f"; near it: {', '.join(known[label] for label in sorted(near)[:_SUGGESTED])}" if near else ""


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
