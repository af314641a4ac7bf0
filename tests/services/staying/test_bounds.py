"""Staying at its edges: any table gives a curve that can be, groups and rows nobody should see, odd rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.lens import Lens
from unisono.model.rights import ALLOWED, ROLES, Actor, Scope
from unisono.services.staying import Silent, Stay, Staying, staying
from unisono.services.staying.curves import (
    MONTHS_TOLD,
    hazards_of,
    knows_outcome,
    month_told,
    peak_of,
    stay_of,
    verdicts,
)
from unisono.services.staying.foretelling import FARTHEST, LEAST_AHEAD, foretell
from unisono.services.staying.looking import MOST_GROUPS, _groups, _missing_until, _money, _reasons
from unisono.stats.survival import RiskTable

MANY = settings(max_examples=25)
FRAME = {"ended": 100, "days": 1000.0, "days_before": 900.0, "first_left": 20000}


@st.composite
def tables(draw: st.DrawFn) -> RiskTable:
    """Who stayed how long, and who left: of any size, some with nobody leaving."""
    size = draw(st.integers(0, 120))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    months = rng.integers(1, draw(st.integers(1, 24)) + 1, size)
    return RiskTable.of(months.tolist(), (rng.random(size) < draw(st.floats(0, 1))).tolist())


def bounded(each: Estimate) -> bool:
    """Whether an estimate hides what it can't say, and its bounds hold its value."""
    if each.n < 10:
        return (each.value, each.low, each.high) == (None, None, None) and each.reason is not None
    if each.n < 30:
        return each.value is None and each.reason is not None
    low, high = each.low, each.high
    return each.value is None or low is None or high is None or low - 1e-9 <= each.value <= high + 1e-9


@MANY
@given(tables())
def test_a_curve_falls_from_one_and_says_nothing_of_few(table: RiskTable) -> None:
    stay = stay_of(table, month_told(table))
    known = [each.value for each in stay.shares if each.value is not None]
    assert known == sorted(known, reverse=True)
    assert all(0 <= each <= 1 for each in known)
    assert known[:1] in ([], [1.0])
    assert all(bounded(each) for each in (*stay.shares, stay.at))
    assert stay.left <= stay.n <= table.count.max(initial=0)
    if stay.mean.value is not None:
        assert 0 <= stay.mean.value <= month_told(table)


@MANY
@given(tables())
def test_hazards_are_shares_of_those_who_reached_the_month(table: RiskTable) -> None:
    found = hazards_of(table)
    counts = [each.n for each in found]
    assert counts == sorted(counts, reverse=True)
    assert all(each >= 10 for each in counts)
    assert all(each.value is None or 0 <= each.value <= 1 for each in found)
    peak = peak_of(table)
    assert peak is None or 1 <= peak <= len(found)


@given(tables())
def test_the_month_told_is_one_of_the_usual_ones(table: RiskTable) -> None:
    month = month_told(table)
    assert month in MONTHS_TOLD
    assert month == 1 or table.support[month - 1] >= 30


@MANY
@given(st.lists(tables(), min_size=0, max_size=4))
def test_verdicts_stand_beside_their_groups_in_any_order(groups: list[RiskTable]) -> None:
    found, turned = verdicts(groups), verdicts(groups[::-1])
    assert len(found) == len(groups)
    for one, other in zip(found, turned[::-1], strict=True):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert one.p == pytest.approx(other.p)
            assert (one.beyond, one.better) == (other.beyond, other.better)
            assert 0 <= one.p <= 1
            assert one.beyond == (one.p <= 0.05)


def test_of_two_groups_one_is_better_and_the_other_worse() -> None:
    loyal = RiskTable.of([12] * 60, [False] * 60)
    fickle = RiskTable.of([3] * 60, [True] * 60)
    one, other = verdicts([loyal, fickle])
    assert one is not None
    assert other is not None
    assert (one.beyond, one.better, other.beyond, other.better) == (True, True, True, False)
    assert one.p == pytest.approx(other.p), "the same test, seen from both sides"
    assert knows_outcome([loyal, fickle])


@MANY
@given(tables(), st.sampled_from([0.0, 0.1, 0.5]))
def test_what_is_foretold_falls_or_says_why_there_is_none(table: RiskTable, rate: float) -> None:
    found = foretell(table, int(table.count.max(initial=0)), rate)
    if found.why:
        assert (found.shares, found.remaining, found.parameters, found.fits) == ((), (), (), None)
        return
    values = [each.value or 0.0 for each in found.shares]
    assert values[0] == 1
    assert values == sorted(values, reverse=True)
    assert LEAST_AHEAD <= len(values) - 1 <= FARTHEST
    assert all((each.low or 0.0) <= (each.value or 0.0) <= (each.high or 1.0) for each in found.shares)
    assert all((each.value or 0.0) > 0 for _, each in found.remaining)


def test_no_more_groups_than_anybody_reads_and_small_ones_are_counted() -> None:
    large = {f"g{at:02}": RiskTable.of([6] * (30 + at), [at % 2 == 0] * (30 + at)) for at in range(15)}
    found, small = _groups({**large, "tiny": RiskTable.of([6] * 9, [True] * 9)}, "plan", 6, "es")
    assert len(found) == MOST_GROUPS
    assert small == 16 - MOST_GROUPS
    assert {stay.value for stay in found} == {f"g{at:02}" for at in range(3, 15)}, "the largest are kept"
    shares = [stay.at.value for stay in found if stay.at.value is not None]
    assert shares == sorted(shares, reverse=True)


def test_one_group_alone_is_compared_with_nobody() -> None:
    ((only,), small) = _groups({"x": RiskTable.of([6] * 50, [True] * 25 + [False] * 25)}, "plan", 6, "es")
    assert isinstance(only, Stay)
    assert (only.against, small) == (None, 0)
    assert _groups({}, "plan", 6, "es") == ((), 0)


def test_nobody_left_is_no_reason() -> None:
    assert _reasons([], "PEN") == ()


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ({}, True),
        ({"amount": None}, False),
        ({"priced": 2}, False),
        ({"currency_low": None, "currency_high": None}, False),
        ({"currency_low": None, "currency_high": None, "currency_unnamed": 3}, True),
        ({"currency_high": "USD"}, False),
    ],
)
def test_money_is_told_where_every_amount_and_its_currency_are_known(
    told: dict[str, object], known: bool
) -> None:
    row = {"amount": 900, "priced": 3, "n": 3, "currency_low": "PEN", "currency_high": "PEN"}
    found = _money({**row, "currency_unnamed": 0, **told}, "PEN")
    assert (found is not None) == known
    assert found is None or (found.value, found.currency, found.low, found.n) == (900.0, "PEN", None, 3)


@pytest.mark.parametrize(
    ("told", "missing"),
    [({}, True), ({"days": 0.0}, False), ({"ended": 0}, False), ({"days_before": 80.0}, False),
     ({"days_before": 81.0}, True)],
)  # fmt: skip
def test_missing_ends_are_told_from_eight_expected_ones_on(told: dict[str, float], missing: bool) -> None:
    assert (_missing_until({**FRAME, **told}) is not None) == missing


@pytest.mark.parametrize("role", ROLES)
def test_each_role_sees_it_or_may_not(demo: Company, role: str) -> None:
    seen = replace(demo, actor=Actor(1, "Ana", role))  # type: ignore[arg-type]
    if "see_figures" in ALLOWED[role]:  # type: ignore[index]
        assert isinstance(staying(seen, Lens()), Staying)
    else:
        with pytest.raises(RightsError):
            staying(seen, Lens())


def test_a_token_made_for_something_else_may_not(demo: Company) -> None:
    narrowed = Actor(1, "Ana", "admin", narrowed=frozenset({"see_data"}))
    with pytest.raises(RightsError):
        staying(replace(demo, actor=narrowed), Lens())


def test_somebody_of_nowhere_sees_nobody(demo: Company) -> None:
    nowhere = replace(demo, actor=Actor(1, "Ana", "cxo", Scope(countries=("AQ",))))
    assert isinstance(staying(nowhere, Lens()), Silent)


def test_a_lens_of_another_s_country_shows_nobody(demo: Company) -> None:
    ana = replace(demo, actor=Actor(1, "Ana", "cxo", Scope(countries=("PE",))))
    assert staying(ana, Lens(segment=(("customer.country", "CO"),))) == Silent("nothing_seen")


@pytest.mark.parametrize(
    "lens",
    [
        Lens(since=date(2026, 6, 1), until=date(2026, 6, 1)),
        Lens(since=date(2026, 10, 31)),
        Lens(until=date(2024, 12, 31)),
    ],
)
def test_short_and_early_windows_show_nobody_twice(demo: Company, lens: Lens) -> None:
    found = staying(demo, lens)
    if isinstance(found, Silent):
        assert found.code == "nothing_seen"
        return
    whole = staying(demo, Lens())
    assert isinstance(whole, Staying)
    assert found.whole.left <= whole.whole.left
    assert found.whole.n <= whole.whole.n
    assert lens.until is None or found.last <= lens.until
    assert all(bounded(each) for each in (*found.whole.shares, found.whole.at))


def test_windows_that_touch_see_everybody_who_left_once(demo: Company) -> None:
    def left(lens: Lens) -> int:
        found = staying(demo, lens)
        return sum(each.left for each in found.reasons) if isinstance(found, Staying) else 0

    whole = left(Lens(since=date(2026, 1, 1), until=date(2026, 6, 30)))
    parts = left(Lens(since=date(2026, 1, 1), until=date(2026, 3, 31)))
    parts += left(Lens(since=date(2026, 4, 1), until=date(2026, 6, 30)))
    assert parts == whole > 0
