"""Where reported speech lies in a text, before anybody is known."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.languages import load
from kg.languages.speech import speech_lexicon
from kg.model.document import Document
from tests.support.texts import article, understood


def document(text: str) -> Document:
    return next(parse([article(text)], load("fr")))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il a fait savoir que non.", "faire savoir"),
        ("Il s'est félicité du score.", "féliciter"),
        ("Il annonça la fin.", "annoncer"),
        ("Il félicite Luc.", "féliciter"),
    ],
)
def test_the_speech_verb_at_a_word_is_known_by_lemma_or_form(text: str, name: str) -> None:
    found, lexicon = document(text), speech_lexicon(load("fr"))
    assert name in {verb.name for i in range(len(found)) if (verb := lexicon.at(found, i))}


def test_a_verb_that_reports_only_with_its_pronoun_needs_it() -> None:
    found, lexicon = document("Il a amusé la salle."), speech_lexicon(load("fr"))
    assert [lexicon.at(found, i) for i in range(len(found))] == [None] * len(found)


def test_passages_lie_inside_the_text_and_their_tokens_cover_their_span() -> None:
    found = understood(
        "« La halle fuit », a dit Paul Vasseur. Selon Anne Kerbrat, la halle « tiendra encore dix ans »."
    )
    for passage in found.passages:
        assert found.document.span(passage.start, passage.end) == passage.span
    assert [str(passage.kind) for passage in found.passages] == ["direct", "mixed"]


def test_a_clause_ends_where_the_words_turn_back_to_the_speaker() -> None:
    found = understood("Paul Vasseur a dit que la halle était sûre et a quitté Dole.")
    assert [quote.text for quote in found.quotes] == ["que la halle était sûre"]
