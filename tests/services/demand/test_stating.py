"""The value statement: parts that add up, spreads that add up as independent, silence that says why."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest

from unisono.loop.diagnose.demand.excess import Traced, traced_from
from unisono.loop.diagnose.demand.leaving import Leaving, leaving_from
from unisono.loop.diagnose.demand.shares import Shares, shares_of
from unisono.loop.diagnose.demand.terms import Terms
from unisono.loop.diagnose.demand.tracing import GROUPS
from unisono.model.estimate import Estimate, Reason
from unisono.services.demand.nouns import Statement
from unisono.services.demand.stating import statement_of

WORTH = Estimate(80_000.0, 70_000.0, 90_000.0, 500, "money", currency="PEN")
TERMS = Terms()


def traced(*, priced: bool = True) -> Traced:
    """Unsolved cases bring 0.4 contacts of 5.00 each; contacts vary a little from group to group."""
    rows: list[dict[str, object]] = []
    for group in range(GROUPS):
        common = {"kind": "repeat", "coarse": 1, "fine": 1, "declared": -1, "grp": group, "reason": "a"}
        for event, days, n in ((0, 7_000.0, 70 + group % 3), (1, 700.0, 47 + group % 3)):
            cost = 500.0 * n if priced else None
            told = {"days": days, "n": n, "cost": cost, "priced": n if priced else 0}
            rows.append({"what": "time", "event": event, **common, **told})
        for event, n in ((0, 1_000), (1, 100)):
            rows.append({"what": "event", "kind": "repeat", "event": event, "grp": group, "n": n})
        every = {"n": 1_100, "days": 1_100, "cost": 550_000.0 if priced else None}
        rows.append({"what": "all", **common, **every, "priced": 1_100 if priced else 0})
    return traced_from(rows, TERMS)


def leaving() -> Leaving:
    """Five of a hundred more leave after an unsolved case."""
    rows: list[dict[str, object]] = []
    for group in range(GROUPS):
        place = {"fine": "a", "middle": "a", "wide": "a", "reason": "x", "grp": group}
        rows.append({"solved": 1, "n": 900, "gone": 45 + group % 3, **place})
        rows.append({"solved": 0, "n": 100, "gone": 10, **place})
    return leaving_from(rows)


def stated(
    found: Traced | None = None, left: Leaving | None = None, terms: Terms = TERMS, worth: Estimate = WORTH
) -> Statement:
    found = found or traced()
    shares: Shares = shares_of(found, terms, "PEN")
    return statement_of(found, shares, left, terms, worth)


def value(estimate: Estimate) -> float:
    assert estimate.value is not None
    return estimate.value


def reach(estimate: Estimate) -> float:
    assert estimate.low is not None
    assert estimate.high is not None
    return (estimate.high - estimate.low) / 2


def test_margin_is_who_was_kept_times_what_one_is_worth() -> None:
    found = stated(left=leaving())
    assert found.solved == 900 * GROUPS
    assert value(found.difference) == pytest.approx(0.05, abs=0.003)
    assert value(found.kept) == pytest.approx(0.05 * 900 * GROUPS, rel=0.05)
    assert value(found.margin) == pytest.approx(value(found.kept) * 80_000.0)
    parts = (reach(found.kept) * 80_000.0, value(found.kept) * 10_000.0)
    assert reach(found.margin) == pytest.approx(sqrt(parts[0] ** 2 + parts[1] ** 2))


def test_finance_credits_what_it_agrees_to() -> None:
    half = stated(left=leaving(), terms=replace(TERMS, credit=0.5))
    assert value(half.margin) == pytest.approx(value(stated(left=leaving()).margin) / 2)
    assert reach(half.margin) == pytest.approx(reach(stated(left=leaving()).margin) / 2)


def test_cost_avoided_is_what_the_solved_did_not_bring() -> None:
    found = stated(left=leaving())
    assert value(found.again) == pytest.approx(0.4, abs=0.02)
    assert value(found.avoided) == pytest.approx(1_000 * GROUPS * value(found.again) * 500.0, rel=1e-6)


def test_net_adds_up_and_its_spread_too() -> None:
    found = stated(left=leaving())
    assert value(found.cost) == 550_000.0 * GROUPS
    assert value(found.net) == pytest.approx(value(found.margin) + value(found.avoided) - value(found.cost))
    assert reach(found.net) == pytest.approx(sqrt(reach(found.margin) ** 2 + reach(found.avoided) ** 2))
    assert found.net.currency == "PEN"


def test_without_contracts_no_margin_and_no_net() -> None:
    found = stated()
    for part in (found.difference, found.kept, found.margin, found.net):
        assert part.value is None
        assert part.reason is not None
        assert part.reason.code == "demand_no_contracts"
    assert value(found.avoided) > 0


def test_without_a_valuation_its_reason_is_told() -> None:
    unvalued = Estimate(None, None, None, 0, "money", reason=Reason("value_nothing"), currency="PEN")
    found = stated(left=leaving(), worth=unvalued)
    assert found.margin.reason == Reason("value_nothing")
    assert found.net.value is None


def test_without_costs_nothing_is_counted_as_free() -> None:
    found = stated(traced(priced=False), leaving())
    assert (found.avoided.value, found.cost.value, found.net.value) == (None, None, None)
    assert value(found.margin) > 0


def test_of_a_few_cases_nothing_is_said() -> None:
    rows = [{"grp": g, "solved": s, "n": 1, "gone": 0, "fine": "a", "middle": "a", "wide": "a", "reason": "x"}
            for g in range(GROUPS) for s in (0, 1)]  # fmt: skip
    found = stated(left=leaving_from(rows))
    assert found.difference.value is None
    assert found.difference.reason is not None
    assert found.difference.reason.code == "too_few"
    assert np.isclose(found.solved, GROUPS)
