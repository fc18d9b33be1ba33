from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import statements
from kg.model.article import Contributor, ContributorKind
from kg.model.entity import EntityType
from kg.model.graph import ArticleGraph
from kg.store import Store
from kg.store.results import Table
from tests.support.drafts import Draft
from tests.support.sentence import sentence

ENTITY = "https://kg.example/entity/"

# what each sort of sentence says of Vellon and Sorel: that it buys it, and that it owns it
SENTENCES = [
    ("Vellon n'a pas acheté Sorel.", {"polarity": "negative"}),
    ("Vellon aurait acheté Sorel.", {"modality": "uncertain"}),
    ("Vellon aura acheté Sorel demain.", {"modality": "planned"}),
    ("Si Vellon avait acheté Sorel…", {"modality": "hypothetical"}),
    ("Vellon a-t-il acheté Sorel ?", {"modality": "hypothetical"}),
    ("Vellon a acheté Sorel, dit la mairie.", {"source": "mairie"}),
    (
        "Vellon n'aurait pas acheté Sorel, dit la mairie.",
        {"polarity": "negative", "modality": "uncertain", "source": "mairie"},
    ),
]


def buys(text: str, stance: dict[str, str]) -> ArticleGraph:
    draft = Draft(text)
    vellon, sorel = (draft.entity(name, EntityType.ORGANIZATION) for name in ("Vellon", "Sorel"))
    draft.event("acheter", "acheté", "Acquisition", draft.stance(**stance), date="2020", agent=vellon, patient=sorel)
    draft.relation(vellon, "owner", sorel, stance=draft.stance(**stance))
    draft.relation(vellon, "position", sorel, stance=draft.stance(**stance), role="patron")
    return statements(draft.extraction())


def about(lines: tuple[str, ...], *words: str) -> list[str]:
    return [line for line in lines if all(word in line for word in words)]


@pytest.mark.parametrize(("text", "stance"), SENTENCES)
def test_what_is_not_a_fact_leaves_only_names_and_types_among_the_facts(text: str, stance: dict[str, str]) -> None:
    neutral = Draft(text)
    for name in ("Vellon", "Sorel"):
        neutral.entity(name, EntityType.ORGANIZATION)
    assert buys(text, stance).facts == statements(neutral.extraction()).facts


@pytest.mark.parametrize(("text", "stance"), SENTENCES)
def test_the_plainest_query_never_returns_what_is_not_a_fact(text: str, stance: dict[str, str]) -> None:
    with Store.memory() as store:
        store.replace(buys(text, stance))
        found = store.query("SELECT ?s ?p ?o { ?s ?p ?o }")
        claims = store.ask("relations").records()
    assert isinstance(found, Table)
    assert not [row for row in found.plain() if "sorel" in row[2] or "vellon-" in row[0]]
    assert {row["relation"] for row in claims} == {"owner", "position"}


def test_what_the_article_states_stands_among_the_facts() -> None:
    facts = buys("Vellon a acheté Sorel.", {}).facts
    assert about(facts, f"{ENTITY}vellon> ", "schema.org/owns> ", f"{ENTITY}sorel>")
    assert about(facts, "event/acheter-9> ", "sem/hasActor> ", f"{ENTITY}sorel>")
    assert about(facts, "event/acheter-9> ", "sem/hasTimeStamp> ", '"2020"^^<http://www.w3.org/2001/XMLSchema#gYear>')


def test_of_a_fact_the_roles_and_the_date_that_are_unsure_stay_claims() -> None:
    draft = Draft("Vellon a acheté Sorel.")
    vellon, sorel = (draft.entity(name, EntityType.ORGANIZATION) for name in ("Vellon", "Sorel"))
    draft.event("acheter", "acheté", date="2020", unsure=("patient", "date"), agent=vellon, patient=sorel, place="ici")
    graph = statements(draft.extraction())
    assert about(graph.facts, "event/acheter-9> ", "ontology#agent> ", f"{ENTITY}vellon>")
    assert not about(graph.facts, "event/acheter-9> ", f"{ENTITY}sorel>")
    assert not about(graph.facts, "event/acheter-9> ", "2020")
    assert about(graph.claims, "event/acheter-9> ", "ontology#patient> ", f"{ENTITY}sorel>")
    assert about(graph.claims, "event/acheter-9> ", "ontology#timeValue> ", '"2020"')


def test_a_name_that_was_not_read_with_trust_stays_out_of_the_facts() -> None:
    draft = Draft("Vellon a acheté Sorel.")
    draft.entity("Vellon", EntityType.ORGANIZATION, same_as="http://www.wikidata.org/entity/Q1")
    draft.entity("Sorel", EntityType.PLACE, confidence=0.55)
    graph = statements(draft.extraction())
    assert about(graph.facts, f"{ENTITY}vellon> ", "schema.org/Organization>")
    assert not about(graph.facts, f"{ENTITY}sorel>")
    assert about(graph.claims, f"{ENTITY}sorel> ", "schema.org/Place>")
    assert about(graph.claims, f"{ENTITY}sorel> ", "ontology#confidence> ", '"0.55"')
    assert not about(graph.claims, f"{ENTITY}vellon> ", "ontology#confidence> ")


def test_what_is_less_than_sure_says_how_sure_it_is() -> None:
    draft = Draft("Vellon a acheté Sorel.")
    vellon, sorel = (draft.entity(name, EntityType.ORGANIZATION) for name in ("Vellon", "Sorel"))
    draft.event("acheter", "acheté", date="2020", unsure=("patient", "date"), agent=vellon, patient=sorel)
    claims = statements(draft.extraction()).claims
    details = [line.split()[0] for line in about(claims, "ontology#DetailClaim>")]
    assert [iri.rpartition("/")[2] for iri in details] == ["acheter-date-9>", "acheter-patient-sorel-9>"]
    assert len(about(claims, "ontology#confidence> ", '"0.6"')) == 2
    assert about(claims, details[1], "22-rdf-syntax-ns#object> ", f"{ENTITY}sorel>")


def test_the_roles_of_an_event_are_asked_for_whether_sure_or_not() -> None:
    draft = Draft("Vellon a acheté Sorel.")
    vellon, sorel = (draft.entity(name, EntityType.ORGANIZATION) for name in ("Vellon", "Sorel"))
    draft.event("acheter", "acheté", unsure=("patient",), agent=vellon, patient=sorel)
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        assert [(row["role"], row["filler"]) for row in store.ask("events").records()] == [
            ("agent", "Vellon"),
            ("patient", "Sorel"),
        ]


def test_a_former_position_is_a_fact_but_nobody_works_there() -> None:
    facts = statements(sentence().extraction()).facts
    assert about(facts, "position/lea-morin-maire-quimper> ", "ontology#ended> ", '"true"')
    assert not about(facts, f"{ENTITY}lea-morin> ", f"{ENTITY}quimper>")


@pytest.mark.parametrize(
    ("end", "over"), [("2019", True), ("2021-02", True), ("2021-03", False), ("2027", False), ("", False)]
)
def test_a_position_lasts_until_it_ends(end: str, over: bool) -> None:
    draft = Draft("Léa Morin dirige Vellon.", published="2021-02-15")
    lea, vellon = draft.entity("Léa Morin"), draft.entity("Vellon", EntityType.ORGANIZATION)
    draft.relation(lea, "position", vellon, role="directrice", end=end)
    works = about(statements(draft.extraction()).facts, "worksFor")
    assert bool(works) is not over


@pytest.mark.parametrize(
    ("kind", "subject_type", "expected"),
    [
        ("founder", EntityType.PERSON, ("vellon> ", "schema.org/founder> ", "lea-morin>")),
        ("member", EntityType.PERSON, ("lea-morin> ", "schema.org/memberOf> ", "vellon>")),
        ("country", EntityType.PERSON, ("lea-morin> ", "schema.org/nationality> ", "vellon>")),
        ("country", EntityType.ORGANIZATION, ("lea-morin> ", "ontology#country> ", "vellon>")),
        ("country", EntityType.PRODUCT, ("lea-morin> ", "schema.org/countryOfOrigin> ", "vellon>")),
        ("located", EntityType.PLACE, ("lea-morin> ", "schema.org/containedInPlace> ", "vellon>")),
        ("participant", EntityType.PERSON, ("vellon> ", "sem/hasActor> ", "lea-morin>")),
        ("spouse", EntityType.PERSON, ("vellon> ", "schema.org/spouse> ", "lea-morin>")),
        ("spouse", EntityType.PERSON, ("lea-morin> ", "schema.org/spouse> ", "vellon>")),
    ],
)
def test_facts_use_the_property_that_schema_org_has(
    kind: str, subject_type: EntityType, expected: tuple[str, ...]
) -> None:
    draft = Draft("Léa Morin et Vellon.")
    draft.relation(draft.entity("Léa Morin", subject_type), kind, draft.entity("Vellon", EntityType.ORGANIZATION))
    assert about(statements(draft.extraction()).facts, *expected)


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("age", "52", '"52"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("birth_date", "1969-03", '"1969-03"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        ("kind", "filature", '"filature"@fr'),
        ("alias", "la Morin", '"la Morin"@fr'),
    ],
)
def test_values_are_typed(kind: str, words: str, expected: str) -> None:
    draft = Draft("Léa Morin.")
    draft.relation(draft.entity("Léa Morin"), kind, words)
    assert about(statements(draft.extraction()).facts, f"{ENTITY}lea-morin> ", expected)


def test_an_interval_has_its_two_ends_and_an_open_one_has_one() -> None:
    draft = Draft("Il pleut et il neige.")
    draft.event("pleuvoir", "pleut", date="2022-11-12/2022-11-13").event("neiger", "neige", date="2011/..")
    facts = statements(draft.extraction()).facts
    assert about(facts, "pleuvoir", "hasBeginTimeStamp", '"2022-11-12"^^')
    assert about(facts, "pleuvoir", "hasEndTimeStamp", '"2022-11-13"^^')
    assert about(facts, "neiger", "hasBeginTimeStamp", '"2011"^^')
    assert not about(facts, "neiger", "hasEndTimeStamp")


def test_a_quote_is_no_fact() -> None:
    graph = statements(Draft("« Tout va bien », dit-elle.").quote("Tout va bien", None).extraction())
    assert not about(graph.facts, "Tout va bien")
    assert about(graph.claims, "quote/2-14> ", "schema.org/text> ", '"Tout va bien"@fr')


def test_credits_and_sources_that_the_text_names_are_entities() -> None:
    draft = Draft("Vellon ferme. ©Ada Roux / AFP")
    draft.credits = [("Ada Roux", ContributorKind.PERSON), ("AFP", ContributorKind.ORGANIZATION)]
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        rows = {row["label"]: (row["type"], row["mentions"]) for row in store.ask("entities").records()}
    assert rows == {"Ada Roux": ("Person", "1"), "AFP": ("Organization", "1")}


def test_a_source_that_the_text_knows_by_another_name_is_the_same_thing() -> None:
    draft = Draft("L'Agence France-Presse (AFP) recrute. Source AFP")
    draft.entity("Agence France-Presse", EntityType.ORGANIZATION, "AFP")
    draft.credits = [("AFP", ContributorKind.ORGANIZATION)]
    with Store.memory() as store:
        store.replace(graph := statements(draft.extraction()))
        assert [row["label"] for row in store.ask("entities").records()] == ["Agence France-Presse"]
    assert about(graph.facts, "article/a> ", "schema.org/contributor> ", f"{ENTITY}agence-france-presse>")


@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_any_words_make_a_graph_that_both_libraries_read_alike(name: str, words: str) -> None:
    name = f"A{name}"  # a name has a letter at least, or it would be no token
    draft = Draft(f"{name} dirige Vellon.", id=name, url=f"https://press.example/{words}", title=words)
    person, vellon = draft.entity(name), draft.entity("Vellon", EntityType.ORGANIZATION)
    draft.relation(person, "position", vellon, role=words).relation(person, "kind", words)
    draft.event(words, "dirige", agent=person, patient=words).quote("dirige", words)
    lines = statements(draft.extraction()).named
    by_rdflib = rdflib.Graph().parse(data="\n".join(lines), format="nt")
    by_oxigraph = ox.parse("\n".join(lines), format=ox.RdfFormat.N_TRIPLES)
    assert {(str(s), str(p), str(o)) for s, p, o in by_rdflib} == {
        (quad.subject.value, quad.predicate.value, quad.object.value) for quad in by_oxigraph
    }


def test_authors_that_only_the_page_tells_are_no_entities_of_the_text() -> None:
    draft = Draft("Vellon ferme.")
    draft.authors = [Contributor("Ada Roux", ContributorKind.PERSON)]
    with Store.memory() as store:
        store.replace(graph := statements(draft.extraction()))
        assert store.ask("entities").records() == []
    assert about(graph.facts, "article/a> ", "schema.org/author> ", f"{ENTITY}ada-roux>")


def test_names_that_differ_in_accents_only_are_one_thing_with_one_label() -> None:
    draft = Draft("États-Unis. Etats-Unis.")
    for name in ("États-Unis", "Etats-Unis"):
        draft.entity(name, EntityType.PLACE)
    facts = statements(draft.extraction()).facts
    assert len(about(facts, "rdf-schema#label> ")) == 1
    assert about(facts, "etats-unis> ", "core#altLabel> ", '"Etats-Unis"@fr')


def test_two_equal_claims_get_two_names() -> None:
    draft = Draft("Léa Morin.")
    lea = draft.entity("Léa Morin")
    draft.relation(lea, "kind", "cheffe").relation(lea, "kind", "cheffe", stance=draft.stance("negative"))
    claims = about(statements(draft.extraction()).claims, "RelationClaim")
    assert [line.split()[0].rpartition("/")[2] for line in claims] == [
        "lea-morin-kind-cheffe-0-2>",
        "lea-morin-kind-cheffe-0>",
    ]


def test_two_readings_give_the_same_bytes() -> None:
    assert statements(sentence().extraction()) == statements(sentence().extraction())


def test_no_line_holds_a_blank_node_and_none_stands_twice() -> None:
    graph = statements(sentence().extraction())
    quads = list(ox.parse("\n".join(graph.named), format=ox.RdfFormat.N_TRIPLES))
    assert not [quad for quad in quads if ox.BlankNode in (type(quad.subject), type(quad.object))]
    assert len(set(graph.named)) == len(graph.named) == len(quads)


def test_the_base_moves_articles_and_entities_but_not_the_vocabulary() -> None:
    graph = statements(sentence().extraction(), base="https://press.example/kg/")
    assert graph.iri == "https://press.example/kg/article/atelier"
    assert not about(graph.named, "kg.example/entity")
    assert about(graph.facts, "https://press.example/kg/entity/vellon", "https://kg.example/ontology#Entity")
