"""Known names and nouns are found in any form."""

from __future__ import annotations

from kg.languages import load
from kg.languages.known import KnownNames, bare
from kg.languages.nouns import Nouns


def test_a_known_name_is_found_with_and_without_its_article() -> None:
    known = KnownNames.of(load("fr"))
    for name in ("Le Figaro", "Figaro", "OMS", "Organisation mondiale de la Santé"):
        found = known.get(name)
        assert found is not None
        assert found.type == "Organization"


def test_a_name_remembers_its_table() -> None:
    found = KnownNames.of(load("fr")).get("Kremlin")
    assert found is not None
    assert found.table == "institutions"


def test_a_name_may_lose_its_accents_but_gains_none() -> None:
    paper = KnownNames.of(load("fr")).get("L'Équipe")
    assert paper is not None
    assert [paper.is_written(words) for words in ("Équipe", "L'Equipe", "Equipé")] == [True, True, False]


def test_an_article_is_no_part_of_the_key() -> None:
    assert [bare(name) for name in ("L'Équipe", "Les Échos", "La Poste", "Lens")] == [
        "equipe",
        "echos",
        "poste",
        "lens",
    ]


def test_nouns_are_found_in_the_plural_and_the_feminine() -> None:
    nouns = Nouns.of(load("fr"))
    assert nouns.persons["directrices"].noun == "directeur"
    assert nouns.kinds["tribunaux"].noun == "tribunal"
    assert nouns.persons["directeur"].gender_in("Directrice") == "Fem"
