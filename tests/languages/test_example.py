"""A template makes an example of every entry that has the fields it names."""

from __future__ import annotations

from typing import Any

import pytest

from kg.languages.example import Example, Template

ENTRY = {"name": "dole", "kind": "city", "names": ["Dole-la-Grande", "Dola"], "number": 7}


def texts(text: str, **record: Any) -> list[str]:
    return [example.text for _, example in Template.from_toml({"text": text, **record}).of(ENTRY)]


def test_keys_that_are_no_fields_of_an_example_are_layers() -> None:
    example = Example.from_toml({"text": "Dole.", "entities": ["Dole"], "no_times": ["Dole"], "known_failure": "why"})
    assert example.gives == {"entities": ("Dole",)}
    assert example.refuses == {"times": ("Dole",)}
    assert example.known_failure == "why"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("À {name}, le {number}.", ["À dole, le 7."]),
        ("{Name} : {name}.", ["Dole : dole."]),
        ("À {names}.", ["À Dole-la-Grande.", "À Dola."]),
        ("À {names[1]}.", ["À Dola."]),
        ("À {names[2]}.", []),
        ("À {capital}.", []),
    ],
)
def test_placeholders_are_filled_from_the_entry(text: str, made: list[str]) -> None:
    assert texts(text) == made


def test_rows_are_filled_like_the_text() -> None:
    template = Template.from_toml({"text": "À {names}.", "entities": ["{names} | Place"], "no_entities": ["{name}"]})
    ((values, example), _) = template.of(ENTRY)
    assert values == ("dole", "Dole-la-Grande")
    assert example.gives == {"entities": ("Dole-la-Grande | Place",)}
    assert example.refuses == {"entities": ("dole",)}


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        ({"kind": "city"}, True),
        ({"kind": ["city", "region"]}, True),
        ({"kind": "region"}, False),
        ({"part": ""}, True),
        ({"kind": ""}, False),
    ],
)
def test_a_template_may_speak_of_some_entries_only(where: dict[str, Any], holds: bool) -> None:
    assert bool(texts("À {name}.", where=where)) is holds
