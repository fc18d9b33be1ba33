"""The same graph for rdflib."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox
import rdflib
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.resources import prefixes
from kg.store.store import Store

Node = rdflib.URIRef | rdflib.Literal | rdflib.BNode


def open_dataset(path: str | Path) -> rdflib.Dataset:
    """The graph in a folder, as an `rdflib.Dataset` in memory: facts in the default graph, articles in named ones.

    A copy: about 2 kB a statement, and changes to it do not reach the folder. Raises `StoreError` as `Store.open` does.
    """
    with Store.open(path) as store:
        return dataset(store)


def dataset(store: Store) -> rdflib.Dataset:
    """All statements of a store."""
    found = rdflib.Dataset()
    bind(found)
    found.addN((*_triple(quad), found.graph(_graph_name(quad.graph_name))) for quad in store.quads())
    return found


def article_graph(store: Store, article: str) -> rdflib.Graph:
    """The statements of one article's graph."""
    found = rdflib.Graph(identifier=rdflib.URIRef(article))
    bind(found)
    return add(found, store.quads(article))


def add(graph: rdflib.Graph, quads: Iterable[ox.Quad]) -> rdflib.Graph:
    """Put statements into a graph, which is given back."""
    for quad in quads:
        graph.add(_triple(quad))
    return graph


def bind(graph: rdflib.Graph) -> None:
    """Give a graph the prefixes of the vocabulary."""
    for name, iri in prefixes().items():
        graph.bind(name, iri, replace=True)


def _triple(quad: ox.Quad) -> tuple[Node, Node, Node]:
    return _node(quad.subject), _node(quad.predicate), _node(quad.object)


@lru_cache(maxsize=1 << 14)
def _node(term: ox.NamedNode | ox.Literal | ox.BlankNode) -> Node:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    # as it is written: rdflib would rewrite "Z" to "+00:00"
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value), normalize=False)


def _graph_name(name: ox.NamedNode | ox.BlankNode | ox.DefaultGraph) -> rdflib.URIRef:
    return rdflib.URIRef(name.value) if isinstance(name, ox.NamedNode) else DATASET_DEFAULT_GRAPH_ID
