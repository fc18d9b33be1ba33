"""Which findings may stand among the facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.entity import EntityId, Filler
from kg.model.finding import Event, EventType, Relation, RelationType, Role, RoleType
from kg.model.stance import Modality, Polarity, Stance
from kg.model.trust import TRUSTED

MAYOR = Filler("la mairie")


@pytest.mark.parametrize(
    ("stance", "confidence", "is_fact"),
    [
        (Stance(), 1.0, True),
        (Stance(), TRUSTED, True),
        (Stance(), TRUSTED - 0.05, False),
        (Stance(polarity=Polarity.NEGATIVE), 1.0, False),
        (Stance(modality=Modality.UNCERTAIN), 1.0, False),
        (Stance(source=MAYOR), 1.0, False),
    ],
)
def test_a_fact_is_stated_by_the_article_as_so_and_read_with_trust(
    stance: Stance, confidence: float, is_fact: bool
) -> None:
    relation = Relation(
        RelationType.KIND, EntityId(0), Filler("club"), stance, evidence=(), rule="test", confidence=confidence
    )
    assert relation.is_fact is is_fact


def event(*confidences: float, date_confidence: float = 1.0) -> Event:
    mayor = Filler("Léa Morin", EntityId(0))
    roles = tuple(Role(RoleType.AGENT, mayor, confidence=confidence) for confidence in confidences)
    return Event(EventType.OTHER, "agir", 0, "", roles, "2020", Stance(), (), "test", date_confidence=date_confidence)


@pytest.mark.parametrize(
    ("confidences", "is_fact"),
    [((), True), ((1.0,), True), ((TRUSTED - 0.05,), False), ((TRUSTED - 0.05, TRUSTED), True)],
)
def test_an_event_is_a_fact_if_one_of_its_roles_is_trusted(confidences: tuple[float, ...], is_fact: bool) -> None:
    assert event(*confidences).is_fact is is_fact


def test_an_event_that_names_nobody_is_no_fact() -> None:
    told = event(1.0)
    assert not replace(told, roles=(Role(RoleType.AGENT, MAYOR),)).is_fact


def test_the_date_of_an_event_has_a_trust_of_its_own() -> None:
    assert event(date_confidence=TRUSTED).is_dated
    assert not event(date_confidence=TRUSTED - 0.05).is_dated
    assert event(date_confidence=TRUSTED - 0.05).is_fact
