"""Dates that a clause makes of another, and the words that a date belongs to where the parser hung it elsewhere."""

from __future__ import annotations

import pytest

from tests.extraction.test_times_clause import dates


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Elle suit le chantier depuis 2016, année où la ville l'avait refusé.", "refusé", "2016"),
        ("Elle suit le chantier depuis 2016, année où la ville l'avait refusé.", "suit", "2016/.."),
        ("Elle suit le chantier depuis 2016, année que la ville avait choisie.", "choisie", ""),
        ("La grue est clouée au sol depuis l'accident de mars 2022.", "clouée", "2022-03/.."),
        ("La grue est clouée au sol après l'accident de mars 2022.", "clouée", ""),
        ("En 1975, elle fonde une troupe, qu'elle dirigera pendant vingt ans.", "dirigera", "1975/1995"),
        ("En 2015, elle fonde une troupe, qu'elle dirigera pendant vingt ans.", "dirigera", ""),
        ("En 1975, elle fonde une troupe, qu'elle avait imaginée pendant vingt ans.", "imaginée", ""),
        ("Née en 1979 à Oran, elle découvre la neige à 18 ans.", "découvre", "1997/1998"),
        ("Née le 3 mai 1962 à Oran, elle gagne Lyon à 17 ans.", "gagne", "1979/1980"),
        ("Née en 1979 à Oran, elle dirige une usine.", "dirige", ""),
        ("Née en 1979 à Oran, elle a été condamnée à 18 ans de prison.", "condamnée", ""),
        ("Elle découvre la neige à 18 ans.", "découvre", ""),
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
        ("Le ministre espère une adhésion d'ici à 2030.", {"espère": "../2030", "adhésion": "../2030"}),
        ("Le pays, en guerre contre la Russie depuis mai 2022, a voté.", {"voté": "", "guerre": "2022-05/.."}),
        (
            "Le chantier a repris lundi, causant la fermeture du pont.",
            {"causant": "2024-03-11", "fermeture": "2024-03-11"},
        ),
        ("Le maire a annoncé lundi la fermeture du pont.", {"annoncé": "2024-03-11", "fermeture": ""}),
        ("Ils se sont vus lundi à l'issue d'un sommet à Nice.", {"sommet": "2024-03-11"}),
        ("Ils se sont vus lundi après un sommet à Nice.", {"sommet": ""}),
        ("Invitée de la foire en 2021, elle n'a pas pris la parole.", {"pris": "2021"}),
        ("Présidente de la foire en 2021, elle n'a pas pris la parole.", {"pris": ""}),
    ],
)
def test_what_a_date_belongs_to(text: str, expected: dict[str, str]) -> None:
    found = dates(text)
    assert {word: found.get(word, "") for word in expected} == expected
