"""Events on a trend: every flag stands free, and what has no room gets a number and a key."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.render.charts.drawn import collisions, outside, words_of
from tests.render.samples import eventful, months, sure
from unisono.model.brief import Event, TrendChart
from unisono.model.words import LANGUAGES
from unisono.render.charts import WIDE, option_of, size_of, svg_of
from unisono.render.charts.events import MOST_NAMED, MOST_ROWS, Flags, event_lines, flags_of
from unisono.render.charts.lettering import width_of
from unisono.render.charts.palette import LIGHT

NAMES = (
    "A",
    "Nueva tarifa",
    "Campaña «soporte 24/7» para clientes nuevos de todos los países",
    "",
    "{b}{c0} US$ $&",
)


def chart(count: int, *events: tuple[int, str]) -> TrendChart:
    periods = tuple(str(i) for i in range(count))
    happened = tuple(Event(str(index), label) for index, label in events)
    return TrendChart("", "", periods, (sure(50.0, 4, 90, "points"),) * count, happened)


def drawn(made: TrendChart, *, narrow: bool, language: str = "es") -> tuple[str, int, int]:
    width, height = size_of(made, narrow=narrow)
    return svg_of(option_of(made, language=language, narrow=narrow), width, height), width, height


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize(
    "places", [(0,), (11,), (10, 11), (0, 1, 2), (3, 3), (0, 5, 10, 11), tuple(range(12))], ids=str
)
def test_words_never_meet_nor_leave_the_picture(places: tuple[int, ...], narrow: bool, language: str) -> None:
    for name in NAMES:
        made = chart(12, *((place, name) for place in places))
        svg, width, height = drawn(made, narrow=narrow, language=language)
        assert collisions(svg) == []
        assert outside(svg, width, height) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 19), st.sampled_from(NAMES)), min_size=1, max_size=9))
def test_no_flag_meets_another_and_no_line_runs_through_one(events: list[tuple[int, str]]) -> None:
    flags = flags_of(chart(20, *events), lambda i: 40 + 22.0 * i, (36, 520), numbered=False)
    if flags.key:
        return
    boxes = []
    for flag in flags.flags:
        at, room = 40 + 22.0 * flag.index, width_of(flag.words, 11) + 5
        start = at if flag.side == "right" else at - room
        assert start >= 36
        assert start + room <= 520
        boxes.append((flag.row, at, start, start + room))
    for (row, at, start, end), (other_row, other_at, other_start, other_end) in combinations(boxes, 2):
        assert row != other_row or end <= other_start or other_end <= start
        assert not (row >= other_row and other_start < at < other_end)
        assert not (other_row >= row and start < other_at < end)


@given(st.sets(st.integers(0, 60), min_size=1, max_size=25))
def test_numbers_stand_apart_and_all_are_in_the_key(places: set[int]) -> None:
    made = chart(61, *((place, f"hecho {place}") for place in places))
    flags = flags_of(made, lambda i: 30 + 4.0 * i, (26, 342), numbered=True)
    assert len(flags.key) == len(places) == len(flags.flags)
    spans = [(30 + 4.0 * f.index, width_of(f.words, 11)) for f in flags.flags if f.words]
    for (at, wide), (other, other_wide) in combinations(spans, 2):
        assert abs(at - other) >= (wide + other_wide) / 2


def test_a_phone_has_numbers_and_a_key_below() -> None:
    svg, *_ = drawn(eventful(), narrow=True)
    texts = [word.text for word in words_of(svg)]
    assert "1" in texts
    assert {"1 Campaña «soporte 24/7»", "2 Nueva tarifa", "3 Huelga de transportistas"} <= set(texts)


def test_a_wide_picture_has_names_at_their_lines() -> None:
    svg, *_ = drawn(eventful(), narrow=False)
    assert {"Campaña «soporte 24/7»", "Nueva tarifa", "Huelga de transportistas"} <= {
        w.text for w in words_of(svg)
    }


def test_events_add_to_the_height_and_nothing_else_does() -> None:
    for narrow in (False, True):
        assert size_of(eventful(), narrow=narrow)[1] > size_of(months(), narrow=narrow)[1]
        elsewhere = replace(months(), events=(Event("1999-01", "Antes"),))
        assert size_of(elsewhere, narrow=narrow)[0] == size_of(months(), narrow=narrow)[0]
        assert "Antes" not in drawn(elsewhere, narrow=narrow)[0]


def test_what_happened_in_one_period_shares_a_line() -> None:
    flags = flags_of(chart(5, (2, "Precio"), (2, "Campaña")), lambda i: 90.0 * i, (0, WIDE), numbered=False)
    assert [flag.words for flag in flags.flags] == ["Precio · Campaña"]


def test_very_many_events_are_numbered_at_once() -> None:
    many = chart(60, *((i, "x") for i in range(0, 60, 60 // (MOST_NAMED + 2))))
    assert flags_of(many, lambda i: 8.0 * i, (0, WIDE), numbered=False).key


def test_a_hopeless_choice_is_given_up_quickly() -> None:
    made = chart(60, *((30 + i, "un nombre que no cabe a ningún lado") for i in range(MOST_NAMED)))
    begun = time.perf_counter()
    assert flags_of(made, lambda i: 3.0 * i, (0, 300), numbered=False).key
    assert time.perf_counter() - begun < 2


def test_a_name_is_never_filled_in() -> None:
    svg, *_ = drawn(chart(5, (2, "{b} {c} {@value} $&")), narrow=False)
    said = [word.text.replace("\u2060", "") for word in words_of(svg)]
    assert "{b} {c} {@value} $&" in said


def test_lines_go_from_the_flag_to_the_ground() -> None:
    flags = flags_of(chart(5, (1, "A"), (4, "B")), lambda i: 100.0 * i, (0, WIDE), numbered=False)
    for (head, foot), flag in zip(event_lines(flags, 60, -5.0, LIGHT), flags.flags, strict=True):
        assert head["coord"] == foot["coord"] == [flag.index, -5.0]
        assert float(str(head["y"])) < 60
        assert "y" not in foot
    assert max(flag.row for flag in flags.flags) < MOST_ROWS
    assert event_lines(Flags(), 60, 0.0, LIGHT) == []
