"""Names that mean the same are one entity, and each has one type, told by all that is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.document.parse import parse
from kg.extraction.chain import extract
from kg.languages import load
from kg.model.article import Contributor, ContributorKind
from kg.model.entity import EntityType
from kg.model.span import Span
from tests.extraction.reading import entity, named
from tests.support.texts import article, understood


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Le Pentagone a démenti lundi.", "Pentagone", "Organization"),
        ("L'Élysée n'a pas commenté.", "Élysée", "Organization"),
        ("La capsule Albatros a décollé jeudi.", "Albatros", "Product"),
        ("Le constructeur Vellon a présenté sa berline.", "Vellon", "Organization"),
        ("Le quotidien Glasul Nou publie l'enquête.", "Glasul Nou", "Organization"),
        ("Renault et Vellon ont signé un accord.", "Vellon", "Organization"),
        ("L'épidémie de Covid-19 a vidé les rues.", "Covid-19", "Other"),
        ("Le récit a été traduit en Hongrie.", "Hongrie", "Place"),
        ("Cormoran Airways a commandé douze avions.", "Cormoran Airways", "Organization"),
        ("Amaury Quesnel, 63 ans, lisait au jardin.", "Amaury Quesnel", "Person"),
        ("Il vit dans le 18e arrondissement de Valmy.", "18e arrondissement de Valmy", "Place"),
        ("Le maire a répondu sur Valmor.fr.", "Valmor.fr", "Organization"),
        ("Le club s'est installé à Orange en mai.", "Orange", "Place"),
        ("Le groupe Orange a répondu.", "Orange", "Organization"),
        ("Les élus ont dîné à Matignon.", "Matignon", "Organization"),
        ("L'Union européenne a condamné l'attaque.", "Union européenne", "Organization"),
        ("La journaliste Florence Vasmer a répondu.", "Florence Vasmer", "Person"),
    ],
)
def test_the_words_around_a_name_tell_its_type(text: str, label: str, kind: str) -> None:
    assert named(text)[label] == kind


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Elle conduit une BMW Valdor.", "BMW Valdor", "Product"),
        ("Une vieille Porsche a pris feu.", "Porsche", "Product"),
        ("Porsche rappelle cent voitures. Une Porsche a pris feu.", "Porsche", "Organization"),
        ("L'allemand BMW et le géant Apple ont investi.", "BMW", "Organization"),
        ("L'allemand BMW et le géant Apple ont investi.", "Apple", "Organization"),
        ("Le pilote Ferrari Paul Vernet a gagné.", "Paul Vernet", "Person"),
        ("Renault Motors a signé.", "Renault Motors", "Organization"),
    ],
)
def test_a_maker_is_told_from_what_it_makes(text: str, label: str, kind: str) -> None:
    assert named(text)[label] == kind


def test_a_product_is_one_with_and_without_its_makers_name() -> None:
    found = entity("La Renault Valdor arrive en mai. La Valdor coûtera cher.", "Renault Valdor")
    assert (found.type, found.aliases) == (EntityType.PRODUCT, ("Valdor",))


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Dans Grande Marée, Anna Vernet incarne une juge.", "Grande Marée", "Work"),
        ("Dans Grande Marée (saison 2, épisode 4), le juge part.", "Grande Marée", "Work"),
        ("Anna Vernet, Molière du meilleur espoir, est morte.", "Molière", "Other"),
        ("Trois Valdor sur quatre circulent.", "Valdor", "Other"),
        ("Le radar est placé sur la D214 à Sornay.", "D214", "Place"),
        ("La société mère Orbix a signé.", "Orbix", "Organization"),
        ("Il l'a dit lors d'une conférence de presse Zhang Vask.", "Zhang Vask", "Person"),
        ("Les cas de syndrome de Kawasaki sont rares.", "Kawasaki", "Other"),
    ],
)
def test_what_a_name_is_used_for_tells_its_type(text: str, label: str, kind: str) -> None:
    assert named(text)[label] == kind


def test_the_gear_of_a_firm_is_no_firm_with_trust() -> None:
    found = entity("Un système Renault Control Management a été monté.", "Renault Control Management")
    assert found.type != "Organization" or not found.is_trusted


@pytest.mark.parametrize(
    ("text", "label", "trusted"),
    [
        ("Le constructeur Vellon a présenté sa berline.", "Vellon", True),  # a noun says what it is
        ("Le récit a été traduit en Hongrie.", "Hongrie", True),  # a table knows it
        ("Le récit a été traduit près de Magnanville.", "Magnanville", True),  # a town is called so
        ("Le texte est débattu au Parlement.", "Parlement", True),  # it is a noun for bodies itself
        ("Il roule en Torvane.", "Torvane", False),  # only the model says what it is
        ("Il a pris le train Bordeaux-Nîmes.", "Bordeaux-Nîmes", False),  # it is made of places
    ],
)
def test_a_type_is_trusted_where_more_than_the_model_speaks_for_it(text: str, label: str, trusted: bool) -> None:
    assert entity(text, label).is_trusted is trusted


def test_what_is_said_of_a_doubtful_name_is_doubtful() -> None:
    found = understood("Irène Kerjean est née en Torvane.")
    assert [entity.is_trusted for entity in found.entities] == [True, False]
    assert [relation.confidence < 0.75 for relation in found.relations] == [True]


def test_the_many_in_a_row_speak_for_the_one() -> None:
    text = "On a enterré les victimes, Anna, Zélinda, Paul et Jeanne, dans leur village."
    assert named(text)["Zélinda"] == "Person"


def test_the_short_form_of_a_job_is_no_body() -> None:
    assert "AGP" not in named("Un assistant de gestion postale (AGP) a répondu. L'AGP vit à Dole.")


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    text = "Le pilote Gaspard Sorel a gagné. M. Sorel, 39 ans, vit à Pau. Sorel reviendra."
    assert entity(text, "Gaspard Sorel").aliases == ("Sorel",)
    assert len([m for m in entity(text, "Gaspard Sorel").mentions if m.text.endswith("Sorel")]) == 3


def test_a_surname_that_two_persons_bear_is_left_apart() -> None:
    text = "Anne Sorel et Gaspard Sorel ont comparu. Sorel a nié."
    assert "Sorel" in named(text)


def test_an_acronym_in_parentheses_is_the_same() -> None:
    text = "L'Observatoire national des rivières (ONR) a publié ses chiffres. L'ONR alerte."
    assert "ONR" in entity(text, "Observatoire national des rivières").aliases
    assert "ONR" not in named(text)


def test_a_party_in_parentheses_is_not_the_person() -> None:
    found = named("Le maire, Paul Sirven (PS), a répondu.")
    assert found == {"Paul Sirven": "Person", "PS": "Organization"}


def test_names_that_a_table_equates_are_one() -> None:
    assert entity(
        "L'Organisation mondiale de la santé alerte. L'OMS précise.", "Organisation mondiale de la santé"
    ).aliases == ("OMS",)


def test_capitals_never_make_the_label() -> None:
    assert "Loïc Kervel" in named("# LOÏC KERVEL ARRÊTÉ À BREST\nLoïc Kervel a été arrêté à Brest.")


def test_ids_are_places_in_the_list() -> None:
    extraction = understood("Le président russe a rencontré Anton Belov à Sotchi.")
    assert [e.id for e in extraction.entities] == list(range(len(extraction.entities)))
    assert set(extraction.referents.values()) <= {e.id for e in extraction.entities}


def test_an_adjective_that_nothing_uses_names_no_entity() -> None:
    labels = [e.label for e in understood("Ce vin italien plaît.").entities]
    assert labels == []


def test_contributors_are_entities_unless_they_are_the_publisher() -> None:
    sample = article("Le maire de Pau a répondu.")
    sample = replace(
        sample,
        publisher="Le Courrier",
        authors=(
            Contributor("Lise Armand", ContributorKind.PERSON),
            Contributor("Le Courrier", ContributorKind.ORGANIZATION),
        ),
        credits=(Contributor("AFP", ContributorKind.ORGANIZATION, Span(0, 2)),),
    )
    french = load("fr")
    found = extract(next(parse([sample], french)), french).entities
    assert {(e.label, str(e.type)) for e in found} == {
        ("Pau", "Place"),
        ("Lise Armand", "Person"),
        ("AFP", "Organization"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La députée Agir Anne Cassin a gagné.",
            {"Agir": "Organization", "Anne Cassin": "Person"},
        ),
        ("Séisme au Népal : cent morts.", {"Népal": "Place"}),
        ("Grève SNCF : les trains seront rares.", {"SNCF": "Organization"}),
        ("Vendredi 14, Anne Cassin a parlé.", {"Anne Cassin": "Person"}),
    ],
)
def test_names_are_freed_of_what_stands_beside_them(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


def test_a_foreign_acronym_behind_an_institution_is_its_alias() -> None:
    text = "L'Institut d'études marines de Norvège (HVXI) a publié une carte."
    assert entity(text, "Institut d'études marines de Norvège").aliases == ("HVXI",)


def test_a_town_that_acts_is_its_club() -> None:
    text = "Le RC Lens a gagné samedi. Lens, quatrième du classement, remonte. Le bus est parti de Lens."
    assert entity(text, "RC Lens").aliases == ("Lens",)
    assert named(text)["Lens"] == "Place"


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("La société organisatrice, VBRG, a renoncé.", "VBRG", "Organization"),
        ("Le géant de l'agroalimentaire Nordalim supprime des postes.", "Nordalim", "Organization"),
        ("Le feu menace Sornay (Haut-Rhin) et ses bois.", "Sornay", "Place"),
        ("Le porte-parole de l'armée, Karim Vasko, l'a dit.", "Karim Vasko", "Person"),
        ("Le cofondateur du courtier Zorvane a témoigné.", "Zorvane", "Organization"),
        ("Le prix monte, selon Solenza Pharmaceuticals.", "Solenza Pharmaceuticals", "Organization"),
    ],
)
def test_the_words_around_a_new_name_tell_its_type(text: str, label: str, kind: str) -> None:
    assert entity(text, label).type == kind


def test_a_full_name_fixes_its_surname_though_a_country_is_called_so() -> None:
    text = "Paul Vernet charge Hollande. Irène Hollande a répondu. Irène Hollande reçoit Paul Vernet."
    assert entity(text, "Irène Hollande").aliases == ("Hollande",)


def test_a_country_with_its_article_stays_one() -> None:
    assert entity("La Hollande a voté. Irène Hollande a répondu.", "Hollande").type == "Place"


def test_of_two_spellings_the_more_frequent_is_the_label() -> None:
    text = "L'élu Julien OBert rit. Julien Obert est parti lundi. Le maire a vu Julien Obert."
    assert entity(text, "Julien Obert").aliases == ("Julien OBert",)


def test_a_person_behind_the_letters_of_a_body_is_who_is_named_elsewhere() -> None:
    found = named("Anne Vidal est à Dole. C'est grave, relève le CGLPL Anne Vidal dans un rapport.")
    assert found["Anne Vidal"] == "Person"
    assert "CGLPL Anne Vidal" not in found


def test_a_body_that_is_called_like_its_building_is_the_building_where_it_stands_for_no_more() -> None:
    assert named("La foule attend devant l'Élysée.")["Élysée"] == "Place"
    assert named("L'Élysée a démenti. La foule attend devant l'Élysée.")["Élysée"] == "Organization"
