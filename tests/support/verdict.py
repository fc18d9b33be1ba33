"""How an example stands: which of its rows are found, and which of those it refuses are taken all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.languages.example import Example
from kg.model.extraction import Extraction
from tests.support.rows import Row, missing, rows
from tests.support.texts import PUBLISHED, all_understood, understood


@dataclass(frozen=True, slots=True)
class Verdict:
    """What does not hold, by layer: expected rows that are ``missed`` and refused rows that are ``taken``."""

    missed: Mapping[str, tuple[str, ...]]
    taken: Mapping[str, tuple[str, ...]]
    found: Mapping[str, list[Row]]

    @property
    def holds(self) -> bool:
        """Whether the text gives all its rows and none that it refuses."""
        return not self.reason

    @property
    def reason(self) -> str:
        """What does not hold in one line; empty where all does."""
        parts = {"not found": self.missed, "taken though wrong": self.taken}
        return ". ".join(
            f"{what}: {'; '.join(row for rows in layers.values() for row in rows)}"
            for what, layers in parts.items()
            if any(layers.values())
        )

    @property
    def seen(self) -> str:
        """The rows that were found in the layers where something does not hold, one a line."""
        layers = [layer for part in (self.missed, self.taken) for layer, rows in part.items() if rows]
        return "\n".join(f"{layer}: {' | '.join(sorted(row))}" for layer in layers for row in self.found[layer])


Missing = Callable[[Iterable[str], Iterable[Row]], list[str]]
"""How rows are compared: `tests.support.rows.missing` or ``loosely``."""


def verdict(example: Example, compare: Missing = missing) -> Verdict:
    """Take in the text of an example and compare."""
    return _verdict(example, understood(*_text(example)), compare)


def verdicts(examples: Iterable[Example]) -> Iterator[Verdict]:
    """How many examples stand; their texts are parsed together."""
    judged = list(examples)
    for example, found in zip(judged, all_understood(map(_text, judged)), strict=True):
        yield _verdict(example, found, missing)


def _text(example: Example) -> tuple[str, str]:
    return example.text, example.published or PUBLISHED


def _verdict(example: Example, extraction: Extraction, compare: Missing) -> Verdict:
    found = rows(extraction)
    missed = {layer: tuple(compare(expected, found[layer])) for layer, expected in example.gives.items()}
    taken = {
        layer: tuple(row for row in refused if not compare([row], found[layer]))
        for layer, refused in example.refuses.items()
    }
    return Verdict(missed, taken, found)
