from __future__ import annotations

import pytest

from kg.graph import statements
from kg.model.entity import EntityType
from kg.store import Store
from kg.store.coverage import Coverage, coverage
from kg.store.reasons import ReasonKind
from tests.support.drafts import Draft
from tests.support.sentence import sentence


def covered(draft: Draft) -> Coverage:
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        return coverage(store, f"https://kg.example/article/{draft.id}")


@pytest.fixture(scope="module")
def found() -> Coverage:
    return covered(sentence())


def test_what_was_read_and_found_is_counted(found: Coverage) -> None:
    assert (found.title, found.sentences, found.unparsed, found.silent) == ("Un atelier à Brest", 1, 0, ())
    assert (found.mentions, found.entities, found.doubtful) == (6, 5, ())
    assert found.findings == {ReasonKind.RELATION: 3, ReasonKind.EVENT: 4, ReasonKind.QUOTE: 1}
    assert found.facts == 5


def test_what_is_held_back_is_told_with_its_reasons(found: Coverage) -> None:
    assert {each.claim.told.partition(" ")[0]: each.why for each in found.held} == {
        "vendre": ("negative", "according to Léa Morin"),
        "acheter": ("uncertain",),
    }


def test_what_is_unsure_or_over_is_held_back() -> None:
    draft = Draft("Ada Roux a quitté le parti Orvel.")
    ada, orvel = draft.entity("Ada Roux"), draft.entity("Orvel", EntityType.ORGANIZATION)
    draft.relation(ada, "member", orvel, ended=True).relation(ada, "affiliation", orvel, confidence=0.6)
    draft.relation(ada, "founder", "parti")
    assert {each.claim.type: each.why for each in covered(draft).held} == {
        "member": ("no longer so",),
        "founder": ("words where a plain statement needs a resource",),
        "affiliation": ("confidence below 0.75",),
    }


def test_a_name_that_is_not_sure_is_told_and_what_it_does_is_held_back() -> None:
    draft = Draft("Sorel a acheté un parti.")
    sorel = draft.entity("Sorel", EntityType.PLACE, confidence=0.55)
    draft.event("acheter", "acheté", unsure=("agent",), agent=sorel)
    found = covered(draft)
    assert found.doubtful == ("Sorel",)
    assert [each.why for each in found.held] == [("no named participant that is sure",)]


def test_sentences_that_give_nothing_are_kept_with_and_without_names() -> None:
    draft = Draft("Ada Roux est maire. Il pleut. Ada Roux sourit.")
    ada = draft.entity("Ada Roux")
    draft.relation(ada, "kind", "maire", "Ada Roux est maire")
    assert covered(draft).silent == ("Il pleut.", "Ada Roux sourit.")
