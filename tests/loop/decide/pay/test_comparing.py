"""Two plans on the same deals: who gains, who loses, what the dearer one must bring."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.decide.pay.made import play, sale
from unisono.loop.decide.pay.comparing import Changed, compare_plans, needed_staying
from unisono.loop.decide.pay.worth import Winnings

SOLD = (sale("1", "2026-01-10", 1_000), sale("2", "2026-01-11", 400, person="luz"))
FLAT = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'
EACH = '[[parts]]\nkind = "revenue"\neach = 0.70\n'
NONE = '[[parts]]\nkind = "revenue"\nrate = 0\n'


def won(stayed: int, gone: int, *, there: float = 100.0, lost: float = 20.0, seed: int = 1) -> Winnings:
    """Customers of one seller: so many who stayed a year and so many who left, worth about this."""
    random = np.random.default_rng(seed)
    value = np.concatenate([random.normal(there, 10, stayed), random.normal(lost, 10, gone)])
    kept = np.repeat([1.0, 0.0], [stayed, gone])
    names = tuple(str(each) for each in range(len(kept)))
    nothing = np.zeros(len(kept))
    return Winnings(names, ("ana",) * len(names), nothing, nothing, value, nothing, kept)


def test_the_difference_is_what_the_other_pays_more() -> None:
    assert Changed("ana", 100, 70).difference == -30
    assert Changed("ana", 70, 100).difference == 30


def test_winners_come_first_and_who_loses_most_leads_the_losers() -> None:
    found = compare_plans(play(FLAT, *SOLD), play(EACH, *SOLD), won(50, 50))
    assert [(each.person, each.before, each.after) for each in found.people] == [
        ("luz", 40, 70),
        ("ana", 100, 70),
    ]
    assert [each.person for each in found.winners] == ["luz"]
    assert [each.person for each in found.losers] == ["ana"]
    assert (found.before, found.after) == (140, 140)


def test_whoever_only_one_plan_pays_is_there_too() -> None:
    found = compare_plans(play(NONE), play(FLAT, *SOLD), won(50, 50))
    assert {each.person: (each.before, each.after) for each in found.people} == {
        "ana": (0, 100),
        "luz": (0, 40),
    }
    assert found.losers == ()
    back = compare_plans(play(FLAT, *SOLD), play(NONE), won(50, 50))
    assert [each.person for each in back.losers] == ["ana", "luz"]
    assert back.winners == ()


def test_the_extra_cost_is_shared_by_the_customers_it_is_paid_for() -> None:
    """140 cents more for two customers, where one who stays is worth 80 cents more than one who leaves."""
    found = compare_plans(play(NONE, *SOLD), play(FLAT, *SOLD), won(400, 400))
    assert found.needed.value == pytest.approx(140 / 2 / 80, rel=0.03)
    assert found.needed.n == 800


def test_twice_the_cost_must_bring_twice_as_much() -> None:
    years = won(200, 200)
    once, twice = (needed_staying(extra, 100, years) for extra in (500, 1_000))
    assert once.value is not None
    assert twice.value == pytest.approx(2 * once.value)
    assert once.low is not None
    assert once.high is not None
    assert once.low < once.value < once.high
    assert needed_staying(500, 0, years).value == pytest.approx(100 * once.value)  # never by nobody


def test_its_bounds_hold_the_truth_in_nineteen_of_twenty() -> None:
    held = 0
    for seed in range(200):
        found = needed_staying(1_000, 100, won(60, 60, seed=seed))
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 10 / 80 <= found.high
    assert 180 <= held <= 198


@pytest.mark.parametrize(
    ("stayed", "gone", "code"), [(29, 100, "too_few"), (100, 3, "too_few"), (0, 0, "no_data")]
)
def test_few_who_stayed_or_left_say_nothing(stayed: int, gone: int, code: str) -> None:
    found = needed_staying(1_000, 100, won(stayed, gone))
    assert not found.known
    assert found.reason is not None
    assert found.reason.code == code


@pytest.mark.parametrize("extra", [0, -500])
def test_what_costs_no_more_needs_nothing(extra: int) -> None:
    found = needed_staying(extra, 100, won(100, 100))
    assert not found.known
    assert found.reason is not None
    assert found.reason.code == "pay_costs_no_more"


@pytest.mark.parametrize("there", [20.0, 5.0])
def test_where_staying_brings_nothing_no_staying_pays_back(there: float) -> None:
    found = needed_staying(1_000, 100, won(100, 100, there=there))
    assert found.reason is not None
    assert found.reason.code == "pay_staying_brings_nothing"
    assert found.n == 200
