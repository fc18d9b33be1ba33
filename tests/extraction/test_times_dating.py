"""Each event gets the date of its clause, and no other's."""

from __future__ import annotations

import pytest

from kg.extraction.times.dating import date_of
from tests.extraction.test_times import read


def dates(text: str, published: str = "2024-03-12") -> dict[str, str]:
    """The date of each verb and noun of a text, by its form, where there is one."""
    found = read(text, published)
    words = [token for token in found.document.tokens if token.pos in ("VERB", "NOUN")]
    return {token.text: date for token in words if (date := date_of(found, token.index))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le maire a annoncé lundi que la place rouvrirait en mai.",
            {"annoncé": "2024-03-11", "rouvrirait": "2024-05"},
        ),
        (
            "Le chantier doit être lancé en novembre. La mairie l'a dévoilé mercredi.",
            {"lancé": "2024-11", "dévoilé": "2024-03-06"},
        ),
        (
            "Lundi, le maire a démissionné et son adjoint a pris sa place.",
            {"démissionné": "2024-03-11", "pris": "2024-03-11"},
        ),
        ("Il a été jugé lundi à Dole et envoyé en prison.", {"jugé": "2024-03-11", "envoyé": "2024-03-11"}),
        ("Le maire a démissionné lundi et son adjoint a pris sa place.", {"démissionné": "2024-03-11", "pris": ""}),
        ("Interrogé lundi par des élus, le porte-parole a démenti la rumeur.", {"démenti": "2024-03-11"}),
        ("L'avocat, joint mardi par téléphone, a dénoncé cette décision.", {"dénoncé": "2024-03-12"}),
        ("La ferme a cessé d'en vendre l'an dernier.", {"cessé": "2023", "vendre": "2023"}),
        ("La ville a fermé lundi le musée, privant l'école.", {"fermé": "2024-03-11", "privant": "2024-03-11"}),
        ("Vainqueur du tournoi en mai dernier, le club a perdu ses matches.", {"perdu": ""}),
        ("Libraire depuis 2012, le maire dormait.", {"dormait": ""}),
        ("Le cofondateur du club en 1972 a salué le maire.", {"salué": ""}),
        ("La production du club en 2019 a chuté.", {"chuté": "2019"}),
        ("Il n'a pas digéré sa défaite lundi, estimant le vote truqué.", {"estimant": ""}),
        ("Il a été condamné à la suite de la mort du maire en 2015.", {"condamné": ""}),
        ("Le maire a parlé, évoquant un vote « la semaine prochaine ».", {"évoquant": ""}),
        ("La crue de janvier 2018 a coûté cher.", {"crue": "2018-01", "coûté": ""}),
        ("Elle a dirigé la troupe pendant vingt ans.", {"dirigé": ""}),
        ("Il court chaque semaine.", {"court": ""}),
        ("Le ministre a parlé. Le préfet est venu lundi.", {"parlé": ""}),
        ("L'homme a été arrêté à Nice, a indiqué le préfet, lundi.", {"arrêté": "", "indiqué": "2024-03-11"}),
        ("La foule est venue : mercredi soir, à Nice, le maire dansait.", {"venue": "", "dansait": "2024-03-06"}),
        ("Le train est arrivé à 14h30.", {"arrivé": ""}),
        ("Le bac relie les deux rives depuis 2011.", {"relie": "2011/.."}),
        ("Chaque année en mai et en octobre, le maire quitte la ville.", {"quitte": ""}),
        ("Peu après la crue du fleuve en novembre 2016, le maire a démissionné.", {"démissionné": ""}),
        ("Le maire a démissionné lundi après la crue du fleuve.", {"démissionné": "2024-03-11"}),
        (
            "Le maire a saisi le juge en mars, a-t-elle dit, confirmant la rumeur.",
            {"saisi": "2024-03", "confirmant": ""},
        ),
        ("Le maire a évoqué la crue du fleuve en mars 2019.", {"évoqué": "", "crue": "2019-03"}),
        ("Le maire a évoqué la crue du fleuve lundi.", {"évoqué": "2024-03-11"}),
        ("La ville comptait lundi 5 nouveaux foyers.", {"comptait": ""}),
        ("Le 5 mars, révèle le journal, le maire a avoué.", {"révèle": ""}),
        ("Le maire a plaidé pour une victoire en 2030.", {"plaidé": ""}),
        ("Lundi, alors que le maire dormait, le pont a cédé.", {"dormait": ""}),
        ("Le maire a annoncé de nouvelles mesures anti-Covid-19 mardi 5 mars.", {"annoncé": "2024-03-05"}),
        ("Le préfet révèle être atteint depuis 2014 de cette maladie.", {"révèle": ""}),
        ("La ville est soumise à un couvre-feu depuis mardi.", {"soumise": "2024-03-12/.."}),
        ("La messe suivait son cours dimanche lorsqu'un cri a retenti.", {"retenti": "2024-03-10"}),
        ("Le maire est mort lundi, quand un mur a cédé.", {"cédé": "2024-03-11"}),
        ("Le maire dînait lorsque le mur a cédé lundi.", {"dînait": "2024-03-11"}),
        ("Le maire est mort lundi, alors que le mur a cédé.", {"cédé": ""}),
        ("Le maire a accepté lundi le poste du préfet, en présentant ses vœux.", {"présentant": "2024-03-11"}),
        ("Le maire a dénoncé une erreur dans une tribune publiée lundi.", {"dénoncé": "2024-03-11"}),
        ("Le maire a dénoncé une tribune publiée dimanche par des élus.", {"dénoncé": ""}),
        ("Comme l'avait révélé Le Monde en mai dernier, le maire partira.", {"révélé": "2023-05"}),
        ("Le maire a évoqué une usine en grève depuis mardi.", {"évoqué": ""}),
        ("Le maire pleure son père, un retraité renversé par un camion le 2 février.", {"pleure": ""}),
    ],
)
def test_the_date_of_an_event(text: str, expected: dict[str, str]) -> None:
    found = dates(text)
    assert {word: found.get(word, "") for word in expected} == expected


@pytest.mark.parametrize(
    ("headline", "lead", "word", "expected"),
    [
        (
            "Un incendie ravage une scierie",
            "Le feu s'est déclaré lundi à Nice. Le préfet est venu mardi.",
            "ravage",
            "2024-03-11",
        ),
        ("Le club attend son entraîneur", "Le président l'a annoncé lundi à Nice.", "attend", ""),
        ("La scierie rouvrira", "Le maire l'a annoncé lundi à Nice.", "rouvrira", ""),
        ("Un incendie ravage une scierie", "La ville de Nice avait connu un feu en 1998.", "ravage", ""),
        ("Un incendie ravage une scierie", "Le préfet a parlé.\nIl est venu lundi.", "ravage", ""),
        ("Un garçon blessé par balle", "Le préfet a parlé.\nUn garçon a été blessé lundi.", "blessé", "2024-03-11"),
        ("Séisme à Nice", "La préfète est venue lundi.", "Séisme", ""),
        ("Un garçon blessé par balle", "Le préfet a parlé.\nLe préfet est venu lundi.", "blessé", ""),
    ],
)
def test_a_headline_takes_the_date_of_the_lead(headline: str, lead: str, word: str, expected: str) -> None:
    assert dates(f"# {headline}\n{lead}").get(word, "") == expected


def test_a_circumstance_takes_the_date_of_its_clause() -> None:
    assert dates("Les ministres se sont vus lundi lors d'un sommet à Nice.")["sommet"] == "2024-03-11"
