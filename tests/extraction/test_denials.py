"""Who denies which claim of the article."""

from __future__ import annotations

import pytest

from kg.model.finding import ClaimKind
from tests.support.rows import missing, rows
from tests.support.texts import understood

LE_MONDE = "Selon Le Monde, Luc Morandi a vendu Dole Immobilier à Anne Kerbrat. "

DENIALS = [
    (
        "Luc Morandi a quitté Brest. Anne Kerbrat a démenti que Luc Morandi ait quitté Brest.",
        "quitter | denies=article",
    ),
    (LE_MONDE + "Luc Morandi nie avoir vendu Dole Immobilier.", "vendre | source=Luc Morandi | denies=Le Monde"),
    (LE_MONDE + "Anne Kerbrat a démenti la vente de Dole Immobilier.", "vente | source=Anne Kerbrat | denies=Le Monde"),
    (LE_MONDE + "La banque a démenti cette information.", "vendre | negative | source=banque | denies=Le Monde"),
    (LE_MONDE + "Anne Kerbrat l'a démenti mardi.", "vendre | negative | source=Anne Kerbrat | denies=Le Monde"),
    ("Luc Morandi aurait quitté Brest. Son avocat a démenti cette rumeur.", "quitter | source=avocat | denies=article"),
    (
        "Luc Morandi est soupçonné d'avoir frappé Anne Kerbrat, ce qu'il conteste.",
        "frapper | negative | source=Luc Morandi",
    ),
    (
        "Luc Morandi a quitté Brest, selon Le Monde. « Je n'ai pas quitté Brest », a répondu Luc Morandi.",
        "quitter | negative | source=Luc Morandi | denies=Le Monde",
    ),
]


@pytest.mark.parametrize(("text", "row"), DENIALS)
def test_a_denial_points_at_the_claim_denied(text: str, row: str) -> None:
    found = rows(understood(text))["denials"]
    assert missing([row], found) == [], sorted(map(sorted, found))


NO_DENIALS = [
    LE_MONDE + "Luc Morandi n'a pas démenti cette information.",
    LE_MONDE + "Luc Morandi nie avoir quitté Brest.",
    LE_MONDE + "Luc Morandi nie avoir vendu Vernet Constructions.",
    LE_MONDE + "La banque a démenti toute crise.",
    "Selon Le Monde, Luc Morandi a vendu Dole Immobilier et Paul Vasseur a quitté Brest. La banque le dément.",
    "Luc Morandi a vendu Dole Immobilier. Anne Kerbrat conteste cette version.",
    "Luc Morandi a quitté Brest mardi. « Il n'a pas quitté Brest en voiture », assure Anne Kerbrat.",
    "Le maire affirme que Luc Morandi a quitté Brest. Le maire a démenti cette information.",
]


@pytest.mark.parametrize("text", NO_DENIALS)
def test_what_is_not_clearly_meant_is_not_denied(text: str) -> None:
    assert rows(understood(text))["denials"] == []


def test_a_denial_that_takes_up_a_claim_makes_a_negative_one_in_its_own_words() -> None:
    found = understood(LE_MONDE + "La banque a démenti cette information.")
    [denial] = found.denials
    claim, denied = found.events[denial.claim], found.events[denial.denied]
    assert denial.kind is ClaimKind.EVENT
    assert (claim.roles, claim.label, claim.type) == ((), denied.label, denied.type)
    assert claim.evidence[0].of(found.document.text) == "La banque a démenti cette information."
    assert not claim.is_fact


def test_relations_are_denied_too() -> None:
    found = understood(
        "Mediapart affirme que Luc Morandi est le patron de Dole Immobilier. "
        "La banque affirme que Luc Morandi n'est pas le patron de Dole Immobilier."
    )
    [denial] = found.denials
    assert denial.kind is ClaimKind.RELATION
    sources = [found.relations[place].stance.source for place in (denial.claim, denial.denied)]
    assert [source and source.text for source in sources] == ["banque", "Mediapart"]
