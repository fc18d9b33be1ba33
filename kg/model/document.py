"""An article as its parse sees it: tokens, sentences and dependencies, free of any library."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.model.article import Article, BlockKind
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word with what the parser says of it.

    ``pos`` and ``dep`` are Universal Dependencies labels (``VERB``, ``nsubj:pass``); ``head`` is the index of the
    governor, its own index for the root of a sentence; ``features`` holds UD pairs (``"Mood=Cnd"``).
    ``start`` and ``end`` count code points in ``Article.text``.
    """

    index: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    features: frozenset[str]
    start: int
    end: int
    sentence: int

    @property
    def span(self) -> Span:
        """Where the token stands in the article."""
        return Span(self.start, self.end)

    @property
    def is_root(self) -> bool:
        """Whether nothing governs the token."""
        return self.head == self.index

    def feature(self, name: str) -> str:
        """The value of one UD feature, or an empty string (``token.feature("Gender") == "Fem"``)."""
        return _feature(self.features, name)


@lru_cache(maxsize=16_384)  # a language has a few hundred sets of features, and the rules ask for them all the time
def _feature(features: frozenset[str], name: str) -> str:
    prefix = name + "="
    return next((pair[len(prefix) :] for pair in features if pair.startswith(prefix)), "")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A run of tokens ``[start, end)`` that is held for one sentence, with the kind of block it stands in."""

    index: int
    start: int
    end: int
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Name:
    """A span of tokens ``[start, end)`` that the model takes for a name, with its label (PER, ORG, LOC, MISC)."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """The parse of an article.

    ``text`` is ``Article.text`` after one-to-one normalisation (’ → ', no-break spaces → space, capital headlines to
    lower case), so that one offset serves both. ``children`` gives, for each token, its dependents in text order;
    ``ordinary`` are the tokens with a capital that are common words in lower case (« Soudain », « Orange »).
    """

    article: Article
    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    children: tuple[tuple[int, ...], ...]
    ordinary: frozenset[int] = frozenset()

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def __len__(self) -> int:
        return len(self.tokens)

    def of(self, span: Span) -> str:
        """The normalised words that a span covers."""
        return self.text[span.start : span.end]

    def span(self, start: int, end: int) -> Span:
        """The text span of the tokens ``[start, end)``; ``end`` must exceed ``start``."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def head(self, index: int) -> Token:
        """The governor of a token (the token itself at a root)."""
        return self.tokens[self.tokens[index].head]

    def dependents(self, index: int, *deps: str) -> Iterator[Token]:
        """The dependents of a token: all, or those of these relations (``"obl"`` means ``obl:mod`` too)."""
        for child in self.children[index]:
            token = self.tokens[child]
            if not deps or token.dep in deps or (":" in token.dep and token.dep.partition(":")[0] in deps):
                yield token

    def ancestors(self, index: int) -> Iterator[Token]:
        """The governors of a token from the nearest to the root of its sentence."""
        while self.tokens[index].head != index:
            index = self.tokens[index].head
            yield self.tokens[index]

    def subtree(self, index: int) -> list[int]:
        """The indexes of a token and of all below it, in text order."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(self.children[current])
        return sorted(found)

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[self.tokens[index].sentence]

    def sentence_span(self, index: int) -> Span:
        """The text span of the sentence that holds a token."""
        sentence = self.sentence_of(index)
        return self.span(sentence.start, sentence.end)

    def tokens_in(self, span: Span) -> range:
        """The indexes of the tokens that lie wholly inside a text span."""
        start = bisect_left(self.tokens, span.start, key=lambda token: token.start)
        end = start
        while end < len(self.tokens) and self.tokens[end].end <= span.end:
            end += 1
        return range(start, end)
