"""What a queue's hurry costs: contacts that came back because of it, customers who left, and money."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.loop.diagnose.silos.hand import turns
from unisono.loop.diagnose.silos.hurry import Hurry, hurry_of, leaves_too, left_more, matters, money_of
from unisono.loop.diagnose.silos.lanes import Lane, compared, lanes_of

QUICK = tuple(np.linspace(-0.9, 0.1, 10))
SLOW = tuple(np.linspace(-0.1, 0.9, 10))


def lane(paces: tuple[float, ...] = QUICK, *, slope: float = -0.4, seed: int = 1, **more: Any) -> Lane:
    (told,) = lanes_of(turns(np.random.default_rng(seed), paces=paces, slope=slope, **more))
    return told


def cost_of(mine: Lane, *others: Lane) -> Hurry | None:
    return hurry_of(compared(mine, pushed=-1), [mine, *others])


def sure(cost: Hurry | None) -> Hurry:
    assert cost is not None
    return cost


def test_the_gap_is_to_the_other_queues_of_its_channel() -> None:
    mine, other = lane(), lane(SLOW, lane="Beta", seed=2)
    cost = sure(cost_of(mine, other, lane(SLOW, lane="Chat", channel="chat", seed=3)))
    assert cost.beside
    assert cost.gap == pytest.approx(0.8, abs=0.02)
    assert cost.share[0] == pytest.approx(0.32, abs=0.05)
    assert cost.share[1] < cost.share[0] < cost.share[2]
    assert cost.again == pytest.approx(tuple(each * 2_880 for each in cost.share))


def test_a_queue_slower_than_the_others_does_not_hurry() -> None:
    assert cost_of(lane(SLOW), lane(QUICK, lane="Beta", seed=2)) is None


def test_alone_in_its_channel_it_is_held_against_its_own_slowest_third() -> None:
    cost = sure(cost_of(lane()))
    assert not cost.beside
    assert cost.gap == pytest.approx(np.mean(QUICK[-3:]) - np.mean(QUICK), abs=0.02)


def without(mine: Lane, *silent: int) -> Lane:
    """The lane where some units were alone in all their strata, so nothing of them is compared."""
    cells = {name: cell.copy() for name, cell in mine.cells.items()}
    for name in ("told", "x", "xx"):
        cells[name][:, list(silent)] = 0.0
    return Lane(mine.name, mine.channel, mine.units, cells, mine.currency)


def test_a_lone_queue_whose_agents_never_meet_is_held_against_nobody() -> None:
    """As in a company of a handful of customers: every case is alone in its stratum."""
    assert cost_of(without(lane(), *range(10))) is None


def test_the_slowest_third_is_of_agents_who_are_compared() -> None:
    """Of ten agents the last four are alone: a third of the six others are two, the fifth and the sixth."""
    cost = sure(cost_of(without(lane(), 6, 7, 8, 9)))
    assert cost.gap == pytest.approx(np.mean(QUICK[4:6]) - np.mean(QUICK[:6]), abs=0.02)


def test_where_agents_can_not_be_compared_nothing_is_told() -> None:
    assert cost_of(lane(QUICK[:1]), lane(SLOW, lane="Beta")) is None


def test_people_are_those_who_came_back_times_how_many_more_of_these_leave() -> None:
    cost = sure(cost_of(lane(leave=0.3), lane(SLOW, lane="Beta", seed=2)))
    left, error = cost.left_more
    assert left == pytest.approx(0.3, abs=3 * error)
    assert cost.people[0] == pytest.approx(cost.again[0] * left)
    assert 0 < cost.people[1] < cost.people[0] < cost.people[2]


def test_where_those_who_came_back_leave_no_more_nobody_left_for_it() -> None:
    mine = lane(leave=0.0, seed=6)
    p = leaves_too(mine)
    assert p is not None
    assert p > 0.05
    assert left_more(mine)[0] < 0
    assert sure(cost_of(mine, lane(SLOW, lane="Beta"))).people == (0.0, 0.0, 0.0)
    quick = leaves_too(lane(leave=0.3))
    assert quick is not None
    assert quick < 1e-6


def test_hurry_that_does_no_harm_costs_nobody() -> None:
    """Quicker agents here send fewer back: what it costs is under nothing, and people none."""
    cost = sure(cost_of(lane(slope=0.4), lane(SLOW, lane="Beta", seed=2)))
    assert cost.again[0] < 0
    assert cost.people == (0.0, 0.0, 0.0)
    assert not matters(lane(slope=0.4), cost)


def test_without_any_spread_nothing_is_said_of_leaving() -> None:
    mine = lane()
    flat = Lane(mine.name, mine.channel, mine.units, {**mine.cells, "yy": mine.cells["yy"] * 0}, "PEN")
    assert left_more(flat) == (0.0, 0.0)
    assert leaves_too(flat) is None


def test_it_matters_where_a_sixth_of_those_who_come_back_surely_come_for_it() -> None:
    mine = lane()
    again = float(mine.total("raw_y").sum() / mine.total("n").sum())
    share = (0.3, 0.0, 0.5)
    assert matters(mine, Hurry(0.8, (0.5, again / 6 + 0.001, 0.6), share, share, (0.3, 0.1), True))
    assert not matters(mine, Hurry(0.8, (0.5, again / 6 - 0.001, 0.6), share, share, (0.3, 0.1), True))
    assert not matters(mine, Hurry(0.8, (0.5, 0.0, 0.6), share, share, (0.3, 0.1), True))


COST = Hurry(0.8, (0.3, 0.2, 0.4), (900.0, 600.0, 1_200.0), (100.0, 50.0, 200.0), (0.3, 0.1), True)


def test_money_is_a_year_of_those_who_left_and_serving_the_others_again() -> None:
    money = money_of(lane(pays=5_000, spent=500), COST)
    assert money is not None
    assert money.value == pytest.approx(100 * 12 * 5_000 + 900 * 500)
    assert money.low == pytest.approx(50 * 12 * 5_000 + 600 * 500)
    assert money.high == pytest.approx(200 * 12 * 5_000 + 1_200 * 500)
    assert (money.unit, money.currency, money.n) == ("money", "PEN", 2_880)


def test_of_what_nobody_told_the_rest_is_counted() -> None:
    served = money_of(lane(pays=0), COST)
    paid = money_of(lane(spent=0), COST)
    assert served is not None
    assert paid is not None
    assert served.value == pytest.approx(900 * 500)
    assert paid.value == pytest.approx(100 * 12 * 5_000)


def test_without_any_money_or_a_currency_there_is_none() -> None:
    assert money_of(lane(pays=0, spent=0), COST) is None
    assert money_of(lane(currency=None), COST) is None


def test_money_is_never_under_nothing() -> None:
    gain = Hurry(0.8, (-0.3, 0.0, 0.1), (-900.0, 0.0, 90.0), (0.0, 0.0, 0.0), (0.3, 0.1), True)
    money = money_of(lane(), gain)
    assert money is not None
    assert (money.value, money.low) == (0.0, 0.0)
