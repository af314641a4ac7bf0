"""Story zero on the company that the README's first command makes: each figure holds what was planted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from tests.reference.planted import SMALL, Planted
from unisono.services.demo import Planting, demo_company
from unisono.services.story import Story, story

SEED = 3  # that of `make demo`
CODE, CAMPAIGN = "P-247", "C-247"
FIRST_DAYS = 28  # for which the gate is asked
COMMISSION = Decimal("0.06")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    folder = tmp_path_factory.mktemp("story") / "company"
    demo_company(folder, Planting(seed=SEED))
    return Planted(folder, SMALL)


@pytest.fixture(scope="module")
def told(planted: Planted) -> Story:
    """As the truth counts money: without interest."""
    found = story(replace(planted.company, discount_rate=0.0))
    assert found is not None
    assert found.silent == {}
    return found


@pytest.fixture(scope="module")
def silo(planted: Planted) -> dict[str, Any]:
    return next(each for each in planted.truth["silos"] if each["name"] == "soporte 24/7")


def left_by(planted: Planted, campaign: str) -> dict[str, int]:
    """Who left, by what drove them out."""
    told = next(each for each in planted.truth["churn"]["by_campaign"] if each["campaign"] == campaign)
    return dict(told["by_cause"])


def test_a_the_gate_would_have_stopped_it_and_foretold_what_came(planted: Planted, told: Story) -> None:
    assert told.gate is not None
    verdict = told.gate.verdict
    assert verdict.answer in ("no_go", "reword")
    assert told.promise.made is not None
    came = planted.ask(
        "promise_kept",
        where=told.promise.where,
        since=told.promise.made,
        until=told.promise.made + timedelta(days=FIRST_DAYS - 1),
    )
    assert verdict.kept.low <= came.value <= verdict.kept.high
    assert verdict.chance < 0.1


def test_b_the_ledger_breaks_it_in_its_first_week_and_counts_what_is_true(
    planted: Planted, told: Story
) -> None:
    broken = told.broken
    assert broken is not None
    kept, true = broken.kept.estimate, planted.promise(CODE)
    assert kept.low <= true["share"] <= kept.high
    assert kept.n == pytest.approx(true["n"], rel=0.01)
    assert told.promise.made <= broken.first <= broken.since <= told.promise.made + timedelta(days=7)
    hour, worst = broken.worst
    by_law = planted.truth["kept_rates"]["by_law"]
    lowest, highest = by_law["unstaffed_nights"][hour], by_law["staffed_nights"][hour]
    # Two cities got people for their nights: the truth of all lies between both laws.
    assert lowest < highest
    assert worst.estimate.low < highest
    assert worst.estimate.high > lowest


def test_c_three_green_boards_and_customers_who_leave(
    planted: Planted, told: Story, silo: dict[str, Any]
) -> None:
    conflict = told.conflict
    assert conflict is not None
    assert {board.department for board in conflict.green} == set(silo["departments"])
    assert (conflict.customers, conflict.left) == (silo["customers"], silo["left"])
    # The promise drove out so many of them; at the others' rate it would have been fewer.
    mine = left_by(planted, CAMPAIGN)["promesa_rota"]
    others = planted.truth["churn"]["by_cause"]["promesa_rota"] - mine
    usual = others / (planted.truth["customers"] - silo["customers"]) * silo["customers"]
    assert conflict.more.low <= mine - usual <= conflict.more.high
    assert conflict.sure


def test_d_its_cost_holds_the_planted_price(planted: Planted, told: Story) -> None:
    assert told.priced is not None
    assert told.priced.cost is not None
    cost = told.priced.cost
    broken = {each["promise"]: each["n"] - each["kept"] for each in planted.truth["kept_rates"]["answers"]}
    price = planted.truth["breaks"][0]
    assert price["break"] == "promesa_rota"
    of_this_one = price["total"] * broken[CODE] / sum(broken.values())
    lost = cost.lost.estimate(cost.met, told.currency)
    assert lost.low <= of_this_one <= lost.high
    gone = cost.gone.estimate(cost.met, "")
    assert gone.low <= planted.truth["churn"]["by_cause"]["promesa_rota"] <= gone.high


def test_e_pay_is_equal_to_the_deals_to_the_cent(planted: Planted, told: Story, silo: dict[str, Any]) -> None:
    deals = planted.rows(
        "select d.amount, k.ends_at, seen.latest from deals as d"
        " join customers as u on u.id = d.customer_id"
        " join (select customer_id, max(ends_at) as ends_at from contracts group by 1) as k"
        " on k.customer_id = u.id"
        " cross join (select max(ends_at) as latest from contracts) as seen"
        f" where d.won and u.campaign_id = 'crm:{CAMPAIGN}'",
        "deals",
        "customers",
        "contracts",
    )
    now, other = told.paid
    assert (now.plan, other.plan) == ("comision", "permanencia")

    def commission(rows: list[dict[str, Any]]) -> int:
        """Six in a hundred of each deal, a half cent up."""
        return sum(
            int((Decimal(row["amount"]) * COMMISSION).quantize(Decimal(1), ROUND_HALF_UP)) for row in rows
        )

    assert len(deals) == now.customers == silo["customers"]
    assert now.paid.value == commission(deals)
    gone = [row for row in deals if row["ends_at"] is not None and row["ends_at"] <= row["latest"]]
    assert len(gone) == now.left == silo["left"]
    assert now.to_leavers.value == commission(gone)
    assert other.to_leavers.value < now.to_leavers.value
    assert now.taken_back.value == 0 < other.taken_back.value
