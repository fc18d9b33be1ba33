"""What is dated by the day that the article is about, or by what was told just before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.document.parse import parse
from kg.extraction.chain import extract
from kg.languages import load
from kg.model.article import BlockKind
from tests.extraction.test_times_dating import dates
from tests.support.texts import article, understood

FRENCH = load("fr")

LEAD = "Les Rouges ont battu les Verts samedi à Vannes."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{LEAD}\nLe capitaine a marqué à la 41e minute.", "marqué", "2024-03-09"),
        (f"{LEAD}\nLe gardien est sorti dès la 9e minute.", "sorti", "2024-03-09"),
        (f"{LEAD}\nLes Rouges menaient à la mi-temps.", "menaient", "2024-03-09"),
        (f"{LEAD}\nEn mars 2019, le capitaine avait gagné. Il avait marqué à la 41e minute.", "marqué", ""),
        (f"{LEAD}\nLe gardien devrait sortir à la 60e minute.", "sortir", ""),
        ("Les Rouges recevront les Verts samedi.\nLe capitaine avait marqué à la 41e minute.", "marqué", ""),
        ("Les Rouges ont battu les Verts.\nLe capitaine a marqué à la 41e minute.", "marqué", ""),
    ],
)
def test_the_clock_of_a_game_runs_on_the_day_of_the_lead(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Un train a percuté un car lundi.\nLe conducteur a freiné vers 10 heures.", "freiné", "2024-03-11"),
        (
            "Le maire est mort.\nUn train a percuté un car lundi.\nLe maire a freiné vers 10 heures.",
            "freiné",
            "2024-03-11",
        ),
        ("Un train a percuté un car lundi.\nLe trafic a repris en début d'après-midi.", "repris", "2024-03-11"),
        ("Un train a percuté un car lundi.\nLe trafic reprendra à 18 heures.", "reprendra", ""),
        ("Le maire célèbre un mariage mardi.\nLe bal débutera à 18 heures.", "débutera", "2024-03-12"),
        ("Un train a percuté un car lundi.\nLe pont est fermé à 22 heures.", "fermé", ""),
        ("Un homme est mort, a annoncé lundi le préfet.\nIl est tombé vers 10 heures.", "tombé", ""),
        (
            "Un train a percuté un car lundi.\nLe 2 mars, le maire était venu. Il a dîné vers 20 heures.",
            "dîné",
            "2024-03-02",
        ),
        ("Le maire est venu lundi. Le préfet est venu dimanche.\nLe pont a cédé vers 10 heures.", "cédé", ""),
    ],
)
def test_an_hour_is_of_the_day_told(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le feu a éclaté lundi. Le préfet a aussitôt fermé la route.", "fermé", "2024-03-11"),
        ("Le feu a éclaté lundi. Le préfet a alors fermé la route.", "fermé", "2024-03-11"),
        ("Le feu a éclaté lundi. La route était alors fermée par le préfet.", "fermée", ""),
        ("La crue est venue en mai 2019. Le maire avait aussitôt suspendu le marché.", "suspendu", "2019"),
        ("La crue est venue en mai 2019. Le maire l'a suspendu dans la foulée de la plainte.", "suspendu", ""),
        ("Le préfet est venu lundi. Le pont rouvrira aussitôt que possible.", "rouvrira", ""),
        ("Le pont rouvrira lundi. Le préfet a aussitôt réagi.", "réagi", ""),
        ("Le préfet a aussitôt fermé la route.", "fermé", ""),
    ],
)
def test_what_happens_at_once_happens_on_the_day_told(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("\nAnne Kerbrat a également précisé que la digue serait vidée.", "2024-03-11"),
        ("\nAnne Kerbrat avait précisé que la digue serait vidée.", ""),
        (" Anne Kerbrat a précisé que la digue serait vidée.", "2024-03-11"),
        (" Anne Kerbrat a précisé quelques années plus tard que la digue serait vidée.", ""),
        (" Anne Kerbrat a précisé dimanche que la digue serait vidée.", "2024-03-10"),
        (" Paul Vasseur a également précisé que la digue serait vidée.", ""),
        ("\nElle a précisé que la digue serait vidée.", "2024-03-11"),
    ],
)
def test_who_goes_on_speaking_speaks_on_the_same_day(after: str, expected: str) -> None:
    found = understood(f"La préfète Anne Kerbrat a assuré lundi que le barrage tiendrait.{after}", "2024-03-12")
    assert [quote.date for quote in found.quotes] == ["2024-03-11", expected]
    assert {e.date for e in found.events if e.trigger == "préciser"} == {expected}


@pytest.mark.parametrize(
    ("standfirst", "expected"),
    [
        ("Anne Kerbrat a évoqué cette idée.", "2024-03-11"),
        ("Paul Vasseur a évoqué cette idée.", ""),
        ("Anne Kerbrat a refusé cette idée.", ""),
    ],
)
def test_a_standfirst_dates_what_the_lead_says_again(standfirst: str, expected: str) -> None:
    told = article(f"{standfirst}\nLa préfète Anne Kerbrat a qualifié lundi cette idée de trop chère.")
    blocks = (replace(told.blocks[0], kind=BlockKind.STANDFIRST), *told.blocks[1:])
    found = extract(next(parse([replace(told, blocks=blocks)], FRENCH)), FRENCH)
    assert {event.date for event in found.events if event.trigger in ("évoquer", "refuser")} == {expected}
