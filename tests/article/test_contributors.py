"""Bylines, credits and metadata name persons and agencies; functions, desks and the paper itself are none."""

from __future__ import annotations

import pytest

from kg.article.contributors import names_in, read_names
from kg.model.article import ContributorKind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Paul Verdier", ["Paul Verdier"]),
        ("PAR PAUL VERDIER", ["Paul Verdier"]),
        ("Par Paul VERDIER et Lise Moreau", ["Paul Verdier", "Lise Moreau"]),
        ("Paul Verdier, journaliste au Monde, et Lise Moreau", ["Paul Verdier", "Lise Moreau"]),
        ("Paul Verdier (avec Lise Moreau et Inès Ben Salah)", ["Paul Verdier", "Lise Moreau", "Inès Ben Salah"]),
        ("Paul Verdier (envoyé spécial à Vichy)", ["Paul Verdier"]),
        ("Paul VERDIER à Rome, avec les bureaux de Delhi, Kaboul et Dacca", ["Paul Verdier"]),
        ("De notre correspondante à Moscou, Lise Moreau", ["Lise Moreau"]),
        ("Propos recueillis par Lise d’Aubrac-Petit", ["Lise d’Aubrac-Petit"]),
        ("J.-C. M. (avec AFP)", ["J.-C. M.", "AFP"]),
        ("Le Courrier avec AFP et Reuters", ["AFP", "Reuters"]),
        ("AFP-Services", ["AFP"]),
        ("Par la rédaction", []),
        ("Le Courrier du Val", []),
        ("LeCourrier.fr", []),
        ("redaction@courrier.example", []),
        ("https://courrier.example/auteurs", []),
        ("", []),
    ],
)
def test_authors(line: str, names: list[str]) -> None:
    assert [one.name for one in read_names([line], "Le Courrier")] == names


@pytest.mark.parametrize(
    ("credit", "persons", "organizations"),
    [
        ("©Lise Moreau / POOL / AFP", ["Lise Moreau"], ["AFP"]),
        ("© Lise MOREAU, AFP/Archives", ["Lise Moreau"], ["AFP"]),
        ("Photo Lise Moreau", ["Lise Moreau"], []),
        ("Crédit photo : Ouest-Presse / Lise Moreau", ["Lise Moreau"], ["Ouest-Presse"]),
        ("© DR", [], []),
        ("Capture d’écran Google Street View", [], ["Google Street View"]),
    ],
)
def test_credits_point_at_their_words(credit: str, persons: list[str], organizations: list[str]) -> None:
    found = names_in(credit)
    assert [one.name for one in found if one.kind is ContributorKind.PERSON] == persons
    assert [one.name for one in found if one.kind is ContributorKind.ORGANIZATION] == organizations
    assert all(one.span and one.span.of(credit).casefold() == one.name.casefold() for one in found)
