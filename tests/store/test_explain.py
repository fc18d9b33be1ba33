from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.graph import statements
from kg.model.entity import EntityType
from kg.store import Store
from kg.store.explain import explain
from kg.store.reasons import Reason, ReasonKind
from tests.support.drafts import Draft
from tests.support.sentence import TEXT, sentence


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    made.replace(statements(sentence().extraction()))
    return made


def told(store: Store, *names: str) -> list[tuple[ReasonKind, bool, str]]:
    return [(reason.kind, reason.fact, reason.told) for reason in explain(store, *names).reasons]


def test_an_entity_is_explained_by_facts_first_then_claims_and_quotes(store: Store) -> None:
    assert told(store, "Léa Morin") == [
        (ReasonKind.RELATION, True, "Léa Morin — position (maire, ended) → Quimper"),
        (ReasonKind.RELATION, True, "Léa Morin — position (directrice) → Vellon"),
        (ReasonKind.EVENT, True, "affirmer (Statement) agent: Léa Morin"),
        (ReasonKind.EVENT, True, "ouvrir (Launch) agent: Léa Morin; patient: atelier; place: Brest"),
        (ReasonKind.EVENT, False, "vendre (Sale) agent: Léa Morin; patient: entreprise"),
        (ReasonKind.QUOTE, False, "Léa Morin — affirmer : « elle n'a pas vendu l'entreprise »"),
    ]


def test_two_entities_are_joined_by_what_has_to_do_with_both(store: Store) -> None:
    assert told(store, "Léa Morin", "Brest") == [
        (ReasonKind.EVENT, True, "ouvrir (Launch) agent: Léa Morin; patient: atelier; place: Brest")
    ]


def test_without_a_finding_a_shared_sentence_joins(store: Store) -> None:
    assert told(store, "Quimper", "Sorel") == [(ReasonKind.TOGETHER, False, TEXT)]


def test_what_nothing_joins_has_no_reasons(store: Store) -> None:
    store.replace(statements(_other().extraction()))
    assert told(store, "Quimper", "Ada Roux") == []


def _other() -> Draft:
    draft = Draft("Ada Roux quitte Lorient.", id="other")
    draft.entity("Ada Roux")
    return draft


def reason(store: Store, *names: str) -> Reason:
    return explain(store, *names).reasons[0]


def test_the_words_are_marked_where_they_stand(store: Store) -> None:
    found = reason(store, "Léa Morin", "Vellon")
    passage = found.passage
    assert passage.exact.of(passage.text) == "directrice de la filature Vellon"
    assert [name.of(passage.text) for name in passage.names] == ["Léa Morin", "Vellon", "Vellon"]
    assert passage.text == passage.span.of(TEXT)
    assert passage.link.startswith("https://press.example/atelier#:~:text=directrice")


def test_a_claim_tells_its_stance(store: Store) -> None:
    denied = next(each for each in explain(store, "Léa Morin").reasons if each.told.startswith("vendre"))
    assert (denied.polarity, denied.modality, denied.source) == ("negative", "actual", "Léa Morin")


@pytest.mark.parametrize("name", ["léa morin", "LEA MORIN", "https://kg.example/entity/lea-morin"])
def test_a_name_is_known_without_capitals_and_accents_or_by_its_iri(store: Store, name: str) -> None:
    [found] = explain(store, name).entities
    assert (found.label, found.type) == ("Léa Morin", "Person")


@pytest.mark.parametrize(("name", "near"), [("Morin", "Léa Morin"), ("Velon", "Vellon"), ("Quimpère", "Quimper")])
def test_an_unknown_name_suggests_near_ones(store: Store, name: str, near: str) -> None:
    with pytest.raises(QueryError, match=f"near it: {near}"):
        explain(store, name)


def test_a_name_of_several_things_asks_for_the_iri() -> None:
    draft = Draft("Mars, le fabricant, explore Mars.")
    draft.entity("Mars", EntityType.ORGANIZATION)
    draft.entity("Mars", EntityType.PLACE)
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        with pytest.raises(QueryError, match=r"entity/mars>, <\S+/entity/mars-place>; give the IRI"):
            explain(store, "Mars")
