"""The shape that forbids a deed as a fact whose only ground is a charge."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
import rdflib

from kg.graph import statements
from kg.model.extraction import Extraction
from kg.model.stance import Stance
from kg.store.check import Severity, faults
from tests.support.texts import understood

TEXT = "Luc Morandi a été mis en examen pour avoir frappé Anne Kerbrat."


def messages(extraction: Extraction) -> list[str]:
    lines = "\n".join(statements(extraction).named)
    found = faults(rdflib.Graph().parse(data=lines, format="nt"))
    return [fault.message for fault in found if fault.severity is Severity.VIOLATION]


def with_stance(stance: Stance) -> Extraction:
    """The sample with the blow held so."""
    found = understood(TEXT)
    events = tuple(replace(e, stance=stance) if e.trigger == "frapper" else e for e in found.events)
    return replace(found, events=events)


def test_a_charged_deed_stays_a_claim_that_names_its_charge() -> None:
    found = understood(TEXT)
    graph = statements(found)
    assert [event.trigger for event in found.events if event.is_fact] == ["mettre en examen"]
    assert any("ontology#charge> " in line and "/event/frapper-" in line for line in graph.claims)
    assert not any("/event/frapper-" in line for line in graph.facts)
    assert messages(found) == []


def test_a_charged_deed_among_the_facts_is_a_violation() -> None:
    assert any("whose only ground is a charge is no fact" in message for message in messages(with_stance(Stance())))


@pytest.mark.parametrize("source", [None, "avocat"])
def test_a_charged_deed_that_is_held_actual_is_a_violation(source: str | None) -> None:
    found = understood(TEXT)
    speaker = replace(found.events[0].roles[0].filler, entity=None, text=source) if source else None
    assert any("is not actual" in message for message in messages(with_stance(Stance(source=speaker))))


def test_without_its_charge_the_same_deed_may_be_a_fact() -> None:
    assert messages(replace(with_stance(Stance()), charges=MappingProxyType({}))) == []
