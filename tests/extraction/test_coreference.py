"""Pronouns, possessives and descriptions refer to whom a reader takes them for, or to nobody."""

from __future__ import annotations

from kg.model.entity import MentionKind
from tests.extraction.reading import entity, referent

_SPOKE = "Le porte-parole du ministère, Denis Vasseur, a répondu. "


def test_a_role_beside_a_name_refers_to_its_bearer() -> None:
    assert referent(_SPOKE, "porte-parole") == "Denis Vasseur"


def test_a_role_learnt_takes_its_bearer_up() -> None:
    assert referent(_SPOKE + "Le porte-parole a nuancé son propos.", "porte-parole", 2) == "Denis Vasseur"


def test_the_only_one_who_speaks_is_called_by_another_noun() -> None:
    text = "La ministre Odile Fresnay est venue. « Rien ne presse », a dit Odile Fresnay. Le port ouvre.\n"
    assert referent(text + "« Tout va bien », a assuré la députée de la Loire.", "députée") == "Odile Fresnay"
    assert referent(text + "« Tout va bien », a assuré le député de la Loire.", "député") is None


def test_of_two_who_speak_another_noun_says_nothing() -> None:
    text = "« Rien ne presse », a dit Odile Fresnay. « Le temps presse », a dit la maire Anne Roussel. Le port ouvre.\n"
    assert referent(text + "« Tout va bien », a assuré la députée de la Loire.", "députée") is None


def test_another_role_does_not() -> None:
    assert referent(_SPOKE + "Le porte-parole de la Maison Blanche a nié.", "porte-parole", 2) is None


def test_a_subject_pronoun_takes_up_the_subject() -> None:
    text = "Leïla Belhaj a rencontré Paul Garnier à Grenoble. Elle partira en mai."
    assert referent(text, "Elle") == "Leïla Belhaj"


def test_gender_decides() -> None:
    text = "Leïla Belhaj a rencontré Paul Garnier à Grenoble. Il partira en mai."
    assert referent(text, "Il") == "Paul Garnier"


def test_a_tie_says_nothing() -> None:
    text = "Paul Garnier et Denis Vasseur ont voté. Il partira en mai."
    assert referent(text, "Il") is None


def test_the_impersonal_pronoun_is_nobody() -> None:
    assert referent("Paul Garnier a parlé. Il faut attendre.", "Il") is None
    assert referent("Paul Garnier a parlé. Il est possible que la grève dure.", "Il") is None


def test_a_person_without_a_name_stands_between() -> None:
    text = "Paul Garnier habite ici. Un passant a crié. Il a été arrêté."
    assert referent(text, "Il") is None


def test_a_possessive_is_the_subject_of_its_clause() -> None:
    assert referent("Odile Fresnay a vendu sa maison.", "sa") == "Odile Fresnay"


def test_a_relative_pronoun_is_its_antecedent() -> None:
    assert referent("La procureure Anne Roussel, qui dirige l'enquête, a parlé.", "qui") == "Anne Roussel"


def test_the_first_person_is_who_speaks() -> None:
    text = "« Je ne regrette rien », a déclaré Paul Garnier."
    assert referent(text, "Je") == "Paul Garnier"


def test_a_kind_learnt_takes_the_thing_up() -> None:
    text = "La compagnie aérienne Cormoran Airways grandit. Lundi, la compagnie a recruté cent pilotes."
    assert referent(text, "compagnie", 2) == "Cormoran Airways"


def test_the_head_of_a_name_takes_it_up() -> None:
    text = "La Station spatiale internationale tourne depuis 1998. La station abrite sept personnes."
    assert referent(text, "station") == "Station spatiale internationale"


def test_an_age_tells_who_is_meant() -> None:
    text = "Marthe Lormont, 84 ans, et Anne Roussel, 39 ans, ont chanté. L'octogénaire a souri."
    assert referent(text, "octogénaire") == "Marthe Lormont"


def test_what_refers_back_is_among_the_mentions() -> None:
    text = "Leïla Belhaj a démissionné. Elle partira en mai."
    kinds = [m.kind for m in entity(text, "Leïla Belhaj").mentions]
    assert kinds == [MentionKind.NAME, MentionKind.PRONOUN]


_TOLD = "Paul Garnier attend. « Nous verrons bien dimanche », a déclaré Denis Vasseur. "


def test_the_subject_of_a_verb_of_speech_goes_on_with_who_spoke() -> None:
    assert referent(_TOLD + "Il a indiqué que la halle rouvrirait.", "Il") == "Denis Vasseur"


def test_who_spoke_without_a_name_leaves_the_pronoun_to_nobody() -> None:
    text = (
        "Paul Garnier attend. « Nous verrons bien dimanche », a répondu le maire. Il a assuré que la halle rouvrirait."
    )
    assert referent(text, "Il") is None


def test_the_pronoun_of_an_incise_is_not_the_subject_around_it() -> None:
    text = "« Nous verrons bien dimanche », a déclaré Anne Roussel. Leïla Belhaj, a-t-elle ajouté, a vendu sa maison."
    assert referent(text, "-elle") == "Anne Roussel"
    assert referent(text, "sa") == "Leïla Belhaj"


def test_the_pronoun_of_an_incise_behind_a_quotation_may_be_the_subject_before_it() -> None:
    text = "Interrogé lundi, Paul Garnier se dit serein : « Nous avons bien travaillé », assure-t-il."
    assert referent(text, "-il") == "Paul Garnier"


def test_a_subject_pronoun_takes_up_the_noun_of_the_clause_before() -> None:
    text = "Veltis a invité Leïla Belhaj. La présidence ne ferme pas la porte, mais elle ne promet rien."
    assert referent(text, "elle") is None


def test_a_pronoun_in_a_fronted_clause_is_the_subject_behind_it() -> None:
    text = "La société Veltis existe depuis 1998. Si elle a lieu, la discussion portera sur Dole."
    assert referent(text, "elle") is None
    text = "Paul Garnier attend. Lorsqu'il sera élu, Denis Vasseur rouvrira la mine."
    assert referent(text, "il") == "Denis Vasseur"


def test_who_is_called_by_one_occupation_yields_to_another() -> None:
    text = "L'entrée de Paul Garnier a tout changé : l'arrière a servi Denis Vasseur. Le demi de mêlée a salué."
    assert referent(text, "demi") == "Denis Vasseur"


def test_a_word_of_origin_takes_up_who_is_known_to_be_of_it() -> None:
    text = "Le coureur italien Luca Moretti a gagné. Paul Garnier a fini deuxième. L'Italien a ri."
    assert referent(text, "Italien") == "Luca Moretti"


def test_a_leader_is_taken_up_by_another_word_for_one() -> None:
    text = (
        "Paul Garnier, fondateur d'Orvane et directeur général de Veltis, a ri. Le patron d'Orvane et de Veltis part."
    )
    assert referent(text, "patron") == "Paul Garnier"


def test_an_owned_role_is_its_holders() -> None:
    text = "Paul Garnier, fondateur de Veltis, a ri. Veltis prévoit un vol. Son fondateur part."
    assert referent(text, "fondateur", 2) == "Paul Garnier"


def test_an_age_may_leave_one_person() -> None:
    text = "Jeanne Etcheber a porté plainte contre Paul Garnier, 61 ans. L'octogénaire a pleuré."
    assert referent(text, "octogénaire") == "Jeanne Etcheber"


def test_an_office_whose_complement_parts_it_from_the_name_is_the_bearers() -> None:
    assert referent("Le maire de la ville Paul Garnier part.", "maire") == "Paul Garnier"


def test_a_role_told_further_on_is_its_bearers() -> None:
    text = "Le maire de Grenoble a ri. Paul Garnier, maire de Grenoble, part. Le maire de Dole reste."
    assert referent(text, "maire") == "Paul Garnier"
    assert referent(text, "maire", 3) is None


def test_an_office_of_another_field_is_somebody_elses() -> None:
    text = "Le ministre de la Santé Paul Garnier a ri. Le ministre de l'Économie a parlé. Le ministre de la Santé a ri."
    assert referent(text, "ministre", 2) is None
    assert referent(text, "ministre", 3) == "Paul Garnier"


def test_who_speaks_in_the_headline_is_taken_up_by_an_office() -> None:
    text = "# Le pont fermera, selon Paul Garnier\nLe ministre de l'Économie a parlé. Le ministre part."
    assert referent(text, "ministre") == "Paul Garnier"
    assert referent(text, "ministre", 2) == "Paul Garnier"


def test_who_was_described_in_the_headline_is_not() -> None:
    text = "# L'acteur Paul Garnier réagit\nLe ministre de l'Économie de Grenoble a parlé. Paul Garnier, acteur, part."
    assert referent(text, "ministre") is None


def test_the_latter_who_speaks_is_no_thing() -> None:
    text = "Jeanne Etcheber a joué pour Paul Garnier dans « La Halle bleue ». Ce dernier a annoncé qu'il partait."
    assert referent(text, "dernier") == "Paul Garnier"


def test_a_rank_tells_offices_apart() -> None:
    text = "Le Premier ministre, Paul Garnier, a ri. Le ministre, Luc Ferrand, a ri. Le Premier ministre a parlé."
    assert referent(text, "ministre", 3) == "Paul Garnier"
