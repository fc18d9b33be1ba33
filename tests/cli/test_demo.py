"""The demo tells what it found and writes the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def demo(folder: Path, seed: str) -> str:
    """The output of the demo in a process of its own, under another order of hashes."""
    done = subprocess.run(
        [sys.executable, "-m", "kg", "demo", "--exports", str(folder)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.replace(str(folder), "FOLDER")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    told = demo(first, "1")
    assert told == demo(second, "2")
    files = sorted(path.name for path in first.iterdir())
    assert {"graph.ttl", "graph.trig", "graph.jsonld", "entities.gexf", "entities.graphml", "entities.png"} <= set(
        files
    )
    assert [name for name in files if (first / name).read_bytes() != (second / name).read_bytes()] == []
    for said in ("Dmitri Peskov", "porte-parole", "Who holds which position", "What does the article not state"):
        assert said in told
