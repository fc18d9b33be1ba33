"""Relations of named persons in public news-like reports (POPCORN, beside the repository) keep their floors by kind.

The gold closes its relations over and over (everybody is of the place where anything happens), so only kinds are
measured that a text states: what somebody is, where from, of what family, where born, in what organization. Only
named persons count, and precision only where the gold tells the kind of somebody at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from kg.document.parse import parse
from kg.extraction.chain import extract
from kg.languages import load
from kg.languages.places import Places
from kg.model.article import Article, Block, BlockKind
from kg.model.entity import Entity, EntityType
from kg.model.extraction import Extraction
from kg.model.finding import Relation
from kg.model.finding import RelationType as R
from kg.model.span import Span

_REPORTS = Path(__file__).resolve().parents[3] / "shared/eval/popcorn/train.jsonl"
_SAMPLE = 120  # of 400 reports: thirty seconds
_PERSONS = frozenset({"CIVILIAN", "MILITARY", "TERRORIST_OR_CRIMINAL"})
_FAMILY = frozenset({R.SPOUSE, R.PARENT_OF, R.SIBLING, R.RELATIVE})
_TIES = frozenset({R.POSITION, R.MEMBER, R.AFFILIATION, R.FOUNDER, R.OWNER})

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not _REPORTS.exists(), reason="the evaluation data are not beside the repository"),
]


@pytest.mark.parametrize(
    ("kind", "precision", "recall"),
    [
        ("role", 0.9, 0.78),
        ("nationality", 0.9, 0.2),
        ("family", 0.9, 0.4),
        ("birth place", 0.9, 0.8),
        ("tie", 0.82, 0.45),
    ],
)
def test_relations_of_persons_are_those_of_the_corpus(kind: str, precision: float, recall: float) -> None:
    count = counts(_SAMPLE)[kind]
    assert count.precision >= precision
    assert count.recall >= recall


@dataclass(frozen=True, slots=True)
class Count:
    """Found, gold and met facts of a kind; ``right`` are the found ones that the gold has."""

    found: int
    right: int
    gold: int
    met: int

    @property
    def precision(self) -> float:
        """The share of what was found that the gold has."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.met / self.gold if self.gold else 1.0


Fact = tuple[int, int, str]
"""A report, one of its gold entities, and a value in lower case (a word, a country, the number of another entity)."""


@cache
def counts(sample: int) -> Mapping[str, Count]:
    """Each kind's count over the first reports."""
    lines = _REPORTS.read_text(encoding="utf-8").splitlines()[:sample]
    reports: list[dict[str, Any]] = [json.loads(line) for line in lines]
    found: dict[str, set[Fact]] = {}
    gold: dict[str, set[Fact]] = {}
    for number, (report, document) in enumerate(zip(reports, parse(map(_article, reports), load("fr")), strict=True)):
        for kind, entity, value in _gold(report):
            gold.setdefault(kind, set()).add((number, entity, value))
        for kind, entity, value in _found(extract(document, load("fr")), report):
            found.setdefault(kind, set()).add((number, entity, value))
    return {kind: _count(found.get(kind, set()), gold[kind]) for kind in gold}


def _count(found: set[Fact], gold: set[Fact]) -> Count:
    told = {fact[:2] for fact in gold}
    judged = {fact for fact in found if fact[:2] in told}
    right = {fact for fact in judged if any(_same(fact, other) for other in gold)}
    met = {fact for fact in gold if any(_same(other, fact) for other in found)}
    return Count(len(judged), len(right), len(gold), len(met))


def _same(found: Fact, gold: Fact) -> bool:
    """Whether two facts are one: a title may say more than the gold's noun, or less."""
    one, other = set(found[2].replace("-", " ").split()), set(gold[2].replace("-", " ").split())
    return found[:2] == gold[:2] and bool(one & other) and (one <= other or other <= one)


def _article(report: Mapping[str, Any]) -> Article:
    text = report["text"]
    return Article(report["id"], text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),), language="fr")


def _gold(report: Mapping[str, Any]) -> Iterator[tuple[str, int, str]]:
    """The facts of a report: kind, gold entity, value."""
    entities = report["entities"]
    for subject, relation, obj in report["relations"]:
        if not _is_named(entities[subject]):
            continue
        person, named = entities[subject]["type"] in _PERSONS, _is_named(entities[obj])
        match relation:
            case "HAS_CATEGORY" if person:
                yield "role", subject, _longest(entities[obj]).lower()
            case "IS_OF_NATIONALITY" if person and (country := _country(_longest(entities[obj]))):
                yield "nationality", subject, country
            case "HAS_FAMILY_RELATIONSHIP" if person and named:
                yield "family", subject, f"entity{obj}"
            case "IS_BORN_IN" if person and named:
                yield "birth place", subject, f"entity{obj}"
            case "IS_PART_OF" if person and named:
                yield "tie", subject, f"entity{obj}"


def _found(extraction: Extraction, report: Mapping[str, Any]) -> Iterator[tuple[str, int, str]]:
    """The same of an extraction, in terms of the gold's entities."""
    for relation in extraction.relations:
        subject = _in_gold(extraction.entities[relation.subject], report)
        if subject is None or extraction.entities[relation.subject].type is not EntityType.PERSON:
            continue
        obj = relation.object.entity
        other = _in_gold(extraction.entities[obj], report) if obj is not None else None
        yield from _told(relation, subject, other)


def _told(relation: Relation, subject: int, other: int | None) -> Iterator[tuple[str, int, str]]:
    if relation.type in (R.KIND, R.POSITION):
        yield "role", subject, (relation.role or relation.object.text).lower()
    if relation.type is R.COUNTRY:
        yield "nationality", subject, relation.object.text.lower()
    if other is None:
        return
    if relation.type in _FAMILY:
        for one, two in permutations((subject, other)):
            yield "family", one, f"entity{two}"
    elif relation.type is R.BIRTH_PLACE:
        yield "birth place", subject, f"entity{other}"
    elif relation.type in _TIES:
        yield "tie", subject, f"entity{other}"


def _in_gold(entity: Entity, report: Mapping[str, Any]) -> int | None:
    """The gold entity that is named where an entity is."""
    for number, other in enumerate(report["entities"]):
        if _is_named(other) and any(
            m.span.overlaps(Span(mention["start"], mention["end"]))
            for m in entity.mentions
            for mention in other["mentions"]
        ):
            return number
    return None


def _is_named(entity: Mapping[str, Any]) -> bool:
    """Whether a mention of a gold entity, not at the head of the text, has a capital."""
    return any(m["start"] and m["value"][:1].isupper() for m in entity["mentions"])


def _longest(entity: Mapping[str, Any]) -> str:
    return max((str(mention["value"]) for mention in entity["mentions"]), key=len)


def _country(adjective: str) -> str:
    found = Places.of(load("fr")).by_demonym(adjective)
    return found.name.lower() if found else ""
