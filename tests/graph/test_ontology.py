"""The vocabulary, its shapes and what the code writes agree."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SH
from rdflib.collection import Collection

from kg.graph import statements
from kg.graph.relations import PLAIN
from kg.model.entity import MentionKind
from kg.model.finding import EventType, QuoteKind, RelationType, RoleType
from kg.model.stance import Modality, Polarity
from kg.resources import ontology
from kg.store.check import Severity, faults
from tests.support.sentence import sentence

KG = rdflib.Namespace("https://kg.example/ontology#")
VOCABULARY = rdflib.Graph().parse(ontology("kg.ttl"))
SHAPES = rdflib.Graph().parse(ontology("shapes.ttl"))
TERMS = sorted({str(s) for s in VOCABULARY.subjects() if str(s).startswith(str(KG))})


def graph_of(lines: Iterable[str]) -> rdflib.Graph:
    return rdflib.Graph().parse(data="\n".join(lines), format="nt")


@pytest.mark.parametrize("term", TERMS)
def test_every_term_is_labelled_and_explained_in_both_languages(term: str) -> None:
    for predicate in (RDFS.label, RDFS.comment):
        words = [o for o in VOCABULARY.objects(rdflib.URIRef(term), predicate) if isinstance(o, rdflib.Literal)]
        assert sorted(str(word.language) for word in words) == ["en", "fr"]


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (RelationType, KG.Relation),
        (RoleType, KG.Role),
        (EventType, rdflib.URIRef("http://semanticweb.cs.vu.nl/2009/11/sem/EventType")),
        (Polarity, KG.Polarity),
        (Modality, KG.Modality),
        (QuoteKind, KG.QuoteKind),
        (MentionKind, KG.MentionKind),
    ],
)
def test_the_closed_lists_are_the_model_s(members: Iterable[str], kind: rdflib.URIRef) -> None:
    assert set(VOCABULARY.subjects(RDF.type, kind)) == {KG[str(member)] for member in members}


def test_the_lists_of_the_shapes_are_the_model_s() -> None:
    lists = [{str(member) for member in Collection(SHAPES, head)} for head in SHAPES.objects(None, SH["in"])]
    for members in (RelationType, EventType, Polarity, Modality, QuoteKind, MentionKind):
        assert {str(KG[str(member)]) for member in members} in lists


def test_every_term_that_the_code_writes_is_documented() -> None:
    written = {iri for line in statements(sentence().extraction()).named for iri in re.findall(rf"<({KG}[^>]+)>", line)}
    written |= {iri for plain in PLAIN.values() for iri in re.findall(rf"<({KG}[^>]+)>", plain.property)}
    assert len(written) > 30
    assert written <= set(TERMS)


def test_the_alignment_is_with_the_standards() -> None:
    aligned = {
        str(o)
        for predicate in (RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf)
        for o in VOCABULARY.objects(None, predicate)
    }
    for namespace in ("https://schema.org/", "http://semanticweb.cs.vu.nl/", "http://www.w3.org/ns/prov#"):
        assert any(iri.startswith(namespace) for iri in aligned)


LINES = statements(sentence().extraction()).named
ARTICLE = "<https://kg.example/article/atelier"


def test_a_built_graph_conforms() -> None:
    assert faults(graph_of(LINES)) == []


BROKEN = [
    ("evidence", f"{ARTICLE}/event/ouvrir-76> <{KG}evidence>", "", "leads back to its words"),
    ("stance", f"{ARTICLE}/event/ouvrir-76> <{KG}polarity>", "", "positive or negative"),
    ("confidence", f'{ARTICLE}/event/ouvrir-76> <{KG}confidence> "0.8"', '"1.8"', "above 0 and up to 1"),
    ("fact", f"{ARTICLE}/event/ouvrir-76> <{KG}modality> <{KG}actual>", f"<{KG}planned>", "a fact is actual"),
    (
        "speaker",
        f"{ARTICLE}/event/ouvrir-76> <{KG}assertedBy> {ARTICLE}>",
        "<https://kg.example/entity/brest>",
        "itself",
    ),
    ("relation", f"<{RDF.predicate}> <{KG}kind>", f"<{KG}knows>", "one of the closed list"),
    (
        "label",
        "<https://kg.example/entity/brest> <http://www.w3.org/2004/02/skos/core#prefLabel>",
        "",
        "preferred name",
    ),
    (
        "type",
        f"<https://kg.example/entity/brest> <{RDF.type}> <https://schema.org/Place>",
        "",
        "exactly one of the seven",
    ),
    ("place", f"{ARTICLE}/mention/0-9> <http://www.w3.org/ns/oa#end>", "", "end at one offset"),
    ("time", '#timeValue> "2020-03"', '"mars"', "EDTF"),
    ("quote", f"{ARTICLE}/quote/117-148> <{KG}quoteKind>", "", "direct, indirect or mixed"),
    ("holder", f"{ARTICLE}/position/lea-morin-maire-quimper> <{KG}holder>", "", "one entity holds"),
]


@pytest.mark.parametrize(("start", "instead", "message"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_the_shapes_reject_a_broken_graph(start: str, instead: str, message: str) -> None:
    """A line that holds ``start`` is left out, or has its last part replaced."""
    touched = [line for line in LINES if start in line]
    assert touched
    last = start.rpartition(" ")[2]
    lines = [line for line in LINES if start not in line]
    lines += [line.replace(last, instead) for line in touched] if instead else []
    found = [fault for fault in faults(graph_of(lines)) if fault.severity is Severity.VIOLATION]
    assert any(message in fault.message for fault in found)


def test_an_article_without_a_date_is_a_warning() -> None:
    lines = [line for line in LINES if "datePublished" not in line]
    [fault] = faults(graph_of(lines))
    assert fault.severity is Severity.WARNING
    assert "--published" in str(fault)
