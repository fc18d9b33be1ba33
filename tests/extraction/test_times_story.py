"""What is dated by the day that the article is about, or by what was told just before."""

from __future__ import annotations

import pytest

from tests.extraction.test_times_clause import dates

LEAD = "Les Rouges ont battu les Verts samedi à Vannes."


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (f"{LEAD}\nLe capitaine a marqué à la 58e minute.", "marqué", "2024-03-09"),
        (f"{LEAD}\nLe gardien est sorti dès la 12e minute.", "sorti", "2024-03-09"),
        (f"{LEAD}\nLes Rouges menaient à la mi-temps.", "menaient", "2024-03-09"),
        (f"{LEAD}\nEn mars 2019, le capitaine avait gagné. Il avait marqué à la 58e minute.", "marqué", ""),
        (f"{LEAD}\nLe gardien devrait sortir à la 60e minute.", "sortir", ""),
        ("Les Rouges recevront les Verts samedi.\nLe capitaine avait marqué à la 58e minute.", "marqué", ""),
        ("Les Rouges ont battu les Verts.\nLe capitaine a marqué à la 58e minute.", "marqué", ""),
    ],
)
def test_the_clock_of_a_game_runs_on_the_day_of_the_lead(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Le feu a éclaté lundi. Le préfet a aussitôt fermé la route.", "fermé", "2024-03-11"),
        ("L'affaire a éclaté en mai 2019. Le maire avait aussitôt suspendu le notaire.", "suspendu", "2019"),
        ("L'affaire a éclaté en mai 2019. Le maire l'a suspendu dans la foulée de la plainte.", "suspendu", ""),
        ("Le préfet est venu lundi. Le pont rouvrira aussitôt que possible.", "rouvrira", ""),
        ("Le pont rouvrira lundi. Le préfet a aussitôt réagi.", "réagi", ""),
        ("Le préfet a aussitôt fermé la route.", "fermé", ""),
    ],
)
def test_what_happens_at_once_happens_on_the_day_told(text: str, word: str, expected: str) -> None:
    assert dates(text).get(word, "") == expected
