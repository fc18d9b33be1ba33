"""Names on public news-like reports (POPCORN, beside the repository) keep their floors by type."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kg.document.parse import parse
from kg.extraction.coreference import coreference
from kg.extraction.entities import entities
from kg.extraction.mentions import mentions
from kg.languages import load
from kg.model.article import Article, Block, BlockKind
from kg.model.entity import MentionKind
from kg.model.extraction import Extraction
from kg.model.span import Span

_REPORTS = Path(__file__).resolve().parents[3] / "shared/eval/popcorn/train.jsonl"
_SAMPLE = 80  # of 400 reports: twelve seconds
_TYPES = {"CIVILIAN": "Person", "MILITARY": "Person", "TERRORIST_OR_CRIMINAL": "Person", "PLACE": "Place"}
_PRONOUNS = frozenset({"Il", "Elle", "Ils", "Elles", "Ce dernier", "Cette dernière", "Celui-ci", "Celle-ci"})

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not _REPORTS.exists(), reason="the evaluation data are not beside the repository"),
]


@pytest.mark.parametrize(
    ("kind", "precision", "recall"), [("Person", 0.9, 0.85), ("Organization", 0.8, 0.75), ("Place", 0.88, 0.9)]
)
def test_names_overlap_those_of_the_corpus(kind: str, precision: float, recall: float) -> None:
    found, gold = _spans()
    right = sum(any(span.overlaps(other) for other in gold[number, kind]) for number, span in _flat(found, kind))
    met = sum(any(span.overlaps(other) for other in found[number, kind]) for number, span in _flat(gold, kind))
    assert right / len(list(_flat(found, kind))) >= precision
    assert met / len(list(_flat(gold, kind))) >= recall


Spans = Mapping[tuple[int, str], list[Span]]


def _flat(spans: Spans, kind: str) -> Iterator[tuple[int, Span]]:
    return ((number, span) for (number, other), some in spans.items() if other == kind for span in some)


@cache
def _spans() -> tuple[Spans, Spans]:
    """Found and gold spans of names, by report and type."""
    lines = _REPORTS.read_text(encoding="utf-8").splitlines()[:_SAMPLE]
    reports: list[dict[str, Any]] = [json.loads(line) for line in lines]
    french = load("fr")
    articles = [
        Article(r["id"], r["text"], (Block(BlockKind.PARAGRAPH, Span(0, len(r["text"]))),), language="fr")
        for r in reports
    ]
    found: dict[tuple[int, str], list[Span]] = {}
    gold: dict[tuple[int, str], list[Span]] = {}
    for number, document in enumerate(parse(articles, french)):
        extraction = Extraction(document)
        for step in (mentions, entities, coreference):
            extraction = step.run(extraction, french)
        for kind in ("Person", "Organization", "Place"):
            found[number, kind] = [
                m.span for e in extraction.entities if e.type == kind for m in e.mentions if m.kind is MentionKind.NAME
            ]
            gold[number, kind] = list(_gold(reports[number], kind))
    return found, gold


def _gold(report: Mapping[str, Any], kind: str) -> Iterator[Span]:
    for entity in report["entities"]:
        told = "Organization" if "ORGANISATION" in entity["type"] else _TYPES.get(entity["type"])
        for mention in entity["mentions"] if told == kind else ():
            words = mention["value"]
            # a name has a capital; at the start of the text a capital says nothing
            if words not in _PRONOUNS and mention["start"] and any(word[:1].isupper() for word in words.split()):
                yield Span(mention["start"], mention["end"])
