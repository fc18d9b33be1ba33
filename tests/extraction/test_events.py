"""Events with their participants, construction by construction."""

from __future__ import annotations

import pytest

from tests.support.rows import fields, missing, rows
from tests.support.texts import understood

CASES = {
    "promise not to do something": (
        "Jeanne Orsini s'était engagée à ne jamais quitter la ville de Dole.",
        ["quitter | agent=Jeanne Orsini | negative"],
    ),
    "verb of speech behind a word in quotation marks": (
        "Paul Vasseur est revenu. « Faux ! », a-t-il lancé.",
        ["lancer | Statement | agent=Paul Vasseur"],
    ),
    "inverted subject behind no comma": (
        "Les ventes ont repris lundi dans les commerces précise la société Mounier.",
        ["préciser | agent=Mounier"],
    ),
    "subject of two bare nouns behind its own": (
        "L'alerte neige et verglas a été étendue au Jura par Jeanne Orsini.",
        ["étendre | patient=alerte"],
    ),
    "sentence to death of somebody known by his country": (
        "La Chine a parlé en condamnant un Australien à mort.",
        ["condamner | Trial | patient=Australien"],
    ),
    "passive with an agent": (
        "Thierry Oudin a été arrêté lundi à Royan par les douaniers.",
        ["arrêter | Arrest | patient=Thierry Oudin | agent=douaniers | place=Royan | date=2024-03-11 | fact"],
    ),
    "passive with the agent behind another noun": (
        "Jeanne Orsini a été nommée ministre par Paul Vasseur.",
        ["nommer | Appointment | patient=Jeanne Orsini | agent=Paul Vasseur"],
    ),
    "passive without an agent": ("Paul Vasseur n'a pas été blessé.", ["blesser | patient=Paul Vasseur | negative"]),
    "subject behind the verb": (
        "« La rue rouvrira lundi », a déclaré mardi à Brest la maire, Claire Dubreuil.",
        ["déclarer | Statement | agent=Claire Dubreuil | place=Brest"],
    ),
    "subject that a name only completes": (
        "L'épouse du prince Karl Sorel a rencontré Paul Vasseur à Brest.",
        ["rencontrer | agent=épouse | patient=Paul Vasseur"],
    ),
    "subject that a row of names completes": (
        "Les villes des régions Bretagne, Normandie et Alsace ont aidé Paul Vasseur.",
        ["aider | agent=villes | patient=Paul Vasseur"],
    ),
    "object that a name behind another noun completes": (
        "Paul Vasseur a suspendu les importations de la marque danoise de meubles Vellon Bois.",
        ["suspendre | agent=Paul Vasseur | patient=importations"],
    ),
    "person in office behind a field": (
        "La ministre de la Culture Jeanne Orsini a reçu Paul Vasseur.",
        ["recevoir | agent=Jeanne Orsini | patient=Paul Vasseur"],
    ),
    "passive whose auxiliary the parser takes for a copula": (
        "Claire Dubreuil a été atteinte de deux tumeurs.",
        ["atteindre | patient=Claire Dubreuil"],
    ),
    "noun with which a participle agrees": (
        "À Brest, un gendarme à moto tué lundi par Thierry Oudin avait deux fils.",
        ["tuer | patient=gendarme | agent=Thierry Oudin"],
    ),
    "participle that tells by whom": (
        "La rue est fermée depuis lundi, écrit un proche du maire, cité par Ouest-France.",
        ["citer | agent=Ouest-France"],
    ),
    "infinitive under a modal": (
        "Astralis doit livrer deux cargos à Claire Dubreuil en 2027.",
        ["livrer | Transport | agent=Astralis | patient=cargos | recipient=Claire Dubreuil | date=2027 | planned"],
    ),
    "infinitive under a verb with a meaning of its own": (
        "La société Astralis a cessé de financer le club de Brest.",
        ["cesser de financer | agent=Astralis | patient=club | fact"],
    ),
    "infinitive with the subject that was asked": (
        "Jeanne Orsini a demandé à Astralis de livrer les cargos plus tôt.",
        ["demander | Communication | recipient=Astralis", "livrer | agent=Astralis | patient=cargos | planned"],
    ),
    "past infinitive": (
        "Claire Dubreuil a nié avoir rencontré Thierry Oudin.",
        ["nier | agent=Claire Dubreuil", "rencontrer | agent=Claire Dubreuil | patient=Thierry Oudin"],
    ),
    "shared subject": (
        "Luc Morandi a quitté Lyon et rejoint Brest.",
        ["quitter | agent=Luc Morandi | origin=Lyon", "rejoindre | agent=Luc Morandi | destination=Brest"],
    ),
    "relative pronoun": (
        "Paul Vasseur, qui a fondé Astralis en 1998, a vendu la société à Claire Dubreuil.",
        ["fonder | agent=Paul Vasseur | patient=Astralis | date=1998", "vendre | Sale | recipient=Claire Dubreuil"],
    ),
    "object that the parser takes for a second subject": (
        "Les gendarmes ont arrêté Loïc Ferrand à Vannes.",
        ["arrêter | Arrest | agent=gendarmes | patient=Loïc Ferrand | place=Vannes"],
    ),
    "common noun behind the name of a person": (
        "Nora Haddad a accusé Julien Prévost de plagiat.",
        ["accuser | patient=Julien Prévost | topic=plagiat"],
    ),
    "purpose of a sum": (
        "Le Morbihan a alloué deux millions d'euros au projet.",
        ["allouer | amount=deux millions d'euros | recipient=projet"],
    ),
    "recipient whose article the preposition swallows": (
        "L'Unesco a accordé une subvention au Mali.",
        ["accorder | patient=subvention | recipient=Mali"],
    ),
    "participle": (
        "Née en 1970 à Oran, Jeanne Orsini a étudié à Lyon.",
        ["naître | Birth | patient=Jeanne Orsini | place=Oran | date=1970", "étudier | place=Lyon"],
    ),
    "participle that opens the sentence, with nothing but a date": (
        "Élue en 2020, Jeanne Orsini dirige la ville de Nîmes.",
        ["élire | Election | patient=Jeanne Orsini | date=2020", "diriger | agent=Jeanne Orsini"],
    ),
    "participle behind a comma": (
        "Paul Vasseur, réélu jeudi, a remercié la foule.",
        ["réélire | Election | patient=Paul Vasseur | date=2024-03-07", "remercier | agent=Paul Vasseur"],
    ),
    "reflexive verb with a meaning of its own": (
        "Jeanne Orsini s'est éteinte jeudi à Nîmes.",
        ["éteindre | Death | patient=Jeanne Orsini | place=Nîmes | date=2024-03-07"],
    ),
    "verb of movement": (
        "Claire Dubreuil s'est rendue à Quimper avec Paul Vasseur.",
        ["rendre | Transport | agent=Claire Dubreuil | agent=Paul Vasseur | destination=Quimper"],
    ),
    "companions in a passive": (
        "Claire Dubreuil a été vue à Nice en compagnie de Thierry Oudin.",
        ["voir | patient=Claire Dubreuil | patient=Thierry Oudin | place=Nice"],
    ),
    "preposition of several words": (
        "Astralis s'est approvisionnée auprès de la Norvège.",
        ["approvisionner | Acquisition | agent=Astralis | origin=Norvège"],
    ),
    "object behind a date": (
        "Le ministre de la Santé, Paul Vasseur, a présenté mercredi son plan à Lyon.",
        ["présenter | agent=Paul Vasseur | patient=plan | place=Lyon"],
    ),
    "penalty": (
        "Le tribunal de Nice a condamné Thierry Oudin à cinq ans de prison.",
        ["condamner | Trial | agent=tribunal de Nice | patient=Thierry Oudin | amount=cinq ans de prison"],
    ),
    "sum": (
        "Thierry Oudin aurait versé 10 000 euros à Marc Tissier.",
        ["verser | agent=Thierry Oudin | recipient=Marc Tissier | amount=10 000 euros | uncertain"],
    ),
    "number of things": (
        "Astralis va supprimer 300 postes à Brest.",
        ["supprimer | patient=postes | amount=300 postes | planned"],
    ),
    "noun with agent and patient": (
        "L'arrestation de Thierry Oudin par Claire Dubreuil a surpris ses voisins.",
        ["arrestation | Arrest | patient=Thierry Oudin | agent=Claire Dubreuil"],
    ),
    "noun with several agents": (
        "La rencontre entre Paul Vasseur et Claire Dubreuil a duré une heure.",
        ["rencontre | Meeting | agent=Paul Vasseur | agent=Claire Dubreuil"],
    ),
    "light verb": (
        "Thierry Oudin a été mis en examen pour escroquerie à Nice.",
        ["mettre en examen | Trial | patient=Thierry Oudin | cause=escroquerie | place=Nice"],
    ),
    "headline's place beside a body that acts": (
        "# Pérou : Greenpeace déploie une banderole\nLe maire de Brest, Paul Vasseur, a rendu hommage à Greenpeace.",
        ["déployer | agent=Greenpeace | place=Pérou | unsure=place"],
    ),
    "party beside a person": (
        "Jeanne Orsini a prévenu un élu Renaissance.",
        ["prévenir | agent=Jeanne Orsini | recipient=élu"],
    ),
    "what is spoken of and its place": (
        "Paul Vasseur a évoqué un essai dans l'océan Pacifique.",
        ["évoquer | topic=essai | place=océan Pacifique | unsure=place"],
    ),
    "subject behind a pronoun": (
        "Le pont tiendra, comme l'a rappelé mercredi Jeanne Orsini.",
        ["rappeler | agent=Jeanne Orsini"],
    ),
    "who is made to go": (
        "Le chien de Jeanne Orsini a fait fuir Paul Vasseur.",
        ["faire fuir | agent=chien | agent=Paul Vasseur"],
    ),
    "place that opens a headline": (
        "# Brest : un incendie ravage l'entrepôt\nLe maire de Brest, Paul Vasseur, a rendu hommage aux pompiers.",
        ["ravager | Disaster | agent=incendie | patient=entrepôt | place=Brest"],
    ),
    "verb taken for an adjective": (
        "Jeanne Orsini a été arrêtée et jugée à Nice.",
        ["arrêter | patient=Jeanne Orsini", "juger | Trial | patient=Jeanne Orsini | place=Nice"],
    ),
    "subject of « se faire »": (
        "Thierry Oudin s'est fait arrêter à Nice par les gendarmes.",
        ["arrêter | Arrest | patient=Thierry Oudin | agent=gendarmes"],
    ),
    "object behind a phrase": (
        "Claire Dubreuil a adopté mercredi en première lecture la réforme.",
        ["adopter | Legislation | patient=réforme"],
    ),
    "what takes place": (
        "La rencontre entre Paul Vasseur et Claire Dubreuil a eu lieu lundi à Brest.",
        ["rencontre | Meeting | agent=Paul Vasseur | place=Brest | date=2024-03-11"],
    ),
    "type by what is done": (
        "Claire Dubreuil a remporté la finale. Paul Vasseur a remporté un prix. Luc Morandi a remporté l'élection.",
        ["remporter | Competition", "remporter | Award", "remporter | Election"],
    ),
    "what somebody makes": (
        "La Finma a ouvert une enquête sur deux dirigeants de Boeing.",
        ["ouvrir une enquête | Investigation | agent=Finma | patient=enquête | topic=dirigeants"],
    ),
    "topic told by an infinitive": (
        "Claire Dubreuil a demandé à Boeing de livrer deux cargos.",
        [
            "demander | Communication | recipient=Boeing | topic=cargos",
            "livrer | agent=Boeing | patient=cargos | planned",
        ],
    ),
    "who makes it happen": (
        "Les grèves ont fait reculer Paul Vasseur.",
        ["reculer | cause=grèves | patient=Paul Vasseur"],
    ),
    "present participle behind a comma": (
        "Des incendies ont touché la ville de Brest, menaçant Quimper.",
        ["menacer | agent=incendies | patient=Quimper"],
    ),
    "name behind the complement of a title": (
        "Claire Dubreuil a rencontré le ministre de l'Intérieur Paul Vasseur lors d'un sommet.",
        ["rencontrer | patient=Paul Vasseur"],
    ),
}
REFUSED = {
    "adjective that a verb shares its forms with": (
        "Des Ford Mustang étaient présentes à Dole.",
        ["présenter"],
    ),
    "adjective before an infinitive in a question": (
        "Jeanne Orsini est-elle prête à mettre fin à sa carrière ?",
        ["prêter"],
    ),
    "name that a word for something published with it has beside": (
        "Une autre publication Facebook montre Paul Vasseur.",
        ["montrer | agent=Facebook"],
    ),
    "party of a person": ("Le maire LR a salué Paul Vasseur à Brest.", ["saluer | agent=LR"]),
    "family of a person": ("La famille Vasseur a quitté Brest.", ["quitter | agent=Vasseur"]),
    "apposition to a complement": (
        "La danse nourrit les rêves de Paul Vasseur, l'homme qui a quitté Brest.",
        ["nourrir | patient=Paul Vasseur"],
    ),
    "governed name as subject": (
        'Le soutien, inédit, au mouvement "Brest Debout" est retombé à Nice.',
        ["retomber | agent=Brest Debout | fact"],
    ),
    "participle of another gender": (
        "Présentée lundi par Paul Vasseur, le gouvernement a annoncé une hausse.",
        ["présenter | patient=gouvernement"],
    ),
    "means without a determiner": ("Paul Vasseur a été tué par balle à Brest.", ["tuer | agent=balle"]),
    "nickname that is given": ("Surnommée « l'Ourse de Brest », Claire Dubreuil a ri.", ["surnommer | patient=Ourse"]),
    "a verb in the singular has one subject": (
        "Un modèle pour Claire Dubreuil et une artiste qui avait donné le la.",
        ["donner | agent=Claire Dubreuil"],
    ),
    "a light verb with a bare noun": (
        "Paul Vasseur a mis fin à ses jours à Brest.",
        ["mettre à jour"],
    ),
    "what somebody is, is no event": (
        "Paul Vasseur était alors député et soutien de Claire Dubreuil.",
        ["soutien"],
    ),
    "a paper is not the person behind it": (
        "Le quotidien régional, Paul Vasseur à sa tête, a annoncé lundi la vente d'Astralis.",
        ["annoncer | agent=Paul Vasseur"],
    ),
    "a participle that says how somebody is": (
        "Connu pour ses romans, Paul Vasseur, fatigué, a salué la foule.",
        ["connaître", "fatiguer"],
    ),
    "a date is no participant": ("Astralis a présenté mardi un cargo.", ["présenter | patient=mardi"]),
    "a modal tells no event": ("Astralis doit livrer deux cargos à Brest.", ["devoir"]),
    "a copula tells no event": ("Claire Dubreuil est la maire de Brest.", ["être"]),
    "people of a country are not the country": (
        "Les Français ont rejeté le projet de Brest.",
        ["rejeter | agent=France"],
    ),
    "a conjunction is no relative pronoun": (
        "Luc Morandi a annoncé sur Twitter qu'il quitterait Brest.",
        ["quitter | patient=Twitter", "quitter | destination=Twitter"],
    ),
    "without a name no event": ("Le chien a mordu le facteur.", ["mordre"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_a_construction_gives_its_events(text: str, expected: list[str]) -> None:
    found = rows(understood(text))["events"]
    assert missing(expected, found) == [], sorted(map(sorted, found))


@pytest.mark.xfail(reason="the parser takes « entre » before « au » for a preposition", strict=True)
def test_a_verb_like_a_preposition() -> None:
    found = rows(understood("Diplômée en 2005, Claire Dubreuil entre au CNRS en 2008."))["events"]
    assert missing(["entrer | agent=Claire Dubreuil | destination=CNRS"], found) == []


@pytest.mark.parametrize(("text", "refused"), REFUSED.values(), ids=REFUSED.keys())
def test_a_construction_does_not_give(text: str, refused: list[str]) -> None:
    found = rows(understood(text))["events"]
    assert [row for row in refused if any(fields(row) <= other for other in found)] == []


def test_an_event_told_twice_is_one_with_two_pieces_of_evidence() -> None:
    text = (
        "# Astralis commande douze cargos\n"
        "La société Astralis a commandé mardi douze cargos à Claire Dubreuil.\n"
        "La commande d'Astralis surprend le port de Brest."
    )
    (order,) = [event for event in understood(text).events if event.trigger == "commander"]
    assert len(order.evidence) >= 2
    assert {role.filler.text for role in order.roles} >= {"Astralis", "cargos", "Claire Dubreuil"}


def test_two_statements_of_one_speaker_stay_two() -> None:
    text = "« Le pont tiendra », a dit Luc Morandi.\n« La rue aussi », a dit Luc Morandi."
    assert [event.trigger for event in understood(text).events].count("dire") == 2


def test_the_evidence_is_the_sentence() -> None:
    extraction = understood("Il pleut. Claire Dubreuil a quitté Lyon. Il fait froid.")
    (event,) = extraction.events
    assert extraction.document.of(event.evidence[0]) == "Claire Dubreuil a quitté Lyon."
    assert event.label == "Claire Dubreuil — quitter — Lyon"


@pytest.mark.parametrize(
    ("text", "rule", "is_trusted"),
    [
        ("Claire Dubreuil a quitté Lyon.", "direct", True),
        ("Claire Dubreuil et Paul Vasseur ont quitté Lyon.", "listed", True),
        ("Claire Dubreuil, qui a quitté Lyon, se tait.", "antecedent", True),
        ("Claire Dubreuil a vendu l'usine et quitté Lyon.", "shared", True),
    ],
)
def test_a_role_tells_how_it_was_found_and_how_surely(text: str, rule: str, is_trusted: bool) -> None:
    event = next(event for event in understood(text).events if event.trigger == "quitter")
    agent = next(role for role in reversed(event.roles) if role.type == "agent")
    assert (agent.rule, agent.is_trusted) == (rule, is_trusted)


def test_who_is_beside_somebody_that_undergoes_may_not_act() -> None:
    (event,) = understood("Le cliché montre Claire Dubreuil en compagnie de Paul Vasseur.").events
    beside = next(role for role in event.roles if role.filler.text == "Paul Vasseur")
    assert (beside.type, beside.is_trusted) == ("agent", False)
