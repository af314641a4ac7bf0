"""Deals, bookings and handoffs for programs: whole units of money, reasons in words, every key there."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.services.fit.told import (
    LOSS,
    NOW,
    ORDER,
    SOON,
    TAKEN,
    booking,
    bookings_of,
    deal_of,
    handoff_of,
    held_of,
    judged_of,
    missed,
    money,
    pipeline_of,
)
from unisono.model.estimate import Reason
from unisono.model.words import LANGUAGES
from unisono.services.fit import DealPage, Unfit, booked, wording
from unisono.services.fit.rows import (
    booking_row,
    bookings_row,
    choice_row,
    deal_row,
    handoff_row,
    judged_row,
    page_row,
    pipeline_row,
)

UNFIT = Unfit(Reason("fit_no_deals"), 3)
CHECKED = Reason("fit_unchecked_short")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("told", [pipeline_row, page_row, bookings_row])
def test_where_nothing_can_be_said_there_is_only_the_reason(told: object, language: str) -> None:
    row = told(UNFIT, language)  # type: ignore[operator]
    assert row.keys() == {"reason", "edition"}
    assert row["edition"] == 3
    assert row["reason"]
    assert not row["reason"].startswith("reason.")


def test_the_pipeline_is_told_with_its_sums_and_its_check() -> None:
    found = pipeline_of(deal_of(), deal_of(warnings=(LOSS,)), warned=1)
    row = pipeline_row(found, "en")
    assert (row["reason"], row["total"], row["warned"], row["unplaced"]) == (None, 2, 1, 0)
    assert row["headline"] == wording.headline(found, "en")
    assert (row["expected"]["value"], row["expected"]["unit"]) == (354.0, "PEN")
    assert row["typical"]["value"] == 400.0
    assert [len(each["warnings"]) for each in row["deals"]] == [0, 1]
    nothing = pipeline_row(pipeline_of(), "en")
    assert (nothing["expected"]["value"], nothing["deals"]) == (None, [])
    assert nothing["expected"]["reason"] == "no deals are open"


def test_a_deal_is_told_in_whole_units_with_what_it_rests_on() -> None:
    row = deal_row(deal_of(warnings=(missed(), missed(ORDER), SOON), amount=money(99_900, None)), "en")
    assert (row["id"], row["customer"], row["rep"], row["rep_name"]) == ("D-1", None, "R-1", "Ana")
    assert (row["opened"], row["verdict"], row["choice"]) == ("2026-10-20", "poor", None)
    assert (row["won"]["value"], row["margin"]["value"], row["cost"]["value"]) == (295.0, 375.0, 80.0)
    assert (row["amount"]["value"], row["chance"]["unit"], row["score"]["unit"]) == (999.0, "share", "points")
    assert row["reasons"][0] == {"column": "deals.needs", "value": "by night", "adds": -210.0}
    promise, order, need = row["warnings"]
    assert (promise["kind"], promise["promise"], order["promise"]) == ("promise", "crm:P-1", "crm:P-2")
    assert promise["words"] == wording.warning_text(missed(), "en")
    assert promise["evidence"].startswith("412 cases")
    assert (need["promise"], need["evidence"]) == (None, "")


def test_what_isnt_known_of_a_deal_is_null() -> None:
    bare = replace(deal_of(), rep="", customer="")
    row = deal_row(bare, "en")
    assert (row["rep"], row["customer"], row["amount"], row["choice"]) == (None, None, None, None)
    assert deal_row(replace(bare, customer="C-1"), "en")["customer"] == "C-1"


def test_a_page_holds_everything_that_was_decided() -> None:
    deal = deal_of(choice=TAKEN)
    earlier = replace(TAKEN, choice="leave", at=NOW - timedelta(days=1))
    row = page_row(DealPage(deal, judged_of(), (TAKEN, earlier), 3), "en")
    assert [each["choice"] for each in row["choices"]] == ["take", "leave"]
    assert row["deal"]["choice"] == row["choices"][0] == choice_row(TAKEN)
    assert row["headline"] == wording.deal_title(deal, "en")
    assert choice_row(TAKEN) == {
        "deal": "D-1",
        "choice": "take",
        "reason": "They accept support by day.",
        "by": "Ana",
        "at": NOW.isoformat(),
        "fit": {"verdict": "poor", "won": 295.0},
    }


def test_how_it_did_is_told_or_why_not() -> None:
    held = judged_row(judged_of(held_of()), "en")
    assert (held["unchecked"], held["deals"], held["won"], held["lost"]) == (None, 300, 1_200, 900)
    assert held["slope"] == {"value": 0.95, "low": 0.75, "high": pytest.approx(1.15)}
    assert (held["top_third_by_fit"], held["top_third_by_chance"]) == (0.52, 0.44)
    assert held["top_third_by_chance_and_amount"] == 0.47
    assert held["excluded"][0] == {"column": "customer.segment", "why": "age"}
    nothing = judged_row(judged_of(unchecked=CHECKED), "en")
    assert nothing["unchecked"]
    assert nothing.keys() == held.keys()
    assert (nothing["deals"], nothing["slope"], nothing["top_third_by_fit"]) == (None, None, None)


def test_bookings_are_told_group_by_group() -> None:
    found = bookings_of(
        booking("Ana", 50_000.0, -9_000.0, beyond=True, team="North"), booking("Luz", None, 0.0), hidden=4
    )
    row = bookings_row(found, "en")
    assert (row["column"], row["columns"], row["hidden"]) == ("customer.rep_id", ["customer.rep_id"], 4)
    assert row["headline"] == booked.headline(found, "en")
    assert row["whole"]["value"]["value"] == 400.0
    ana, luz = row["groups"]
    assert ana == booking_row(found.groups[0], "en")
    assert (ana["group"], ana["label"], ana["team"], ana["bookings"]) == ("id-Ana", "Ana", "North", 80)
    assert (ana["value"]["value"], ana["against"]["value"], ana["beyond_chance"]) == (500.0, -90.0, True)
    assert (luz["value"]["value"], luz["beyond_chance"]) == (None, False)
    assert luz["value"]["reason"]


@pytest.mark.parametrize(
    ("hours", "taken", "state"),
    [(20.0, None, "waiting"), (-5.0, None, "late"), (20.0, -1.0, "taken"), (-5.0, -1.0, "taken_late")],
)
def test_a_handoff_is_told_as_it_stands(hours: float, taken: float | None, state: str) -> None:
    row = handoff_row(handoff_of(hours, taken=taken), NOW)
    assert row["state"] == state
    assert row["promises"] == [{"text": "24/7", "promise": "crm:P-1"}, {"text": "a call", "promise": None}]
    assert (row["note"], row["by"], row["customer"]) == ("works by night", "Ana", "C-1")
    assert row["due_at"] == (NOW + timedelta(hours=hours)).isoformat()


def test_what_service_said_comes_back() -> None:
    waiting, taken = handoff_row(handoff_of()), handoff_row(handoff_of(20.0, taken=-1.0), NOW)
    assert (waiting["taken_by"], waiting["taken_at"], waiting["answer"]) == (None, None, None)
    assert (taken["taken_by"], taken["answer"]) == ("Luz", "called")
    assert taken["taken_at"] == (NOW - timedelta(hours=1)).isoformat()


def test_without_a_moment_the_clock_is_now() -> None:
    """The handoff made by hand is due in November 2026, at three in the afternoon."""
    long_ago = replace(handoff_of(), due_at=NOW - timedelta(days=4_000))
    assert handoff_row(long_ago)["state"] == "late"


def test_rows_can_be_written_as_json() -> None:
    found = pipeline_of(deal_of(warnings=(missed(), SOON, LOSS), choice=TAKEN))
    for row in (pipeline_row(found, "es"), bookings_row(bookings_of(booking("Ana", 1.0, 0.0)), "es")):
        assert json.loads(json.dumps(row, allow_nan=False)) == row
