"""The ledger: what a promise needs to be measured, and when it may be called kept or broken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from tests.loop.measure.company import Company, at
from tests.loop.measure.test_promise import case, promise
from unisono.loop.measure.ledger import (
    DATED_ORDERS,
    ENDS_DAYS,
    PROMISES,
    STANDARD,
    Missing,
    Promise,
    Verdict,
    broken_since,
    days_of,
    ends_of,
    promises_from,
    verdict,
)
from unisono.model.estimate import Estimate, Reason
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

ANSWER = Promise("p", "in 15 minutes", "first_answer", operator="<=", target=15.0, unit="minutes")
DAY = timedelta(days=1)
FIRST = date(2018, 1, 1)


def share(kept: int, n: int) -> Estimate:
    """A kept rate as metrics give it."""
    found = share_interval(Moments.of([1] * kept + [0] * (n - kept)), level=0.95)
    if n < 10:
        return Estimate(None, None, None, n, "share", reason=Reason("too_few"))
    value = found.value if n >= 30 else None
    return Estimate(value, found.low, found.high, n, "share")


# What is missing


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({}, None),
        ({"kind": "answered_hours"}, None),
        ({"kind": "delivery", "target": None, "unit": ""}, None),
        ({"kind": ""}, "kind"),
        ({"kind": "happiness"}, "kind"),
        ({"target": None}, "target"),
        ({"unit": "lightyears"}, "unit"),
        ({"unit": ""}, None),
        ({"unit": "Hours"}, None),
        ({"operator": ">="}, "operator"),
        ({"operator": "<"}, None),
        ({"operator": ""}, None),
    ],
)
def test_what_a_definition_lacks_is_said(changed: dict[str, object], missing: Missing | None) -> None:
    assert replace(ANSWER, **changed).missing == missing  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed", [{}, {"unit": ""}, {"unit": "Hours"}, {"operator": "<"}, {"kind": "answered_hours"}]
)
def test_what_lacks_nothing_is_measured_by_the_metric_itself(changed: dict[str, object]) -> None:
    """The ledger's reading and the metric's agree on what can be measured, and how it is found."""
    told = {"id": "p", **promise("first_answer", 60), **changed}
    told["unit"] = told["unit"] or None
    company = Company(promises=[told], cases=[case("2018-03-01 09:00", 0.5)] * 3)
    (found,) = promises_from(company.ask(PROMISES), 0)
    assert found.missing is None
    assert company.mean("promise_kept", where=found.where) == (3, 1.0)


@pytest.mark.parametrize(
    "changed", [{"target": None}, {"unit": "lightyears"}, {"operator": ">="}, {"kind": None}]
)
def test_what_lacks_something_is_not_measured_by_the_metric_either(changed: dict[str, object]) -> None:
    told = {"id": "p", **promise("first_answer", 60), **changed}
    company = Company(promises=[told], cases=[case("2018-03-01 09:00", 0.5)] * 3)
    (found,) = promises_from(company.ask(PROMISES), 0)
    assert found.missing is not None
    assert company.mean("promise_kept", where=found.where)[0] == 0


def test_a_promise_whose_id_is_an_attack_is_a_filter_like_any() -> None:
    attack = "x' or 1=1; drop table cases --"
    told = {**promise("first_answer", 60), "id": attack}
    company = Company(
        promises=[told, {"id": "q", **promise("first_answer", 60)}], cases=[case("2018-03-01 09:00", 1)]
    )
    found = next(each for each in promises_from(company.ask(PROMISES), 0) if each.id == attack)
    assert company.mean("promise_kept", where=found.where) == (1, 1.0)


# Reading


def test_promises_come_with_their_campaign_their_days_and_whom_they_met() -> None:
    company = Company(
        campaigns=[{"id": "c", "name": "Spring"}],
        promises=[
            {"id": "p", **promise("first_answer", 15), "campaign_id": "c", "made_in": "campaign",
             "made_at": at("2018-03-05 00:00"), "ends_at": at("2018-06-01 00:00"), "calendar": "24/7"},
            {"id": "q", "text": "no date"},
        ],
        exposures=[
            {"promise_id": "p", "customer_id": who, "at": at("2018-03-06 10:00")} for who in ("a", "a", "b")
        ],
    )  # fmt: skip
    first, second = promises_from(company.ask(PROMISES), 0)
    assert (first.campaign, first.made, first.ends) == ("Spring", date(2018, 3, 5), date(2018, 6, 1))
    assert (first.exposed, first.calendar, first.target, first.unit) == (2, "24/7", 15.0, "seconds")
    assert (second.exposed, second.made, second.kind) == (None, None, ""), "nobody wrote it down: not 0"


def test_dated_orders_are_a_promise_where_nobody_wrote_one_down() -> None:
    company = Company(deliveries=[{"promised_at": at("2018-03-05 00:00")}, {}])
    assert company.ask(DATED_ORDERS) == [{"orders": 1}]
    (implied,) = promises_from([], 1)
    assert (implied.id, implied.text, implied.missing, implied.called) == ("delivery", "", None, "delivery")
    assert promises_from([], 0) == ()


def test_a_written_promise_of_delivery_stands_for_the_orders() -> None:
    company = Company(promises=[{"id": "p", "text": "on its day", "kind": "delivery"}])
    (found,) = promises_from(company.ask(PROMISES), 5)
    assert (found.id, found.where, found.called) == ("p", "promise_kind = 'delivery'", "delivery")


def test_who_made_a_promise_is_said_where_it_is_known() -> None:
    assert replace(ANSWER, made_in="campaign").maker == "marketing"
    assert replace(ANSWER, made_in="contract").maker == "sales"
    assert ANSWER.maker is None
    assert ANSWER.keeper == "service"
    assert (ANSWER.called, replace(ANSWER, text="").called) == ("in 15 minutes", "p")


# Verdicts


@pytest.mark.parametrize(
    ("kept", "n", "expected"),
    [
        (0, 0, "early"),
        (0, 9, "early"),
        (0, 10, "broken"),
        (5, 12, "broken"),
        (12, 12, "edge"),
        (29, 30, "edge"),
        (92, 100, "edge"),
        (880, 1_000, "broken"),
        (950, 1_000, "edge"),
        (980, 1_000, "kept"),
        (1_000, 1_000, "kept"),
    ],
)
def test_a_verdict_follows_from_the_interval_alone(kept: int, n: int, expected: Verdict) -> None:
    assert verdict(share(kept, n)) == expected


@given(st.integers(10, 3_000), st.floats(0, 1))
def test_no_promise_is_both_kept_and_broken_and_the_value_lies_on_its_side(n: int, rate: float) -> None:
    found = share(round(n * rate), n)
    told = verdict(found)
    if told == "broken":
        assert round(n * rate) / n < STANDARD
    if told == "kept":
        assert round(n * rate) / n > STANDARD


@pytest.mark.parametrize(("n", "most"), [(10, 0.102), (11, 0.102), (31, 0.068), (110, 0.05), (1_000, 0.05)])
def test_a_promise_just_good_enough_is_seldom_called_broken_and_hardly_ever_kept(n: int, most: float) -> None:
    """Exactly, over every possible sample, as the module says of itself."""
    said = {kept: verdict(share(kept, n)) for kept in range(n + 1)}
    odds = binom.pmf(range(n + 1), n, STANDARD)
    chance = {told: sum(odds[k] for k in said if said[k] == told) for told in set(said.values())}
    assert 0 < chance["broken"] < most
    assert chance.get("kept", 0.0) < 0.026


# Since when


def test_a_promise_is_broken_since_the_day_chance_stopped_excusing_it() -> None:
    days = [(FIRST + place * DAY, Moments.of([0, 0, 0])) for place in range(6)]
    assert broken_since(days) == FIRST + 3 * DAY, "twelve cases: the first day with an interval"


def test_a_promise_that_recovered_is_not_broken_any_more() -> None:
    bad = [(FIRST, Moments.of([0] * 12))]
    assert broken_since(bad) == FIRST
    assert broken_since([*bad, (FIRST + DAY, Moments.of([1] * 2_000))]) is None


def test_a_promise_broken_again_is_broken_since_the_second_time() -> None:
    days = [
        (FIRST, Moments.of([0] * 12)),
        (FIRST + DAY, Moments.of([1] * 2_000)),
        (FIRST + 2 * DAY, Moments.of([0] * 900)),
    ]
    assert broken_since(days) == FIRST + 2 * DAY
    assert broken_since(list(reversed(days))) == FIRST + 2 * DAY, "in whatever order they come"


def test_no_case_breaks_no_promise() -> None:
    assert broken_since([]) is None
    assert broken_since([(FIRST, Moments.of([0] * 9))]) is None


def test_the_days_of_figures_are_their_own() -> None:
    company = Company(
        promises=[{"id": "p", **promise("first_answer", 60)}],
        cases=[case("2018-03-01 23:30", 0.5), case("2018-03-02 00:30", 9), case("2018-03-02 10:00", 0.5)],
    )
    found = days_of(company.measure("promise_kept", grain="day"))
    assert [(day, moments.n, moments.mean) for day, moments in found] == [
        (date(2018, 3, 1), 1, 1.0),
        (date(2018, 3, 2), 2, 0.5),
    ]
    assert days_of(Company().measure("promise_kept", grain="day")) == []


# First days and last


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 900))
def test_first_and_last_days_never_meet_and_are_as_long(since: date, days: int) -> None:
    until = since + days * DAY
    found = ends_of(since, until)
    if days == 0:
        assert found is None
        return
    assert found is not None
    (a, b), (c, d) = found
    assert (a, d) == (since, until)
    assert b < c
    assert b - a == d - c
    assert (b - a).days + 1 == min(ENDS_DAYS, (days + 1) // 2)
