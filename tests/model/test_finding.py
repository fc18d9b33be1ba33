"""Which findings may stand among the facts."""

from __future__ import annotations

import pytest

from kg.model.entity import EntityId, Filler
from kg.model.finding import TRUSTED, Relation, RelationType
from kg.model.stance import Modality, Polarity, Stance

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
