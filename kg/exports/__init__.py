"""Graphs and networks as files: RDF formats, GEXF, GraphML, CSV, pictures. networkx is used in this package only.

A graph is written from its quads, a network from the rows that a view's query gives::

    write_graph(export_format("trig"), from_dataset(dataset), Path("press.trig"))
    shown = view("entities")
    write_network(export_format("gexf"), shown.network(rows), Path("press.gexf"))
"""

from kg.exports.cooccurrence import Unit
from kg.exports.quads import Quad, from_dataset, from_store
from kg.exports.registry import EXPORTS, export_format, graph_text, write_graph, write_network
from kg.exports.views import VIEWS, View, view

__all__ = [
    "EXPORTS",
    "VIEWS",
    "Quad",
    "Unit",
    "View",
    "export_format",
    "from_dataset",
    "from_store",
    "graph_text",
    "view",
    "write_graph",
    "write_network",
]
