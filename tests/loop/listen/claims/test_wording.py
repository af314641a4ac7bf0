"""Lists of words are read from lines, whatever their spaces."""

from __future__ import annotations

import pytest

from unisono.loop.listen.claims.wording import words


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", set()),
        ("  ", set()),
        ("gratis", {"gratis"}),
        ("gratis gratis", {"gratis"}),
        (" gratis\n  gratuito\tlibre ", {"gratis", "gratuito", "libre"}),
        (", : ( -", {",", ":", "(", "-"}),
    ],
)
def test_the_words_of_a_line(line: str, told: set[str]) -> None:
    assert words(line) == told
