"""Sentences that test the entries of a table: an example of one entry, and a template that makes one of every entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

_OWN_KEYS = frozenset({"text", "published", "known_failure"})
_PLACEHOLDER = re.compile(r"\{(?P<field>\w+)(?:\[(?P<index>\d+)\])?\}")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the rows that it must, or must not, give; layers map to rows."""

    text: str
    gives: Mapping[str, tuple[str, ...]]
    refuses: Mapping[str, tuple[str, ...]]
    published: str = ""
    known_failure: str = ""

    @classmethod
    def from_toml(cls, record: Mapping[str, Any]) -> Example:
        """Make an example of a TOML record; keys that are not fields are layers."""
        layers = {k: tuple(v) for k, v in record.items() if k not in _OWN_KEYS}
        return cls(
            text=record["text"],
            gives={k: v for k, v in layers.items() if not k.startswith("no_")},
            refuses={k.removeprefix("no_"): v for k, v in layers.items() if k.startswith("no_")},
            published=record.get("published", ""),
            known_failure=record.get("known_failure", ""),
        )


@dataclass(frozen=True, slots=True)
class Template:
    """An example whose words leave room for the fields of an entry: ``{name}``; ``{Name}`` with a capital.

    A field that holds a list makes an example of each of its values, ``{names[0]}`` takes one of them. A template says
    nothing of entries that lack a field that it names, nor of those whose fields differ from ``where``, which maps
    fields to the values that they may have (an absent field counts as an empty string).

    >>> template = Template({"text": "{Name} va à {seats}.", "entities": ["{seats} | Place"]}, {})
    >>> [example.text for _, example in template.of({"name": "elle", "seats": ["Dole", "Brest"]})]
    ['Elle va à Dole.', 'Elle va à Brest.']
    """

    record: Mapping[str, Any]
    where: Mapping[str, Any]

    @classmethod
    def from_toml(cls, record: Mapping[str, Any]) -> Template:
        """Make a template of a TOML record: that of an example, and ``where``."""
        return cls({k: v for k, v in record.items() if k != "where"}, record.get("where", {}))

    def of(self, entry: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Example]]:
        """The examples that an entry must satisfy, each with the values that were filled in."""
        places = sorted({match.groups("") for match in _placeholders(self.record)})
        choices = [_values(entry, field, index) for field, index in places]
        if all(_allows(allowed, entry.get(field, "")) for field, allowed in self.where.items()):
            for values in product(*choices):
                yield values, Example.from_toml(_filled(self.record, dict(zip(places, values, strict=True))))


def _allows(allowed: Any, value: Any) -> bool:
    return value in allowed if isinstance(allowed, list) else bool(value == allowed)


def _placeholders(part: Any) -> Iterator[re.Match[str]]:
    if isinstance(part, str):
        yield from _PLACEHOLDER.finditer(part)
        return
    for inner in part.values() if isinstance(part, Mapping) else part:
        yield from _placeholders(inner)


def _values(entry: Mapping[str, Any], field: str, index: str) -> list[str]:
    """What may stand for a placeholder: nothing where the entry has no such field or value."""
    value = entry.get(field, entry.get(field[0].lower() + field[1:], []))
    found = [str(item) for item in (value if isinstance(value, list) else [value])]
    if index:
        found = found[int(index) : int(index) + 1]
    return found if field in entry else [item[:1].upper() + item[1:] for item in found]


def _filled(part: Any, values: Mapping[tuple[str, ...], str]) -> Any:
    if isinstance(part, str):
        return _PLACEHOLDER.sub(lambda match: values[match.groups("")], part)
    if isinstance(part, Mapping):
        return {key: _filled(inner, values) for key, inner in part.items()}
    return [_filled(inner, values) for inner in part]
