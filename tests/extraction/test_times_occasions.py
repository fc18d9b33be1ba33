"""What somebody goes on to say is dated by the day on which he was said to speak."""

from __future__ import annotations

import pytest

from tests.support.texts import understood

FIRST = "Le maire de Dole, Paul Vasseur, a annoncé lundi la fermeture du pont."


def saying_date(text: str, verb: str) -> str:
    """The date of the one event that a verb tells."""
    events = understood(text, "2024-03-12").events
    return next(event.date for event in events if event.trigger == verb)


@pytest.mark.parametrize(
    ("rest", "verb", "expected"),
    [
        ("Le pont date de trente ans.\nPaul Vasseur a précisé que la digue tiendrait.", "préciser", "2024-03-11"),
        ("Le pont est vieux.\nPaul Vasseur a souligné son importance cette année.", "souligner", "2024-03-11"),
        ("« La digue tiendra encore longtemps », a assuré M. Vasseur à Dole.", "assurer", "2024-03-11"),
        ("Le pont est vieux.\nPaul Vasseur avait précisé que la digue tiendrait.", "préciser", ""),
        ("Le pont est vieux.\nPaul Vasseur aurait précisé que la digue tiendrait.", "préciser", ""),
        ("Le pont est vieux.\nPaul Vasseur a déjà précisé que la digue tiendrait.", "préciser", ""),
        ("Le pont est vieux.\nEn mai 2019, il a plu. Paul Vasseur a précisé que la digue tiendrait.", "préciser", ""),
        ("Le pont est vieux.\nAnne Kerbrat a précisé que la digue tiendrait.", "préciser", ""),
        ("Le pont est vieux.\nPaul Vasseur a lancé une collecte à Dole.", "lancer", ""),
    ],
)
def test_the_day_on_which_somebody_speaks_is_told_once(rest: str, verb: str, expected: str) -> None:
    assert saying_date(f"{FIRST}\n{rest}", verb) == expected


def test_what_is_said_to_have_been_said_was_said_another_time() -> None:
    text = f"{FIRST}\n« J'ai indiqué à Anne Kerbrat que la digue tiendrait », a assuré Paul Vasseur."
    assert saying_date(text, "indiquer") == ""


def test_who_spoke_on_two_days_dates_only_what_stands_beside() -> None:
    text = f"{FIRST}\nPaul Vasseur a assuré dimanche que le pont tenait.\nLe pont est vieux.\n"
    assert saying_date(f"{text}Paul Vasseur a précisé que la digue tiendrait.", "préciser") == ""


@pytest.mark.parametrize(
    ("rest", "expected"),
    [("Le pont est vieux.", "2024-03-11"), ("Paul Vasseur a assuré dimanche que le pont tenait.", "")],
)
def test_a_headline_says_what_is_said_below_on_one_day(rest: str, expected: str) -> None:
    top = "Le pont est vieux.\nIl rouille.\nIl date de trente ans."
    assert saying_date(f"# « Le pont est fermé », lance Paul Vasseur\n{top}\n{FIRST}\n{rest}", "lancer") == expected
