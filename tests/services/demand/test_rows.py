"""Demand for programs: money in whole units, what isn't known null with its reason, nothing left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.demand.told import FEW, STATEMENT, cause, demand_of, part, shares, unknown
from unisono.loop.diagnose.demand.terms import ORIGINS, Terms
from unisono.model.estimate import Reason
from unisono.services.demand import Silent
from unisono.services.demand.nouns import Silence
from unisono.services.demand.rows import PARTS, demand_row


@pytest.mark.parametrize("code", ["nothing", "no_cases", "none_here"])
def test_silence_says_why_and_nothing_else(code: Silence) -> None:
    assert demand_row(Silent(code), "en") == {"silent": code}


def test_money_comes_in_whole_units() -> None:
    row = demand_row(demand_of(), "en")
    assert (row["silent"], row["currency"], row["cost"]) == (None, "PEN", 5_000.0)
    assert [each["cost"] for each in row["reasons"]] == [2_000.0, 3_000.0]
    net = row["statement"]["net"]
    assert (net["value"], net["low"], net["high"], net["unit"]) == (45_400.0, 36_400.0, 54_400.0, "PEN")
    assert row["causes"][0]["cost"]["value"] == 1_000.0


def test_without_costs_there_is_null_and_not_zero() -> None:
    row = demand_row(demand_of(shares(cost=None)), "en")
    assert row["cost"] is None
    assert [each["cost"] for each in row["reasons"]] == [None, None]


def test_a_reason_nobody_wrote_is_null() -> None:
    bill, nothing = demand_row(demand_of(), "en")["reasons"]
    assert (bill["reason"], bill["label"], bill["contacts"]) == ("bill", "Billing", 700)
    assert (nothing["reason"], nothing["label"]) == (None, "not noted")
    assert bill["failure"]["value"] == 0.2
    assert bill["left"]["value"] is None
    assert bill["left"]["reason"]
    assert [each["metric"] for each in bill["figures"]] == [
        "cost_per_case",
        "fcr",
        "aht",
        "reopened",
        "csat",
    ]


def test_causes_carry_their_terms_and_their_verdict() -> None:
    repeat, promise, fit, step = demand_row(demand_of(), "en")["causes"]
    assert (repeat["cause"], repeat["department"], repeat["nature"]) == ("repeat", "service", "failure")
    assert (repeat["days"], repeat["events"], repeat["after"]) == (7, 80, 120)
    assert (repeat["beyond"], promise["beyond"]) == (True, False)
    assert repeat["each"]["value"] == 0.4
    assert (fit["nature"], fit["contacts"]["value"], step["department"]) == ("preventable", None, "sales")
    found = demand_of(replace(shares(), causes=(cause(4, part(0.1)),)))
    assert demand_row(found, "en")["causes"][0]["cause"] == "refund"


def test_departments_and_sorts_add_up() -> None:
    row = demand_row(demand_of(shares(preventable=part(0.1))), "en")
    assert [each["department"] for each in row["departments"]] == list(ORIGINS)
    assert [each["sort"] for each in row["sorts"]] == ["value", "failure", "preventable"]
    assert sum(each["contacts"]["value"] for each in row["sorts"]) == pytest.approx(row["contacts"])
    assert row["declared"]["share"]["value"] == 0.1


def test_solving_and_time_are_keys_and_groups_hold_both() -> None:
    row = demand_row(demand_of(), "en")
    assert row["solving"]["fcr"]["value"] == 0.8
    assert row["solving"]["aht"] is None
    (teams,) = row["beside"]
    assert teams["column"] == "agent.team"
    assert [each["group"] for each in teams["groups"]] == ["North", "South", "New", "Post"]
    assert teams["groups"][3]["fcr"] is None
    assert teams["groups"][2]["fcr"]["reason"]


def test_the_statement_holds_what_it_rests_on() -> None:
    terms = Terms(solved_hours=4, leave_days=45, credit=0.5, agreed=("Rosa", "2026-11-02"))
    row = demand_row(demand_of(terms=terms), "en")["statement"]
    assert set(PARTS) < set(row)
    assert (row["solved"], row["solved_hours"], row["leave_days"], row["credit"]) == (1_200, 4, 45, 0.5)
    assert (row["agreed_by"], row["agreed_on"]) == ("Rosa", "2026-11-02")
    nobody = demand_row(demand_of(), "en")["statement"]
    assert (nobody["agreed_by"], nobody["agreed_on"]) == (None, None)


def test_a_part_that_isnt_known_has_its_reason_in_words() -> None:
    without = replace(STATEMENT, margin=unknown("money", Reason("demand_no_contracts")), net=unknown("money"))
    row = demand_row(demand_of(statement=without), "en")["statement"]
    assert (row["margin"]["value"], row["net"]["value"]) == (None, None)
    assert not row["margin"]["reason"].startswith("reason.")
    assert row["net"]["reason"] != row["margin"]["reason"]
    assert (
        demand_row(demand_of(statement=without), "es")["statement"]["margin"]["reason"]
        != (row["margin"]["reason"])
    )


def test_what_to_mind_comes_along() -> None:
    told = demand_of(shares(unknown_customers=12, unpriced=34), problem="credit")
    row = demand_row(told, "en")
    assert (row["unknown"], row["unpriced"], row["problem"]) == (12, 34, "credit")
    fine = demand_row(demand_of(), "en")
    assert (fine["unknown"], fine["unpriced"], fine["problem"]) == (0, 0, None)
    assert (fine["since"].isoformat(), fine["until"].isoformat(), fine["edition"]) == (
        "2026-01-01",
        "2026-06-30",
        3,
    )
    assert (fine["reason"], fine["columns"]) == ("topic", ["topic", "channel"])
    assert FEW.facts["missing"] == 26
