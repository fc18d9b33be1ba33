"""The authority files of the languages are in order."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from kg.identity.builtin import builtin
from kg.identity.table import COLUMNS, headings
from kg.languages import available, load
from kg.languages.normal import normal
from kg.model.entity import EntityType

FILES = [path for code in available() for path in sorted(load(code).folder.glob("*.csv"))]
_IRI = re.compile(r"http://www\.wikidata\.org/entity/Q[1-9][0-9]*|https://sws\.geonames\.org/[1-9][0-9]*/")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_sorted_and_well_formed(path: Path) -> None:
    found = list(headings(path))
    labels = [normal(heading.label) for heading in found]
    assert labels == sorted(set(labels))
    assert all(heading.types for heading in found)
    assert [iri for heading in found for iri in heading.iris if not _IRI.fullmatch(iri)] == []
    with path.open(encoding="utf-8", newline="") as file:
        assert set(next(csv.reader(file))) == set(COLUMNS)


def test_no_name_stands_for_two_things_of_a_type() -> None:
    for code in available():
        for name, found in builtin(load(code)).by_name.items():
            for type_ in EntityType:
                assert len({heading.iris for heading in found if heading.fits(type_)}) <= 1, name


def test_no_iri_is_given_to_two_things() -> None:
    seen: dict[str, str] = {}
    for path in FILES:
        for heading in headings(path):
            for iri in heading.iris:
                assert seen.setdefault(iri, heading.label) == heading.label
