"""What came of promises for programs: whole units of money, nulls with reasons, the balance in full."""

from __future__ import annotations

import json

import pytest

from tests.services.aftermath.test_telling import EARLIER, SOONER, origin, origins_of, strengths_of, theme
from tests.services.aftermath.told import ORDER, aftermath_of, alike_of, bands, cost_of, gap, known, priced_of
from unisono.loop.diagnose.aftermath.reached import Beside
from unisono.model.estimate import Reason
from unisono.services.aftermath.rows import after_row, cost_row, origins_row, strengths_row
from unisono.services.aftermath.wording import headline

SILENT = Reason("aftermath_no_contract")
SUMS = ("total", "lost", "returned", "contacts", "worth", "gone", "leave_broken", "leave_kept")


def test_a_cost_is_told_part_by_part_in_whole_units() -> None:
    row = cost_row(priced_of(), "en")
    assert (row["total"]["value"], row["total"]["unit"]) == (9_500.0, "PEN")
    parts = [row[name]["value"] for name in ("lost", "returned", "contacts")]
    assert sum(parts) == pytest.approx(row["total"]["value"])
    assert (row["worth"]["value"], row["gone"]["value"], row["gone"]["unit"]) == (150.0, 2.0, "count")
    assert (row["leave_broken"]["value"], row["leave_kept"]["value"]) == (0.10, 0.04)
    assert (row["why"], row["horizon_months"], row["discount_rate"], row["broken"]) == (None, 36, 0.1, 40)


def test_a_cost_that_cannot_be_told_says_why_in_words() -> None:
    for language in ("es", "pt", "en"):
        row = cost_row(priced_of(reason=SILENT), language)
        assert row["why"]
        assert not row["why"].startswith("reason.")
        assert {row[name] for name in SUMS} == {None}
        assert (row["horizon_months"], row["discount_rate"], row["broken"], row["balance"]) == (None,) * 4


def test_what_is_known_is_told_where_the_rest_is_not() -> None:
    """Those it was broken to are counted though nobody could be compared with them."""
    refused = cost_of(
        lost=None, returned=None, contacts=None, leaving=None, made=alike_of(reason=Reason("no_data"))
    )
    row = cost_row(priced_of(refused, reason=Reason("no_data")), "en")
    assert row["broken"] == 40
    assert row["balance"] is None
    assert {row[name] for name in SUMS} == {None}


def test_the_balance_is_told_in_full() -> None:
    balance = cost_row(priced_of(cost_of(made=alike_of(aside=("origin",), unmatched=3))), "en")["balance"]
    assert (balance["method"], balance["exposed"], balance["others"]) == ("entropy_balancing", 40, 100)
    assert (balance["effective"], balance["unmatched"], balance["aside"]) == (80.2, 3, ["origin"])
    assert balance["shares"][0] == {
        "fact": "country",
        "value": "PE",
        "exposed": 0.4,
        "others": 0.5,
        "weighed": 0.41,
    }


def test_a_promise_is_told_with_its_title_its_gaps_and_its_bands() -> None:
    told = aftermath_of(promise=ORDER, found=bands(4.3, None, 4.1))
    row = after_row(told, "en")
    assert (row["promise"], row["edition"], row["until"].isoformat()) == ("delivery", 3, "2026-10-31")
    assert row["title"] == headline(told, "en")
    assert row["kept"]["value"] == 0.80
    assert row["gaps"]["delivered"]["value"] == -0.15
    assert row["gaps"]["expected"]["value"] is None
    assert row["gaps"]["expected"]["reason"]
    assert [(band["low"], band["high"], band["score"]["value"]) for band in row["bands"]] == [
        (None, -10.0, 4.3),
        (-10.0, -5.0, None),
        (-5.0, 0.0, 4.1),
    ]
    assert row["instrument"] == "csat"
    assert row["reached"] is None


def test_what_was_never_measured_is_null() -> None:
    row = after_row(aftermath_of(gaps=None, priced=priced_of(reason=SILENT)), "en")
    assert (row["kept"], row["gaps"], row["instrument"], row["bands"]) == (None, None, None, [])


def test_those_reached_are_told_with_money_in_whole_units() -> None:
    gaps = (gap("stay", 0.6, 0.8, 0.02), gap("worth", 120_000.0, 90_000.0, 40_000.0, beyond=False))
    stay, worth = after_row(aftermath_of(beside=Beside(alike_of(), gaps)), "en")["reached"]
    assert (stay["what"], stay["month"], stay["exposed"], stay["alike"]) == ("stay", 12, 0.6, 0.8)
    assert (stay["difference"]["value"], stay["difference"]["unit"]) == (pytest.approx(-0.2), "share")
    assert stay["beyond_chance"] is True
    assert (worth["month"], worth["exposed"], worth["others"]) == (None, 1_200.0, 450.0)
    assert (worth["difference"]["value"], worth["difference"]["unit"]) == (300.0, "PEN")
    assert worth["beyond_chance"] is False


def test_strengths_are_told_with_what_they_rest_on() -> None:
    row = strengths_row(strengths_of(SOONER, EARLIER, themes=(theme("trato"),)), "en")
    sooner, earlier = row["claims"]
    assert (sooner["promise"], sooner["seconds"], sooner["days_early"]) == ("P-1", 300, None)
    assert (earlier["seconds"], earlier["days_early"], earlier["kept"]["n"]) == (None, 4, 1_250)
    assert sooner["claim"] != earlier["claim"]
    assert row["themes"] == [
        {
            "word": "trato",
            "customers": 48,
            "more": 0.12,
            "low": 0.05,
            "high": 0.19,
            "quotes": ["Very kind."],
        }
    ]
    assert strengths_row(strengths_of(), "en") == {"edition": 3, "claims": [], "themes": []}


def test_origins_are_told_row_by_row() -> None:
    row = origins_row(origins_of(origin("search", known(0.8)), by="campaign", instrument=""), "en")
    assert (row["by"], row["instrument"], row["small"], row["edition"]) == ("campaign", None, 2, 3)
    (search,) = row["rows"]
    assert (search["name"], search["leads"], search["customers"]) == ("search", 400, 90)
    assert (search["conversion"]["value"], search["stay"]["value"]) == (0.11, 0.8)
    assert (search["money"]["value"], search["money"]["unit"]) == (900.0, "PEN")


def test_rows_can_be_written_as_json() -> None:
    """Nothing in them is an array, a number of numpy's, or not a number."""
    told = aftermath_of(found=bands(4.3, None), beside=Beside(alike_of(), (gap("stay", 0.6, 0.8, 0.02),)))
    written = json.dumps(after_row(told, "es"), default=str, allow_nan=False)
    assert json.loads(written)["promise"] == "P-1"
