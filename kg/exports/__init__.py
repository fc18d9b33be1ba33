"""Graphs and networks as files: RDF formats, GEXF, GraphML, CSV, pictures. networkx is used in this package only."""
