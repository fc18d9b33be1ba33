"""Parse articles: blocks of running text in, documents of plain tokens out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from spacy.attrs import DEP, HEAD, IDX, LEMMA, MORPH, ORTH, POS, SENT_START
from spacy.tokens import Doc

from kg.document.bare_capitals import accented
from kg.document.dictionary import Dictionary
from kg.document.finite_verbs import finite
from kg.document.lemmas import Lemmas
from kg.document.misread_verbs import MisreadVerbs
from kg.document.model import load_model
from kg.document.split_tenses import mended
from kg.document.swallowed_verbs import freed
from kg.document.typography import is_capitals, normalise, truecase
from kg.languages import Language
from kg.model.article import Article, BlockKind
from kg.model.document import Document, Name, Sentence, Token

PARSED = frozenset(
    {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.INTERTITLE, BlockKind.PARAGRAPH, BlockKind.CAPTION}
)
"""Blocks of running text; credits and source lines have readers of their own."""

_DOCS = 32  # blocks that spaCy holds at a time
_LONGEST = 20_000  # code points in one doc; longer blocks are parsed in pieces
_UNBROKEN = re.compile(r"\S{1000,}")  # no word: spaCy's tokenizer is quadratic on these (20 kB take 22 s)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a block that is parsed as one doc."""

    text: str
    offset: int
    block: int


def parse(articles: Iterable[Article], language: Language) -> Iterator[Document]:
    """Parse articles in their order; their blocks go through the model together."""
    nlp, lemmas = load_model(language), Lemmas.of(language)
    words = Dictionary.of(nlp)
    verbs = MisreadVerbs.of(words, lemmas, language)
    batch = [(article, text := _normalised(article, language), _pieces(article, text)) for article in articles]
    docs = nlp.pipe((piece.text for _, _, pieces in batch for piece in pieces), batch_size=_DOCS)
    for article, text, pieces in batch:
        parsed = _document(article, text, pieces, list(islice(docs, len(pieces))), lemmas, words)
        yield finite(mended(verbs.mended(freed(parsed, verbs, language)), language), language)


def _normalised(article: Article, language: Language) -> str:
    """The article's text as it is parsed; as long as the original."""
    text = accented(normalise(article.text), language)
    body = " ".join(article.of_kind(BlockKind.PARAGRAPH))
    for block in article.blocks:
        words = block.span.of(text)
        if block.kind in (BlockKind.HEADLINE, BlockKind.INTERTITLE) and is_capitals(words):
            text = text[: block.span.start] + truecase(words, normalise(body)) + text[block.span.end :]
    return text


def _pieces(article: Article, text: str) -> list[_Piece]:
    pieces = []
    for number, block in enumerate(article.blocks):
        if block.kind not in PARSED:
            continue
        start = block.span.start
        while start < block.span.end:
            end = _cut(text, start, block.span.end)
            words = text[start:end]
            if words.strip() and not _UNBROKEN.search(words):
                pieces.append(_Piece(words, start, number))
            start = end
    return pieces


def _cut(text: str, start: int, end: int) -> int:
    """Where a piece that begins at ``start`` ends: after a full stop, or at least between two words."""
    if end - start <= _LONGEST:
        return end
    limit = start + _LONGEST
    for mark in (". ", " "):
        if (found := text.rfind(mark, start + _LONGEST // 2, limit)) > 0:
            return found + len(mark)
    return limit


def _document(
    article: Article, text: str, pieces: list[_Piece], docs: list[Doc], lemmas: Lemmas, words: Dictionary
) -> Document:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[Name] = []
    children: list[list[int]] = []
    for piece, doc in zip(pieces, docs, strict=True):
        first = len(tokens)
        # one array for all tokens: asking them one by one costs ten times as much
        rows = doc.to_array([HEAD, DEP, POS, LEMMA, MORPH, SENT_START, ORTH, IDX]).tolist()
        children.extend([] for _ in rows)
        strings = doc.vocab.strings
        for i, (head, dep, pos, lemma, morph, sent_start, orth, idx) in enumerate(rows):
            index, word = first + i, strings[orth]
            if i == 0 or sent_start == 1:
                if sentences and sentences[-1].end == -1:
                    sentences[-1] = _closed(sentences[-1], index)
                sentences.append(Sentence(len(sentences), index, -1, piece.block, article.blocks[piece.block].kind))
            start = piece.offset + idx
            # HEAD is a signed offset in an array of unsigned numbers
            governor = index + (head if head < 1 << 63 else head - (1 << 64))
            lemma_text, pos_text, features = lemmas.of_word(
                word, strings[lemma], strings[pos], _features(strings[morph])
            )
            tokens.append(
                Token(
                    index, word, lemma_text, pos_text, strings[dep], governor, features,
                    start, start + len(word), len(sentences) - 1,
                )
            )  # fmt: skip
            if governor != index:
                children[governor].append(index)
        if rows:
            sentences[-1] = _closed(sentences[-1], len(tokens))
        names.extend(Name(first + ent.start, first + ent.end, ent.label_) for ent in doc.ents)
    return Document(
        article, text, tuple(tokens), tuple(sentences), tuple(names), tuple(map(tuple, children)),
        frozenset(t.index for t in tokens if t.text[:1].isupper() and t.text.lower() in words),
    )  # fmt: skip


def _closed(sentence: Sentence, end: int) -> Sentence:
    return Sentence(sentence.index, sentence.start, end, sentence.block, sentence.kind)


@lru_cache(maxsize=4096)
def _features(morph: str) -> frozenset[str]:
    return frozenset(morph.split("|")) if morph and morph != "_" else frozenset()
