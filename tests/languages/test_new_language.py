"""A language is a folder: what it lacks is not found, and nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.document.parse import parse
from kg.extraction.chain import extract
from kg.extraction.events.lexicon import FrameEntry, VerbEntry
from kg.languages import language as languages
from kg.languages import load, table
from kg.model.entity import EntityType
from tests.support.texts import article

_LANGUAGE = """name = "a language with one table"
model = "fr_core_news_md"
"""
_COMPANIES = """entry = [{ name = "Orlavia" }]
"""


def test_a_folder_makes_a_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "language.toml").write_text(_LANGUAGE, "utf-8")
    (folder / "companies.toml").write_text(_COMPANIES, "utf-8")
    for module in (languages, table):
        monkeypatch.setattr(module, "_ROOT", tmp_path)
    new = load("xx")
    text = "Claire Vasseur, maire de Dole, a reçu lundi Orlavia. « Je pars », a-t-elle dit."
    found = extract(next(parse([article(text)], new)), new)
    assert {(e.label, e.type) for e in found.entities} >= {
        ("Orlavia", EntityType.ORGANIZATION),
        ("Claire Vasseur", EntityType.PERSON),
    }
    assert not found.events
    assert not found.times


def test_every_frame_that_a_verb_names_is_there() -> None:
    french = load("fr")
    frames = {row.name for row in french.table("event_frames", FrameEntry)}
    assert {row.frame for row in french.table("event_verbs", VerbEntry)} <= frames
