"""No layer of the extraction falls below its floor on the gold articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality import floors


@pytest.mark.corpus
def test_no_layer_is_below_its_floor(shared: Path) -> None:
    gold, kept = floors.load()
    if gold != floors.digest():
        pytest.skip(f"the gold beside the repository is not the one that the floors were measured on ({gold})")
    figures = floors.measure()
    assert {layer: figure for layer, figure in figures.items() if figure < kept[layer]} == {}


def test_a_floor_is_never_lowered() -> None:
    assert floors.raised({"events": 0.75}, {"events": 0.768, "dates": 0.5}) == {"events": 0.76, "dates": 0.5}
    with pytest.raises(SystemExit, match=r"events: 0\.74 < 0\.75"):
        floors.raised({"events": 0.75}, {"events": 0.749})
