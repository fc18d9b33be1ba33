from __future__ import annotations

import pytest

from kg.extraction.relations.asides import is_acronym
from kg.extraction.relations.lexicon import lexicon
from kg.extraction.relations.phrase import Phrase
from kg.extraction.relations.phrases import phrases
from kg.extraction.relations.reading import Determination, Reading
from kg.extraction.relations.rules import rules
from kg.extraction.relations.signatures import SIGNATURES, fits
from kg.languages import load
from kg.model.entity import EntityType, MentionKind
from kg.model.extraction import Extraction
from kg.model.finding import Relation, RelationType
from kg.model.stance import Modality, Polarity
from tests.support.texts import understood


def _relations(text: str, kind: RelationType) -> list[Relation]:
    return [relation for relation in understood(text).relations if relation.type is kind]


def _triples(text: str) -> set[tuple[str, str, str]]:
    found = understood(text)
    return {(found.entities[r.subject].label, str(r.type), r.object.text) for r in found.relations}


def _phrase(text: str, noun: str) -> tuple[Extraction, Phrase]:
    found = understood(text)
    reading = Reading.of(found, load("fr"))
    return found, next(p for p in phrases(reading) if found.document[p.head].text == noun)


def test_every_relation_has_a_signature() -> None:
    assert set(SIGNATURES) == set(RelationType)


def test_a_person_is_no_parent_of_a_place() -> None:
    assert not fits(RelationType.PARENT_OF, EntityType.PERSON, EntityType.PLACE)
    assert fits(RelationType.PARENT_OF, EntityType.PERSON, EntityType.PERSON)


def test_a_kind_is_words() -> None:
    assert fits(RelationType.KIND, EntityType.PRODUCT, None)
    assert not fits(RelationType.KIND, EntityType.PRODUCT, EntityType.PRODUCT)


def test_every_construction_is_described_and_trusted() -> None:
    for rule in rules(load("fr")).values():
        assert 0 < rule.confidence <= 1
        assert rule.description


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("ISS", "Station spatiale internationale", False),
        ("OMS", "Organisation mondiale de la santé", True),
        ("Inserm", "Institut national de la santé et de la recherche médicale", True),
        ("LREM", "La République en marche", True),
        ("PS", "Jean-Paul Vernet", False),
        ("Isère", "Pont-de-Beauvoisin", False),
    ],
)
def test_acronyms_follow_the_words_of_the_name(short: str, name: str, expected: bool) -> None:
    assert is_acronym(short, name) is expected


def test_a_prefix_tells_that_a_role_is_over() -> None:
    assert lexicon(load("fr")).stem("ex-violoniste") == ("violoniste", "former")


def test_a_compound_adjective_has_two_origins() -> None:
    assert [place.name for place in lexicon(load("fr")).origins("franco-marocaine")] == ["France", "Maroc"]


def test_a_description_ends_where_its_complements_end() -> None:
    found, phrase = _phrase("Le directeur général de l'OMS, Paul Vernet, l'a annoncé.", "directeur")
    assert phrase.determination is Determination.DEFINITE
    assert [found.document[index].text for index in phrase.words] == ["directeur", "général"]
    assert [found.entities[c.entity].label for c in phrase.complements] == ["OMS"]
    assert found.document[phrase.end].text == ","


def test_a_name_goes_to_the_noun_that_may_carry_it() -> None:
    _, phrase = _phrase("Le ministre délégué chargé du Commerce Paul Vernet a parlé.", "ministre")
    assert phrase.name is not None
    assert phrase.name.text == "Paul Vernet"


def test_a_position_holds_its_title_and_its_words() -> None:
    text = "Le porte-parole du Pentagone, Paul Vernet, a démenti."
    (position,) = _relations(text, RelationType.POSITION)
    assert position.role == "porte-parole"
    assert position.evidence[0].of(text) == "Le porte-parole du Pentagone, Paul Vernet"
    assert position.stance.is_fact


def test_a_relation_told_twice_is_one_with_two_pieces_of_evidence() -> None:
    text = "Paul Vernet, maire de Brest, a parlé.\nLe maire de Brest, Paul Vernet, a promis une réponse."
    (position,) = _relations(text, RelationType.POSITION)
    assert len(position.evidence) == 2


def test_a_denied_position_is_no_fact() -> None:
    (position,) = _relations("Paul Vernet n'est pas le patron de Renault.", RelationType.POSITION)
    assert position.stance.polarity is Polarity.NEGATIVE


def test_a_conditional_position_is_uncertain() -> None:
    (position,) = _relations("Paul Vernet serait le patron de Renault.", RelationType.POSITION)
    assert position.stance.modality is Modality.UNCERTAIN


def test_what_stands_in_a_quote_has_its_speaker() -> None:
    text = "« Le maire de Brest, Paul Vernet, ment depuis des mois », a déclaré Irène Kerjean."
    (position,) = _relations(text, RelationType.POSITION)
    assert position.stance.source is not None
    assert position.stance.source.text == "Irène Kerjean"


def test_a_former_role_is_ended() -> None:
    (position,) = _relations("Paul Vernet, ancien directeur du Louvre, est mort.", RelationType.POSITION)
    assert position.ended


def test_a_country_that_only_an_adjective_names_becomes_a_place() -> None:
    found = understood("Le président russe Anton Belov a parlé lundi.")
    (russia,) = [entity for entity in found.entities if entity.label == "Russie"]
    assert russia.type is EntityType.PLACE
    assert all(mention.kind is MentionKind.DEMONYM for mention in russia.mentions)


def test_a_list_of_complements_distributes() -> None:
    text = "Paul Vernet, président de Renault et de Nissan, a répondu."
    assert {("Paul Vernet", "position", "Renault"), ("Paul Vernet", "position", "Nissan")} <= _triples(text)


def test_an_empty_text_has_no_relations() -> None:
    assert understood("Il pleut.").relations == ()


def test_the_order_of_findings_is_that_of_the_text() -> None:
    found = understood("Paul Vernet, maire de Brest, a reçu le préfet du Finistère, Louis Mercier.")
    starts = [relation.evidence[0].start for relation in found.relations]
    assert starts == sorted(starts)
