"""Fillers of slots where the parse leads astray, construction by construction."""

from __future__ import annotations

import pytest

from tests.support.rows import fields, missing, rows
from tests.support.texts import understood

CASES = {
    "agent behind a date": (
        "Luc Ferrand a été entendu mardi 3 mai par la police.",
        ["entendre | agent=police | patient=Luc Ferrand"],
    ),
    "place behind a date": (
        "Un train a percuté une voiture, mercredi 3 mai à Dole, dans le Jura.",
        ["percuter | place=Dole | place=Jura"],
    ),
    "object behind a date": (
        "L'Union européenne a présenté mardi 3 mai son « plan » à Dole.",
        ["présenter | agent=Union européenne | patient=plan"],
    ),
    "object of a command": ("« Libérez Paul Vernet », a dit Luc Ferrand.", ["libérer | patient=Paul Vernet"]),
    "dative pronoun before a verb with another subject": (
        "Paul Vernet est venu. Luc Ferrand, qui a quitté Dole, lui a accordé son soutien.",
        ["accorder | agent=Luc Ferrand | recipient=Paul Vernet"],
    ),
    "infinitive that an adjective governs": (
        "Un train capable de dépasser Tesla a été présenté par Renault.",
        ["dépasser | patient=train capable"],
    ),
}


REFUSED = {
    "place inside a name": (
        "Paul Vernet s'est rendu à l'ambassade de Suède à Paris.",
        ["rendre | destination=Paris", "rendre | place=Paris"],
    ),
    "person that is to be freed": ("« Libérez Paul Vernet », a dit Luc Ferrand.", ["libérer | agent=Paul Vernet"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_slot_is_filled(text: str, expected: list[str]) -> None:
    found = rows(understood(text))["events"]
    assert missing(expected, found) == [], sorted(map(sorted, found))


@pytest.mark.parametrize(("text", "refused"), REFUSED.values(), ids=REFUSED.keys())
def test_a_slot_is_not_filled(text: str, refused: list[str]) -> None:
    found = rows(understood(text))["events"]
    assert [row for row in refused if any(fields(row) <= other for other in found)] == []
