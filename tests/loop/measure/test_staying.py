"""Stays by month against plain Python: who had no time to leave, who came late, whose end isn't known yet."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.errors import QuestionError
from unisono.loop.measure.staying import (
    Sight,
    frame_kernel,
    reasons_kernel,
    shares_of,
    size_of,
    stays_kernel,
    tables_from,
)
from unisono.stats.share import share_interval
from unisono.stats.survival import RiskTable, kaplan_meier

NOW = at("2026-01-31 23:59")


def contract(began: str, ended: str | None = None, **more: object) -> Row:
    return {
        "id": f"{began} {ended} {more}",
        "starts_at": at(f"{began} 08:00"),
        "ends_at": at(f"{ended} 20:00") if ended else None,
        **more,
    }


def heard(day: str) -> Row:
    return {"at": at(f"{day} 10:00"), "step": "call"}


def stays(company: Company, sight: Sight | None = None) -> RiskTable:
    rows = company.ask(stays_kernel(sight or Sight(NOW), extras=company.extras))
    return tables_from(rows).get((), RiskTable.of([], []))


def frame(company: Company, sight: Sight | None = None) -> Row:
    (row,) = company.ask(frame_kernel(sight or Sight(NOW), extras=company.extras))
    return row


def test_a_month_counts_where_the_whole_of_it_was_seen() -> None:
    company = Company(
        contracts=[
            contract("2025-01-01"),  # twelve months and some days
            contract("2025-01-01", "2025-03-15"),  # left in the third month
            contract("2025-12-20"),  # one month and some days
            contract("2026-01-20"),  # no whole month: says nothing
            contract("2026-01-20", "2026-01-25"),  # nor does who left in it, where others had no time to
        ],
        touchpoints=[heard("2026-01-31")],
    )
    table = stays(company)
    assert table.count.tolist() == [3, 2, 2, *[1] * 9, 1][:12] + [1] * (table.periods - 12)
    assert table.left.tolist()[:4] == [0, 0, 1, 0]
    assert table.periods == 12 + (date(2026, 1, 31) - date(2025, 1, 1)).days * 16 // 487 - 12


@pytest.mark.parametrize(
    ("ended", "month"),
    [
        ("2025-01-01", 1),  # the very first day
        ("2025-01-31", 1),
        ("2025-02-01", 1),  # the anniversary itself, whichever length its month has
        ("2025-02-04", 2),
        ("2025-12-31", 12),
        ("2026-01-01", 12),
        ("2026-01-06", 13),
    ],
)
def test_who_ends_on_an_anniversary_left_in_the_month_it_closes(ended: str, month: int) -> None:
    company = Company(contracts=[contract("2025-01-01", ended)], touchpoints=[heard("2028-01-31")])
    table = stays(company, Sight(at("2028-02-01 00:00")))
    assert table.left.tolist() == [0] * (month - 1) + [1]


def test_an_end_that_lies_ahead_is_not_known_yet() -> None:
    company = Company(
        contracts=[contract("2025-01-01", "2027-01-01"), contract("2025-01-01", "2025-06-01")],
        touchpoints=[heard("2025-12-31")],
    )
    assert frame(company)["ended"] == 1
    assert stays(company).left.sum() == 1
    assert frame(company)["last"] == (date(2025, 12, 31) - date(1970, 1, 1)).days


def test_the_last_day_anything_is_known_of_closes_the_window() -> None:
    rows = [contract("2025-01-01"), contract("2025-01-01", "2025-06-20")]
    told = {
        "contracts alone": Company(contracts=rows),
        "with touchpoints": Company(contracts=rows, touchpoints=[heard("2025-11-30")]),
    }
    days = {name: date(1970, 1, 1) + timedelta(days=frame(each)["last"]) for name, each in told.items()}
    assert days == {"contracts alone": date(2025, 6, 20), "with touchpoints": date(2025, 11, 30)}
    cut = Sight(NOW, until=date(2025, 3, 31))
    assert stays(told["with touchpoints"], cut).left.sum() == 0
    assert frame(told["with touchpoints"], cut)["last"] == (date(2025, 1, 1) - date(1970, 1, 1)).days


def test_through_a_window_each_is_seen_from_the_age_they_had() -> None:
    company = Company(
        contracts=[
            contract("2025-01-01"),  # 181 days old: six months, of which none was seen
            contract("2025-01-01", "2025-05-01"),  # left before: says nothing
            contract("2025-01-01", "2025-08-15"),  # left in the eighth month
            contract("2025-08-01", "2025-10-15"),  # left in the third
        ],
        touchpoints=[heard("2025-12-31")],
    )
    table = stays(company, Sight(NOW, since=date(2025, 7, 1), until=date(2025, 12, 31)))
    assert table.count.tolist() == [1, 1, 1, 0, 0, 0, 2, 2, 1, 1, 1]
    assert table.left.tolist() == [0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0]


def test_what_ends_before_it_begins_is_counted_apart() -> None:
    company = Company(contracts=[contract("2025-05-01", "2025-04-01"), contract("2025-05-01")])
    assert (frame(company)["turned"], frame(company)["contracts"]) == (1, 1)


def test_without_contracts_nothing_is_known() -> None:
    company = Company(touchpoints=[heard("2025-12-31")])
    assert frame(company)["contracts"] == 0
    assert frame(company)["last"] is None
    assert company.ask(stays_kernel(Sight(NOW), extras={})) == []
    assert company.ask(reasons_kernel(Sight(NOW), extras={})) == []


def test_days_before_the_earliest_end_show_whether_ends_are_missing() -> None:
    company = Company(contracts=[contract("2025-01-01"), contract("2025-01-11", "2025-03-02")])
    told = frame(company)
    assert told["days_before"] == 60 + 50
    assert told["days"] == 60 + 50
    assert told["first_left"] == (date(2025, 3, 2) - date(1970, 1, 1)).days


SEGMENTED = {
    "customers": [{"id": "c1", "country": "PE"}, {"id": "c2", "country": "CO"}],
    "touchpoints": [heard("2025-12-31")],
}


def test_by_a_column_of_the_customer_and_through_a_filter() -> None:
    rows = [
        contract("2025-01-01", "2025-02-20", customer_id="c1", plan="a"),
        contract("2025-01-01", customer_id="c1", plan="b"),
        contract("2025-01-01", customer_id="c2", plan="b"),
        contract("2025-01-01", customer_id=None, plan="b"),
    ]
    company = Company(contracts=rows, **SEGMENTED)
    told = company.ask(stays_kernel(Sight(NOW), ("customer.country",), extras={}))
    tables = tables_from(told, 1)
    assert {key: (each.count[0], each.left.sum()) for key, each in tables.items()} == {
        (None,): (1, 0),
        ("CO",): (1, 0),
        ("PE",): (2, 1),
    }
    assert size_of(told) == 4
    peru = company.ask(stays_kernel(Sight(NOW, where="customer.country = 'PE'"), ("plan",), extras={}))
    assert set(tables_from(peru, 1)) == {("a",), ("b",)}
    whole = sum(tables.values(), RiskTable.of([], []))
    assert whole.count.tolist() == stays(company).count.tolist()


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(QuestionError, match="column_unknown"):
        stays_kernel(Sight(NOW), ("astrology",), extras={})
    with pytest.raises(QuestionError, match=r"where_not_allowed|where_unreadable|column_unknown"):
        stays_kernel(Sight(NOW, where="1 = 1; drop table contracts"), extras={})


def test_weights_of_a_sample_count() -> None:
    company = Company(
        contracts=[contract("2025-01-01", "2025-02-20", weight=3.0), contract("2025-01-01", weight=1.0)],
        touchpoints=[heard("2025-12-31")],
    )
    table = stays(company)
    assert (table.count[0], table.at_risk[0], table.at_risk2[0]) == (2, 4, 10)
    assert kaplan_meier(table).at(2).value == pytest.approx(0.25)


def test_reasons_with_those_nobody_wrote_down() -> None:
    money = {"recurring_amount": 1000, "currency": "PEN"}
    company = Company(
        contracts=[
            contract("2025-01-01", "2025-03-01", end_reason="precio", **money),
            contract("2025-01-02", "2025-04-01", end_reason=" precio ", **money),
            contract("2025-01-03", "2025-05-01", end_reason="", **money),
            contract("2025-01-04", "2025-06-01", end_reason=None),
            contract("2025-01-05", end_reason="nunca contada"),
            contract("2025-01-06", "2027-06-01", end_reason="todavía no"),
        ],
        touchpoints=[heard("2025-12-31")],
    )
    rows = company.ask(reasons_kernel(Sight(NOW), extras={}))
    assert [(row["reason"], row["n"], row["amount"], row["priced"]) for row in rows] == [
        ("precio", 2, 2000, 2),
        (None, 2, 1000, 1),
    ]
    assert rows[1]["currency_unnamed"] == 1
    shares = [share_interval(each) for each in shares_of(rows)]
    assert [each.value for each in shares] == [0.5, 0.5]
    assert shares[0].low == pytest.approx(share_interval(shares_of(rows)[1]).low)
    since = Sight(NOW, since=date(2025, 4, 1), until=date(2025, 12, 31))
    assert {row["reason"]: row["n"] for row in company.ask(reasons_kernel(since, extras={}))} == {
        "precio": 1,
        None: 2,
    }


def test_shares_of_reasons_are_weighted() -> None:
    rows = [{"n": 1, "w": 3.0, "w2": 9.0}, {"n": 1, "w": 1.0, "w2": 1.0}]
    assert [each.mean for each in shares_of(rows)] == [0.75, 0.25]
    assert shares_of(rows)[0].effective_n == pytest.approx(1.6)
    assert shares_of([]) == []


@pytest.mark.parametrize("since", [None, date(2024, 6, 10)])
def test_the_same_as_plain_python(since: date | None) -> None:
    draw = random.Random(3)
    last = date(2025, 9, 17)
    spans = []
    for _ in range(150):
        began = date(2023, 1, 1) + timedelta(days=draw.randrange(950))
        ended = began + timedelta(days=draw.randrange(900)) if draw.random() < 0.6 else None
        spans.append((began, ended))
    company = Company(
        contracts=[
            {**contract(str(began), str(ended) if ended else None), "id": str(place)}
            for place, (began, ended) in enumerate(spans)
        ],
        touchpoints=[heard(str(last))],
    )
    found = stays(company, Sight(NOW, since=since, until=last))
    month = 365.25 / 12
    for period in range(1, found.periods + 1):
        at_risk = left = 0
        for began, ended in spans:
            opens, closes = (period - 1) * month, period * month
            if (last - began).days < closes:
                continue  # this month wasn't seen to its end
            if since and (since - began).days > opens:
                continue  # nor this one from its beginning
            stayed = max(0, (ended - began).days - 3) if ended and ended <= last else None
            if stayed is not None and stayed <= opens and not (period == 1 and stayed == 0):
                continue  # gone before it
            at_risk += 1
            left += stayed is not None and stayed <= closes
        assert (found.count[period - 1], found.left[period - 1]) == (at_risk, left), period
