"""Kept rates against what was planted, over thirty companies: what the checks count is what happened."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.silos.planted import Planted, tables_of
from unisono.demo.truth.promised import kept_rates
from unisono.demo.truth.tally import tally
from unisono.demo.world.contacts import Desk
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.loop.measure.promise import CHECKS
from unisono.model.kernel import Kernel

POINT = 0.01
SEEDS = range(1, 31)
KEPT = Kernel(
    f"select promise_id as promise, avg(kept) as share, count(kept) as n from ({CHECKS.relation}) as checks"
    " where promise_id is not null group by 1",
    CHECKS.tables,
)


def apart(seed: int, customers: int) -> dict[str, tuple[float, float]]:
    """By promise: how far its kept rate is from the planted one, and which share of the checks is missing."""
    laws = Laws()
    world = live(seed, 0, customers, laws)
    true = {
        each["promise"]: each
        for each in kept_rates(tally(world, Desk.of(world.staff, laws)), laws)["answers"]
    }
    told = {row["promise"]: row for row in Planted(tables_of(world, laws)).ask(KEPT)}
    assert told.keys() >= true.keys()
    return {
        code: (abs(told[code]["share"] - each["share"]), abs(told[code]["n"] / each["n"] - 1))
        for code, each in true.items()
    }


@pytest.mark.parametrize("seed", [1, 3])
def test_kept_rates_of_a_small_company_are_the_planted_ones(seed: int) -> None:
    for code, (distance, missing) in apart(seed, 2_000).items():
        assert distance <= POINT, code
        assert missing <= POINT, code


@pytest.mark.slow  # thirty companies of 20,000 customers
def test_kept_rates_of_thirty_companies_are_the_planted_ones() -> None:
    for seed in SEEDS:
        for code, (distance, missing) in apart(seed, 20_000).items():
            assert distance <= POINT, (seed, code)
            assert missing <= POINT, (seed, code)
