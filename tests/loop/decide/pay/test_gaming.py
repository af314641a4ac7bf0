"""Signs of gaming: silent where people sell as customers come, heard where deals were moved about."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.pay.made import on, plan
from unisono.loop.decide.pay.days import period_end, period_of
from unisono.loop.decide.pay.gaming import Gaming, Sign, gaming_of, movable, pushed_over, usual_prices
from unisono.loop.decide.pay.past import Past, Sale
from unisono.loop.decide.pay.replay import replay
from unisono.loop.decide.pay.worth import Winnings, winnings_of

FLAT = '[[parts]]\nkind = "revenue"\nrate = 0.06\n'
QUOTA = FLAT + "quota = 20000\nthreshold = 0.8\ntiers = [{from = 1.0, rate = 0.09}]\n"
CAPPED = FLAT + "cap = 1000\n"
START = on("2024-01-01")


def sold(seed: int, *, people: int = 10, mean: float = 24.0, months: int = 12) -> list[Sale]:
    """Deals of any day, of two products at their usual prices, about 24 a person and month."""
    random = np.random.default_rng(seed)
    sales: list[Sale] = []
    for person in range(people):
        count = random.poisson(mean * months)
        for day in random.integers(0, int(30.4 * months), count):
            product = ("A", "B")[int(random.random() < 0.5)]
            amount = {"A": 70_000, "B": 110_000}[product]
            name = f"{person}-{len(sales)}"
            sales.append(Sale(name, f"c{name}", f"p{person}", START + int(day), amount, product))
    return sales


def looked(text: str, sales: list[Sale]) -> Gaming:
    played = replay(plan(text), Past(tuple(sales), on("2025-06-30")))
    return gaming_of(played, winnings_of(played, {}))


def sign(found: Gaming, name: str) -> Sign:
    return next(each for each in found.signs if each.name == name)


def pushed(sale: Sale, random: np.random.Generator, share: float) -> Sale:
    """The same deal, some of them moved into the last days of their month."""
    last = period_end(period_of(sale.day, "month"), "month")
    return replace(sale, day=last - int(random.integers(0, 5))) if random.random() < share else sale


def test_deals_moved_to_the_ends_of_months_are_seen() -> None:
    random = np.random.default_rng(1)
    honest = sold(1)
    assert not sign(looked(FLAT, honest), "bunched").beyond
    found = sign(looked(FLAT, [pushed(sale, random, 0.15) for sale in honest]), "bunched")
    assert found.beyond
    assert found.seen.value is not None
    assert found.expected == pytest.approx(5 / 30.4, abs=0.003)
    assert found.seen.value == pytest.approx(0.164 + 0.15 * 0.836, abs=0.03)


def test_honest_sellers_are_hardly_ever_accused() -> None:
    """Forty looks at companies in which nobody moves anything; 2.5 % is one of them."""
    accused = dict.fromkeys(("bunched", "crossing", "discounted", "sandbagging"), 0)
    for seed in range(20):
        sales = sold(seed, people=5)
        for found in (looked(QUOTA, sales), looked(CAPPED, sales)):
            for name in accused:
                accused[name] += sign(found, name).beyond
    assert max(accused.values()) <= 4, accused


def test_boundaries_crossed_by_design_are_seen() -> None:
    random = np.random.default_rng(4)
    away = random.normal(0, 0.4, 4_000)
    assert not pushed_over_beyond(away)
    helped = np.where((away < 0) & (away > -0.05) & (random.random(len(away)) < 0.5), 0.02, away)
    assert pushed_over_beyond(helped)


def test_a_slope_alone_is_no_crossing() -> None:
    """Attainments that thin out steeply past the boundary, and ones that pile up before it."""
    random = np.random.default_rng(6)
    accused = sum(pushed_over_beyond(random.exponential(0.25, 2_000) - 0.3) for _ in range(100))
    accused += sum(pushed_over_beyond(0.3 - random.exponential(0.25, 2_000)) for _ in range(100))
    assert accused <= 12  # 2.5 % of 200 is 5


def pushed_over_beyond(away: np.ndarray) -> bool:
    return Sign("crossing", pushed_over(away), 0.0).beyond


def test_few_near_a_boundary_say_nothing() -> None:
    assert pushed_over([0.05] * 10).reason is not None
    alone = pushed_over([0.05] * 40)
    assert alone.reason is not None
    assert alone.reason.code == "pay_boundary_alone"


def test_deals_larger_than_a_tenth_of_the_quota_cant_tell() -> None:
    small = QUOTA.replace("20000", "2000")
    found = sign(looked(small, sold(1)), "crossing").seen
    assert found.reason is not None
    assert found.reason.code == "pay_deals_too_large"


def test_deals_kept_for_the_next_month_once_the_cap_is_met_are_seen() -> None:
    """Half of the people sell past their cap, and then keep a deal of each month's end for the next."""
    busy = [replace(sale, person=f"b{sale.person}", id=f"b{sale.id}") for sale in sold(3, people=5, mean=40)]
    quiet = sold(4, people=5, mean=8)
    assert not sign(looked(CAPPED, busy + quiet), "sandbagging").beyond
    kept = []
    for place, sale in enumerate(busy):
        last = period_end(period_of(sale.day, "month"), "month")
        kept.append(replace(sale, day=last + 2) if sale.day > last - 6 and place % 2 else sale)
    found = sign(looked(CAPPED, kept + quiet), "sandbagging")
    assert found.beyond
    assert found.seen.value == pytest.approx(6 / 30.4 / 2, abs=0.04)
    uncapped = sign(looked(FLAT, kept + quiet), "sandbagging").seen
    assert uncapped.reason is not None
    assert uncapped.reason.code == "pay_no_cap_met"


def test_discounts_at_the_end_of_months_are_seen() -> None:
    honest = sold(5)
    silent = sign(looked(FLAT, honest), "discounted").seen
    assert silent.reason is not None
    assert silent.reason.code == "pay_no_discounts"
    cheap = []
    for sale in honest:
        late = sale.day > period_end(period_of(sale.day, "month"), "month") - 5
        tenth = int(sale.id.split("-")[1]) % (3 if late else 12) == 0
        cheap.append(replace(sale, amount=round(sale.amount * 0.8)) if tenth else sale)
    found = sign(looked(FLAT, cheap), "discounted")
    assert found.beyond
    assert found.seen.value == pytest.approx(0.2 / 3 - 0.2 / 12, abs=0.02)


def test_products_without_a_usual_price_have_no_discount() -> None:
    random = np.random.default_rng(1)
    loose = [replace(sale, amount=int(random.integers(1, 10**6))) for sale in sold(1)]
    assert usual_prices(loose) == {}
    found = sign(looked(FLAT, loose), "discounted").seen
    assert found.reason is not None
    assert found.reason.code == "pay_no_usual_price"
    assert usual_prices(sold(1)[:20]) == {}


def test_a_flat_rate_leaves_nothing_to_move_and_tiers_do() -> None:
    past = Past(tuple(sold(2)), on("2025-06-30"))
    assert movable(replay(plan(FLAT), past), 5) == 0
    assert movable(replay(plan(QUOTA), past), 5) > 0


def test_what_moving_a_deal_pays_is_worked_out() -> None:
    """January 15,000 of 20,000 and a deal of 2,000 on its last day; February 19,000 and nothing early."""
    sales = [
        Sale("1", "a", "p", on("2024-01-10"), 15_000_00),
        Sale("2", "b", "p", on("2024-01-31"), 2_000_00),
        Sale("3", "c", "p", on("2024-02-15"), 19_000_00),
    ]
    played = replay(plan(QUOTA), Past(tuple(sales), on("2024-02-29")))
    # As it stands: January 17,000 pays 1,020; February 19,000 pays 1,140. Moved: January 15,000 is under the
    # threshold of 16,000 and pays nothing: so nobody moves it.
    assert movable(played, 5) == 0
    eased = replay(plan(QUOTA.replace("0.8", "0.7")), Past(tuple(sales), on("2024-02-29")))
    # January 15,000 pays 900, February 21,000 pays 1,200 + 90: 2,190 instead of 2,160.
    assert movable(eased, 5) == 30_00


def test_what_was_sold_and_never_billed_is_a_share_of_what_was_sold() -> None:
    random = np.random.default_rng(8)
    names = tuple(str(place) for place in range(400))
    sold_for = random.integers(50_000, 150_000, 400).astype(float)
    half = np.where(np.arange(400) % 2 == 0, 0.8, 1.0)
    won = Winnings(names, names, sold_for, sold_for, sold_for, sold_for * half, np.ones(400))
    played = replay(plan(FLAT), Past(tuple(sold(1, months=2)), on("2024-04-30")))
    found = sign(gaming_of(played, won), "unbilled")
    assert found.beyond
    assert found.seen.value == pytest.approx(0.1, abs=0.01)
