"""What a broken promise costs, where every share can be worked out on paper: two countries, a month each."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from unisono.loop.diagnose.aftermath.alike import Alike, Fact
from unisono.loop.diagnose.aftermath.cost import Cost, Sum, Worth, cost_of, difference
from unisono.loop.diagnose.aftermath.months import Months
from unisono.model.estimate import Reason
from unisono.stats.balancing import Balance, Effect
from unisono.stats.worth import Ahead

AHEAD = Ahead(24, 0.0)
MONTH = 600
# (country, broken): customers, of whom left, cents given back to each, cents of each one's next contacts
GROUPS = {
    ("PE", True): (60, 20, 500.0, 300.0),
    ("CO", True): (30, 6, 200.0, 300.0),
    ("PE", False): (60, 10, 0.0, 100.0),
    ("CO", False): (240, 12, 50.0, 200.0),
}
BROKEN = 90
LEFT_BROKEN = 26 / 90
LEFT_ALIKE = 60 / 90 * 10 / 60 + 30 / 90 * 12 / 240  # the others, two thirds of them Peruvian: 0.12778
NOBODY = Alike(
    np.zeros(0, np.int64),
    np.zeros(0, np.int64),
    Balance(np.zeros(0), 0.0, np.zeros(0), np.zeros(0), "nobody"),
)


def months(*, usual: float | None = 1_000.0, more: int = 0) -> Months:
    """A row a customer; `more` broken months nobody saw the end of."""
    columns: dict[str, list] = {name: [] for name in ("country", "broken", "left", "returned", "cost")}
    for (country, broken), (size, left, returned, cost) in GROUPS.items():
        columns["country"] += [country] * size
        columns["broken"] += [broken] * size
        columns["left"] += [place < left for place in range(size)]
        columns["returned"] += [returned] * size
        columns["cost"] += [cost] * size
    for name, value in (
        ("country", "PE"),
        ("broken", True),
        ("left", False),
        ("returned", 0.0),
        ("cost", 0.0),
    ):
        columns[name] += [value] * more
    size = len(columns["country"])
    left = np.array(columns["left"])
    return Months(
        customer=np.arange(size),
        month=np.full(size, MONTH),
        started=np.full(size, MONTH - 3),
        ended=np.where(left, MONTH + 1, -1),
        broken=np.array(columns["broken"]),
        seen=np.arange(size) < size - more,
        facts=(Fact.of("country", columns["country"]),),
        contacts_after=np.array(columns["cost"]) / 100,
        cost_after=np.array(columns["cost"]),
        returned=np.array(columns["returned"]),
        usual=np.full(size, np.nan if usual is None else usual),
        last=MONTH + 10,
        names=np.array([f"c{place}" for place in range(size)]),
    )


def test_who_leaves_because_of_it_is_the_difference_to_alike_others() -> None:
    found = cost_of(months(), AHEAD)
    assert found.leaving.exposed == pytest.approx(LEFT_BROKEN)
    assert found.leaving.others == pytest.approx(LEFT_ALIKE)
    assert found.gone.value == pytest.approx(BROKEN * (LEFT_BROKEN - LEFT_ALIKE))  # 26 − 11.5 = 14.5
    assert found.gone.value == pytest.approx(14.5)
    assert (found.met, found.kept) == (90, 300)


def test_the_plain_difference_would_have_been_another() -> None:
    """All 300 others leave at 22/300; the alike ones at nearly twice that, as Peruvians leave more."""
    assert LEFT_ALIKE > 1.7 * 22 / 300
    broken, kept = cost_of(months(), AHEAD).shares
    assert (broken.value, kept.value) == (pytest.approx(LEFT_BROKEN), pytest.approx(LEFT_ALIKE))
    assert (broken.n, kept.n) == (90, 300)


def test_money_given_back_is_that_beyond_what_alike_others_get() -> None:
    """Broken: (60·500 + 30·200) in all; alike others would have got 90 · (⅔·0 + ⅓·50)."""
    found = cost_of(months(), AHEAD)
    assert found.returned.value == pytest.approx(60 * 500 + 30 * 200 - 90 * 50 / 3)


def test_further_contacts_are_counted_of_those_who_stayed() -> None:
    """64 stayed, 40 of them Peruvian: 300 each, and alike others 40/64 · 100 + 24/64 · 200 = 137.5."""
    found = cost_of(months(), AHEAD)
    assert found.contacts.value == pytest.approx(64 * (300 - 137.5))
    assert found.further.difference == pytest.approx(3 - 1.375)


def test_months_nobody_saw_the_end_of_are_broken_too() -> None:
    """Ten more broken months: the shares stay as they were, the count is a hundred."""
    found = cost_of(months(more=10), AHEAD)
    assert found.met == 100
    assert found.leaving.difference == pytest.approx(LEFT_BROKEN - LEFT_ALIKE)
    assert found.gone.value == pytest.approx(100 * (LEFT_BROKEN - LEFT_ALIKE))


def test_what_each_still_brings_is_months_times_the_usual_payment() -> None:
    found = cost_of(months(), AHEAD)
    assert found.worth.each.value == pytest.approx(1_000 * found.worth.months)
    assert 1 < found.worth.months < 24
    assert found.lost.value == pytest.approx(found.gone.value * found.worth.each.value)
    parts = (found.lost, found.returned, found.contacts)
    assert found.total.value == pytest.approx(sum(part.value for part in parts))
    assert found.total.error == pytest.approx(math.sqrt(sum(part.error**2 for part in parts)))


@pytest.mark.parametrize("scale", [0.01, 100.0])
def test_money_in_other_units_costs_as_many_of_those(scale: float) -> None:
    plain = months()
    scaled = replace(
        plain,
        usual=plain.usual * scale,
        returned=plain.returned * scale,
        cost_after=plain.cost_after * scale,
    )
    one, other = cost_of(plain, AHEAD), cost_of(scaled, AHEAD)
    for name in ("lost", "returned", "contacts", "total"):
        assert getattr(other, name).value == pytest.approx(getattr(one, name).value * scale)
        assert getattr(other, name).error == pytest.approx(getattr(one, name).error * scale)
    assert other.leaving == one.leaving


def test_the_order_of_months_changes_nothing() -> None:
    plain = months()
    order = np.random.default_rng(4).permutation(len(plain))
    one, other = cost_of(plain, AHEAD), cost_of(plain.of_rows(order), AHEAD)
    assert other.total.value == pytest.approx(one.total.value)
    assert other.total.error == pytest.approx(one.total.error)
    assert other.met == one.met


def test_several_months_of_one_customer_leave_more_doubt() -> None:
    plain = months()
    pairs = replace(plain, customer=np.arange(len(plain)) // 2)
    alone, together = (cost_of(each, AHEAD) for each in (plain, pairs))
    assert together.leaving.difference == pytest.approx(alone.leaving.difference)
    assert together.leaving.error > 1.2 * alone.leaving.error


def test_where_nobody_wrote_down_money_leaving_is_told_and_why_there_is_no_price() -> None:
    found = cost_of(months(usual=None), AHEAD)
    assert found.gone.value == pytest.approx(14.5)
    assert found.reason == found.unvalued == Reason("aftermath_no_money")
    assert (found.lost, found.total, found.worth) == (None, None, None)
    assert found.returned is not None


def test_with_a_price_there_is_no_reason_for_none() -> None:
    assert cost_of(months(), AHEAD).reason is None


@pytest.mark.parametrize(("broken", "code"), [(29, "too_few"), (0, "no_data"), (30, None)])
def test_thirty_broken_months_are_needed(broken: int, code: str | None) -> None:
    plain = months()
    found = cost_of(plain.of_rows(~plain.broken | (np.cumsum(plain.broken) <= broken)), AHEAD)
    assert found.met == broken
    assert (found.reason.code if found.reason else None) == code
    assert (found.leaving is None) == (found.total is None) == (code is not None)


@pytest.mark.parametrize(
    ("value", "error", "shown"),
    [
        (0.0, 0.0, (0, 0, 0)),
        (1_000.0, 100.0, (1_000, 804, 1_196)),  # 1.96 errors to either side, in whole cents
        (-500.0, 10.0, (-500, -520, -480)),
        (0.4, 0.1, (0, 0, 1)),
    ],
)
def test_sums_are_shown_in_whole_cents(value: float, error: float, shown: tuple[int, int, int]) -> None:
    told = Sum(value, error).estimate(40, "PEN")
    assert (told.value, told.low, told.high) == shown
    assert (told.unit, told.currency, told.n) == ("money", "PEN", 40)


@pytest.mark.parametrize(
    ("lost", "returned", "contacts", "total"),
    [
        (Sum(100.0, 3.0), Sum(20.0, 4.0), Sum(5.0, 12.0), Sum(125.0, 13.0)),  # 3² + 4² + 12² = 13²
        (Sum(100.0, 3.0), Sum(20.0, 4.0), None, Sum(120.0, 5.0)),
        (Sum(100.0, 3.0), None, None, Sum(100.0, 3.0)),
        (Sum(100.0, 3.0), Sum(-20.0, 4.0), None, Sum(80.0, 5.0)),
        (None, Sum(20.0, 4.0), Sum(5.0, 12.0), None),  # the rest alone would flatter
    ],
    ids=["all", "without contacts", "lost alone", "given back less", "lost unknown"],
)
def test_the_total_adds_what_is_known(
    lost: Sum | None, returned: Sum | None, contacts: Sum | None, total: Sum | None
) -> None:
    worth = Worth(Sum(1.0, 0.1), 1.0, ())
    found = Cost(40, 100, NOBODY, Effect(0.1, 0.05, 0.01), worth, None, lost, returned, contacts)
    assert found.total == total
    assert found.gone == Sum(pytest.approx(2.0), pytest.approx(0.4))


def test_a_difference_is_shown_with_its_interval() -> None:
    told = difference(Effect(0.5, 0.3, 0.05), 77, "share")
    assert (told.value, told.low, told.high) == pytest.approx((0.2, 0.102, 0.298), abs=1e-4)
    assert (told.n, told.unit, told.currency) == (77, "share", None)
    assert difference(Effect(500.0, 300.0, 5.0), 77, "money", currency="CLP").currency == "CLP"
