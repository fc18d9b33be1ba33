"""A denial in the graph: a negative claim that points at the claim it is made against."""

from __future__ import annotations

import rdflib

from kg.graph import statements
from kg.store import Store
from kg.store.check import Severity, faults
from kg.store.explain import explain
from tests.support.texts import understood

TEXT = "Selon Le Monde, Luc Morandi a vendu Dole Immobilier. Anne Kerbrat a démenti cette information."
DENIES = "ontology#denies> "


def messages(lines: tuple[str, ...]) -> list[str]:
    found = faults(rdflib.Graph().parse(data="\n".join(lines), format="nt"))
    return [fault.message for fault in found if fault.severity is Severity.VIOLATION]


def test_the_graph_holds_the_denial_and_conforms() -> None:
    graph = statements(understood(TEXT))
    [line] = [line for line in graph.claims if DENIES in line]
    assert line.count("/event/vendre-") == 2
    assert not any("/event/vendre-" in fact for fact in graph.facts)
    assert messages(graph.named) == []


def test_only_a_negative_claim_may_deny_and_only_a_positive_one() -> None:
    graph = statements(understood(TEXT))
    turned = tuple(line.replace("ontology#negative>", "ontology#positive>") for line in graph.named)
    assert any("a claim that denies is negative" in message for message in messages(turned))
    [line] = [line for line in graph.named if DENIES in line]
    subject, predicate, value, _ = line.split(" ")
    backwards = tuple(f"{value} {predicate} {subject} ." if found == line else found for found in graph.named)
    assert any("what is denied is positive" in message for message in messages(backwards))


def test_the_query_lists_it_and_explain_shows_it() -> None:
    with Store.memory() as store:
        store.replace(statements(understood(TEXT)))
        [row] = store.ask("denials").records()
        [reason] = [reason for reason in explain(store, "Anne Kerbrat").reasons if reason.denies]
    assert (row["denier"], row["source"]) == ("Anne Kerbrat", "Le Monde")
    assert row["denied"] == "Luc Morandi — vendre — Dole Immobilier"
    assert row["evidence"] == "Anne Kerbrat a démenti cette information."
    assert reason.denies == "vendre (Sale) agent: Luc Morandi; patient: Dole Immobilier, according to Le Monde"
    assert (reason.polarity, reason.source) == ("negative", "Anne Kerbrat")
