"""Who and what is named is identified outside the text; what could be several things is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.identity import OFFLINE, Authority, Heading, Identify
from kg.identity.builtin import builtin
from kg.languages import load
from kg.model.entity import EntityType
from tests.support.texts import understood

_WIKIDATA = "http://www.wikidata.org/entity/"
_GEONAMES = "https://sws.geonames.org/"


def same_as(text: str, identify: Identify = OFFLINE) -> dict[str, tuple[str, ...]]:
    found = identify(understood(text), load("fr"))
    return {entity.label: entity.same_as for entity in found.entities}


@pytest.mark.parametrize(
    ("text", "label", "item"),
    [
        ("Le ministre malien a quitté la France lundi.", "France", "Q142"),
        ("Le Premier ministre norvégien, Lars Dahl, est arrivé à Brest.", "Norvège", "Q20"),
        ("Le groupe Valmont vend ses avions aux États-Unis.", "États-Unis", "Q30"),
        ("L'Otan a réuni ses ministres mardi.", "Otan", "Q7184"),
        ("La CFDT appelle à la grève jeudi.", "CFDT", "Q1125605"),
        ("Elle l'a déclaré au journal Le Figaro.", "Le Figaro", "Q216047"),
        ("L'usine de Renault sera fermée en juin.", "Renault", "Q6686"),
        ("La Commission européenne a ouvert une enquête.", "Commission européenne", "Q8880"),
    ],
)
def test_a_country_or_a_well_known_organization_is_its_item(text: str, label: str, item: str) -> None:
    assert same_as(text)[label] == (f"{_WIKIDATA}{item}",)


@pytest.mark.parametrize(
    ("text", "label", "number"),
    [
        ("Le train relie Toulon à Rennes.", "Rennes", "2983990"),
        ("Le train relie Toulon à Rennes.", "Toulon", "2972328"),
        ("Il est né à Londres en 1952.", "Londres", "2643743"),
        ("Elle vit à Saint-Étienne depuis 2010.", "Saint-Étienne", "2980291"),
        ("L'incendie a eu lieu en Seine-Saint-Denis.", "Seine-Saint-Denis", "2975246"),
    ],
)
def test_a_city_or_a_department_is_its_geonames_number(text: str, label: str, number: str) -> None:
    assert same_as(text)[label] == (f"{_GEONAMES}{number}/",)


def test_a_region_has_both() -> None:
    found = same_as("Des élections auront lieu en Bretagne et en Catalogne.")
    assert found["Bretagne"] == (f"{_WIKIDATA}Q12130", f"{_GEONAMES}3030293/")
    assert found["Catalogne"] == (f"{_WIKIDATA}Q5705", f"{_GEONAMES}3336901/")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Il a quitté Brest lundi.", "Brest"),  # in Brittany or in Belarus
        ("Le concert aura lieu à Vienne.", "Vienne"),  # in Austria or on the Rhône
        ("Elle est née à Saint-Denis.", "Saint-Denis"),
        ("Le siège est à Valence.", "Valence"),
        ("Anne Rivet a quitté Rennes.", "Anne Rivet"),
    ],
)
def test_what_may_be_several_things_has_none(text: str, label: str) -> None:
    assert same_as(text)[label] == ()


PARIS = Heading("Paris", (f"{_GEONAMES}2988507/",), types=(EntityType.PLACE,), country="FR")
TEXAN = Heading("Paris", (f"{_GEONAMES}4717560/",), types=(EntityType.PLACE,), country="US")


def test_a_place_lies_where_the_article_says() -> None:
    text = "Il vit à Paris, aux États-Unis."
    assert same_as(text)["Paris"] == ()
    assert same_as(text, Identify(Authority.of([PARIS, TEXAN])))["Paris"] == TEXAN.iris
    assert same_as("Il vit à Paris.", Identify(Authority.of([PARIS, TEXAN])))["Paris"] == ()


def test_the_users_authority_comes_first() -> None:
    rennes = Heading("Rennes", ("https://archives.example/lieu/35",), types=(EntityType.PLACE,))
    found = same_as("Le train relie Toulon à Rennes.", Identify(Authority.of([rennes])))
    assert found["Rennes"] == rennes.iris
    assert found["Toulon"] == (f"{_GEONAMES}2972328/",)


def test_the_type_must_agree() -> None:
    person = Heading("Rennes", ("https://archives.example/personne/1",), types=(EntityType.PERSON,))
    assert same_as("Le train arrive à Rennes.", Identify(Authority.of([person])))["Rennes"] == (f"{_GEONAMES}2983990/",)


def test_a_place_that_bears_the_name_of_a_person_is_not_identified() -> None:
    extraction = understood("Anne Lorient a quitté Rennes.")
    (rennes,) = (entity for entity in extraction.entities if entity.label == "Rennes")
    doubtful = replace(rennes, label="Lorient")
    entities = tuple(doubtful if entity is rennes else entity for entity in extraction.entities)
    found = OFFLINE(replace(extraction, entities=entities), load("fr"))
    assert [entity.same_as for entity in found.entities if entity.label == "Lorient"] == [()]
    assert builtin(load("fr")).headings(doubtful)


def test_a_person_is_not_identified_by_a_surname() -> None:
    surname = Heading("Rivet", ("https://archives.example/personne/2",))
    text = "Anne Rivet est arrivée lundi. Rivet a parlé."
    assert same_as(text, Identify(Authority.of([surname])))["Anne Rivet"] == ()
