"""Questions asked of real tables, against the same computed in plain Python."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.ask import kernel_for
from unisono.model.canon import Kind
from unisono.model.question import Grain, Question
from unisono.stats.moments import Moments

SUMS = ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")


def drawn(rows: int = 400) -> tuple[list[Row], list[Row], list[Row]]:
    """Customers, orders and answers of a company drawn by chance; each answer keeps its local moment."""
    draw = random.Random(3)
    customers = [
        {"id": f"c{place}", "region": draw.choice(["north", "south", None]), "tier": draw.randrange(3)}
        for place in range(20)
    ]
    orders = [
        {"id": f"o{place}", "status": draw.choice(["done", "open"]), "customer_id": f"c{place % 20}"}
        for place in range(50)
    ]
    answers = []
    for place in range(rows):
        local = datetime(2017, 12, 20) + timedelta(minutes=draw.randrange(60 * 24 * 120))
        answers.append(
            {
                "id": f"r{place}",
                "customer_id": draw.choice([f"c{draw.randrange(20)}", None, "gone"]),
                "order_id": draw.choice([f"o{draw.randrange(50)}", None]),
                "at": at(local.isoformat(" ", "minutes")),
                "instrument": draw.choice(["nps", "csat"]),
                "score": draw.choice([None, *range(11)]),
                "touchpoint": draw.choice(["app", "shop", None]),
                "weight": draw.choice([None, 1.0, 2.5]),
                "local": local,
            }
        )
    return customers, orders, answers


CUSTOMERS, ORDERS, ANSWERS = drawn()
COMPANY = Company(
    extras={"customers": {"tier": Kind.INTEGER}},
    customers=CUSTOMERS,
    deliveries=ORDERS,
    responses=[{name: held for name, held in row.items() if name != "local"} for row in ANSWERS],
)
CUSTOMER = {row["id"]: row for row in CUSTOMERS}
ORDER = {row["id"]: row for row in ORDERS}


def expected(
    key: Callable[[Row], object], keep: Callable[[Row], bool] = lambda row: True
) -> dict[object, Moments]:
    """NPS moments by key, in plain Python."""
    told: dict[object, list[Row]] = defaultdict(list)
    for row in ANSWERS:
        if row["instrument"] == "nps" and row["score"] is not None and keep(row):
            told[key(row)].append(row)
    return {
        group: Moments.of(
            [1 if row["score"] >= 9 else -1 if row["score"] <= 6 else 0 for row in rows],
            [row["weight"] or 1.0 for row in rows],
        )
        for group, rows in told.items()
    }


def found(*by: str, grain: Grain | None = None, **options: object) -> dict[object, object]:
    figures = COMPANY.measure("nps", *by, grain=grain, **options)  # type: ignore[arg-type]
    keys = [(*figure.group.values(), *([figure.period] if grain else [])) for figure in figures]
    return {
        key[0] if len(key) == 1 else key: figure.facts["moments"]
        for key, figure in zip(keys, figures, strict=True)
    }


def assert_same(got: dict[object, object], wanted: dict[object, Moments]) -> None:
    assert set(got) == set(wanted)
    for key, moments in wanted.items():
        for name in SUMS:
            assert getattr(got[key], name) == pytest.approx(getattr(moments, name), rel=1e-12), (key, name)


def of_customer(row: Row, column: str) -> object:
    return CUSTOMER.get(row["customer_id"], {}).get(column)


def test_by_a_column_of_its_own() -> None:
    assert_same(found("touchpoint"), expected(lambda row: row["touchpoint"]))


def test_by_a_column_of_a_joined_table_where_some_lead_nowhere() -> None:
    assert_same(found("customer.region"), expected(lambda row: of_customer(row, "region")))
    assert_same(found("status"), expected(lambda row: ORDER.get(row["order_id"], {}).get("status")))


def test_by_a_column_beyond_the_canon() -> None:
    assert_same(found("tier"), expected(lambda row: of_customer(row, "tier")))


def test_by_several_columns_at_once() -> None:
    wanted = expected(lambda row: (row["touchpoint"], of_customer(row, "region"), row["local"].hour))
    assert_same(found("touchpoint", "region", "hour"), wanted)


PERIOD: dict[Grain, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": lambda day: "{}-W{:02d}".format(*day.isocalendar()[:2]),
    "month": lambda day: f"{day:%Y-%m}",
    "quarter": lambda day: f"{day.year}-Q{(day.month + 2) // 3}",
}


@pytest.mark.parametrize("grain", PERIOD)
def test_by_period_of_the_companys_calendar(grain: Grain) -> None:
    assert_same(found(grain=grain), expected(lambda row: PERIOD[grain](row["local"].date())))


def test_by_group_and_period() -> None:
    wanted = expected(lambda row: (row["touchpoint"], f"{row['local']:%Y-%m}"))
    assert_same(found("touchpoint", grain="month"), wanted)


def test_between_days_both_included() -> None:
    first, last = date(2018, 1, 10), date(2018, 1, 31)
    wanted = expected(lambda row: row["touchpoint"], lambda row: first <= row["local"].date() <= last)
    assert_same(found("touchpoint", since=first, until=last), wanted)


def test_filtered_by_a_joined_column_and_the_hour() -> None:
    wanted = expected(
        lambda row: row["touchpoint"],
        lambda row: of_customer(row, "region") == "north" or row["local"].hour >= 20,
    )
    assert_same(found("touchpoint", where="region = north or hour >= 20"), wanted)


def test_groups_keep_their_types_and_come_in_order() -> None:
    figures = COMPANY.measure("nps", "tier", grain="month")
    assert {type(figure.group["tier"]) for figure in figures} == {int, type(None)}
    order = [
        (figure.period, -1 if figure.group["tier"] is None else figure.group["tier"]) for figure in figures
    ]
    assert order == sorted(order)  # type: ignore[type-var]


def test_rows_without_a_time_belong_to_no_period() -> None:
    order = {"delivered_at": None, "ordered_at": 1, "promised_at": None}
    company = Company(deliveries=[{**order, "delivered_at": 0, "promised_at": 0}, order])
    assert company.split("delivery_on_time", grain="day") == {"1969-12-31": (1, 1)}
    scored = {"instrument": "csat", "score": 5}
    company = Company(responses=[{**scored, "at": 0}, {**scored, "at": None}])
    assert company.split("csat", grain="day") == {"1969-12-31": (1, 1)}
    assert company.mean("csat") == (2, 1)


def test_the_kernel_names_its_tables_and_binds_its_values() -> None:
    kernel = kernel_for(
        Question("nps", by=("region",), where="touchpoint = 'it''s'", since=date(2018, 1, 1)), extras={}
    )
    assert kernel.tables == ("responses", "customers")
    assert kernel.parameters == {"p0": "it's", "since": 17532}
    assert "it's" not in kernel.sql


def test_the_kernel_says_how_many_rows_there_are_at_all() -> None:
    rows = COMPANY.ask(kernel_for(Question("nps", where="touchpoint = nowhere"), extras={}))
    assert [(row["rows_responses"], row["n"]) for row in rows] == [(len(ANSWERS), 0)]
    rows = COMPANY.ask(kernel_for(Question("nps", by=("id",), where="touchpoint = nowhere"), extras={}))
    assert [(row["rows_responses"], row["n"]) for row in rows] == [(len(ANSWERS), None)]
