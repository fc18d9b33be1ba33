"""Verbs that the tagger takes for other words are tagged as verbs, and nothing else is."""

from __future__ import annotations

import pytest

from kg.document.parse import parse
from kg.languages import load
from tests.support.texts import article


@pytest.mark.parametrize(
    ("text", "word", "pos", "lemma", "form"),
    [
        ("Les élus le contestaient lundi à Dole.", "contestaient", "VERB", "contester", "Fin"),
        ("Un titre dont elle peine à se souvenir.", "peine", "VERB", "peiner", "Fin"),
        ("La peine de Luc Morandi le révolte.", "peine", "NOUN", "peine", ""),
        ("Anne Lormont a envie de partir.", "envie", "NOUN", "envie", "Fin"),
        ("« La rue rouvrira », a tweeté la préfecture.", "tweeté", "VERB", "tweeter", "Part"),
    ],
)
def test_the_word_is_read(text: str, word: str, pos: str, lemma: str, form: str) -> None:
    document = next(parse([article(text)], load("fr")))
    token = next(token for token in document.tokens if token.text == word)
    assert (token.pos, token.lemma, token.feature("VerbForm")) == (pos, lemma, form)
