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
    "object that is quoted": (
        "Paul Vernet a promis « un bel hommage » à Luc Ferrand.",
        ["promettre | topic=hommage | recipient=Luc Ferrand"],
    ),
    "noun that a relative pronoun agrees with": (
        "La vidéo du maire dans laquelle Luc Ferrand insulte Paul Vernet a été vue.",
        ["insulter | instrument=vidéo du maire"],
    ),
    "noun that a relative verb agrees with": (
        "Paul Vernet a reçu les amis du maire qui ont quitté Dole.",
        ["quitter | agent=amis du maire"],
    ),
    "subject whose example stands aside": (
        "Onze villes, dont Dole, ont été placées sous tutelle.",
        ["placer | patient=villes | patient=Dole"],
    ),
    "subject behind a relative of place": (
        "Paul Vernet est venu mardi à Dole où il a donné un concert.",
        ["donner | agent=Paul Vernet"],
    ),
    "subject that hangs on what stands before it": (
        "Toujours en Savoie, un promeneur à cheval a été blessé dans le massif de l'Orvan.",
        ["blesser | patient=promeneur"],
    ),
    "place before the subject": (
        "Alors jeudi, à Dole, lors d'une réunion organisée par Anne Kerbrat en pleine rue, Paul Vernet a vendu Veltis.",
        ["vendre | agent=Paul Vernet | place=Dole"],
    ),
    "common noun that tells where": ("Paul Vernet a été arrêté à son domicile.", ["arrêter | place=domicile"]),
    "present that looks like a participle": (
        "Vasseur dépeint Orsini comme un danger.",
        ["dépeindre | agent=Vasseur | patient=Orsini"],
    ),
    "name right before a relative pronoun": (
        "« C'est bien », dit à l'AFP Anne Kerbrat, qui préside le club de Dole.",
        ["présider | agent=Anne Kerbrat"],
    ),
    "noun that a name completes before its verb": (
        "L'épidémie de Covid-19 progresse toujours en France, même si elle reste en « stade 2 ».",
        ["progresser | place=France"],
    ),
    "object that a preposition rounds": (
        "La tempête avait tué près de 3.500 personnes à Dole.",
        ["tuer | patient=personnes"],
    ),
    "present that closes a quotation": (
        "« Elle assure que Paul Vernet ne pourra se dérober », écrit ce mercredi 6 mars Le Monde.",
        ["écrire | agent=Le Monde"],
    ),
    "work in which somebody plays": (
        "Paul Vernet a joué dans « La Grande Marée ».",
        ["jouer | agent=Paul Vernet | place=La Grande Marée"],
    ),
    "calamity that somebody is caught in": (
        "À Dole, un skieur a été pris dans une avalanche.",
        ["prendre | patient=skieur | cause=avalanche"],
    ),
    "medium whose microphone it is": (
        "Anne Kerbrat a salué Luc Morandi au micro de RTL.",
        ["saluer | instrument=RTL"],
    ),
    "what a verb without object asks for": (
        "Le groupe Zorvane devra répondre de « tromperie aggravée » à Dole.",
        ["répondre | topic=tromperie"],
    ),
    "what somebody sees to": (
        "« Je m'occupe de la famille », a dit Paul Vernet.",
        ["occuper | agent=Paul Vernet | topic=famille"],
    ),
    "cause of a death": ("Luc Ferrand s'est tué à Dole après une chute.", ["tuer | cause=chute"]),
    "charge behind « pour »": (
        "Luc Ferrand a été poursuivi pour vandalisme à Dole.",
        ["poursuivre | cause=vandalisme"],
    ),
    "what an adverb counts": ("Brest a accueilli trop de choristes.", ["accueillir | patient=choristes"]),
}

REFUSED = {
    "place in brackets behind another": (
        "Un tuyau relie le port du Havre à la raffinerie de Valombre (Loire-Atlantique).",
        ["relier | destination=Loire-Atlantique"],
    ),
    "with whom a duel was": (
        "Anne Kerbrat a subi des critiques, notamment après son duel avec Paul Vernet.",
        ["subir | agent=Paul Vernet", "subir | patient=Paul Vernet"],
    ),
    "noun aside that explains a place": (
        "Les faits se sont déroulés à Dole, un gros bourg du Jura.",
        ["dérouler | patient=gros bourg", "dérouler | patient=bourg"],
    ),
    "common noun beside a place": (
        "Paul Vernet a été arrêté à son domicile à Dole.",
        ["arrêter | place=domicile"],
    ),
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


def test_a_shared_subject_is_sure_only_if_it_names_who_may_act() -> None:
    named, common = (
        next(row for row in rows(understood(text))["events"] if "interroger" in row)
        for text in (
            "Interrogée par Luc Ferrand, Anne Kerbrat a quitté Dole.",
            "Interrogée par Luc Ferrand, la pharmacienne a quitté Dole.",
        )
    )
    assert {"patient=Anne Kerbrat", "fact"} <= named
    assert "unsure=patient" not in named
    assert {"patient=pharmacienne", "unsure=patient"} <= common
