"""How far the facts can be trusted: some of them drawn at random, what a reader says of each, and what follows."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields, replace
from enum import StrEnum
from hashlib import sha256
from math import sqrt
from statistics import NormalDist

from kg.errors import QueryError
from kg.store.passages import Words
from kg.store.prefixes import term
from kg.store.reasons import KINDS, Finding, Reason, ReasonKind
from kg.store.store import Store

AUDITED = (ReasonKind.RELATION, ReasonKind.EVENT)
_Z = NormalDist().inv_cdf(0.975)  # of a two-sided interval of 95 %


class Verdict(StrEnum):
    """What a reader says of a statement: whether the words say so."""

    OPEN = ""
    RIGHT = "y"
    WRONG = "n"
    UNSURE = "?"

    @classmethod
    def read(cls, text: str) -> Verdict:
        """A verdict as people write it. Raises `QueryError` where it is none."""
        word = text.strip().casefold()
        for verdict, words in _WRITTEN.items():
            if word in words:
                return verdict
        raise QueryError(f"{text!r} is no verdict; write y, n or ?, or leave it empty")


_WRITTEN = {
    Verdict.OPEN: ("",),
    Verdict.RIGHT: ("y", "yes", "o", "oui"),
    Verdict.WRONG: ("n", "no", "non"),
    Verdict.UNSURE: ("?",),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sheet: a statement with its words, and what a reader says of it. ``claim`` is its IRI."""

    article: str
    statement: str
    type: str
    rule: str
    confidence: str
    evidence: str
    verdict: Verdict = Verdict.OPEN
    reason: str = ""
    sentence: str = ""
    claim: str = ""

    @classmethod
    def of(cls, found: Reason) -> Entry:
        """The line of a statement that nobody has judged yet."""
        passage = found.passage
        article = found.article.rsplit("/article/", 1)[-1]
        exact = passage.exact.of(passage.text)
        told = f"{found.told} [{found.date}]" if found.date else found.told
        said = (article, told, found.type, found.rule, f"{found.confidence:g}", exact)
        return cls(*said, sentence=passage.text, claim=found.iri)

    @classmethod
    def read(cls, row: Mapping[str, str]) -> Entry:
        """A line as it stands in a file; raises `QueryError` where it is none of a sheet."""
        if missing := [name for name in ("statement", "type", "verdict") if name not in row]:
            raise QueryError(f"this is no sheet of kg audit: it has no column {missing[0]!r}")
        said = {name: row.get(name, "") for name in COLUMNS if name != "verdict"}
        return cls(**said, verdict=Verdict.read(row["verdict"]))

    @property
    def cells(self) -> tuple[str, ...]:
        """The line as strings, one for each of `COLUMNS`."""
        return tuple(map(str, astuple(self)))


COLUMNS = tuple(field.name for field in fields(Entry))


@dataclass(frozen=True, slots=True)
class Precision:
    """How many statements of a sort were judged, and how many of them hold; the unsure ones count for neither."""

    type: str
    right: int = 0
    wrong: int = 0
    unsure: int = 0

    @property
    def judged(self) -> int:
        """The number of those that hold or do not."""
        return self.right + self.wrong

    @property
    def share(self) -> float:
        """The part that holds, of those judged; 0 where none is."""
        return self.right / self.judged if self.judged else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share of all such statements lies, with 95 % confidence (Wilson 1927); 0 to 1 where none is judged.

        >>> [round(bound, 3) for bound in Precision("kind", right=28, wrong=2).interval]
        [0.787, 0.982]
        """
        if not self.judged:
            return 0.0, 1.0
        n, weight = self.judged, _Z * _Z / self.judged
        middle = self.share + weight / 2
        reach = _Z * sqrt(self.share * (1 - self.share) / n + weight / (4 * n))
        return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))


def draw(store: Store, sample: int, *, seed: int = 0, kinds: Collection[ReasonKind] = AUDITED) -> list[Reason]:
    """Draw up to ``sample`` facts, the same ones for the same seed and graph, in random order.

    Each claim has a place that its IRI and the seed decide, and the first ones are taken: any beginning of the list is
    a fair sample too, a larger sample begins with the smaller one, and what is built later moves nothing. Only claims
    that would enter are read, some ``sample × log(claims)``.
    """
    kept: list[tuple[int, str, Finding]] = []  # a heap of those that come first, the last of them on top
    for article, iri in _claims(store, kinds):
        place = (-_place(iri, seed), iri)
        if len(kept) == sample and place < kept[0][:2]:
            continue
        found = Finding.of(store, article, iri)
        if found and found.is_fact:
            (heapq.heappushpop if len(kept) == sample else heapq.heappush)(kept, (*place, found))
    return [_reason(found) for *_, found in sorted(kept, reverse=True)]


def _claims(store: Store, kinds: Collection[ReasonKind]) -> Iterator[tuple[str, str]]:
    """The article and the IRI of every claim of these kinds."""
    for name, kind in KINDS.items():
        if kind in kinds:
            for said in store.statements(predicate=term("rdf:type"), value=name):
                if said.graph:
                    yield said.graph, said.subject


def _place(iri: str, seed: int) -> int:
    return int.from_bytes(sha256(f"{seed} {iri}".encode()).digest())


def _reason(found: Finding) -> Reason:
    known = _entities(found.store, found.article)
    joined = [value for values in found.said.values() for value in values if value in known]
    return found.reason(Words.of(found.store, found.article, dict.fromkeys(joined)))


def _entities(store: Store, article: str) -> set[str]:
    """The entities of an article."""
    return {said.subject for said in store.statements(article, predicate=term("rdf:type"), value=term("kg:Entity"))}


def resumed(drawn: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """A sheet that goes on: what was drawn with the verdicts of an earlier sheet, then its other judged lines.

    A verdict holds for a claim as long as the statement reads the same.
    """
    judged = {(entry.claim, entry.statement): entry for entry in kept if entry.verdict}
    sheet = []
    for entry in drawn:
        earlier = judged.pop((entry.claim, entry.statement), entry)
        sheet.append(replace(entry, verdict=earlier.verdict, reason=earlier.reason))
    return [*sheet, *judged.values()]


def precision(sheet: Iterable[Entry]) -> list[Precision]:
    """The figures of each relation and type of event that was judged, sorted, and of all together at the end."""
    by_type: dict[str, list[Verdict]] = {}
    for entry in sheet:
        if entry.verdict:
            by_type.setdefault(entry.type, []).append(entry.verdict)
    every = [verdict for verdicts in by_type.values() for verdict in verdicts]
    names = sorted(by_type, key=str.swapcase)  # relations, which begin with a small letter, before events
    return [*(_counted(name, by_type[name]) for name in names), _counted("total", every)]


def _counted(name: str, verdicts: list[Verdict]) -> Precision:
    return Precision(name, *(verdicts.count(verdict) for verdict in (Verdict.RIGHT, Verdict.WRONG, Verdict.UNSURE)))
