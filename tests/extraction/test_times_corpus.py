"""Expressions of time on the evaluation data: floors that only rise."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kg.document.parse import parse
from kg.extraction.times import times
from kg.languages import load
from kg.model.extraction import Extraction
from tests.support.texts import article

FRENCH = load("fr")
pytestmark = pytest.mark.corpus


def _read(texts: Iterator[tuple[str, str]]) -> list[Extraction]:
    articles = (article(text, published=published) for text, published in texts)
    return [times.run(Extraction(document), FRENCH) for document in parse(articles, FRENCH)]


def _values(found: Extraction, words: str) -> list[str]:
    """The values of the times that share words with an expression."""
    texts = ((found.document.of(time.span).lower(), time.value) for time in found.times)
    return [value for text, value in texts if text in words or words in text]


def _accepted(value: str) -> set[str]:
    """An accepted value in our notation: no hours; weeks, quarters and seasons as days, months and years."""
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return {f"{monday}/{monday + timedelta(days=6)}"}
    if quarter := re.fullmatch(r"(\d{4})-Q(\d)", value):
        last = int(quarter[2]) * 3
        return {f"{quarter[1]}-{last - 2:02}/{quarter[1]}-{last:02}"}
    if season := re.fullmatch(r"(\d{4})-(?:SP|SU|AU|WI)", value):
        return {season[1]}
    return {"" if value in ("REL", "PXY", "PAST_REF") else re.sub(r"T.*", "", value)}


def test_expressions(shared: Path) -> None:
    cases = json.loads((shared / "eval/dates/expressions_fr.json").read_text())
    sentences = [case["sentence"].format(case["expression"]) for case in cases]
    read = _read((text[0].upper() + text[1:], case["ref"]) for text, case in zip(sentences, cases, strict=True))
    counts: Counter[str] = Counter()
    for case, found in zip(cases, read, strict=True):
        value = next(iter(_values(found, case["expression"].lower())), "")
        accepted = set[str]().union(*map(_accepted, case["accepted"]))
        counts["right" if value in accepted else "wrong" if value else "untold"] += 1
    assert counts["wrong"] == 0
    assert counts["right"] >= 68  # of 72; three are hours of no day, one a date of either year


def test_full_dates_of_popcorn(shared: Path) -> None:
    texts = {}
    for line in (shared / "eval/popcorn/train.jsonl").read_text().splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"].replace("\n", " ")
    pairs = [p for p in json.loads((shared / "eval/popcorn/value_pairs.json").read_text()) if _is_full(p)]
    ids = sorted({pair["doc"] for pair in pairs} & texts.keys())
    read = dict(zip(ids, _read((texts[i], "") for i in ids), strict=True))
    wanted = [(pair, read[pair["doc"]]) for pair in pairs if pair["doc"] in read]
    right = [_iso(pair["value"]) in _values(found, pair["mention"].replace("’", "'").lower()) for pair, found in wanted]
    assert sum(right) / len(right) >= 0.98


def _is_full(pair: dict[str, str]) -> bool:
    """Whether a pair is a date whose mention tells its year."""
    return pair["type"].startswith("TIME_EXACT") and bool(re.search(r"\d{4}", pair["mention"]))


def _iso(value: str) -> str:
    day, month, year = value.split("/")
    return "-".join(part for part in (year, month, day) if int(part))
