from __future__ import annotations

from dataclasses import replace

from kg.graph import statements
from kg.model.article import Block, BlockKind
from kg.model.extraction import Extraction
from kg.model.span import Span
from tests.support.drafts import Draft

UNPARSED = "<https://kg.example/ontology#unparsed>"


def lines(extraction: Extraction, part: str) -> list[str]:
    return [line for line in statements(extraction).claims if part in line]


def unparsed(extraction: Extraction) -> str:
    [line] = lines(extraction, UNPARSED)
    return line.split('"')[1]


def test_every_sentence_is_noted_also_those_that_say_nothing() -> None:
    found = lines(Draft("Il pleut. Il vente.").extraction(), "ontology#Sentence>")
    assert [line.split()[0].rpartition("/")[2] for line in found] == ["0-9>", "10-19>"]


def test_a_text_that_its_sentences_cover_has_nothing_unparsed() -> None:
    assert unparsed(Draft("Il pleut. Il vente.").extraction()) == "0"


def with_text(extraction: Extraction, text: str, kind: BlockKind) -> Extraction:
    """The extraction of an article with one block more, which was not parsed."""
    article = extraction.document.article
    start = len(article.text) + 2
    blocks = (*article.blocks, Block(kind, Span(start, start + len(text))))
    longer = replace(article, text=f"{article.text}\n\n{text}", blocks=blocks)
    return replace(extraction, document=replace(extraction.document, article=longer))


def test_a_rubric_is_unparsed_and_a_credit_is_read_otherwise() -> None:
    extraction = Draft("Il pleut.").extraction()
    assert unparsed(with_text(extraction, "Eaux vives", BlockKind.KICKER)) == "1"
    assert unparsed(with_text(extraction, "Noé Varenne", BlockKind.CREDIT)) == "0"


def test_a_stretch_between_two_sentences_is_unparsed() -> None:
    extraction = Draft("Il pleut. Il neige. Il vente.").extraction()
    first, _, last = extraction.document.sentences
    document = replace(extraction.document, sentences=(first, last))
    assert unparsed(replace(extraction, document=document)) == "1"
