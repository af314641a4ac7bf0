"""Signs of gaming worked out by hand: which days are last ones, what is expected, where nothing is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.pay.made import on, plan
from unisono.loop.decide.pay.gaming import Gaming, Sign, gaming_of, movable, pushed_over, usual_prices
from unisono.loop.decide.pay.past import Past, Sale
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.decide.pay.worth import Winnings, winnings_of
from unisono.loop.measure.metric import ENOUGH_MONEY
from unisono.model.estimate import Estimate, Reason

FLAT = '[[parts]]\nkind = "revenue"\nrate = 0.1\n'
TIERED = FLAT + "quota = 1000\ntiers = [{from = 1.0, rate = 0.2}]\n"
CAPPED = FLAT + "cap = 100\n"  # 1,000 sold a month and no more are paid
JAN, FEB = "2026-01", "2026-02"


def deals(*told: tuple[str, int], person: str = "ana", product: str = "A") -> list[Sale]:
    """Deals by day and amount in whole money."""
    return [
        Sale(f"{person}-{n}-{day}", f"c-{person}-{n}-{day}", person, on(day), amount * 100, product)
        for n, (day, amount) in enumerate(told)
    ]


def played(text: str, sales: Iterable[Sale], until: str = "2026-12-31") -> Replay:
    return replay(plan(text), Past(tuple(sales), on(until)))


def quarterly(text: str, sales: Iterable[Sale]) -> Replay:
    return replay(replace(plan(text), period="quarter"), Past(tuple(sales), on("2026-12-31")))


def looked(found: Replay) -> Gaming:
    return gaming_of(found, winnings_of(found, {}))


def sign(found: Gaming, name: str) -> Sign:
    return next(each for each in found.signs if each.name == name)


def reason(found: Sign) -> str:
    assert found.seen.value is None
    assert found.seen.reason is not None
    return found.seen.reason.code


def month(count: int, late: int, person: str = "ana") -> list[Sale]:
    """So many deals of January, some of them on its 31st."""
    days = [f"{JAN}-31"] * late + [f"{JAN}-10"] * (count - late)
    return deals(*[(day, 100) for day in days], person=person)


@pytest.mark.parametrize(
    ("day", "late"),
    [
        (f"{JAN}-26", 0),
        (f"{JAN}-27", 30),
        (f"{JAN}-31", 30),
        (f"{FEB}-23", 0),
        (f"{FEB}-24", 30),
        (f"{FEB}-01", 0),
    ],
)
def test_the_last_days_of_a_month_are_its_last_five(day: str, late: int) -> None:
    found = sign(looked(played(FLAT, deals(*[(day, 100)] * 30))), "bunched")
    assert found.seen.value == late / 30


@pytest.mark.parametrize(("day", "late"), [("2026-03-21", 0), ("2026-03-22", 30), ("2026-01-31", 0)])
def test_the_last_days_of_a_quarter_are_its_last_ten(day: str, late: int) -> None:
    found = looked(quarterly(FLAT, deals(*[(day, 100)] * 30)))
    assert found.days == 10
    assert sign(found, "bunched").seen.value == late / 30


def test_as_many_late_deals_are_expected_as_there_are_late_days() -> None:
    """January has 31 days and February 28: ten of 59; a month nobody sold in counts for nothing."""
    sales = deals(*[(f"{JAN}-10", 100)] * 20, *[(f"{FEB}-10", 100)] * 20)
    assert sign(looked(played(FLAT, sales)), "bunched").expected == pytest.approx(10 / 59)
    assert sign(looked(played(FLAT, sales[:20] * 2)), "bunched").expected == pytest.approx(5 / 31)


@pytest.mark.parametrize(("count", "known"), [(29, False), (30, True)])
def test_thirty_deals_are_enough_and_one_less_is_not(count: int, *, known: bool) -> None:
    found = sign(looked(played(FLAT, month(count, 10))), "bunched")
    assert found.seen.known is known
    assert found.seen.n == count
    if not known:
        assert reason(found) == "too_few"
        assert found.seen.reason is not None
        assert found.seen.reason.facts["missing"] == 1
        assert not found.beyond  # however many of them were late


def test_where_nobody_sold_every_sign_is_silent() -> None:
    found = looked(played(TIERED, []))
    assert {each.name for each in found.signs} == {
        "bunched", "crossing", "sandbagging", "discounted", "unbilled",
    }  # fmt: skip
    assert all(each.seen.value is None and each.seen.reason and not each.beyond for each in found.signs)
    assert found.movable == 0


def test_deals_of_nobody_the_plan_pays_are_no_sign() -> None:
    """Whoever came in June moved nothing in January."""
    people = '[[people]]\nid = "ana"\nfrom = 2026-06-01\n'
    assert sign(looked(played(FLAT + people, month(40, 40))), "bunched").seen.n == 0
    assert sign(looked(played(FLAT, month(40, 40))), "bunched").seen.n == 40


@pytest.mark.parametrize(
    ("low", "expected", "beyond"),
    [(0.21, 0.2, True), (0.2, 0.2, False), (0.19, 0.2, False), (None, 0.2, False), (0.3, None, False)],
)
def test_a_sign_is_beyond_chance_where_its_lower_bound_is(
    low: float | None, expected: float | None, *, beyond: bool
) -> None:
    seen = Estimate(0.35 if low is not None else None, low, 0.5, 90, "share")
    assert Sign("bunched", seen, expected).beyond is beyond


def test_bounds_without_a_value_accuse_nobody() -> None:
    assert not Sign("bunched", Estimate(None, 0.4, 0.9, 20, "share", reason=Reason("too_few")), 0.2).beyond


def test_a_plan_without_a_quota_has_no_boundary_to_cross() -> None:
    assert reason(sign(looked(played(FLAT, month(40, 0))), "crossing")) == "pay_no_quota"


@pytest.mark.parametrize(("amount", "code"), [(100, "too_few"), (101, "pay_deals_too_large")])
def test_a_deal_may_weigh_a_tenth_of_the_quota_and_no_more(amount: int, code: str) -> None:
    """Of a quota of 1,000; ten deals then say nothing for their number, not for their size."""
    sales = deals(*[(f"{JAN}-10", amount)] * 10)
    assert reason(sign(looked(played(TIERED, sales)), "crossing")) == code


@pytest.mark.parametrize(
    ("outer", "under", "above", "far", "more"),
    [
        (50, 50, 50, 50, 0.0),  # flat: half of those near lie above
        (80, 40, 20, 10, 0.0),  # halving at each tenth: a third is just what the slope expects
        (50, 25, 75, 50, 0.25),  # three of four instead of one of two
        (50, 75, 25, 50, -0.25),
    ],
    ids=["flat", "slope", "pushed", "held-back"],
)
def test_how_many_more_stand_above_than_the_slope_expects(
    outer: int, under: int, above: int, far: int, more: float
) -> None:
    """1 / (1 + ∛(outer / far)) is expected above: of 80 and 10, ∛8 = 2, a third."""
    away = [-0.15] * outer + [-0.05] * under + [0.05] * above + [0.15] * far + [-0.5, 0.5] * 40
    found = pushed_over(away)
    assert found.value == pytest.approx(more)
    assert found.n == under + above  # what lies further away is no neighbour
    assert found.low is not None
    assert found.high is not None
    assert found.low < more < found.high
    assert found.high - more == pytest.approx(more - found.low)


@pytest.mark.parametrize(("away", "above"), [(0.0, True), (-1e-9, False), (0.0999, True), (-0.1, False)])
def test_who_reaches_a_boundary_exactly_stands_above_it(away: float, *, above: bool) -> None:
    even = [-0.15, 0.15, *[-0.05, 0.05] * 20]
    found, plain = pushed_over([*even, *[away] * 20]), pushed_over(even)
    assert plain.value == pytest.approx(0.0)
    assert found.value is not None
    assert (found.value > 0) is above


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ((20, 14, 15, 20), "too_few"),
        ((0, 15, 15, 20), "pay_boundary_alone"),
        ((20, 30, 0, 20), "pay_boundary_alone"),
    ],
)
def test_without_neighbours_a_boundary_says_nothing(counts: tuple[int, ...], code: str) -> None:
    places = zip((-0.15, -0.05, 0.05, 0.15), counts, strict=True)
    found = pushed_over([place for place, count in places for _ in range(count)])
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == code


def test_the_order_of_periods_doesnt_matter() -> None:
    away = [-0.15, -0.05, 0.05, 0.15, 0.03] * 20
    assert pushed_over(away) == pushed_over(sorted(away))


@pytest.mark.parametrize(
    ("text", "sales", "gained"),
    [
        # 1,500 make 100 + 100 and 900 make 90: 290. With 500 moved on, 1,000 make 100 and 1,400 make 180.
        (TIERED, [(f"{JAN}-31", 500), (f"{JAN}-10", 1_000), (f"{FEB}-10", 900)], 0),
        # 900 and 900 make 90 + 90. With the 300 of January's end: 600 make 60, 1,200 make 100 + 40.
        (TIERED, [(f"{JAN}-31", 300), (f"{JAN}-10", 600), (f"{FEB}-10", 900)], 20),
        # The same, from the other side: February's first 300 brought into January.
        (TIERED, [(f"{JAN}-10", 900), (f"{FEB}-01", 300), (f"{FEB}-20", 600)], 20),
        # Neither the 26th of January nor the 6th of February is near the end of a month.
        (TIERED, [(f"{JAN}-26", 300), (f"{JAN}-10", 600), (f"{FEB}-10", 900)], 0),
        (TIERED, [(f"{JAN}-10", 900), (f"{FEB}-06", 300), (f"{FEB}-20", 600)], 0),
        # A cap of 100: of 1,500 only 1,000 are paid; the 500 of the end are paid in February.
        (CAPPED, [(f"{JAN}-31", 500), (f"{JAN}-10", 1_000), (f"{FEB}-10", 100)], 50),
        (FLAT, [(f"{JAN}-31", 500), (f"{JAN}-10", 1_000), (f"{FEB}-10", 100)], 0),
        # Ten for each deal, whatever it is worth: nothing to gain.
        ('[[parts]]\nkind = "revenue"\neach = 10\n', [(f"{JAN}-31", 500), (f"{FEB}-10", 100)], 0),
    ],
    ids=["away", "into-the-next", "from-the-next", "too-early", "too-late", "past-the-cap", "flat", "each"],
)
def test_what_moving_deals_pays_is_the_better_of_both_ways(
    text: str, sales: list[tuple[str, int]], gained: int
) -> None:
    assert movable(played(text, deals(*sales)), 5) == gained * 100


def test_what_each_could_gain_adds_up() -> None:
    both = [
        each
        for person in ("ana", "luz")
        for each in deals((f"{JAN}-31", 300), (f"{JAN}-10", 600), (f"{FEB}-10", 900), person=person)
    ]
    assert movable(played(TIERED, both), 5) == 2 * 20 * 100


def test_the_last_month_known_has_no_next_one_to_move_into() -> None:
    sales = deals((f"{JAN}-31", 500), (f"{JAN}-10", 1_000))
    assert movable(played(CAPPED, sales, until="2026-01-31"), 5) == 0
    assert movable(played(CAPPED, sales, until="2026-02-28"), 5) == 50 * 100


def test_who_left_cannot_move_deals_into_a_month_they_are_not_there() -> None:
    people = '[[people]]\nid = "ana"\nfrom = 2026-01-01\nuntil = 2026-01-31\n'
    sales = deals((f"{JAN}-31", 500), (f"{JAN}-10", 1_000))
    assert movable(played(CAPPED + people, sales), 5) == 0


@pytest.mark.parametrize(
    ("prices", "usual"),
    [
        ([100] * 30, 100),
        ([100] * 29, None),  # one deal short
        ([100] * 15 + list(range(1, 16)), 100),  # half of thirty
        ([100] * 14 + list(range(1, 17)), None),  # less than half
        ([100] * 30 + [0] * 40, 100),  # what was given away has no price
    ],
    ids=["all-alike", "too-few", "half", "under-half", "given-away"],
)
def test_a_usual_price_is_that_of_half_of_thirty_deals(prices: list[int], usual: int | None) -> None:
    found = usual_prices([Sale(str(n), "c", "p", 0, price, "A") for n, price in enumerate(prices)])
    assert found == ({} if usual is None else {"A": usual})


def test_each_product_has_its_own_price_and_no_product_none() -> None:
    sales = [Sale(str(n), "c", "p", 0, 100 if n % 2 else 70, ("A", "B")[n % 2]) for n in range(60)]
    nameless = [Sale(f"x{n}", "c", "p", 0, 100) for n in range(60)]
    assert usual_prices(sales + nameless) == {"A": 70, "B": 100}


def test_a_dearer_last_week_is_no_discount() -> None:
    """Thirty deals of 100 by day and thirty of 110 in the last days: a price above the usual one."""
    sales = deals(*[(f"{JAN}-10", 100)] * 40, *[(f"{JAN}-31", 110)] * 15, *[(f"{JAN}-31", 100)] * 15)
    found = sign(looked(played(FLAT, sales)), "discounted")
    assert found.seen.value == pytest.approx(-0.05)  # half of them a tenth dearer
    assert not found.beyond


def _won(there: int, gone: int, billed: float) -> Winnings:
    """Customers sold for 500 to 900, of whom so many stayed; leavers were billed nothing."""
    names = tuple(map(str, range(there + gone)))
    sold = np.linspace(50_000.0, 90_000.0, there + gone)
    stayed = np.repeat([1.0, 0.0], [there, gone])
    return Winnings(names, names, sold, sold, sold, sold * stayed * billed, stayed)


@pytest.mark.parametrize(
    ("billed", "unbilled", "beyond"), [(1.0, 0.0, False), (0.75, 0.25, True), (1.1, -0.1, False)]
)
def test_what_was_sold_to_who_stayed_and_never_billed_is_a_share(
    billed: float, unbilled: float, *, beyond: bool
) -> None:
    """Leavers paid nothing more, and that is no trick: they don't count."""
    found = sign(gaming_of(played(FLAT, month(40, 0)), _won(ENOUGH_MONEY, 40, billed)), "unbilled")
    assert found.seen.value == pytest.approx(unbilled)
    assert found.seen.n == ENOUGH_MONEY
    assert found.beyond is beyond


def test_one_customer_under_the_minimum_says_nothing() -> None:
    found = sign(gaming_of(played(FLAT, month(40, 0)), _won(ENOUGH_MONEY - 1, 40, 0.5)), "unbilled")
    assert reason(found) == "too_few"
    assert not found.beyond
