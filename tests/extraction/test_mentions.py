"""Names are found whole, without what does not belong to them, and common words are no names."""

from __future__ import annotations

import pytest

from kg.model.entity import MentionKind
from tests.extraction.reading import entity, named
from tests.support.texts import understood


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("La plainte a été déposée hier par Mme Odile Fresnay.", "Odile Fresnay"),
        ("La banque a été condamnée par le tribunal correctionnel de Quimper.", "tribunal correctionnel de Quimper"),
        ("Le dossier sera jugé par la cour d'appel de Rouen.", "cour d'appel de Rouen"),
        ("Il a étudié à l'école de joaillerie de Saumur.", "école de joaillerie de Saumur"),
        ("Elle fut conseillère à l'ambassade du Pérou à Lisbonne.", "ambassade du Pérou à Lisbonne"),
        ("Le blessé a été transporté à l'hôpital Lariboult.", "hôpital Lariboult"),
        ("Le feu a pris dans un immeuble de la rue de Nantes.", "rue de Nantes"),
        ("Le drone a été montré au Salon du Bourget.", "Salon du Bourget"),
        ("Il a reçu le prix Valombre pour son récit.", "prix Valombre"),
        ("La compagnie exploite deux Boeing 737 depuis mai.", "Boeing 737"),
        ("L'usine de Pont-Audemer emploie cent personnes.", "Pont-Audemer"),
        ("Plusieurs voix, dont l'Académie nationale de médecine, ont protesté.", "Académie nationale de médecine"),
        ("Des élèves du 9e lycée de Nantes ont manifesté.", "9e lycée de Nantes"),
        ("La discothèque Le Pym's de Dole a fermé.", "Le Pym's"),
        ("L'événement est organisé par l'association Face à face, créée en mai.", "Face à face"),
        ("Elle préside le collectif Stop harcèlement de rue.", "Stop harcèlement de rue"),
        ("Le public a rempli la salle Barcelone lundi.", "salle Barcelone"),
        ('"Frissonner", c\'est le titre du nouveau livre de Lucie Vernet.', "Frissonner"),
        ("Nouveau Land Rover Valdor : une étude.", "Land Rover Valdor"),
        ("Ils ont vendu une Mercedes-Benz 540 K Cabriolet A de 1939.", "Mercedes-Benz 540 K Cabriolet A"),
        ("Le Peugeot 3008 atteint 38 000 euros.", "Peugeot 3008"),
        ("Chez Renault 300 salariés sont partis.", "Renault"),
        ("Elle vit à Rouen (Seine-Maritime).", "Seine-Maritime"),
        ('L\'interprète de "Je suis malade" a ri.', "Je suis malade"),
        ("Il a gagné dix places, selon les données de CNEXO.", "CNEXO"),
    ],
)
def test_a_name_is_found_whole(text: str, label: str) -> None:
    assert label in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Épuisé, le marin a quitté le port.",
        "Vingt-sept hommes ont nagé.",
        "Le moteur a un couple de 360 Nm.",
        "Une Supercar est passée.",
        "Pouvez-vous nous aider ?",
        "Aucun blessé n'est à déplorer.",
        "La ministre de la Santé a répondu.",
        "Le talon d'Achille du club est sa défense.",
        "Les Slovènes voteront en mai.",
        "Le Premier ministre a démissionné lundi.",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert named(text) == {}


def test_honorifics_are_no_part_of_a_name() -> None:
    assert named("L'avocate de la famille, Me Claire Dorval, a fait appel.") == {"Claire Dorval": "Person"}


def test_words_of_time_are_no_part_of_a_name() -> None:
    assert "Carrefour" in named("Le directeur a quitté Carrefour samedi matin.")


def test_a_known_name_and_a_person_side_by_side_are_two() -> None:
    found = named("Le président du Sénat Gérard Lormont a pris la parole.")
    assert found == {"Sénat": "Organization", "Gérard Lormont": "Person"}


def test_a_place_inside_the_name_of_a_seat_is_named_too() -> None:
    assert named("Il a comparu devant le tribunal de Limoges.") == {
        "tribunal de Limoges": "Organization",
        "Limoges": "Place",
    }


def test_a_place_inside_the_name_of_a_street_is_not() -> None:
    assert "Limoges" not in named("Le café de la rue de Limoges a rouvert.")


def test_words_of_origin_are_mentions_of_a_place() -> None:
    found = understood("Le président russe a parlé.").mentions
    assert [(m.kind, m.text) for m in found if m.kind is MentionKind.DEMONYM] == [(MentionKind.DEMONYM, "Russie")]


def test_mentions_lie_in_text_order_with_their_words() -> None:
    extraction = understood("Paul Astier a rejoint Ifremer à Brest, où il travaille.")
    spans = [m.span for m in extraction.mentions]
    assert spans == sorted(spans)
    names = [m for m in extraction.mentions if m.kind is MentionKind.NAME]
    assert [extraction.document.of(m.span) for m in names] == ["Paul Astier", "Ifremer", "Brest"]


def test_a_title_of_a_work_needs_a_word_that_says_so() -> None:
    told = "Elle a tourné dans « Les Brumes du nord » (1974), un film de Paul Astier."
    assert entity(told, "Les Brumes du nord").type == "Work"
    assert "Un beau geste" not in named("Le maire a salué « Un beau geste » mardi.")


def test_no_name_runs_from_one_block_into_the_next() -> None:
    text = "# Le maire reçoit Paul Lormont\nAnne Sorel a été élue à Pau."
    assert {"Paul Lormont", "Anne Sorel"} <= named(text).keys()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La prime est versée par l'Office national des bois et des dunes (ONBD).",
            {"Office national des bois et des dunes": "Organization"},
        ),
        (
            "Le peloton appartient à la brigade de recherche des avalanches (BRA).",
            {"brigade de recherche des avalanches": "Organization"},
        ),
        ("Il souffre d'une incapacité totale de travail (ITT). Son ITT est de dix jours.", {}),
        ("Il demande le rappel de la taxe sur les bateaux (TSB).", {}),
    ],
)
def test_a_short_form_in_parentheses_tells_where_its_long_form_starts(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


def test_the_long_form_may_stand_in_the_parentheses() -> None:
    text = "Il est inscrit au FSRD (Fichier des salariés en retraite différée, tenu à Dole)."
    assert entity(text, "Fichier des salariés en retraite différée").aliases == ("FSRD",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elle joue une juge dans « Les Quais de nuit ».", {"Les Quais de nuit": "Work"}),
        ("Elle a joué dans « Grande Marée » ou « Le Môle ».", {"Grande Marée": "Work", "Le Môle": "Work"}),
        ("La trésorière de l'association « Une main tendue » a démissionné.", {"Une main tendue": "Organization"}),
        ("La mairie dénonce le « Chantage permanent » du promoteur.", {}),
    ],
)
def test_words_in_quotation_marks_are_names_only_where_something_says_so(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


def test_a_noun_right_before_makes_a_name_of_a_common_word() -> None:
    assert named("Elle l'a confié au magazine Public hier.") == {"Public": "Organization"}


def test_a_state_with_its_adjective_is_no_name_of_its_own() -> None:
    assert named("Le terrain appartient à l'État grec.") == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un feu a pris dans le centre de Dole.", {"Dole": "Place"}),
        (
            "Il est soigné au centre hospitalier de Dole.",
            {"centre hospitalier de Dole": "Organization", "Dole": "Place"},
        ),
        ("Le procureur de la République de Dole a ouvert une enquête.", {"Dole": "Place"}),
        ("La tour date du XIIIe siècle, l'acte IX du mois de mai.", {}),
    ],
)
def test_what_only_surrounds_a_place_or_a_time_is_no_name(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vive émotion à Dole après l'orage.", {"Dole": "Place"}),
        ("Bousculé trois fois, Paul Vernet a ri.", {"Paul Vernet": "Person"}),
        ("Elle a raconté : « Brusquement, Paul Vernet est parti. »", {"Paul Vernet": "Person"}),
        ("Le maire hésite.\n« Lassitude »\nPaul Vernet a haussé les épaules.", {"Paul Vernet": "Person"}),
        ("Soutenir Paul Vernet est un devoir.", {"Paul Vernet": "Person"}),
        ("Ils crient « Soutenez Paul Vernet » devant la mairie.", {"Paul Vernet": "Person"}),
    ],
)
def test_a_capital_that_the_place_demands_makes_no_name(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La patronne de Zorvane Claire Dorval a cédé.", {"Zorvane": "Organization", "Claire Dorval": "Person"}),
        ("Le conseiller d'Anne Sorel Paul Vernet a cédé.", {"Anne Sorel": "Person", "Paul Vernet": "Person"}),
        ("La secrétaire générale de la mairie Claire Dorval a cédé.", {"Claire Dorval": "Person"}),
        ("Le directeur de l'Hôpital Jean Moulin a cédé.", {"Hôpital Jean Moulin": "Organization"}),
        ("Le proviseur du lycée Jean Moulin a cédé.", {"lycée Jean Moulin": "Organization"}),
        ("Il a répondu à l'AFP, Me Claire Dorval aussi.", {"AFP": "Organization", "Claire Dorval": "Person"}),
        ("Le match Dole-Vannes est reporté.", {"Dole": "Organization", "Vannes": "Organization"}),
        ("Il connaît le couple Anne Sorel-Paul Vernet.", {"Anne Sorel": "Person", "Paul Vernet": "Person"}),
        (
            "« Rien », a écrit sur Quardane.org Claire Dorval.",
            {"Quardane.org": "Organization", "Claire Dorval": "Person"},
        ),
        ("« Rien », a dit à l'AFP Ihsan Chelbi.", {"AFP": "Organization", "Ihsan Chelbi": "Person"}),
        ("Le sondage paraît dans le JDD et Radio Quardane.", {"JDD": "Organization", "Radio Quardane": "Organization"}),
    ],
)
def test_two_names_side_by_side_are_two(text: str, found: dict[str, str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Le ministère des Arts, des Sports et de la Ville a cédé.", "ministère des Arts, des Sports et de la Ville"),
        ("L'Institut Quardane de Chimie a cédé.", "Institut Quardane de Chimie"),
    ],
)  # fmt: skip
def test_a_body_keeps_all_its_fields(text: str, label: str) -> None:
    assert list(named(text)) == [label]


def test_a_noble_is_known_by_the_name_before_the_particle() -> None:
    assert entity("Paul Vernet de Florian est venu. Vernet a parlé.", "Paul Vernet de Florian").aliases == ("Vernet",)


@pytest.mark.parametrize(
    "text",
    [
        "L'adjointe à la Voirie publique a cédé.",
        "Ils ont défilé avec le mot-dièse #StopVoirie.",
        "Il a fait 31 °C hier.",
    ],
)
def test_fields_keywords_and_units_are_no_names(text: str) -> None:
    assert named(text) == {}


def test_the_article_of_a_surname_stays_at_the_head_of_a_sentence() -> None:
    text = "Anne Le Carrel a parlé lundi. Le Carrel s'attaque à Dole."
    assert entity(text, "Anne Le Carrel").aliases == ("Le Carrel",)


def test_an_article_in_lower_case_opens_no_surname() -> None:
    assert "la République" not in named("Le président de la République a quitté Dole lundi.")


def test_the_fields_of_a_minister_are_no_names() -> None:
    assert named("L'ex-ministre de l'Enseignement supérieur et de la Recherche a cédé.") == {}
