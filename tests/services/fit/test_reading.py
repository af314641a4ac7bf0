"""Rows laid out as arrays: each customer's months beside the deal they began by, and beside no other."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tests.loop.measure.company import Row, at
from tests.services.fit.shelf import Shelf
from unisono.loop.decide.fit.history import LOST, NEVER, OPEN, WON, History
from unisono.loop.decide.fit.kernels import HORIZON
from unisono.model.canon import Kind
from unisono.model.company import Company
from unisono.services.fit.reading import Read, read_history

SHOP = Company(Path(), "Shop", currency="PEN", time_zone="America/Lima")


def deal(name: str, customer: str | None = None, **more: object) -> Row:
    told: Row = {"id": name, "customer_id": customer, "opened_at": at("2026-01-01 09:00"), "amount": 9_900}
    return {**told, "currency": "PEN", **more}


def won(name: str, customer: str, closed: str = "2026-01-10", **more: object) -> Row:
    return deal(name, customer, closed_at=at(f"{closed} 12:00"), won=True, **more)


def paid(customer: str, day: str, amount: int, margin: int | None = None, currency: str = "PEN") -> Row:
    told: Row = {"customer_id": customer, "at": at(f"{day} 10:00"), "amount": amount, "margin": margin}
    return {**told, "currency": currency}


def asked(customer: str, day: str, score: float) -> Row:
    return {"customer_id": customer, "at": at(f"{day} 10:00"), "instrument": "nps", "score": score}


def contract(customer: str, began: str, ended: str | None) -> Row:
    ends = at(f"{ended} 20:00") if ended else None
    return {"customer_id": customer, "starts_at": at(f"{began} 08:00"), "ends_at": ends}


def read(company: Company = SHOP, shelf: Shelf | None = None, **tables: list[Row]) -> Read:
    found = read_history(company, cast(Any, shelf or Shelf(**tables)))
    assert found is not None
    return found


def history_of(company: Company = SHOP, **tables: list[Row]) -> History:
    return read(company, **tables).history


def place_of(history: History, name: str) -> int:
    return int(np.flatnonzero(history.ids == name)[0])


def test_without_deals_there_is_no_history() -> None:
    assert read_history(SHOP, cast(Any, Shelf())) is None
    assert read_history(SHOP, cast(Any, Shelf(deals=[deal("1", opened_at=None)]))) is None


def test_each_deal_has_its_state_its_days_and_its_amount() -> None:
    history = history_of(
        deals=[
            won("1", "ana", rep_id="V1"),
            deal("2", closed_at=at("2026-01-05 12:00"), won=False),
            deal("3", amount=None),
            won("4", "ana", "2026-03-01"),
        ]
    )
    state = {name: int(history.state[place_of(history, name)]) for name in "1234"}
    assert state == {"1": WON, "2": LOST, "3": OPEN, "4": WON}
    assert [bool(history.first[place_of(history, name)]) for name in "1234"] == [True, False, False, False]
    one, two, three = (place_of(history, name) for name in "123")
    assert history.closed[one] - history.opened[one] == 9
    assert history.closed[two] - history.opened[two] == 4
    assert np.isnan(history.closed[three])
    assert (history.amount[one], np.isnan(history.amount[three])) == (9_900, True)
    assert (history.reps[one], history.reps[two], history.customers[two]) == ("V1", "", "")


def test_money_stands_in_the_month_it_came_beside_the_first_deal_alone() -> None:
    history = history_of(
        deals=[won("1", "ana"), won("2", "ana", "2026-02-01"), won("3", "leo")],
        transactions=[
            paid("ana", "2026-01-10", 5_000, 2_000),
            paid("ana", "2026-01-20", 5_000, 1_000),
            paid("ana", "2026-04-15", 5_000, 700),  # 95 days later: the fourth month
            paid("zoe", "2026-01-20", 5_000, 9_999),  # nobody's deal
        ],
        cases=[{"customer_id": "leo", "opened_at": at("2026-01-10 15:00"), "cost": 300, "currency": "PEN"}],
    )
    ana, again, leo = (place_of(history, name) for name in "123")
    assert history.margin[ana].tolist() == [3_000, 0, 0, 700, *[0] * 8]
    assert not history.margin[[again, leo]].any()
    assert history.cost[leo].tolist() == [300, *[0] * 11]
    assert not history.cost[[ana, again]].any()
    assert history.margin.shape == (3, HORIZON)


def test_where_no_margins_are_told_money_counts_as_it_came() -> None:
    history = history_of(
        deals=[won("1", "ana")],
        transactions=[paid("ana", "2026-01-11", 5_000), paid("ana", "2026-02-20", -500)],
    )
    assert history.margin[0, :2].tolist() == [5_000, -500]


def test_money_of_other_currencies_is_not_added_up() -> None:
    told: dict[str, list[Row]] = {
        "deals": [won("1", "ana")],
        "transactions": [paid("ana", "2026-01-11", 5_000, 5_000, "USD")],
    }
    assert not history_of(**told).margin.any()
    dollars = Company(Path(), "Shop", currency="USD")
    assert history_of(dollars, **told).margin[0, 0] == 5_000


def test_answers_are_promoters_less_detractors_and_how_many_there_were() -> None:
    history = history_of(
        deals=[won("1", "ana")],
        responses=[
            asked("ana", "2026-01-15", 10),
            asked("ana", "2026-01-16", 9),
            asked("ana", "2026-01-17", 8),
            asked("ana", "2026-01-18", 6),
            asked("ana", "2026-02-15", 0),
        ],
    )
    assert history.promoting[0, :3].tolist() == [1, -1, 0]  # two promoters, a detractor; then a detractor
    assert history.answers[0, :3].tolist() == [4, 1, 0]


@pytest.mark.parametrize(
    ("ended", "month"),
    [
        ("2026-01-10", 1),
        ("2026-02-09", 1),  # 30 days: not yet a twelfth of a year
        ("2026-02-10", 2),
        ("2026-12-31", 12),
        ("2027-01-11", 13),
        ("2025-12-01", 1),  # ended before it was won: they left at once
        (None, NEVER),
    ],
)
def test_who_left_did_so_in_the_month_their_last_contract_ended(ended: str | None, month: int) -> None:
    history = history_of(deals=[won("1", "ana")], contracts=[contract("ana", "2025-11-01", ended)])
    assert history.left.tolist() == [month]
    assert history.stays


def test_leaving_is_seen_only_where_there_are_contracts() -> None:
    deals, contracts = [won("1", "ana")], [contract("ana", "2026-01-10", "2026-02-20")]
    assert not history_of(deals=deals).stays
    assert history_of(deals=deals, contracts=contracts).stays
    buying = Company(Path(), "Shop", currency="PEN", contract=False)
    assert not history_of(buying, deals=deals, contracts=contracts).stays


def test_a_contract_of_nobody_s_deal_moves_nobody() -> None:
    history = history_of(deals=[won("1", "ana")], contracts=[contract("leo", "2026-01-10", "2026-02-20")])
    assert history.left.tolist() == [NEVER]


def test_what_is_dated_after_the_edition_was_made_is_not_known_yet() -> None:
    """A contract that begins next year doesn't make today next year."""
    tables: dict[str, list[Row]] = {
        "deals": [won("1", "ana")],
        "transactions": [paid("ana", "2026-03-01", 100, 50), paid("ana", "2028-03-01", 100, 50)],
    }
    known = read(shelf=Shelf(**tables)).history
    (day,) = {np.datetime64("1970-01-01") + known.last}
    assert str(day) == "2026-03-01"
    early = Shelf(made_at=datetime(2026, 1, 20, tzinfo=UTC), **tables)
    assert read(shelf=early).history.last - known.last == -50  # 10 January, when the deal was closed


def test_an_edition_nobody_made_knows_no_day() -> None:
    assert read_history(SHOP, cast(Any, Shelf(made_at=None, deals=[won("1", "ana")]))) is None


def test_columns_of_the_company_are_learnt_from_and_protected_ones_told() -> None:
    extras = {"deals": {"tier": Kind.TEXT}, "leads": {"edad": Kind.TEXT}}
    deals = [
        {**won(str(n), f"c{n}"), "tier": "gold" if n % 2 else "tin", "lead_id": f"L{n}"} for n in range(60)
    ]
    leads = [
        {"id": f"L{n}", "origin": "shop" if n % 3 else "web", "edad": "x" if n % 4 else "y"}
        for n in range(60)
    ]
    found = read(shelf=Shelf(extras=extras, deals=deals, leads=leads))
    assert [each.name for each in found.history.categories] == ["lead.origin", "deals.tier"]
    assert {each.name: each.why for each in found.excluded} == {"lead.edad": "age"}
    guarded = read(Company(Path(), "Shop", currency="PEN", protected_columns=("tier",)),
                   Shelf(extras=extras, deals=deals, leads=leads))  # fmt: skip
    assert {each.name: each.why for each in guarded.excluded} == {
        "lead.edad": "age",
        "deals.tier": "declared",
    }


def test_a_deal_won_nobody_knows_when_is_read_and_teaches_nothing() -> None:
    history = history_of(
        deals=[{**won("1", "ana"), "closed_at": None}, won("2", "leo")],
        contracts=[contract("ana", "2026-01-10", "2026-02-20")],
    )
    assert history.state.tolist() == [WON, WON]
    assert history.decided(1e9)[place_of(history, "2")]
    assert history.left[place_of(history, "1")] == NEVER  # since nobody can count the months
    assert not history.decided(1e9)[place_of(history, "1")]
