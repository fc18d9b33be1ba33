"""The table of places holds together, and its look-ups abstain where they cannot know."""

from __future__ import annotations

import re

import pytest

from kg.languages import load
from kg.languages.places import Place, PlaceKind, Places

FRENCH = load("fr")
PLACES = Places.of(FRENCH)
COUNTRIES = FRENCH.table("countries", Place)
DEMONYMS = FRENCH.table("demonyms", Place)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russie", "RU"),
        ("États-Unis", "US"),
        ("Etats Unis", "US"),
        ("RDC", "CD"),
        ("Vietnam", "VN"),
        ("La Réunion", "RE"),
    ],
)
def test_country_by_name(name: str, code: str) -> None:
    place = PLACES.country(name)
    assert place is not None
    assert place.iso2 == code


@pytest.mark.parametrize("name", ["Europe", "Lille", "réunion", "Dupont", ""])
def test_no_country(name: str) -> None:
    assert PLACES.country(name) is None


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("russe", "Russie"),
        ("américaines", "États-Unis"),
        ("Grecque", "Grèce"),
        ("Nord-Coréens", "Corée du Nord"),
        ("guadeloupéenne", "Guadeloupe"),
        ("européens", "Europe"),
        ("palois", "Pau"),
        ("béarnaise", "Béarn"),
        ("tourangeau", None),  # Tours or Touraine
        ("congolais", None),  # two states
        ("maritime", None),
    ],
)
def test_place_by_demonym(form: str, name: str | None) -> None:
    place = PLACES.by_demonym(form)
    assert (place.name if place else None) == name


def test_an_ambiguous_demonym_keeps_its_readings() -> None:
    assert [place.iso2 for place in PLACES.readings("congolaise")] == ["CG", "CD"]


@pytest.mark.parametrize("table", [COUNTRIES, DEMONYMS], ids=["countries", "demonyms"])
def test_rows_are_well_formed(table: tuple[Place, ...]) -> None:
    for place in table:
        assert place.kind in set(PlaceKind), place.name
        assert re.fullmatch(r"(Q[1-9]\d*)?", place.wikidata), place.name
        assert re.fullmatch(r"([A-Z]{2})?", place.iso2), place.name
        assert all(form == form.lower() for form in place.demonyms), place.name


def test_codes_and_items_are_unique() -> None:
    places = COUNTRIES + DEMONYMS
    for values in ([p.iso2 for p in places], [p.iso3 for p in places], [p.wikidata for p in places]):
        known = [value for value in values if value]
        assert len(known) == len(set(known))


def test_every_country_is_complete() -> None:
    for place in COUNTRIES:
        if place.kind == PlaceKind.COUNTRY:
            assert place.iso2, place.name
            assert place.iso3, place.name
            assert place.wikidata, place.name
            assert place.within, place.name


def test_what_contains_a_place_is_a_place() -> None:
    for place in COUNTRIES + DEMONYMS:
        assert not place.within or PLACES.place(place.within), place.name
