"""Dates that a clause makes of another, and the words that a date belongs to where the parser hung it elsewhere."""

from __future__ import annotations

import pytest

from tests.extraction.test_times_dating import dates


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Elle suit le chantier depuis 2008, année où la ville l'avait refusé.", "refusé", "2008"),
        ("Elle suit le chantier depuis 2008, année où la ville l'avait refusé.", "suit", "2008/.."),
        ("Elle suit le chantier depuis 2008, année que la ville avait choisie.", "choisie", ""),
        ("La grue est bloquée à quai depuis l'accident de mars 2022.", "bloquée", "2022-03/.."),
        ("La grue est bloquée à quai après l'accident de mars 2022.", "bloquée", ""),
        ("En 1984, il fonde une revue, qu'il publiera pendant douze ans.", "publiera", "1984/1996"),
        ("En 2015, il fonde une revue, qu'il publiera pendant douze ans.", "publiera", ""),
        ("En 1984, il fonde une revue, qu'il avait imaginée pendant douze ans.", "imaginée", ""),
        ("Née en 1985 à Oulu, elle apprend le violon à 11 ans.", "apprend", "1996/1997"),
        ("Née le 6 juin 1962 à Oulu, elle quitte Lyon à 22 ans.", "quitte", "1984/1985"),
        ("Née en 1985 à Oulu, elle dirige une usine.", "dirige", ""),
        ("Née en 1985 à Oulu, elle a été condamnée à 11 ans de prison.", "condamnée", ""),
        ("Elle apprend le violon à 11 ans.", "apprend", ""),
    ],
)
def test_a_date_made_of_another(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le groupe veut vendre la raffinerie au fonds Bluerock d'ici à 2026.", {"vendre": "../2026"}),
        ("Le groupe annonce la suppression de 800 postes d'ici à 2025.", {"annonce": "", "suppression": "../2025"}),
        ("Le maire a promis la construction d'écoles d'ici à 2030.", {"promis": "", "construction": "../2030"}),
        ("La maire espère une réouverture d'ici à 2028.", {"espère": "../2028", "réouverture": "../2028"}),
        ("Le pays, en guerre contre l'Iran depuis mai 1981, a voté.", {"voté": "", "guerre": "1981-05/.."}),
        (
            "Le chantier a repris lundi, causant la fermeture du pont.",
            {"causant": "2024-03-11", "fermeture": "2024-03-11"},
        ),
        ("Le maire a annoncé lundi la fermeture du pont.", {"annoncé": "2024-03-11", "fermeture": ""}),
        ("Ils se sont vus lundi à l'issue d'un sommet à Nice.", {"sommet": "2024-03-11"}),
        ("Ils se sont vus lundi après un sommet à Nice.", {"sommet": ""}),
        ("Invitée de la foire en 2018, elle n'a pas tenu de stand.", {"tenu": "2018"}),
        ("Présidente de la foire en 2018, elle n'a pas tenu de stand.", {"tenu": ""}),
    ],
)
def test_what_a_date_belongs_to(text: str, expected: dict[str, str]) -> None:
    found = dates(text)
    assert {word: found.get(word, "") for word in expected} == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("La ligne a transporté plus de passagers qu'en 2019.", "transporté", ""),
        ("L'an dernier, la ligne a transporté plus de passagers qu'en 2019.", "transporté", "2023"),
        ("Le groupe a vendu 300 voitures, contre 200 en 2022.", "vendu", ""),
        ("Le chômage a baissé de 2 % par rapport à 2022.", "baissé", ""),
        ("Le club a gagné contre les Verts en 2022.", "gagné", "2022"),
        ("Le maire a dit qu'en 2025 il fermerait plus d'écoles.", "fermerait", "2025"),
        ("Il n'est revenu qu'en 2019.", "revenu", "2019"),
        ("Le maire a évoqué les années 1990.", "évoqué", ""),
        ("Le ministre a présenté le projet de budget pour 2025.", "présenté", ""),
        ("Le fermier dit lundi utiliser peu d'engrais.", "utiliser", ""),
        ("La ville est plongée dans le noir depuis la chute du pylône de Vannes en 2011.", "plongée", "2011/.."),
        ("La ville est plongée dans le noir depuis une panne, et le maire est parti en 2011.", "plongée", ""),
        ("Le match est prévu pour 2025.", "prévu", "2025"),
        ("Il a été blessé lors d'un match qui a dégénéré lundi à Nice.", "blessé", "2024-03-11"),
        ("Il a été blessé par un homme qui a fui lundi à Nice.", "blessé", ""),
    ],
)
def test_a_date_of_something_else(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected
