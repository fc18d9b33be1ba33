"""The vocabularies that the statements are made of."""

from __future__ import annotations

from kg.graph.terms import Vocabulary
from kg.model.entity import EntityType

KG = Vocabulary("https://kg.example/ontology#")
"""What the standards lack; documented in ``ontology/kg.ttl``. It does not move with the base of the instances."""

DCTERMS = Vocabulary("http://purl.org/dc/terms/")
OA = Vocabulary("http://www.w3.org/ns/oa#")
PROV = Vocabulary("http://www.w3.org/ns/prov#")
RDF = Vocabulary("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Vocabulary("http://www.w3.org/2000/01/rdf-schema#")
SCHEMA = Vocabulary("https://schema.org/")
SEM = Vocabulary("http://semanticweb.cs.vu.nl/2009/11/sem/")
SKOS = Vocabulary("http://www.w3.org/2004/02/skos/core#")

TYPE = RDF["type"]
LABEL = RDFS["label"]

ENTITY_CLASSES = {
    EntityType.PERSON: SCHEMA["Person"],
    EntityType.ORGANIZATION: SCHEMA["Organization"],
    EntityType.PLACE: SCHEMA["Place"],
    EntityType.PRODUCT: SCHEMA["Product"],
    EntityType.WORK: SCHEMA["CreativeWork"],
    EntityType.EVENT: SCHEMA["Event"],
    EntityType.OTHER: SCHEMA["Thing"],
}
