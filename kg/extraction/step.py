"""A step of the extraction, and the chain of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

from kg.languages import Language
from kg.model.extraction import Extraction

LAYERS = frozenset(field.name for field in fields(Extraction))


@dataclass(frozen=True, slots=True)
class Step:
    """A function from an extraction to a fuller one, with the layers it reads and those it fills or refines."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Extraction, Language], Extraction]


def step(needs: str, gives: str) -> Callable[[Callable[[Extraction, Language], Extraction]], Step]:
    """Make a step of a function: ``@step(needs="mentions times", gives="entities referents")``."""

    def make(run: Callable[[Extraction, Language], Extraction]) -> Step:
        return Step(run.__name__, frozenset(needs.split()), frozenset(gives.split()), run)

    return make


def check_order(steps: Sequence[Step]) -> None:
    """Raise ``ValueError`` unless each step's needs are given by the steps before it and every layer exists."""
    ready = {"document"}
    for current in steps:
        if unknown := (current.needs | current.gives) - LAYERS:
            raise ValueError(f"step {current.name}: no such layer: {', '.join(sorted(unknown))}")
        if missing := current.needs - ready:
            raise ValueError(f"step {current.name} needs {', '.join(sorted(missing))}, which no step before it gives")
        ready |= current.gives
