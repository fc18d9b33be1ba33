"""Countries have their Wikidata item; what could be several things has none."""

from __future__ import annotations

import pytest

from tests.support.texts import understood


def same_as(text: str) -> dict[str, tuple[str, ...]]:
    return {entity.label: entity.same_as for entity in understood(text).entities}


@pytest.mark.parametrize(
    ("text", "label", "item"),
    [
        ("Le ministre malien a quitté la France lundi.", "France", "Q142"),
        ("Le Premier ministre norvégien, Lars Dahl, est arrivé à Brest.", "Norvège", "Q20"),
        ("Le groupe Valmont vend ses avions aux États-Unis.", "États-Unis", "Q30"),
    ],
)
def test_a_country_is_its_item(text: str, label: str, item: str) -> None:
    assert same_as(text)[label] == (f"http://www.wikidata.org/entity/{item}",)


def test_a_city_or_a_person_has_none() -> None:
    found = same_as("Anne Rivet a quitté Brest pour Toulon.")
    assert {label: found[label] for label in ("Anne Rivet", "Brest", "Toulon")} == {
        "Anne Rivet": (),
        "Brest": (),
        "Toulon": (),
    }
