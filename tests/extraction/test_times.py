"""Expressions of time in their paragraph: what they are read against, and what they never make up."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.extraction.times import times
from kg.languages import load
from kg.model.extraction import Extraction
from kg.model.time import TimeExpression, TimeKind
from tests.support.texts import article

FRENCH = load("fr")


def read(text: str, published: str = "2024-03-12") -> Extraction:
    """The times of a text that appears on a Tuesday."""
    return times.run(Extraction(next(parse([article(text, published=published)], FRENCH))), FRENCH)


def told(text: str, published: str = "2024-03-12") -> list[tuple[str, str]]:
    found = read(text, published)
    return [(found.document.of(time.span), time.value) for time in found.times]


def only(text: str, published: str = "2024-03-12") -> TimeExpression:
    (time,) = read(text, published).times
    return time


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le tribunal a jugé lundi le boulanger.", "2024-03-11"),
        ("Le tribunal a jugé mardi le boulanger.", "2024-03-12"),
        ("Le tribunal jugera lundi le boulanger.", "2024-03-18"),
        ("Le boulanger sera jugé mardi.", "2024-03-12"),
        ("Le chantier doit être livré en novembre.", "2024-11"),
        ("Le chantier a été livré en novembre.", "2023-11"),
        ("Le ferry devrait appareiller le 9 novembre.", "2024-11-09"),
        ("Le ministre a annoncé que le pont rouvrirait en mai.", "2024-05"),
        ("La banque aurait versé en mai une forte somme.", "2023-05"),
        ("Le directeur, nommé en février, part.", "2024-02"),
        ("La réunion est prévue jeudi.", "2024-03-14"),
        ("Elle est morte jeudi à Nice.", "2024-03-07"),
        ("Il est sorti jeudi de prison.", "2024-03-07"),
        ("« Il a menti », affirme jeudi le ministre.", "2024-03-07"),
        ("Elle va partir jeudi.", "2024-03-14"),
        ("Il devait ouvrir jeudi.", ""),
        ("L'état d'urgence a été prolongé jusqu'au 31 mai.", "../2024-05-31"),
    ],
)
def test_the_verb_gives_the_direction(text: str, value: str) -> None:
    assert [v for _, v in told(text)] == [value]


@pytest.mark.parametrize(
    "expression", ["lundi", "en mars", "il y a deux ans", "la semaine dernière", "hier", "depuis six ans"]
)
def test_without_a_publication_date_nothing_relative_is_resolved(expression: str) -> None:
    assert only(f"Elle a vendu sa ferme {expression}.", published="").value == ""


@pytest.mark.parametrize(
    ("expression", "value"), [("en mai 2017", "2017-05"), ("le 6 juin 1947", "1947-06-06"), ("depuis 2011", "2011/..")]
)
def test_without_a_publication_date_full_dates_stand(expression: str, value: str) -> None:
    assert only(f"Elle a vendu sa ferme {expression}.", published="").value == value


def test_what_was_told_before_anchors_what_follows() -> None:
    text = "Elle est née le 6 juin 1947. Elle entre au parti en 1963 et quitte quatre ans plus tard le comité."
    assert told(text) == [("le 6 juin 1947", "1947-06-06"), ("en 1963", "1963"), ("quatre ans plus tard", "1967")]


def test_a_distance_finer_than_what_was_told_stays_open() -> None:
    assert told("Il est élu en 1963. Trois jours plus tard, il part.")[-1] == ("Trois jours plus tard", "")


def test_a_date_told_paragraphs_ago_anchors_nothing() -> None:
    text = "Il est né le 6 juin 1947.\nIl peint.\nIl sculpte.\nIl grave.\nLe lendemain, il a dîné."
    assert told(text)[-1] == ("Le lendemain", "")


def test_a_month_in_a_story_of_another_year_stays_open() -> None:
    assert (
        told("Le 7 janvier 2015, ils tuaient douze personnes. Le 9 janvier, leur complice tuait encore.")[-1][1] == ""
    )


def test_the_imperfect_ends_with_the_clause_above() -> None:
    text = "Elle a cédé en juin dernier son atelier, quittant un métier qu'elle exerçait depuis douze ans."
    assert told(text, "2023-10-05") == [("en juin dernier", "2023-06"), ("depuis douze ans", "2011/2023")]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Il a dormi pendant deux heures.", TimeKind.DURATION, "PT2H"),
        ("Elle a chanté pendant plus de vingt ans.", TimeKind.DURATION, "P20Y"),
        ("Il court tous les jours.", TimeKind.SET, "P1D"),
        ("Il a couru hier.", TimeKind.DATE, "2024-03-11"),
    ],
)
def test_the_kind_of_a_time(text: str, kind: TimeKind, value: str) -> None:
    assert (only(text).kind, only(text).value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Elle apprend le violon à 11 ans.",
        "Le faussaire risque deux ans de prison.",
        "Le journal tire à 2000 exemplaires.",
        "La sonde vole vers Mars.",
        "Il lit Le Journal du dimanche.",
        "Les Jeux d'été ont plu.",
        "Il vise la mairie de Mai.",
    ],
)
def test_no_time(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Il dirige, depuis le début de l'année 2019, un groupe.",
            ["depuis", "le", "début", "de", "l'", "année", "2019"],
        ),
        ("Il est venu dès samedi matin.", ["dès", "samedi", "matin"]),
        ("Le feu a pris à la mi-décembre.", ["à", "la", "mi-décembre"]),
    ],
)
def test_a_time_covers_its_tokens_with_its_preposition(text: str, words: list[str]) -> None:
    found = read(text)
    (time,) = found.times
    assert [token.text for token in found.document.tokens[time.start : time.end]] == words


def test_nowadays_is_no_day() -> None:
    assert only("Le verger compte aujourd'hui deux cents pommiers.").value == ""
    assert only("Le ministre a présenté aujourd'hui son plan.").value == "2024-03-12"


def test_approximate_times_are_marked() -> None:
    assert only("Le moulin a fermé fin 2012.").approximate
    assert not only("Le moulin a fermé en 2012.").approximate


def test_an_article_without_any_text_has_no_times() -> None:
    assert read("# Titre").times == ()
