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
from kg.model.time import TimeKind
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


def _popcorn(shared: Path) -> Iterator[tuple[dict[str, str], Extraction]]:
    """The pairs of a mention of time and its value, each with the reading of its report."""
    texts = {}
    for line in (shared / "eval/popcorn/train.jsonl").read_text().splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"].replace("\n", " ")
    pairs = [p for p in json.loads((shared / "eval/popcorn/value_pairs.json").read_text()) if p["type"][:4] == "TIME"]
    ids = sorted({pair["doc"] for pair in pairs} & texts.keys())
    read = dict(zip(ids, _read((texts[i], "") for i in ids), strict=True))
    yield from ((pair, read[pair["doc"]]) for pair in pairs if pair["doc"] in read)


def _found(pair: dict[str, str], found: Extraction) -> list[str]:
    values = _values(found, pair["mention"].replace("’", "'").lower())
    return [value for value in values if value and not value.startswith("P")]


def test_values_of_popcorn(shared: Path) -> None:
    """By kind: an interval is right where one of its ends is the gold's; what the gold leaves open must stay open."""
    counts: Counter[tuple[str, str]] = Counter()
    for pair, found in _popcorn(shared):
        gold, values = _iso(pair["value"]), _found(pair, found)
        right = any(gold in (value, *value.split("/")) for value in values)
        verdict = ("right" if right else "wrong") if values else "untold"
        counts[pair["type"], verdict if gold else "open " + verdict] += 1
    assert not any(verdict in ("open right", "open wrong") for _, verdict in counts)
    assert counts["TIME_EXACT", "right"] >= 218  # of 255
    assert counts["TIME_EXACT", "wrong"] <= 3  # slips of the gold
    assert counts["TIME_FUZZY", "right"] >= 12  # of 47; most are « plus tard », « vers 17 heures »
    assert counts["TIME_FUZZY", "wrong"] <= 2
    assert counts["TIME_MIN", "right"] + counts["TIME_MAX", "right"] >= 9  # of 31
    assert counts["TIME_MIN", "wrong"] + counts["TIME_MAX", "wrong"] == 0


def test_full_dates_of_popcorn(shared: Path) -> None:
    wanted = [(pair, found) for pair, found in _popcorn(shared) if _is_full(pair)]
    right = [_iso(pair["value"]) in _found(pair, found) for pair, found in wanted]
    assert sum(right) / len(right) >= 0.98


_GRAINS = {"Day": 3, "Month": 2, "Year": 1}
"""The parts of a date in Duckling's cases, by grain."""


def test_cases_of_duckling(shared: Path) -> None:
    """Chat language, always ahead (« mardi » said on a Tuesday is the next): only that it does not get worse."""
    cases = [json.loads(line) for line in (shared / "eval/dates/time_fr.jsonl").read_text().splitlines()]
    cases = [c for c in cases if c["kind"] == "datetime" and c["grain"] in _GRAINS and c["args"]]
    counts: Counter[str] = Counter()
    for case, found in zip(cases, _read((f"Il viendra {c['text']}.", c["ref"][:10]) for c in cases), strict=True):
        year, *rest = case["args"][0][: _GRAINS[case["grain"]]]
        gold = "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
        values = [time.value for time in found.times if time.value and time.kind is TimeKind.DATE]
        right = any(gold in (value, *value.split("/")) for value in values)
        counts["right" if right else "wrong" if values else "untold"] += 1
    assert counts["right"] >= 88  # of 174
    assert counts["wrong"] <= 22


def _is_full(pair: dict[str, str]) -> bool:
    """Whether a pair is a date whose mention tells its year."""
    return pair["type"] == "TIME_EXACT" and bool(re.search(r"\d{4}", pair["mention"]))


def _iso(value: str) -> str:
    day, month, year = value.split("/")
    return "-".join(part for part in (year, month, day) if int(part))
