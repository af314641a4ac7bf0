"""Gaps in a trend: one ring for each unknown period, words where they have room."""

from __future__ import annotations

from tests.render.samples import sure, too_few
from unisono.model.brief import TrendChart
from unisono.model.estimate import Estimate
from unisono.render.charts.gaps import gap_legend, gap_rings, ground_of
from unisono.render.charts.palette import LIGHT
from unisono.render.charts.scale import scale_of


def rings(*estimates: Estimate, width: int = 500) -> list[dict[str, object]]:
    chart = TrendChart("", "", tuple(str(i) for i in range(len(estimates))), estimates)
    scale = scale_of(estimates, "es", steps=4)
    made = gap_rings(chart, scale, "es", LIGHT, lambda i: 40.0 * i, width=width)
    return made["data"]  # type: ignore[return-value]


KNOWN = sure(20.0, 4, 90, "points")


def test_a_ring_stands_below_everything_known() -> None:
    (ring,) = rings(KNOWN, too_few(12, "points"), KNOWN)
    scale = scale_of([KNOWN], "es", steps=4)
    assert ring["value"] == [1, ground_of(scale)]
    assert ground_of(scale) < scale.low


def test_neighbours_say_their_span_once() -> None:
    made = rings(KNOWN, *(too_few(n, "points") for n in (12, 4, 20)), KNOWN)
    words = [str(ring["label"]["formatter"]).replace("\u00a0", " ") for ring in made]  # type: ignore[index]
    assert words == ["", "n = 4–20", ""]


def test_what_has_no_room_is_not_said() -> None:
    made = rings(*(too_few(99_999, "points"), KNOWN) * 4, width=60)
    assert sum(bool(ring["label"]["show"]) for ring in made) <= 1  # type: ignore[index]


def test_nothing_unknown_has_no_ring() -> None:
    assert rings(KNOWN, KNOWN) == []


def test_the_legend_says_what_a_ring_is() -> None:
    assert str(gap_legend("en", LIGHT, 40)["text"]).startswith("○ no figure")
