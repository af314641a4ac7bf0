"""Sums by unit and stretch of time: what agents and reps do off their like's mean, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.silos.lanes import lanes_of
from unisono.loop.diagnose.silos.turns import TURNS, contacts_kernel, sales_kernel
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens

PERU = Lens(segment=(("customer.country", "PE"),))
MONDAY = datetime(2026, 1, 5, 10)
Asked = Callable[[Lens], Kernel]


def case(
    customer: str | None, days: float, agent: str | None, seconds: float | None = 300.0, **more: Any
) -> Row:
    opened = at((MONDAY + timedelta(days=days)).isoformat())
    told = {"customer_id": customer, "agent_id": agent, "handle_seconds": seconds, "opened_at": opened}
    return {
        "queue": "Voz",
        "channel": "phone",
        "topic": "help",
        "cost": 500,
        "currency": "PEN",
        **told,
        **more,
    }


def desk(*cases: Row, **tables: list[Row]) -> Company:
    """These contacts, and others long after so that all could be followed for two months."""
    later = [case(f"later{number}", 300, "Z") for number in range(2)]
    customers = [{"id": "u1", "country": "PE"}, {"id": "u2", "country": "PE"}, {"id": "u3", "country": "CO"}]
    return Company(cases=[*cases, *later], **{"customers": customers, **tables})


def sums(company: Company, lens: Lens | None = None, kernel: Asked = contacts_kernel) -> dict[str, Row]:
    """The sums of each unit over all its turns."""
    told: dict[str, Row] = {}
    for row in company.ask(kernel(lens or Lens())):
        held = told.setdefault(row["unit"], dict.fromkeys(row, 0.0))
        for name, value in row.items():
            if isinstance(value, int | float):
                held[name] += value
            elif value is not None:
                held[name] = value
    return told


def test_each_contact_is_taken_off_the_mean_of_its_like() -> None:
    told = sums(desk(case("u1", 0, "A", 100.0), case("u2", 0.01, "B", 400.0)))
    assert told["A"]["x"] == pytest.approx(np.log(100) - (np.log(100) + np.log(400)) / 2)
    assert told["B"]["x"] == pytest.approx(-told["A"]["x"])
    assert told["A"]["xx"] == pytest.approx(told["A"]["x"] ** 2)
    assert (told["A"]["n"], told["A"]["told"]) == (1, 0.5), "one of two says half of what it would alone"
    assert told["A"]["raw_x"] == pytest.approx(np.log(100))


@pytest.mark.parametrize(
    "other",
    [{"queue": "Chat"}, {"channel": "chat"}, {"topic": "bill"}, {"customer_id": "u3"}, {"queue": None}],
)
def test_what_differs_in_kind_is_not_alike(other: dict[str, str | None]) -> None:
    told = sums(desk(case("u1", 0, "A", 100.0), {**case("u2", 0.01, "B", 400.0), **other}))
    assert (told["A"]["x"], told["B"]["x"]) == (0.0, 0.0)
    assert told["A"]["told"] == told["B"]["told"] == 0.0, "alone it says nothing"


def test_another_hour_of_the_day_is_not_alike() -> None:
    told = sums(desk(case("u1", 0, "A", 100.0), case("u2", 0.5, "B", 400.0)))
    assert told["A"]["told"] == 0.0


@pytest.mark.parametrize(("days", "back"), [(1, 1), (7, 1), (7.1, 0), (30, 0)])
def test_who_comes_back_within_a_week_had_to(days: float, back: int) -> None:
    told = sums(desk(case("u1", 0, "A"), case("u1", days, "B"), case("u2", 0, "C")))
    assert told["A"]["raw_y"] == back
    assert told["C"]["raw_y"] == 0
    assert told["B"]["raw_y"] == 0


def test_a_contact_opened_again_came_back() -> None:
    told = sums(desk(case("u1", 0, "A", reopened=True), case("u2", 0, "B")))
    assert (told["A"]["raw_y"], told["B"]["raw_y"]) == (1, 0)


@pytest.mark.parametrize(("days", "alike"), [(3, 0.5), (7, 0.5), (7.05, 0.0)])
def test_a_repeat_is_compared_with_repeats(days: float, alike: float) -> None:
    told = sums(desk(case("u1", 0, "A"), case("u1", days, "B"), case("u2", 0, "A"), case("u2", 3, "C")))
    assert told["B"]["told"] == told["C"]["told"] == alike, "within a week it is one, after it is none"


@pytest.mark.parametrize(("days", "called"), [(8.5, 1), (89.5, 1), (90.5, 0)])
def test_how_often_somebody_called_of_late_is_known_beforehand(days: float, called: int) -> None:
    told = sums(desk(case("u1", 0, "A"), case("u1", days, "B"), case("u2", days, "C")))
    assert told["B"]["k1"] == pytest.approx(np.log(1 + called) / 2)
    assert told["C"]["k1"] == pytest.approx(-told["B"]["k1"])


@pytest.mark.parametrize(
    ("ends", "gone"), [("2026-02-01", 1), ("2026-03-30", 0), (None, 0), ("2025-12-01", 0)]
)
def test_who_left_within_two_months_is_gone(ends: str | None, gone: int) -> None:
    contracts = [{"customer_id": "u1", "starts_at": at("2025-01-01"), "ends_at": at(ends) if ends else None}]
    contracts += [{"customer_id": "u2", "starts_at": at("2025-01-01"), "ends_at": None}]
    told = sums(desk(case("u1", 0, "A", reopened=True), case("u2", 0.01, "B"), contracts=contracts))
    assert told["A"]["gg"] == pytest.approx(0.25 * gone)
    assert told["A"]["yg"] == pytest.approx(0.25 * gone), "who came back and left, against who did neither"


def test_only_contacts_that_somebody_took_for_some_time_and_could_be_followed_count() -> None:
    told = sums(
        desk(
            case("u1", 0, "A"), case("u1", 40, None), case("u1", 60, "A", 0.0), case("u1", 80, "A", None),
            case(None, 0, "B"), case("u2", 290, "C"),
        )
    )  # fmt: skip
    assert set(told) == {"A"}
    assert told["A"]["n"] == 1


def test_money_is_summed_with_how_many_said_it() -> None:
    contracts = [
        {"customer_id": "u1", "starts_at": at("2025-01-01"), "recurring_amount": 9_000, "currency": "PEN"}
    ]
    contracts += [
        {"customer_id": "u1", "starts_at": at("2025-02-01"), "recurring_amount": 50, "currency": "USD"}
    ]
    told = sums(desk(case("u1", 0, "A"), case("u2", 20, "A", cost=None), contracts=contracts))["A"]
    assert (told["pays"], told["paying"], told["spent"], told["spending"]) == (9_000, 1, 500, 1)
    assert (told["currency_low"], told["currency_high"]) == ("PEN", "PEN")


def test_a_lens_keeps_to_its_customers_and_turns_to_the_whole_time() -> None:
    company = desk(case("u1", 0, "A"), case("u3", 0, "B"), case("u1", 239, "A"))
    assert set(sums(company)) == {"A", "B"}
    assert set(sums(company, PERU)) == {"A"}
    found = [row["turn"] for row in company.ask(contacts_kernel(PERU)) if row["unit"] == "A"]
    assert found == [0, TURNS - 1]


def test_lanes_are_made_of_its_rows() -> None:
    company = desk(case("u1", 0, "A", 100.0), case("u2", 0.01, "B", 400.0), case("u1", 30, "A", queue="Chat"))
    assert [(lane.name, lane.units) for lane in lanes_of(company.ask(contacts_kernel(Lens())))] == [
        ("Chat", ("A",)),
        ("Voz", ("A", "B")),
    ]


def sold(*rows: tuple[str, str | None, int, str, str | None], **tables: list[Row]) -> Company:
    """Customers with who sold them how much, and from when to when they stayed."""
    deals = [
        {"customer_id": who, "rep_id": rep, "amount": amount, "won": True} for who, rep, amount, *_ in rows
    ]
    contracts = [
        {"customer_id": who, "starts_at": at(starts), "ends_at": at(ends) if ends else None,
         "recurring_amount": 5_000, "currency": "PEN"}
        for who, _, _, starts, ends in rows
    ]  # fmt: skip
    contracts.append({"customer_id": "last", "starts_at": at("2026-12-01"), "ends_at": None})
    return Company(**{"deals": deals, "contracts": contracts, **tables})


def sales(company: Company, lens: Lens | None = None) -> dict[str, Row]:
    return sums(company, lens, sales_kernel)


def test_each_sale_is_taken_off_the_mean_of_its_like_and_who_left_is_told() -> None:
    told = sales(sold(("u1", "R1", 100, "2026-01-05", "2026-03-01"), ("u2", "R2", 400, "2026-01-06", None)))
    assert told["R1"]["x"] == pytest.approx(-np.log(2))
    assert told["R2"]["x"] == pytest.approx(np.log(2))
    assert (told["R1"]["y"], told["R2"]["y"]) == (0.5, -0.5)
    assert told["R1"]["raw_y"] == 1, "within ninety days: its superior sees it"
    assert told["R1"]["lane"] == told["R1"]["lane_channel"] == ""


def test_leaving_late_is_leaving_though_no_superior_saw_it_soon() -> None:
    told = sales(sold(("u1", "R1", 100, "2026-01-05", "2026-11-01"), ("u2", "R2", 400, "2026-01-06", None)))
    assert (told["R1"]["y"], told["R1"]["raw_y"]) == (0.5, 0)


def test_what_a_customer_bought_is_added_up_and_still_there_in_part_is_there() -> None:
    company = sold(
        ("u1", "R1", 100, "2026-01-05", "2026-02-01"),
        ("u1", "R1", 300, "2026-01-06", None),
        ("u2", "R2", 400, "2026-01-07", None),
    )
    told = sales(company)
    assert told["R1"]["raw_x"] == pytest.approx(np.log(400))
    assert (told["R1"]["n"], told["R1"]["y"]) == (1, 0.0)


@pytest.mark.parametrize(
    ("column", "values"),
    [("country", ("PE", "CO")), ("city", ("Lima", "Cusco")), ("campaign_id", ("C-1", "C-2"))],
)
def test_customers_of_another_kind_are_not_alike(column: str, values: tuple[str, str]) -> None:
    people = [{"id": who, column: value} for who, value in zip(("u1", "u2"), values, strict=True)]
    rows = ("u1", "R1", 100, "2026-01-05", "2026-03-01"), ("u2", "R2", 400, "2026-01-06", None)
    assert sales(sold(*rows, customers=people))["R1"]["told"] == 0.0
    alike = [{"id": who, column: values[0]} for who in ("u1", "u2")]
    assert sales(sold(*rows, customers=alike))["R1"]["told"] == 0.5


def test_deals_lost_or_of_nobody_or_for_nothing_do_not_count() -> None:
    company = sold(("u1", None, 100, "2026-01-05", None), ("u2", "R2", 0, "2026-01-05", None))
    company.add("deals", {"id": "x", "customer_id": "u1", "rep_id": "R1", "amount": 9, "won": False})
    company.add("deals", {"id": "y", "customer_id": None, "rep_id": "R1", "amount": 9, "won": True})
    assert sales(company) == {}


def test_whether_they_are_of_the_usual_segment_and_when_they_came_was_known() -> None:
    people = [
        {"id": "u1", "segment": "joven"},
        {"id": "u2", "segment": "mayor"},
        {"id": "u3", "segment": "joven"},
    ]
    rows = ("u1", "R1", 100, "2026-01-05", None), ("u2", "R2", 100, "2026-01-06", None)
    told = sales(sold(*rows, customers=people))
    assert (told["R1"]["k1"], told["R2"]["k1"]) == (0.5, -0.5)
    assert (told["R1"]["k2"], told["R2"]["k2"]) == (-0.5, 0.5)


def test_sales_keep_to_a_lens() -> None:
    people = [{"id": "u1", "country": "PE"}, {"id": "u2", "country": "CO"}]
    rows = ("u1", "R1", 100, "2026-01-05", None), ("u2", "R2", 100, "2026-01-06", None)
    assert set(sales(sold(*rows, customers=people), PERU)) == {"R1"}
