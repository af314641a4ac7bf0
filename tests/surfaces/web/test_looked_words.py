"""What came of a look: one comparison is said as one, and silence is not want of data."""

from __future__ import annotations

import pytest

from unisono.model.words import LANGUAGES
from unisono.services.diagnose import Looked
from unisono.surfaces.web.looked_words import result_words


@pytest.mark.parametrize(
    ("weighed", "found", "told"),
    [
        (1, 0, ("1 comparación: nada fuera de lo normal.", "1 comparação: nada fora do normal.",
                "1 comparison: nothing out of the ordinary.")),
        (1, 1, ("1 comparación: 1 pasa del azar.", "1 comparação: 1 passa do acaso.",
                "1 comparison: 1 is beyond chance.")),
        (12, 1, ("12 comparaciones: 1 pasa del azar.", "12 comparações: 1 passa do acaso.",
                 "12 comparisons: 1 is beyond chance.")),
        (12, 2, ("12 comparaciones: 2 pasan del azar.", "12 comparações: 2 passam do acaso.",
                 "12 comparisons: 2 are beyond chance.")),
        (1_234, 0, ("1.234 comparaciones: nada fuera de lo normal.",
                    "1.234 comparações: nada fora do normal.",
                    "1,234 comparisons: nothing out of the ordinary.")),
        (0, 0, ("Todavía no hay con qué comparar.", "Ainda não há com que comparar.",
                "There is nothing to compare yet.")),
        (0, 1, ("0 comparaciones: 1 pasa del azar.", "0 comparações: 1 passa do acaso.",
                "0 comparisons: 1 is beyond chance.")),
    ],
)  # fmt: skip
def test_each_number_has_its_words(weighed: int, found: int, told: tuple[str, str, str]) -> None:
    look = Looked("sudden_change", weighed, found)
    assert tuple(result_words(look, language) for language in LANGUAGES) == told
