"""Turtle and TriG for people to read: prefixes, one paragraph a subject, everything sorted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from kg.exports.prefixes import split
from kg.exports.quads import Quad, iri
from kg.resources import prefixes

_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
_ARTICLE = "<https://schema.org/NewsArticle>"
_FIRST = {_TYPE: 0, _LABEL: 1}
_XSD = "^^<http://www.w3.org/2001/XMLSchema#"
_ABBREVIATED = {
    "integer": re.compile(r"[+-]?[0-9]+"),
    "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    "boolean": re.compile("true|false"),
}
"""The lexical forms that Turtle takes without quotation marks; another form keeps them and its datatype."""

Write = Callable[[str], str]


def turtle(quads: Iterable[Quad]) -> Iterator[str]:
    """The default graph as pieces of Turtle."""
    wanted = [quad for quad in quads if not quad[3]]
    base = base_of(wanted)
    yield from _head(base)
    yield from _subjects(wanted, _writer(base), "")


def trig(quads: Iterable[Quad]) -> Iterator[str]:
    """The default graph and the named graphs as pieces of TriG."""
    found = sorted(quads, key=lambda quad: quad[3])
    base = base_of(found)
    write = _writer(base)
    yield from _head(base)
    for graph, members in groupby(found, key=lambda quad: quad[3]):
        yield f"\n{write(graph)} {{\n" if graph else ""
        yield from _subjects(members, write, "    " if graph else "")
        yield "}\n" if graph else ""


def base_of(quads: Iterable[Quad]) -> str:
    """The IRI that those of articles and entities begin with, or an empty string where there is no article."""
    articles = (iri(subject) for subject, predicate, value, _ in quads if predicate == _TYPE and value == _ARTICLE)
    return min(articles, default="").rpartition("article/")[0]


def _head(base: str) -> Iterator[str]:
    if base:
        yield f"@base <{base}> .\n"
    for name, namespace in sorted(prefixes().items()):
        yield f"@prefix {name}: <{namespace}> .\n"


def _subjects(quads: Iterable[Quad], write: Write, indent: str) -> Iterator[str]:
    triples = sorted({quad[:3] for quad in quads}, key=lambda triple: (triple[0], *_order(triple[1]), triple[2]))
    for number, (subject, of_subject) in enumerate(groupby(triples, key=lambda triple: triple[0])):
        predicates = [
            f"{'a' if predicate == _TYPE else write(predicate)} {', '.join(write(value) for _, _, value in same)}"
            for predicate, same in groupby(of_subject, key=lambda triple: triple[1])
        ]
        yield "\n" if number or not indent else ""
        yield f"{indent}{write(subject)} {f' ;{chr(10)}{indent}    '.join(predicates)} .\n"


def _order(predicate: str) -> tuple[int, str]:
    return _FIRST.get(predicate, len(_FIRST)), predicate


def _writer(base: str) -> Write:
    """What writes a term, short where it can: the same terms stand many times in a graph."""

    @lru_cache(maxsize=1 << 16)
    def write(term: str) -> str:
        if term.startswith("<"):
            return _short(term, base)
        text, mark, datatype = term.rpartition(_XSD)
        if not mark or not text.endswith('"'):
            return term
        pattern = _ABBREVIATED.get(datatype[:-1])
        bare = text[1:-1]
        return bare if pattern and pattern.fullmatch(bare) else f"{text}^^{_short(f'{mark[2:]}{datatype}', base)}"

    return write


def _short(term: str, base: str) -> str:
    """An IRI with a prefix, or relative to the base, or whole."""
    address = term[1:-1]
    prefix, name = split(address)
    if prefix:
        return f"{prefix}:{name}"
    rest = address.removeprefix(base) if base else address
    return f"<{rest}>" if rest != address and _resolves_back(rest) else term


def _resolves_back(rest: str) -> bool:
    """Whether a relative address is none of a scheme and has no dots that a reader would resolve away."""
    return rest[:1].isalpha() and ":" not in rest.partition("/")[0] and "/." not in rest
