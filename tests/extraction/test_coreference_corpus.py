"""References on the press part of DEMOCRAT: floors that only rise.

A link counts where both its words and its entity have a chain in the gold; the gold gives « nous » a chain of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.model.entity import Entity, Mention, MentionKind
from kg.model.trust import TRUSTED
from tests.support.texts import all_understood

pytestmark = pytest.mark.corpus
_FORM, _CHAIN = 1, -1  # columns
_TIGHT = frozenset({",", ".", ")", "…"})
_REFERRING = frozenset({MentionKind.NOMINAL, MentionKind.PRONOUN})


@dataclass(frozen=True, slots=True)
class Gold:
    """A text with its mentions: the chain, and the first and last offset."""

    text: str
    mentions: tuple[tuple[str, int, int], ...]

    def chain(self, mention: Mention) -> str | None:
        """The chain of exactly these words."""
        return next((c for c, a, b in self.mentions if (a, b) == (mention.span.start, mention.span.end)), None)

    def around(self, mention: Mention) -> str | None:
        """The chain of the shortest gold mention that holds these words."""
        holding = [(b - a, c) for c, a, b in self.mentions if a <= mention.span.start and mention.span.end <= b]
        return min(holding)[1] if holding else None


def _texts(path: Path) -> Iterator[Gold]:
    for document in path.read_text().split("#begin document ")[1:]:
        if "estrepublicain" in document.partition("\n")[0]:
            rows = [line.split("\t") for line in document.splitlines()[1:] if line and not line.startswith("#")]
            yield _gold(rows)


def _gold(rows: list[list[str]]) -> Gold:
    text, opened = "", defaultdict[str, list[int]](list)
    mentions: list[tuple[str, int, int]] = []
    start, left = 0, 0  # of the word that several rows share (« des »)
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            left = last - first + 1
        elif left:
            left -= 1
            mentions += _marks(row[_CHAIN], start, len(text), opened)
            continue
        joined = not text or row[_FORM] in _TIGHT or row[_FORM][0] == "-" or text.endswith(("'", "’", "("))
        start = len(text) + (not joined)
        text += ("" if joined else " ") + row[_FORM]
        mentions += _marks(row[_CHAIN], start, len(text), opened)
    return Gold(text, tuple(mentions))


def _marks(column: str, start: int, end: int, opened: dict[str, list[int]]) -> Iterator[tuple[str, int, int]]:
    for mark in column.split("|") if column not in ("_", "*") else ():
        chain = re.sub(r"[()]", "", mark)
        if mark.startswith("("):
            opened[chain].append(start)
        if mark.endswith(")"):
            yield chain, opened[chain].pop(), end


def _links(gold: Gold, entity: Entity) -> Iterator[tuple[Mention, bool]]:
    names = [m for m in entity.mentions if m.kind is MentionKind.NAME and m.head >= 0]
    chains = {chain for m in names if (chain := gold.chain(m) or gold.around(m))}
    for mention in entity.mentions:
        if mention.kind in _REFERRING and chains:
            found = gold.chain(mention) or (gold.around(mention) if mention.kind is MentionKind.NOMINAL else None)
            if found:
                yield mention, found in chains


def test_links_of_democrat(shared: Path) -> None:
    golds = list(_texts(shared / "eval/coref/dem1921_sg.dev.conll"))
    counts: Counter[tuple[str, bool]] = Counter()
    for gold, found in zip(golds, all_understood((gold.text, "2000-01-01") for gold in golds), strict=True):
        for entity in found.entities:
            for mention, right in _links(gold, entity):
                counts["trusted" if mention.confidence >= TRUSTED else "claimed", right] += 1
    trusted = counts["trusted", True], counts["trusted", False]
    assert trusted[0] >= 60
    assert trusted[0] / sum(trusted) >= 0.75
    assert counts["claimed", True] + trusted[0] >= 105
