"""Articles become documents of plain tokens whose offsets lead back to the article's words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.document.parse import parse
from kg.languages import load
from kg.model.article import Article, Block, BlockKind
from kg.model.document import Document
from kg.model.span import Span
from tests.support.texts import article

FRENCH = load("fr")


def document(text: str) -> Document:
    return next(parse([article(text)], FRENCH))


def sentences(text: str) -> list[str]:
    found = document(text)
    return [found.of(found.span(s.start, s.end)) for s in found.sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Oui ! », crie-t-il. Puis il sort.", ["« Oui ! », crie-t-il.", "Puis il sort."]),
        ("M. Lebrun est venu. Il est reparti.", ["M. Lebrun est venu.", "Il est reparti."]),
        ("Il a dit : « Venez. » Personne n'est venu.", ["Il a dit : « Venez. »", "Personne n'est venu."]),
        ("Elle a vendu SolarX. Il est reparti.", ["Elle a vendu SolarX.", "Il est reparti."]),
        ("Le tarif passe à 3,5 %. 40 villes suivent.", ["Le tarif passe à 3,5 %.", "40 villes suivent."]),
        ("Jean P. Morel écrit. « Tout va bien. »", ["Jean P. Morel écrit.", "« Tout va bien. »"]),
        ('Il dit qu\'"il part". "Je pars", dit-il.', ['Il dit qu\'"il part".', '"Je pars", dit-il.']),
        ("« Pourquoi partir ? » demande-t-elle.", ["« Pourquoi partir ? » demande-t-elle."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_offsets_lead_back_to_the_words_as_printed() -> None:
    printed = "L’été dernier, M.\u00a0Aubry n’a «\u202fpas\u202f» parlé à Évian."
    found = next(parse([article(printed)], FRENCH))
    assert found.text == "L'été dernier, M. Aubry n'a « pas » parlé à Évian."
    assert "".join(token.span.of(printed) for token in found.tokens) == printed.translate(
        {ord(c): None for c in " \u00a0\u202f"}
    )


def test_a_capital_headline_is_read_as_the_body_writes_it() -> None:
    found = document("# LE MAIRE DE NANTES QUITTE LE PS\nHier, le maire de Nantes a quitté le PS.")
    headline = found.sentences[0]
    assert found.of(found.span(headline.start, headline.end)) == "Le maire de Nantes quitte le PS"
    assert found.article.text.startswith("LE MAIRE DE NANTES")


def test_children_and_heads_agree_across_paragraphs() -> None:
    found = document("Le maire a parlé.\nLa préfète a répondu.")
    assert [token.text for token in found.tokens if token.is_root] == ["parlé", "répondu"]
    for token in found.tokens:
        assert token.is_root or token.index in found.children[token.head]
        assert found.sentence_of(token.index) == found.sentence_of(token.head)


def test_captions_are_parsed_and_credits_are_not() -> None:
    text = "©Anne Roy / AFP\n\nLe pont de Brest."
    blocks = (Block(BlockKind.CREDIT, Span(0, 15)), Block(BlockKind.CAPTION, Span(17, 34)))
    found = next(parse([Article("a", text, blocks)], FRENCH))
    assert [token.text for token in found.tokens] == ["Le", "pont", "de", "Brest", "."]
    assert [sentence.kind for sentence in found.sentences] == [BlockKind.CAPTION]


def test_a_run_without_spaces_is_left_out_and_costs_nothing() -> None:
    found = document("l'" * 10_000 + "\nLe pont rouvre.")
    assert [token.text for token in found.tokens] == ["Le", "pont", "rouvre", "."]


def test_a_long_block_is_parsed_whole_in_pieces() -> None:
    found = document("Le pont de Brest rouvre lundi. " * 1500)
    assert sum(token.text == "rouvre" for token in found.tokens) == 1500


def test_wrong_lemmas_of_the_model_are_corrected() -> None:
    assert [t.lemma for t in document("Le maire dément.").tokens if t.text == "dément"] == ["démentir"]


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=80))
def test_any_text_keeps_its_offsets(text: str) -> None:
    found = document(text)
    for token in found.tokens:
        assert token.text == found.text[token.start : token.end]
    assert len(found.text) == len(found.article.text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Le bus part du hall C. Les portes ferment à midi.", 2),
        ("Un livre de J. Le Bris est paru.", 1),
    ],
)
def test_a_letter_that_names_something_may_end_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_common_words_with_a_capital_are_told() -> None:
    found = document("Soudain, Zorvane a ri dans la Ville.")
    assert [found[index].text for index in sorted(found.ordinary)] == ["Soudain", "Ville"]
