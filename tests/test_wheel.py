"""The wheel holds everything that ``kg demo`` needs: code, language tables, ontology, queries, the article."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_demo_runs_from_the_wheel(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("kg_press-*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    script = "import kg, sys; assert kg.__file__.startswith(sys.argv.pop(1)); from kg.cli.main import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, str(site), "demo", "--exports", "exports"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Elon Musk" in done.stdout
    assert (tmp_path / "exports" / "entities.gexf").stat().st_size > 1000
