from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kg.errors import QueryError
from kg.graph import statements
from kg.model.entity import EntityType
from kg.store import Store
from kg.store.audit import COLUMNS, Entry, Precision, Verdict, draw, precision, resumed
from kg.store.reasons import ReasonKind
from tests.support.drafts import Draft
from tests.support.sentence import sentence

FACTS = {
    "Léa Morin — position (directrice) → Vellon",
    "Léa Morin — position (maire, ended) → Quimper",
    "Vellon — kind → filature",
    "affirmer (Statement) agent: Léa Morin",
    "ouvrir (Launch) agent: Léa Morin; patient: atelier; place: Brest",
}


@pytest.fixture
def store() -> Store:
    made = Store.memory()
    made.replace(statements(sentence().extraction()))
    return made


def drawn(store: Store, sample: int, seed: int = 0) -> list[str]:
    return [found.told for found in draw(store, sample, seed=seed)]


def test_only_facts_are_drawn(store: Store) -> None:
    assert set(drawn(store, 50)) == FACTS
    assert all(found.fact for found in draw(store, 50))


def test_of_a_fact_only_what_stands_among_the_facts_is_judged() -> None:
    draft = Draft("Vellon a acheté Sorel.")
    vellon, sorel = (draft.entity(name, EntityType.ORGANIZATION) for name in ("Vellon", "Sorel"))
    draft.event("acheter", "acheté", date="2020", unsure=("patient", "date"), agent=vellon, patient=sorel)
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        (found,) = draw(store, 5)
    assert found.told == "acheter (Other) agent: Vellon"
    assert (found.date, found.perhaps) == ("", "patient: Sorel; date: 2020")


def test_a_seed_draws_the_same_facts_and_a_larger_sample_begins_with_the_smaller(store: Store) -> None:
    assert [drawn(store, n) for n in range(1, 6)] == [drawn(store, 50)[:n] for n in range(1, 6)]
    assert len({tuple(drawn(store, 50, seed)) for seed in range(8)}) > 4


def test_what_is_built_later_moves_nothing(store: Store) -> None:
    before = drawn(store, 50)
    draft = Draft("Ada Roux dirige la scierie Orvel.", id="other")
    ada, orvel = draft.entity("Ada Roux"), draft.entity("Orvel", EntityType.ORGANIZATION)
    draft.relation(ada, "position", orvel, role="directrice")
    store.replace(statements(draft.extraction()))
    after = drawn(store, 50)
    assert len(after) == 6
    assert [told for told in after if told in FACTS] == before


@pytest.mark.parametrize(("kind", "number"), [(ReasonKind.RELATION, 3), (ReasonKind.EVENT, 2)])
def test_relations_or_events_can_be_drawn_alone(store: Store, kind: ReasonKind, number: int) -> None:
    found = draw(store, 50, kinds=[kind])
    assert [each.kind for each in found] == [kind] * number


@pytest.mark.parametrize("details", [{"ended": True}, {"end": "2020"}, {"confidence": 0.6}])
def test_a_relation_that_the_default_graph_does_not_hold_is_not_drawn(details: dict[str, Any]) -> None:
    draft = Draft("Ada Roux a quitté le parti Orvel.")
    ada, orvel = draft.entity("Ada Roux"), draft.entity("Orvel", EntityType.ORGANIZATION)
    draft.relation(ada, "member", orvel, **details)
    with Store.memory() as store:
        store.replace(statements(draft.extraction()))
        assert draw(store, 50) == []


def test_a_fact_is_shown_with_its_words_and_its_names(store: Store) -> None:
    found = next(each for each in draw(store, 50) if each.told.endswith("→ Quimper"))
    passage = found.passage
    assert passage.exact.of(passage.text) == "ancienne maire de Quimper"
    assert [name.of(passage.text) for name in passage.names] == ["Léa Morin", "Quimper"]


def entry(store: Store, type_: str) -> Entry:
    return next(each for each in map(Entry.of, draw(store, 50)) if each.type == type_)


def test_an_entry_holds_what_a_reader_needs(store: Store) -> None:
    found = entry(store, "Launch")
    assert (found.article, found.rule, found.confidence) == ("atelier", "hand", "0.8")
    assert found.statement == "ouvrir (Launch) agent: Léa Morin; patient: atelier; place: Brest [2020-03]"
    assert entry(store, "kind").evidence == "filature Vellon"
    assert Entry.read(dict(zip(COLUMNS, found.cells, strict=True))) == found


def test_a_sheet_goes_on_with_its_verdicts(store: Store) -> None:
    first, second, *_ = fresh = [Entry.of(each) for each in draw(store, 50)]
    judged = replace(first, verdict=Verdict.WRONG, reason="the role")
    gone = replace(second, statement="reads otherwise now", verdict=Verdict.RIGHT)
    sheet = resumed(fresh, [judged, gone, replace(second, claim="unjudged")])
    assert sheet == [judged, *fresh[1:], gone]


@pytest.mark.parametrize(
    ("text", "verdict"), [("y", "y"), (" Oui ", "y"), ("NON", "n"), ("n", "n"), ("?", "?"), ("", ""), (" ", "")]
)
def test_verdicts_are_read_as_people_write_them(text: str, verdict: str) -> None:
    assert Verdict.read(text) == verdict


@pytest.mark.parametrize("row", [{"verdict": "maybe", "statement": "", "type": ""}, {"verdict": "y", "statement": ""}])
def test_what_is_no_sheet_is_refused(row: dict[str, str]) -> None:
    with pytest.raises(QueryError, match=r"no verdict|no column 'type'"):
        Entry.read(row)


def judged(type_: str, verdicts: str) -> list[Entry]:
    return [Entry("a", str(n), type_, "r", "1", "", Verdict(v)) for n, v in enumerate(verdicts)]


def test_precision_is_told_for_each_type_and_in_total() -> None:
    sheet = [*judged("Launch", "yn"), *judged("position", "yyy?"), Entry("a", "s", "kind", "r", "1", "")]
    assert precision(sheet) == [
        Precision("position", right=3, unsure=1),
        Precision("Launch", right=1, wrong=1),
        Precision("total", right=4, wrong=1, unsure=1),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "interval"),
    [
        (1, 0, (0.2065, 1)),
        (0, 1, (0, 0.7935)),
        (28, 2, (0.7868, 0.9815)),
        (50, 0, (0.9287, 1)),
        (7, 13, (0.1812, 0.5671)),
    ],
)
def test_the_interval_is_wilson_s(right: int, wrong: int, interval: tuple[float, float]) -> None:
    """As scipy.stats.binomtest(right, right + wrong).proportion_ci(method="wilson") tells it."""
    assert Precision("x", right, wrong).interval == pytest.approx(interval, abs=5e-5)


def test_nothing_judged_leaves_everything_possible() -> None:
    assert (Precision("x", unsure=2).share, Precision("x", unsure=2).interval) == (0, (0, 1))
