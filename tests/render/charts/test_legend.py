"""Keys of colours flow over lines and never leave the picture."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from unisono.render.charts.legend import LINE, Entry, legend_graphics, lines_of, written
from unisono.render.charts.lettering import width_of
from unisono.render.charts.palette import LIGHT

ENTRIES = st.lists(
    st.builds(
        Entry,
        st.sampled_from([(), ("#111111",), ("#111111", "#222222", "#333333")]),
        st.text("abW ", max_size=20),
    ),
    max_size=8,
)


@given(ENTRIES, st.integers(220, 600))
def test_no_entry_meets_another_nor_the_edge(entries: list[Entry], width: int) -> None:
    lines = lines_of(entries, width)
    assert [entry for line in lines for _, entry in line] == entries
    for line in lines:
        for (along, entry), (following, _) in pairwise(line):
            assert along + entry.width < following
        assert line[-1][0] == 0 or line[-1][0] + line[-1][1].width <= width


def test_swatches_stand_before_their_words() -> None:
    made = legend_graphics([Entry(("#aaaaaa", "#bbbbbb"), "bajo")], 300, LIGHT, top=10)
    swatches, words = [e for e in made if e["type"] == "rect"], [e for e in made if e["type"] == "text"]
    assert [e["style"]["fill"] for e in swatches] == ["#aaaaaa", "#bbbbbb"]  # type: ignore[index]
    assert max(float(str(e["x"])) for e in swatches) < float(str(words[0]["x"]))
    assert words[0]["y"] == 10 + LINE / 2


def test_words_longer_than_the_picture_are_cut() -> None:
    made = written("una palabra " * 20, 0, 0, LIGHT, room=100)
    assert width_of(made["style"]["text"], 11) <= 100  # type: ignore[index]
    assert made["style"]["text"].endswith("…")  # type: ignore[index]
