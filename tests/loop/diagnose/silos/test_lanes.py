"""Agents and reps side by side: their sums, and whether they can be compared at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.silos.hand import Row, turns
from unisono.loop.diagnose.silos.lanes import Compared, Lane, compared, lanes_of
from unisono.loop.diagnose.silos.turns import SEASON, TURNS

PACES = tuple(np.linspace(-0.5, 0.5, 10))


def lane(seed: int = 1, *, slope: float = -0.4, **more: Any) -> Lane:
    (told,) = lanes_of(turns(np.random.default_rng(seed), **{"paces": PACES, "slope": slope, **more}))
    return told


def told(seed: int = 1, *, pushed: int = -1, **more: Any) -> Compared:
    return compared(lane(seed, **more), pushed=pushed)


def test_rows_become_one_lane_a_queue_with_a_table_a_sum() -> None:
    random = np.random.default_rng(1)
    rows = turns(random, paces=PACES, slope=0.0) + turns(random, paces=PACES[:5], slope=0.0, lane="Beta")
    alpha, beta = lanes_of(rows)
    assert (alpha.name, alpha.channel, alpha.currency) == ("Alpha", "phone", "PEN")
    assert (len(alpha.units), beta.units) == (10, ("B0", "B1", "B2", "B3", "B4"))
    assert alpha.cells["n"].shape == (TURNS, 10)
    assert alpha.total("n").tolist() == [TURNS * 12.0] * 10
    assert alpha.total("n", (0, 1)).tolist() == [24.0] * 10


def test_the_same_queue_of_another_channel_is_another_lane() -> None:
    random = np.random.default_rng(1)
    rows = turns(random, paces=PACES, slope=0.0) + turns(random, paces=PACES, slope=0.0, channel="chat")
    assert [(each.name, each.channel) for each in lanes_of(rows)] == [("Alpha", "phone"), ("Alpha", "chat")]
    assert lanes_of([]) == []


def test_a_stretch_in_which_a_unit_did_nothing_is_nothing() -> None:
    rows = turns(np.random.default_rng(1), paces=PACES, slope=0.0)
    gap: list[Row] = [row for row in rows if (row["unit"], row["turn"]) != ("A3", 7)]
    (found,) = lanes_of(gap)
    assert found.cells["n"][7].tolist() == [12.0] * 3 + [0.0] + [12.0] * 6


@pytest.mark.parametrize(
    ("changed", "currency"),
    [({}, "PEN"), ({"currency_high": "USD"}, None), ({"currency_low": None, "currency_high": None}, None)],
)
def test_money_is_of_one_currency_or_none(changed: dict[str, str | None], currency: str | None) -> None:
    rows = [{**row, **changed} for row in turns(np.random.default_rng(1), paces=PACES, slope=0.0)]
    assert lanes_of(rows)[0].currency == currency


def test_what_units_usually_do_is_off_their_like_s_mean() -> None:
    usual = lane().usual
    assert usual == pytest.approx(np.asarray(PACES) - np.mean(PACES), abs=0.03)


def test_sums_of_stretches_add_up_to_the_whole() -> None:
    found = lane()
    whole, parts = found.sums(range(TURNS)), found.turns()
    assert len(parts) == TURNS
    for name in ("n", "x", "y", "xx", "xy"):
        assert np.sum([getattr(part, name) for part in parts], axis=0) == pytest.approx(getattr(whole, name))


def test_another_column_can_stand_in_for_the_outcome() -> None:
    found = lane()
    other = found.sums(range(TURNS), "k1", "xk1")
    assert other.y.tolist() == found.total("k1").tolist()
    assert other.xy.tolist() == found.total("xk1").tolist()
    assert other.x.tolist() == found.total("x").tolist()


def test_both_slopes_find_what_was_planted_and_it_counts_for_the_side_asked() -> None:
    found = told(slope=-0.4)
    assert found.design == "holds"
    assert found.slope.slope == pytest.approx(-0.4, abs=0.08)
    assert found.ordered.slope == pytest.approx(-0.4, abs=0.08)
    p = found.p_value(-1)
    assert p is not None
    assert p < 0.001
    assert found.p_value(1) == 1.0, "the other side was asked for, and isn't so"


def test_without_a_slope_it_is_seldom_sure() -> None:
    p_values = [told(seed, slope=0.0).p_value(-1) for seed in range(40)]
    known = [p for p in p_values if p is not None]
    assert len(known) >= 30
    # five in a hundred and 1.96 standard errors of a share of forty
    assert np.mean([p < 0.05 for p in known]) <= 0.05 + 1.96 * np.sqrt(0.05 * 0.95 / 40)


@pytest.mark.parametrize("units", [1, 4])
def test_four_agents_are_too_few(units: int) -> None:
    found = told(paces=PACES[:units])
    assert (found.design, found.p_value(-1)) == ("too_few", None)


def test_agents_who_all_work_alike_say_nothing_of_pace() -> None:
    found = told(paces=[0.0] * 10)
    assert (found.design, found.p_value(-1)) == ("alike", None)


def test_cases_known_to_lean_towards_some_silence_it() -> None:
    found = told(lean=0.5)
    assert min(found.leans) < 0.01
    assert (found.design, found.p_value(-1)) == ("leans", None)


def test_a_pace_that_follows_bad_outcomes_silences_it() -> None:
    """Those whose outcomes were bad in the first third are quicker in the last."""
    random = np.random.default_rng(4)
    bad = np.linspace(-0.3, 0.3, 10)
    rows = turns(random, paces=PACES, slope=0.0)
    for row in rows:
        worse = bad[int(row["unit"][1:])]
        row["raw_y"] = 12 * (0.4 + worse) + random.normal(0, 0.3)
        row["raw_x"] = row["raw_x"] - 12 * worse * row["turn"] / TURNS + random.normal(0, 0.1)
    (found,) = lanes_of(rows)
    reacted = compared(found, pushed=-1)
    assert reacted.responds is not None
    assert reacted.responds < 0.02
    assert (reacted.design, reacted.p_value(-1)) == ("responds", None)
    assert compared(found, pushed=1).design == "holds", "slower after bad outcomes is no push"


@pytest.mark.parametrize("look", ["ordered", "begun"])
def test_where_the_time_order_disagrees_it_is_not_sure(look: str) -> None:
    found = told()
    assert (found.p_value(-1) or 0.0) < 0.01
    other = getattr(told(slope=0.4, seed=2), look)
    assert replace(found, **{look: other}).p_value(-1) == 1.0


def test_what_only_came_to_be_after_the_first_quarter_is_not_believed() -> None:
    """Everybody begins alike; who is quick later has the bad outcomes: either may have come first."""
    found = told().lane
    cells = {name: table.copy() for name, table in found.cells.items()}
    cells["x"][:SEASON] = 0.0
    assert compared(found, pushed=-1).p_value(-1) == told().p_value(-1)
    late = compared(Lane(found.name, found.channel, found.units, cells), pushed=-1)
    assert late.begun.slope is None or not late.begun.strong
    assert late.p_value(-1) in (None, 1.0)
