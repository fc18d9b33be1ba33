"""How well the texts are read, held-back and open ones apart, by register and layer.

python -m tests.cases.figures    print the tables of today; known failures count as misses
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping

from tests.cases.case import LAYERS, Case, Part, cases
from tests.support.verdict import Verdict

Judged = tuple[Case, Verdict]


def main() -> None:
    for part in Part:
        judged = [(case, case.judged()) for case in cases(part)]
        sys.stdout.write(f"{part}\n\n{table(judged)}\n\n")


def table(judged: Iterable[Judged]) -> str:
    """A Markdown table: expected rows found of expected, then refused rows kept out of refused."""
    groups: dict[str, list[Judged]] = {}
    for case, stands in judged:
        groups.setdefault(case.register, []).append((case, stands))
    groups["all"] = [pair for group in list(groups.values()) for pair in group]
    head = ["register", "items that hold", *LAYERS, "all layers"]
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *(_line(name, group) for name, group in groups.items())]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _line(name: str, judged: list[Judged]) -> list[str]:
    held = sum(stands.holds for _, stands in judged)
    expected = _count(case.example.gives for case, _ in judged)
    missed = _count(stands.missed for _, stands in judged)
    refused = _count(case.example.refuses for case, _ in judged)
    taken = _count(stands.taken for _, stands in judged)
    cells = [
        f"{expected[layer] - missed[layer]}/{expected[layer]}, {refused[layer] - taken[layer]}/{refused[layer]}"
        for layer in (*LAYERS, "all")
    ]
    return [name, f"{held}/{len(judged)}", *cells]


def _count(layers: Iterable[Mapping[str, tuple[str, ...]]]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for rows in layers:
        for layer, some in rows.items():
            counted.update({layer: len(some), "all": len(some)})
    return counted


if __name__ == "__main__":
    main()
