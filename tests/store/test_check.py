from __future__ import annotations

from dataclasses import replace

import pytest

from kg.graph import statements
from kg.store import Store
from kg.store.check import Severity, check
from kg.store.prefixes import shortened, term
from kg.store.stats import stats
from tests.support.sentence import sentence


@pytest.fixture
def broken() -> Store:
    """A store with a sound article, and one with an event that has lost its polarity."""
    sound = statements(sentence().extraction())
    lame = replace(sound, iri="https://kg.example/article/lame", claims=tuple(_lame(sound.claims)))
    store = Store.memory()
    store.replace(sound, replace(lame, facts=tuple(_lame(sound.facts))))
    return store


def _lame(lines: tuple[str, ...]) -> list[str]:
    moved = [line.replace("/article/atelier", "/article/lame") for line in lines]
    return [line for line in moved if "event/ouvrir-76> <https://kg.example/ontology#polarity>" not in line]


def test_a_fault_tells_where_and_what(broken: Store) -> None:
    faults = list(check(broken))
    assert {fault.article for fault in faults} == {"https://kg.example/article/lame"}
    assert {fault.severity for fault in faults} == {Severity.VIOLATION}
    assert str(faults[0]) == (
        "violation: a claim is positive or negative (https://kg.example/article/lame/event/ouvrir-76 kg:polarity)"
    )


def test_one_article_can_be_checked(broken: Store) -> None:
    assert list(check(broken, ["https://kg.example/article/atelier"])) == []


def test_what_a_store_holds_is_counted(broken: Store) -> None:
    found = stats(broken)
    assert (found.articles, found.entities, found.relations) == (2, 5, 6)
    assert (found.events, found.factual_events, found.quotes) == (8, 4, 2)
    assert found.statements == len(broken)


def test_names_of_the_vocabulary_are_short() -> None:
    assert shortened(term("sem:hasActor")) == "sem:hasActor"
    assert shortened("https://press.example/a") == "https://press.example/a"
