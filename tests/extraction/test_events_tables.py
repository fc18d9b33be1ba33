"""The tables of events are sound: known types, frames and verbs, sorted rows."""

from __future__ import annotations

import unicodedata

import pytest

from kg.extraction.events.frames import Frame, SlotRule
from kg.extraction.events.lexicon import FrameEntry, Lexicon, NounEntry, SortEntry, VerbEntry
from kg.extraction.events.prepositions import Prepositions
from kg.languages import load
from kg.languages.table import records
from kg.model.entity import EntityType
from kg.model.finding import EventType, RoleType
from tests.support.texts import understood

FRENCH = load("fr")
LEXICON = Lexicon.of(FRENCH)


def plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower().replace("œ", "oe"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def test_every_type_is_on_the_closed_list() -> None:
    types = {entry.type for entries in LEXICON.verbs.values() for entry in entries}
    types |= {entry.type for entries in LEXICON.nouns.values() for entry in entries if entry.type}
    types |= {entry.type for entries in LEXICON.light_verbs.values() for entry in entries}
    assert types <= set(EventType)


def test_every_verb_names_a_frame() -> None:
    frames = {entry.name for entry in FRENCH.table("event_frames", FrameEntry)}
    assert {entry.frame for entry in FRENCH.table("event_verbs", VerbEntry)} <= frames


def test_the_type_of_every_noun_is_told() -> None:
    unknown = [n.lemma for n in FRENCH.table("event_nouns", NounEntry) if not n.type and n.verb not in LEXICON.verbs]
    assert unknown == []


def test_every_sort_that_is_asked_for_is_known() -> None:
    asked = {
        word
        for table in ("event_verbs", "event_nouns", "light_verbs")
        for record in records("fr", table)
        for field in ("subject", "object", "complement", "beside")
        for word in record.get(field, ())
        if word[0].isupper()
    }
    named = (
        {str(type_) for type_ in EntityType}
        | {entry.sort for entry in FRENCH.table("noun_sorts", SortEntry)}
        | {"Party"}
    )
    unknown = {word for word in asked - named if word.isalpha() and word.isascii()}
    assert unknown <= {"BRI", "CRS", "GIGN", "PIB", "PJ", "SUV"}  # lemmas in capitals


def test_the_sorts_are_sorted() -> None:
    sorts = [record["sort"] for record in records("fr", "noun_sorts")]
    assert sorts == sorted(set(sorts))
    for record in records("fr", "noun_sorts"):
        words = [plain(noun) for noun in record["nouns"]]
        assert words == sorted(words)


@pytest.mark.parametrize(
    ("table", "field"),
    [("event_verbs", "lemma"), ("event_nouns", "lemma"), ("light_verbs", "trigger"), ("control_verbs", "lemma")],
)
def test_a_table_is_sorted(table: str, field: str) -> None:
    words = [plain(record[field]) for record in records("fr", table)]
    assert words == sorted(words)


def test_the_first_rule_that_holds_wins() -> None:
    frame = Frame.of(["à [Person]: recipient", "à: destination", "de: none"])
    assert frame.role("à", {"Person", "entity"}) is RoleType.RECIPIENT
    assert frame.role("à", {"Place", "entity"}) is RoleType.DESTINATION
    assert frame.role("de", {"words"}) is None


def test_a_rule_with_a_question_mark_is_a_guess() -> None:
    frame = Frame.of(["pour [Person]: recipient?", "pour: cause"])
    assert [(rule.role, rule.sure) for rule in frame.rules] == [(RoleType.RECIPIENT, False), (RoleType.CAUSE, True)]


def test_what_holds_for_objects_holds_for_pronouns() -> None:
    assert Frame.of(["object: patient"]).role("pronoun", {"words"}) is RoleType.PATIENT
    assert Frame.of(["pronoun: none", "object: topic"]).role("pronoun", {"words"}) is None


def test_a_rule_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="not a slot rule"):
        SlotRule.from_text("à destination")


def test_long_prepositions_win_over_short_ones() -> None:
    document = understood("Claire est venue à bord du cargo, grâce aux pompiers, lors d'une fête.").document
    names = Prepositions.of(document, FRENCH).ending.values()
    assert set(names) == {"à bord de", "grâce à", "lors de"}
