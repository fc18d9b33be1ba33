"""What dashes or brackets set apart from the clause around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.model.document import Document, Sentence

_DASHES = frozenset({"-", "--", "–", "—"})


@dataclass(frozen=True, slots=True)
class Asides:
    """The asides of a document by sentence: « un car transportant trois élèves *- Malo, Inès et Léa -* a versé »."""

    by_sentence: Mapping[int, tuple[range, ...]]

    @classmethod
    def of(cls, document: Document) -> Asides:
        """Find what stands between two dashes or two brackets in a sentence."""
        found = ((sentence.index, tuple(_asides(document, sentence))) for sentence in document.sentences)
        return cls({index: asides for index, asides in found if asides})

    def part(self, sentence: int, one: int, other: int) -> bool:
        """Whether of two tokens of a sentence one stands in an aside and the other outside of it."""
        return any((one in aside) != (other in aside) for aside in self.by_sentence.get(sentence, ()))


def opens_bracket(document: Document, one: int, other: int) -> bool:
    """Whether a later token stands in brackets that open behind the first: « *Anne* Vidal (Génération et *PS*) »."""
    between = [token.text for token in document.tokens[one:other]]
    return between.count("(") > between.count(")")


def _asides(document: Document, sentence: Sentence) -> Iterator[range]:
    dashes = [i for i in range(sentence.start + 1, sentence.end - 1) if _is_dash(document, i)]
    yield from (range(first, last) for first, last in zip(dashes[::2], dashes[1::2], strict=False))
    opening = 0
    for token in document.tokens[sentence.start : sentence.end]:
        if token.text == "(":
            opening = token.index
        elif token.text == ")" and opening:
            yield range(opening, token.index)
            opening = 0


def _is_dash(document: Document, index: int) -> bool:
    """Whether a token is a dash that parts words, not one between two names or scores (« Lens - Metz », « 3 - 1 »)."""
    before, dash, after = document.tokens[index - 1 : index + 2]
    names = not before.text[:1].islower() and not after.text[:1].islower()
    return dash.text in _DASHES and before.end < dash.start and not (names and before.pos != "PUNCT")
