"""Known failures are marked by a fresh run, and only they."""

from __future__ import annotations

from pathlib import Path

from tests.cases.case import written
from tests.cases.mark import mark
from tests.support.rows import loosely

_FILE = Path("held/sport.toml")
_RECORD = {"phenomenon": "naming", "text": "Luc Morandi a quitté Brest.", "entities": ["Luc Morandi | Person"]}


def test_a_mark_that_no_longer_holds_is_cleared() -> None:
    assert mark(_FILE, 1, {**_RECORD, "known_failure": "not found: Luc Morandi | Person"}) == _RECORD


def test_a_mark_tells_what_is_missed_and_what_is_taken() -> None:
    record = {**_RECORD, "entities": ["Quimper | Place"], "no_entities": ["Brest | Place"]}
    reason = "not found: Quimper | Place. taken though wrong: Brest | Place"
    assert mark(_FILE, 1, record) == {**record, "known_failure": reason}


def test_a_long_list_stands_on_lines_of_its_own() -> None:
    rows = ["Luc Morandi | position | Brest | role=maire"] * 3
    assert f'relations = [\n  "{rows[0]}",\n' in written([{**_RECORD, "relations": rows}])


def test_common_words_are_compared_as_heads_and_names_to_the_letter() -> None:
    found = [frozenset({"vendre", "patient=toile du maître", "agent=Maison Drouart", "fact"})]
    assert loosely(["vendre | patient=toile", "vendre | patient=toile du maître de Brest"], found) == []
    assert loosely(["vendre | agent=Drouart", "vendre | recipient=toile"], found) == [
        "vendre | agent=Drouart",
        "vendre | recipient=toile",
    ]
