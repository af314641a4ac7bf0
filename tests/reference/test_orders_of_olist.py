"""Olist's orders: what was promised, what came when, what shoppers said. A sample, so weights count.

The unweighted mean score of the sample (3.2716) can't be asked: a row that stands for 18.654 orders
is never counted as one. Medians, delivery time and slack before the promise are no metrics yet.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.reference.real import EXACT, FOUR_DIGITS, PERCENT_OF_FOUR_DIGITS, Real, imported

pytestmark = pytest.mark.real_data

STATUSES = {
    "delivered": 5172,
    "shipped": 1107,
    "canceled": 625,
    "unavailable": 609,
    "invoiced": 314,
    "processing": 301,
    "created": 5,
    "approved": 2,
}
SCORE_BY_STATUS = {
    "delivered": 4.1378,
    "canceled": 1.8108,
    "unavailable": 1.5270,
    "shipped": 1.9955,
    "invoiced": 1.6509,
    "processing": 1.2748,
}
SCORE_BY_LATENESS = [
    ("1: 10+ days early", 4.3052),
    ("2: 5-10 days early", 4.2786),
    ("3: 0-5 days early", 4.1233),
    ("4: 0-3 days late", 3.7417),
    ("5: 3-7 days late", 2.1910),
    ("6: 7+ days late", 1.5955),
]
DELIVERED = "order.status = delivered"
# One-star shares are told in percent with two digits.
PERCENT_OF_TWO_DIGITS = 5e-5
# What the publisher's full set has, before the sample was drawn from it.
PUBLISHED_SCORE = 4.0864


def test_orders_by_status(olist: Real) -> None:
    found = olist.split("promised_days", "status")
    assert {status: each.n for status, each in found.items()} == STATUSES
    assert olist.days("promised_days") == ("2016-09-04", "2018-10-17")


def test_orders_without_items_belong_to_no_seller(olist: Real) -> None:
    assert olist.ask("promised_days", where="account_id is null").n == 775


def test_every_reference_finds_its_row(olist: Real) -> None:
    assert olist.notices("orphans") == []
    for table, column, to in (
        ("deliveries", "customer_id", "customers"),
        ("transactions", "customer_id", "customers"),
        ("transactions", "order_id", "deliveries"),
        ("responses", "customer_id", "customers"),
        ("responses", "order_id", "deliveries"),
    ):
        lost = f"select count(*) from {table} t left join {to} u on u.id = t.{column} where u.id is null"
        assert olist.rows(lost, table, to) == [(0,)], (table, column)


def test_a_delivered_order_stands_for_what_was_left_out(olist: Real) -> None:
    assert olist.rows(
        "select status = 'delivered', min(weight), max(weight), round(sum(weight)) from deliveries"
        " group by 1 order by 1",
        "deliveries",
    ) == [
        (False, 1.0, 1.0, 2963.0),
        (True, 96478 / 5172, 96478 / 5172, 96478.0),
    ]


@pytest.mark.parametrize(("metric", "late"), [("delivery_on_time", 0.080170), ("delivery_on_day", 0.066228)])
def test_late_share_by_the_clock_and_by_the_day(olist: Real, metric: str, late: float) -> None:
    found = olist.ask(metric)
    assert found.n == 5164
    assert 1 - found.value == pytest.approx(late, abs=PERCENT_OF_FOUR_DIGITS)


def test_the_promise_is_a_day_so_kept_means_by_the_day(olist: Real) -> None:
    by_day, kept = olist.ask("delivery_on_day"), olist.ask("promise_kept")
    assert kept.value == pytest.approx(by_day.value, rel=EXACT)
    assert kept.n == 5164


def test_score_on_time_and_late(olist: Real) -> None:
    found = olist.split("csat_mean", "late", where=DELIVERED)
    assert (found[False].n, found[True].n) == (4814, 418)
    assert found[False].value == pytest.approx(4.2796, abs=FOUR_DIGITS)
    assert found[True].value == pytest.approx(2.4976, abs=FOUR_DIGITS)


def test_the_eight_answers_about_orders_without_a_date_are_neither(olist: Real) -> None:
    found = olist.split("csat_mean", "late", where=DELIVERED)[None]
    assert (found.value, found.n, found.reason.code) == (None, 8, "too_few")


@pytest.mark.parametrize(("late", "share"), [(False, 0.0692), (True, 0.4785)])
def test_one_star_share(olist: Real, late: bool, share: float) -> None:
    """Within delivered orders all weights are alike, so a share of rows is a share of orders."""
    answers = olist.split("csat_mean", "late", where=DELIVERED)[late].n
    one_star = olist.split("csat_mean", "late", where=f"{DELIVERED} and score = 1")[late].n
    assert one_star / answers == pytest.approx(share, abs=PERCENT_OF_TWO_DIGITS)


def test_score_by_days_late(olist: Real) -> None:
    found = olist.split("csat_mean", "lateness", where=DELIVERED)
    assert sum(each.n for each in found.values()) == 5240
    del found[None]
    assert {band: each.value for band, each in found.items()} == pytest.approx(
        dict(SCORE_BY_LATENESS), abs=FOUR_DIGITS
    )


def test_the_moment_of_truth_is_the_third_day(olist: Real) -> None:
    """Between neighbouring bands the score falls most there, and by more than their bounds allow."""
    found = olist.split("csat_mean", "lateness", where=DELIVERED)
    bands = [band for band, _ in SCORE_BY_LATENESS]
    falls = {later: found[band].value - found[later].value for band, later in pairwise(bands)}
    assert max(falls, key=falls.__getitem__) == "5: 3-7 days late"
    assert found["5: 3-7 days late"].high < found["4: 0-3 days late"].low


def test_score_by_status_of_the_order(olist: Real) -> None:
    found = olist.split("csat_mean", "order.status")
    shown = {status: each.value for status, each in found.items() if each.known}
    assert shown == pytest.approx(SCORE_BY_STATUS, abs=FOUR_DIGITS)
    assert {status: found[status].reason.code for status in found.keys() - shown.keys()} == {
        "approved": "too_few",
        "created": "too_few",
    }


def test_the_mean_score_counts_each_answer_for_those_it_stands_for(olist: Real) -> None:
    found = olist.ask("csat_mean")
    assert found.n == 8225
    assert found.value == pytest.approx(4.0671, abs=FOUR_DIGITS)
    assert found.low < PUBLISHED_SCORE < found.high
    assert "kish" in found.method


# Payments. Counted in the sample's own file; the full file's facts stand in the data's README.

SAMPLE_PAYMENTS = {"credit_card": 6255, "boleto": 1580, "voucher": 964, "debit_card": 122, "not_defined": 3}
FULL_PAYMENTS = {
    "credit_card": 76_795,
    "boleto": 19_784,
    "voucher": 5_775,
    "debit_card": 1_529,
    "not_defined": 3,
}
BY_TYPE = "select payment_type, count(*) from transactions group by payment_type"
TOTAL = "select count(*), count(distinct order_id), sum(amount) from transactions"
PAYMENTS_ALONE = """
name = "payments"
[company]
name = "Payments"
currency = "BRL"
[files.payments]
pattern = "olist_order_payments_dataset.parquet"
decimal = "."
[[files.payments.feeds]]
table = "transactions"
source_id = ["order_id", "payment_sequential"]
[files.payments.feeds.columns]
id = { expression = "order_id || '|' || payment_sequential" }
customer_id = "order_id"
order_id = "order_id"
at = { expression = "time('2018-01-01')" }
amount = "payment_value"
currency = { value = "BRL" }
[files.payments.feeds.extras]
payment_type = "payment_type"
"""


def test_payments_of_the_sample(olist: Real) -> None:
    assert olist.rows(TOTAL, "transactions") == [(8924, 8135, 1_428_602_81)]
    assert dict(olist.rows(BY_TYPE, "transactions")) == SAMPLE_PAYMENTS
    found = olist.ask("revenue_per_customer")
    assert (found.n, found.unit, found.currency) == (8016, "money", "BRL")


def test_all_payments_from_parquet_to_the_cent(shared_data, tmp_path) -> None:
    recipe = tmp_path / "payments.toml"
    recipe.write_text(PAYMENTS_ALONE)
    found = imported(tmp_path / "company", shared_data / "olist", str(recipe))
    assert found.rows(TOTAL, "transactions") == [(103_886, 99_440, 16_008_872_12)]
    assert dict(found.rows(BY_TYPE, "transactions")) == FULL_PAYMENTS
    by_order = found.ask("revenue_per_customer")
    assert by_order.n == 99_440
    assert by_order.value * by_order.n == pytest.approx(16_008_872_12, rel=EXACT)
