"""Kept rates as they are told: every hour there, shares of what was due, none where nothing was."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.demo.truth.lives import Lived, differ, lived
from unisono.demo.truth import Tally
from unisono.demo.truth.promised import kept_rates
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CHANNELS, CITIES, PROMISES, SEGMENTS
from unisono.demo.world.queues import by_night

Told = dict[str, Any]
KEPT = ("kept", "n")


def told(life: Lived) -> Told:
    return dict(kept_rates(life.tally, life.laws))


def cells(rates: Told) -> list[Told]:
    """Every share told, however it is split."""
    split = [row for answers in rates["answers"] for row in answers["by_hour_of_week"]]
    split += [
        row for answers in rates["answers"] for view in ("by_segment", "by_city") for row in answers[view]
    ]
    return [*rates["answers"], rates["deliveries"], *rates["by_channel"], *split]


@pytest.fixture
def one_call() -> Tally:
    """A single call, on a Tuesday at three in the morning, answered as promised; two deliveries, one late."""
    hours, city_hours = np.zeros((3, 168, 2), dtype=np.int64), np.zeros((3, 4, 24, 24, 2), dtype=np.int64)
    segments, deliveries = np.zeros((3, 4, 2), dtype=np.int64), np.zeros((4, 24, 2), dtype=np.int64)
    hours[0, 27] = segments[0, 2] = city_hours[0, 1, 9, 3] = 1, 1
    deliveries[3, 5] = 2, 1
    return Tally(
        {
            "kept_by_hour": hours,
            "kept_by_city_month_hour": city_hours,
            "kept_by_segment": segments,
            "deliveries": deliveries,
        }
    )


def test_one_call_is_told_in_its_own_cells_and_nowhere_else(one_call: Tally) -> None:
    rates: Told = dict(kept_rates(one_call, Laws()))
    known = [row for row in cells(rates) if row["n"]]
    assert len(known) == 6  # its promise, hour, segment, city and channel; the deliveries
    by_phone = rates["answers"][0]
    assert by_phone["by_hour_of_week"][27] == {"hour_of_week": 27, "n": 1, "kept": 1, "share": 1.0}
    assert [row["n"] for row in by_phone["by_city"]] == [0, 1, 0, 0]
    assert [row["n"] for row in by_phone["by_segment"]] == [0, 0, 1, 0]
    assert rates["deliveries"]["share"] == 0.5


def test_where_nothing_was_due_there_is_no_share(one_call: Tally) -> None:
    silent = [row for row in cells(dict(kept_rates(one_call, Laws()))) if not row["n"]]
    assert len(silent) == 3 * 168 - 1 + 2 + 2 + 3 * (4 + 4) - 2
    assert {row["share"] for row in silent} == {None}


def test_every_share_is_what_was_kept_of_what_was_due() -> None:
    rates = told(lived())
    for row in cells(rates):
        assert 0 <= row["kept"] <= row["n"]
        assert row["share"] == (row["kept"] / row["n"] if row["n"] else None)


def test_every_hour_of_the_week_every_segment_city_and_channel_is_there() -> None:
    rates = told(lived())
    assert [each["promise"] for each in rates["answers"]] == [promise.code for promise in PROMISES[:3]]
    assert rates["deliveries"]["promise"] == PROMISES[3].code
    assert [row["name"] for row in rates["by_channel"]] == list(CHANNELS)
    for place, each in enumerate(rates["answers"]):
        assert each["channel"] == CHANNELS[place]
        assert [row["hour_of_week"] for row in each["by_hour_of_week"]] == list(range(168))
        assert [row["name"] for row in each["by_segment"]] == list(SEGMENTS)
        assert [row["name"] for row in each["by_city"]] == [city.name for city in CITIES]
        for view in ("by_hour_of_week", "by_segment", "by_city"):
            assert sum(row["n"] for row in each[view]) == each["n"]
            assert sum(row["kept"] for row in each[view]) == each["kept"]
        assert rates["by_channel"][place]["n"] == each["n"]


def test_the_law_says_what_the_hours_of_a_city_with_lima_s_clock_show() -> None:
    """Lima never staffs its nights and its clock is the company's: its hours follow the law alone."""
    counts, laws = np.zeros((168, 2), dtype=np.int64), lived().laws
    for seed in range(3):
        world = lived(seed=seed, customers=20_000).world
        cases = world.cases
        here = (cases.kept >= 0) & (cases.channel == 0) & (world.customers.city[cases.customer] == 0)
        hour = (cases.opened_at[here] // 3600 + 4 * 24) % 168
        counts[:, 0] += np.bincount(hour, minlength=168)
        counts[:, 1] += np.bincount(hour, cases.kept[here], minlength=168).astype(np.int64)
    law = np.array(told(lived())["by_law"]["unstaffed_nights"])
    assert law.shape == (168,)
    assert set(law[by_night(np.arange(168))].tolist()) == {laws.service.guard_keeps}
    seen = counts[:, 0] > 0
    error = np.sqrt(counts[seen, 0] * law[seen] * (1 - law[seen]))
    z = (counts[seen, 1] - counts[seen, 0] * law[seen]) / error
    assert np.sqrt((z**2).mean()) == pytest.approx(1, abs=0.25)
    assert abs(z.sum()) / np.sqrt(seen.sum()) < 3


def test_without_the_broken_promise_nights_are_kept_like_days() -> None:
    quiet = told(lived("promises"))
    assert quiet["by_law"]["unstaffed_nights"] == quiet["by_law"]["staffed_nights"]
    hours = quiet["answers"][0]["by_hour_of_week"]
    night, day = (
        tuple(sum(row[name] for row in hours if (row["hour_of_week"] % 24 < 5) is wanted) for name in KEPT)
        for wanted in (True, False)
    )
    assert abs(differ(night, day)) < 4
    loud = told(lived())["answers"][0]
    assert loud["share"] < quiet["answers"][0]["share"] - 0.05
