"""Graphs and networks as files: RDF formats, GEXF, GraphML, CSV, pictures. networkx is used in this package only.

form = export_format("gexf")
chosen = view("entities")
write_network(form, chosen.network(rows_of(chosen.query)), path)
"""
