"""The quality floors: per layer, the figure below which CI fails.

    python -m tests.quality.floors            print the figures of today beside the floors
    python -m tests.quality.floors --raise    write today's figures as floors; refuses to lower one

The figures come from the scorer and the gold articles that lie beside the repository. ``floors.json`` keeps a digest
of that gold: when it changes, the floors are measured anew, knowingly.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")
SHARED = Path(__file__).resolve().parents[3] / "shared"
SETS = {
    "given": (SHARED / "articles" / "seed", SHARED / "articles" / "dev"),
    "own": (Path(__file__).with_name("articles"),),
}
"""The gold: the articles that came with the task, on which rules were developed, and our own, which were written and
annotated before any rule was seen on them."""


def digest() -> str:
    """A digest of the gold articles and of their scorer."""
    total = hashlib.sha256()
    places = (*(place for some in SETS.values() for place in some), SHARED / "score")
    for path in sorted(p for place in places for p in place.iterdir() if p.is_file()):
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]


def measure() -> dict[str, float]:
    """The figure of each layer (F1, or accuracy) on each set, through the command line as scripts use it."""
    return {f"{name} {layer}": figure for name, places in SETS.items() for layer, figure in _score(places).items()}


def _score(places: Sequence[Path]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "figures.json")
        command = [sys.executable, str(SHARED / "score" / "score.py"), *map(str, places)]
        command += ["--kg", f"{sys.executable} -m kg", "--json", str(report)]
        subprocess.run(command, check=True, capture_output=True, text=True)
        rows = json.loads(report.read_text())
    return {layer: row["F1"] if "F1" in row else row["accuracy"] for layer, row in rows.items()}


def load() -> tuple[str, dict[str, float]]:
    """The digest and the floors that the repository keeps."""
    kept = json.loads(FLOORS.read_text())
    return kept["gold"], kept["floors"]


def raised(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    """The floors at the height of the figures, rounded down to 0.01; raises ``SystemExit`` if one would sink."""
    fresh = {layer: math.floor(figure * 100) / 100 for layer, figure in figures.items()}
    sunk = [f"{layer}: {fresh[layer]} < {floor}" for layer, floor in floors.items() if fresh.get(layer, 0.0) < floor]
    if sunk:
        raise SystemExit("refusing to lower a floor (edit floors.json and say why): " + "; ".join(sunk))
    return fresh


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true", help="write today's figures as floors")
    options = parser.parse_args()
    (gold, floors), figures = load(), measure()
    for layer, figure in figures.items():
        sys.stdout.write(f"{layer:24} {figure:.3f}  floor {floors.get(layer, 0.0):.2f}\n")
    if options.lift:
        kept = {"gold": digest(), "floors": raised(floors if gold == digest() else {}, figures)}
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n")


if __name__ == "__main__":
    main()
