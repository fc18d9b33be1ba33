"""Dates that come from outside the sentence, and how sure they are."""

from __future__ import annotations

import pytest

from kg.extraction.times.dating import dating_of
from kg.model.extraction import Extraction
from kg.model.trust import TRUSTED
from tests.support.texts import understood

PUBLISHED = "2024-03-12"


def found(text: str) -> Extraction:
    return understood(text, published=PUBLISHED)


def dating(text: str, word: str) -> tuple[str, str]:
    """The date of a word, and how it was found."""
    extraction = found(text)
    token = next(token for token in extraction.document.tokens if token.text == word)
    dated = dating_of(extraction, token.index)
    return dated.value, dated.how.value


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Paul Vasseur a comparu lundi à Nice.\n« Je ferai appel », a-t-il déploré à la sortie de l'audience.",
            "déploré",
            ("2024-03-11", "scene"),
        ),
        (
            "Airbus a annoncé lundi une vente.\n« C'est un tournant », s'est réjoui Paul Vasseur lors d'un débat.",
            "réjoui",
            ("2024-03-11", "scene"),
        ),
        (
            "Un feu a ravagé lundi la mairie.\n« C'est un drame affreux », a déploré Paul Vasseur lors d'un débat.",
            "déploré",
            ("", ""),
        ),
        (
            "Paul Vasseur a comparu lundi à Nice.\nEn mai 2019, il se taisait. Il a parlé à l'issue du procès.",
            "parlé",
            ("", ""),
        ),
        (
            "# Paul Vasseur condamné\nIl n'a pas tremblé. Lundi à Nice, Paul Vasseur a comparu devant ses juges.",
            "tremblé",
            ("2024-03-11", "scene"),
        ),
        (
            "Paul Vasseur quittera la mairie le 1er mai. Il sera remplacé par Anna Dorval.",
            "remplacé",
            ("2024-05-01", "scene"),
        ),
        ("Paul Vasseur a quitté Nice lundi. Il sera remplacé par Anna Dorval.", "remplacé", ("", "")),
        (
            "# Airbus supprime 800 postes\nAirbus a annoncé lundi la suppression de 800 postes d'ici à 2026.",
            "supprime",
            ("../2026", "lead"),
        ),
        (
            "« Nous l'attendons », a déclaré Anna Dorval, porte-parole du parti lundi à la radio.",
            "déclaré",
            ("2024-03-11", "clause"),
        ),
        ("« L'an prochain, je partirai », avait lancé Paul Vasseur.", "lancé", ("", "")),
        ("Invité lundi à la radio, Paul Vasseur a dénoncé une erreur.", "dénoncé", ("2024-03-11", "shared")),
    ],
)
def test_a_date_and_how_it_was_found(text: str, word: str, expected: tuple[str, str]) -> None:
    assert dating(text, word) == expected


def test_a_date_from_elsewhere_is_no_fact() -> None:
    events = found("Paul Vasseur quittera la mairie le 1er mai. Anna Dorval lui succédera.").events
    trust = {event.trigger: (event.date, event.date_confidence >= TRUSTED) for event in events}
    assert trust["succéder"] == ("2024-05-01", False)
    assert trust["quitter"] == ("2024-05-01", True)
