"""The line of a customer's moments: each in its lane, none twice, none lost, page by page."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from tests.loop.diagnose.life.lived import CUSTOMER, EXTRAS, lived
from tests.loop.measure.company import Row, at
from unisono.loop.diagnose.life.moments import TABLES, counts_kernel, moments_kernel
from unisono.model.chain import LANES, Lane, Order

COMPANY = lived()


def line(
    customer: str = CUSTOMER,
    *,
    lanes: tuple[Lane, ...] = LANES,
    order: Order = "newest",
    limit: int = 500,
    after: object = None,
) -> list[Row]:
    """A page of a customer's moments."""
    kernel = moments_kernel(customer, extras=EXTRAS, lanes=lanes, order=order, limit=limit, after=after)
    return COMPANY.ask(kernel)


def one(id: str, kind: str = "") -> dict[str, Any]:
    """What is told of one row, without what isn't."""
    (found,) = (row for row in line() if row["id"] == id and kind in ("", row["kind"]))
    return {name: value for name, value in found.items() if value is not None}


def test_every_row_of_every_table_is_one_moment_and_a_contract_two() -> None:
    kinds = Counter(row["kind"] for row in line())
    assert kinds == {
        "met_campaign": 1,
        "met_promise": 2,
        "deal_won": 1,
        "deal_open": 1,
        "contract_began": 1,
        "contract_ended": 1,
        "delivery_kept": 1,
        "delivery_late": 1,
        "delivery_open": 1,
        "delivery_cancelled": 1,
        "delivery_came": 1,
        "case": 4,
        "response": 4,
        "money_paid": 2,
        "money_back": 1,
        "touchpoint": 4,
    }


@pytest.mark.parametrize(
    ("id", "kind", "lane"),
    [
        ("l1", "met_campaign", "promised"),
        ("e1", "met_promise", "promised"),
        ("d1", "deal_won", "sold"),
        ("k1", "contract_began", "sold"),
        ("k1", "contract_ended", "lived"),
        ("o1", "delivery_kept", "delivered"),
        ("t1", "case", "delivered"),
        ("r1", "response", "lived"),
        ("f1", "money_paid", "lived"),
        ("f3", "money_back", "lived"),
        ("x1", "touchpoint", "promised"),
        ("x2", "touchpoint", "sold"),
        ("x3", "touchpoint", "delivered"),
        ("x4", "touchpoint", "delivered"),
    ],
)
def test_each_moment_stands_in_its_lane(id: str, kind: str, lane: str) -> None:
    assert one(id, kind)["lane"] == lane


def test_a_row_that_another_row_already_tells_is_left_out() -> None:
    assert "x5" not in {row["id"] for row in line()}


def test_a_campaign_is_called_by_its_name() -> None:
    assert one("l1")["campaign"] == "Soporte 24/7"
    assert one("l1")["mql_at"] == at("2026-01-02 09:00")
    assert one("e1") == {
        "at": at("2026-01-01 08:00"),
        "lane": "promised",
        "kind": "met_promise",
        "id": "e1",
        "promise": "Contestamos en 15 minutos",
        "campaign": "Soporte 24/7",
        "made_in": "campaign",
    }


def test_a_customer_without_lead_met_the_campaign_that_brought_them() -> None:
    (met,) = line("crm:2")
    assert (met["kind"], met["campaign"], met["at"]) == (
        "met_campaign",
        "Soporte 24/7",
        at("2026-02-01 10:00"),
    )


def test_who_has_lived_nothing_has_an_empty_line() -> None:
    assert line("crm:3") == []
    assert line("nobody") == []


def test_a_sale_tells_who_sold_and_what_was_needed() -> None:
    sale = one("d1")
    assert (sale["who"], sale["needs"], sale["amount"], sale["began_at"]) == (
        "Vera Vega",
        "ayuda de noche",
        100_000,
        at("2026-01-03 09:00"),
    )


def test_an_order_is_kept_or_late_by_the_day_it_was_promised_for() -> None:
    assert one("o1")["kept"] == 1
    assert one("o1")["what"] == "instalación"
    assert one("o2")["kept"] == 0
    assert "kept" not in one("o3")
    assert one("o3")["at"] == at("2026-03-10 18:00")


def test_a_case_is_told_against_the_promise_due_on_it() -> None:
    kept, broken, other = one("t1"), one("t2"), one("t4")
    assert (kept["kept"], kept["promise"], kept["target"], kept["unit"]) == (
        1,
        "Contestamos en 15 minutos",
        15.0,
        "minutes",
    )
    assert broken["kept"] == 0
    assert "promise" not in other
    assert kept["who"] == "Aldo Arce"
    assert kept["reopened"] is False


def test_of_two_promises_due_on_a_case_the_broken_one_is_told() -> None:
    company = lived()
    company.add(
        "promises",
        {
            "id": "p0",
            "text": "Contestamos en un día",
            "kind": "first_answer",
            "target": 1.0,
            "unit": "days",
            "operator": "<=",
        },
    )
    rows = company.ask(
        moments_kernel(CUSTOMER, extras=EXTRAS, lanes=("delivered",), order="newest", limit=99)
    )
    (case,) = (row for row in rows if row["id"] == "t2")
    assert (case["kept"], case["promise"], case["target"], case["unit"]) == (
        0,
        "Contestamos en 15 minutos",
        15.0,
        "minutes",
    )


@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_moments_come_in_order_of_time(order: Order) -> None:
    times = [row["at"] for row in line(order=order)]
    assert times == sorted(times, reverse=order == "newest")


@pytest.mark.parametrize("order", ["newest", "oldest"])
@pytest.mark.parametrize("size", [1, 4, 7])
def test_pages_follow_each_other_without_gap_or_repeat(order: Order, size: int) -> None:
    turned: list[Row] = []
    after = None
    while rows := line(order=order, limit=size, after=after):
        turned += rows
        after = {name: rows[-1][name] for name in ("at", "kind", "id")}
    assert turned == line(order=order)


def test_a_lane_alone_is_the_whole_line_without_the_others() -> None:
    for lane in LANES:
        assert line(lanes=(lane,)) == [row for row in line() if row["lane"] == lane]


def test_counts_are_those_of_the_line_and_tell_what_has_no_date() -> None:
    counted = {row["lane"]: row for row in COMPANY.ask(counts_kernel(CUSTOMER, extras=EXTRAS))}
    lanes = Counter(row["lane"] for row in line())
    assert {lane: row["dated"] for lane, row in counted.items()} == lanes
    assert {lane: row["undated"] for lane, row in counted.items()} == {
        "promised": 0,
        "sold": 1,
        "delivered": 0,
        "lived": 0,
    }


def test_a_company_without_columns_of_its_own_has_a_line_as_well() -> None:
    rows = COMPANY.ask(moments_kernel(CUSTOMER, extras={}, lanes=LANES, order="newest", limit=99))
    assert len(rows) == len(line())


def test_a_column_may_be_called_anything() -> None:
    strange = {"deliveries": {'a "b"': EXTRAS["deliveries"]["thing"]}}
    assert '"a ""b"""' in moments_kernel("x", extras=strange, lanes=LANES, order="newest", limit=1).sql


def test_every_table_it_reads_is_named() -> None:
    assert len(set(TABLES)) == len(TABLES)
    assert {"customers", "touchpoints", "transactions", "cases", "promises"} <= set(TABLES)
