"""What arrives at each hand-off: metrics of these days, and whether the need was written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.loop.measure.company import Company, Row
from unisono.loop.diagnose.detector import Context
from unisono.loop.diagnose.silos.handoffs import (
    HANDOFFS,
    LEAST,
    NEEDS,
    needs_kernel,
    needs_told,
    question_of,
    reads,
)
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.model.lens import Lens

YEAR = Context(date(2026, 1, 1), date(2026, 12, 31), last=date(2026, 12, 31), currency="PEN")
PERU = Lens(segment=(("customer.country", "PE"),))


def deals(
    told: int, untold: int, *, won: bool = True, customer: str = "u1", blank: str | None = None
) -> list[Row]:
    needs = ["fibra"] * told + [blank] * untold
    return [{"won": won, "needs": need, "customer_id": customer} for need in needs]


def test_each_hand_off_has_two_ends_and_a_metric_or_a_kernel() -> None:
    assert len({each.slug for each in HANDOFFS}) == len(HANDOFFS) == 4
    assert all(each.giver != each.taker for each in HANDOFFS)
    assert {each.metric for each in HANDOFFS if each.metric} <= BY_SLUG.keys()
    assert [each.slug for each in HANDOFFS if not each.metric] == [NEEDS]


def test_it_asks_for_the_days_looked_at() -> None:
    need = reads(YEAR)
    assert need.questions == tuple(question_of(each, YEAR) for each in HANDOFFS if each.metric)
    assert {(each.since, each.until) for each in need.questions} == {(YEAR.since, YEAR.until)}
    assert need.kernels.keys() == {"kpis", "places", "needs"}
    assert "PE" in reads(replace(YEAR, lens=PERU)).kernels[NEEDS].parameters.values()


def test_needs_are_counted_of_deals_won() -> None:
    company = Company(deals=[*deals(27, 2), *deals(0, 1, blank=""), *deals(5, 50, won=False)])
    (row,) = company.ask(needs_kernel(Lens()))
    assert (row["n"], row["told"]) == (30, 27)


def test_a_lens_keeps_to_its_customers() -> None:
    customers = [{"id": "u1", "country": "PE"}, {"id": "u2", "country": "CO"}]
    company = Company(customers=customers, deals=[*deals(3, 1), *deals(0, 9, customer="u2")])
    (row,) = company.ask(needs_kernel(PERU))
    assert (row["n"], row["told"]) == (4, 3)


def test_the_share_has_an_interval() -> None:
    told = needs_told([{"n": 40, "told": 30}])
    assert (told.value, told.n, told.unit) == (0.75, 40, "share")
    assert told.low is not None
    assert told.high is not None
    assert 0.55 < told.low < 0.75 < told.high < 0.9


@pytest.mark.parametrize(("n", "known"), [(LEAST, True), (LEAST - 1, False), (1, False)])
def test_too_few_deals_give_a_reason_and_no_value(n: int, known: bool) -> None:
    told = needs_told([{"n": n, "told": n}])
    assert (told.value is not None, told.n) == (known, n)
    if not known:
        assert told.reason is not None
        assert told.reason.code == "too_few"
        assert told.reason.facts == {"n": n, "minimum": LEAST, "missing": LEAST - n}


@pytest.mark.parametrize("rows", [[], [{"n": 0, "told": None}], [{"n": None, "told": None}]])
def test_no_deals_are_no_data_and_not_nothing(rows: list[Row]) -> None:
    told = needs_told(rows)
    assert (told.value, told.low, told.n) == (None, None, 0)
    assert told.reason is not None
    assert told.reason.code == "no_data"


def test_a_need_never_written_down_is_a_share_of_nothing() -> None:
    assert needs_told([{"n": 40, "told": None}]).value == 0.0
