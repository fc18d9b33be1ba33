"""Tenses that an incise parts: in « L'usine aurait, selon la mairie, vendu ses stocks » the parser loses the verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.document.rewiring import rewired
from kg.languages import Language
from kg.languages.auxiliaries import Auxiliaries
from kg.model.document import Document, Token

_LONGEST = 12  # tokens of an incise between an auxiliary and its participle
_FOLLOWED = 4  # tokens between the incise and the participle (« été », adverbs)


def mended(document: Document, language: Language) -> Document:
    """The document with each participle behind an incise given its auxiliary, its subject and its place in the tree."""
    # « être » makes passives too: which of them it is, only the lost parse would tell
    lemmas = Auxiliaries.of(language).perfects
    changed = {token.index: token for pair in _split(document, lemmas) for token in _mended(document, *pair)}
    return rewired(document, changed)


def _split(document: Document, lemmas: frozenset[str]) -> Iterator[tuple[Token, Token]]:
    """Auxiliaries with the participles behind an incise that the parser did not give them."""
    for auxiliary in document.tokens[:-1]:
        if auxiliary.lemma in lemmas and document[auxiliary.index + 1].text == ",":
            participle = _participle(document, auxiliary)
            if participle is not None and auxiliary.head != participle.index:
                yield auxiliary, participle


def _participle(document: Document, auxiliary: Token) -> Token | None:
    """The participle behind the comma that closes the incise; None where a clause or anything else stands there."""
    end = document.sentence_of(auxiliary.index).end
    closed = False
    for token in document.tokens[auxiliary.index + 2 : min(auxiliary.index + 2 + _LONGEST + _FOLLOWED, end)]:
        if not closed and token.feature("VerbForm") == "Fin":
            return None
        if closed and token.feature("VerbForm") == "Part" and token.pos == "VERB":
            return token
        if closed and token.pos not in ("ADV", "AUX"):
            return None
        closed = closed or token.text == ","
    return None


def _mended(document: Document, auxiliary: Token, participle: Token) -> Iterator[Token]:
    """The tokens whose governor or dependency changes."""
    top = auxiliary if auxiliary.is_root else document.head(auxiliary.index)
    if top.index > participle.index:
        return
    below = participle.index in {above.index for above in document.ancestors(top.index)}
    head = participle.index if top.is_root else top.head
    place = participle if below else replace(participle, head=head, dep=top.dep)
    moved = [top, *(child for child in document.dependents(top.index) if _is_moved(child, top, auxiliary))]
    if top is not auxiliary:
        moved += document.dependents(auxiliary.index)
    yield place
    for token in moved:
        if token.index != participle.index:
            yield replace(token, head=participle.index, dep=_dep(token, top, auxiliary))
    for token in _stray(document, auxiliary, participle):
        adjunct = any(True for _ in document.dependents(token.index, "case"))
        yield replace(token, head=participle.index, dep="obl:mod" if adjunct else "obj")


def _stray(document: Document, auxiliary: Token, participle: Token) -> Iterator[Token]:
    """The nouns behind a participle that the parser hangs on a word of the incise, where no object stands yet."""
    end = document.sentence_of(participle.index).end
    taken = {child.index for child in document.dependents(participle.index)}
    for token in document.tokens[participle.index + 1 : end]:
        if (
            auxiliary.index < token.head < participle.index
            and token.pos in ("NOUN", "PROPN")
            and token.index not in taken
        ):
            yield token


def _is_moved(child: Token, top: Token, auxiliary: Token) -> bool:
    """Whether a dependent belongs to the clause: of a subject or a word of the incise only what is none of its own."""
    if top is auxiliary or child.index == auxiliary.index:
        return True
    if top.index < auxiliary.index:
        return child.index > auxiliary.index
    return child.index < auxiliary.index and child.dep.partition(":")[0] in ("nsubj", "expl", "obl", "advmod", "punct")


def _dep(token: Token, top: Token, auxiliary: Token) -> str:
    if token.index == auxiliary.index:
        return "aux:tense"
    if token.index > auxiliary.index:
        return "obl:mod" if token is top or token.dep in ("nmod", "ROOT", "dep", "conj", "appos") else token.dep
    return "nsubj" if token is top else token.dep
