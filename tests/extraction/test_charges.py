"""A case has stages (arrest, charge, trial, verdict); the deed that it is about is no fact because of them."""

from __future__ import annotations

import pytest

from kg.extraction.stance.lexicon import lexicon
from kg.languages import load
from kg.model.finding import Event, EventType
from tests.support.texts import understood

DEEDS = frozenset({EventType.ATTACK, EventType.DEATH, EventType.INJURY, EventType.OTHER, EventType.ACQUISITION})
STAGES = frozenset({EventType.ARREST, EventType.TRIAL, EventType.INVESTIGATION, EventType.STATEMENT})

CHARGED = [
    "Luc Morandi a été placé en garde à vue pour avoir frappé Anne Kerbrat.",
    "Luc Morandi a été interpellé pour avoir frappé Anne Kerbrat.",
    "Luc Morandi a été mis en examen pour le meurtre d'Anne Kerbrat.",
    "Luc Morandi a été inculpé de l'assassinat d'Anne Kerbrat.",
    "Luc Morandi a été écroué pour le meurtre d'Anne Kerbrat.",
    "Luc Morandi est soupçonné d'avoir tué Anne Kerbrat.",
    "Luc Morandi est accusé d'avoir tué Anne Kerbrat.",
    "Luc Morandi est accusé du meurtre d'Anne Kerbrat.",
    "Luc Morandi est poursuivi pour avoir frappé Anne Kerbrat.",
    "Luc Morandi est jugé pour avoir attaqué la banque de Dole.",
    "Luc Morandi comparaît pour avoir frappé Anne Kerbrat.",
    "Luc Morandi a été renvoyé devant les assises pour le meurtre d'Anne Kerbrat.",
    "Luc Morandi a été condamné en première instance pour avoir frappé Anne Kerbrat.",
    "Luc Morandi a fait appel de sa condamnation pour le meurtre d'Anne Kerbrat.",
    "Luc Morandi a été acquitté du meurtre d'Anne Kerbrat.",
    "Luc Morandi a été relaxé après avoir été accusé d'avoir tué Anne Kerbrat.",
    "Le parquet reproche à Luc Morandi d'avoir tué Anne Kerbrat.",
    "Luc Morandi risque dix ans de prison pour avoir tué Anne Kerbrat.",
]


def deeds(text: str) -> list[Event]:
    """The events of a text but for the stages of a case."""
    return [event for event in understood(text).events if event.type in DEEDS]


@pytest.mark.parametrize("text", CHARGED)
def test_a_deed_that_is_only_charged_is_no_fact_and_names_its_charge(text: str) -> None:
    found = [event for event in deeds(text) if event.trigger not in ("reprocher", "risquer")]
    assert found, understood(text).events
    assert not any(event.is_fact for event in found)
    assert all(understood(text).charges.get(event.token) for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "Luc Morandi a été placé en garde à vue pour avoir frappé Anne Kerbrat.",
        "Luc Morandi est jugé pour avoir attaqué la banque de Dole.",
        "Luc Morandi a été acquitté du meurtre d'Anne Kerbrat.",
    ],
)
def test_the_stage_of_the_case_is_a_fact_about_the_person(text: str) -> None:
    stages = [event for event in understood(text).events if event.type in STAGES]
    assert [(event.is_fact, event.roles[0].filler.text) for event in stages] == [(True, "Luc Morandi")]


def test_a_conviction_proves_the_deed() -> None:
    [blow] = deeds("Luc Morandi a été condamné à un an de prison pour avoir frappé Anne Kerbrat.")
    assert blow.is_fact


def test_words_of_charges_are_told_in_the_table() -> None:
    words = lexicon(load("fr")).commitments
    charging = {lemma for (_, lemma), entries in words.items() if any(entry.charge for entry in entries)}
    assert {"soupçonner", "accuser", "garde", "instance", "acquitter"} <= charging
    assert not {"condamner", "vouloir", "craindre"} & charging
