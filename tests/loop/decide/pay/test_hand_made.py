"""The replay against a workbook made by hand: every line and every statement, to the cent.

The sheets `Plan`, `People`, `Deals` (its first six columns) and `Answers` are typed numbers; all else is
formulas, whose values a spreadsheet worked out. Among its 95 deals: tiers, a month under the threshold,
both caps, a rep who changes team with another quota, one who leaves, one who comes, deals outside
anybody's stint, answers of too few accounts, halves of cents, ends of months.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from unisono.loop.decide.pay.past import Answer, Past, Sale
from unisono.loop.decide.pay.plan import Plan, RevenuePart, SatisfactionPart
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.loop.decide.pay.replay import Replay, replay
from unisono.loop.measure.clock import day_number

HERE = Path(__file__).parent
REVENUE, RETENTION, TEAM, SATISFACTION = range(4)
Row = dict[str, Any]


@pytest.fixture(scope="module")
def book() -> dict[str, list[Row]]:
    """Each sheet as rows by the names of its columns."""
    opened = CalamineWorkbook.from_path(str(HERE / "hand_made.xlsx"))
    sheets = {}
    for name in opened.sheet_names:
        head, *rows = opened.get_sheet_by_name(name).to_python()
        sheets[name] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return sheets


@pytest.fixture(scope="module")
def plan() -> Plan:
    found, problems = plan_of_text("hand-made", (HERE / "hand_made.toml").read_text(encoding="utf-8"))
    assert problems == ()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def played(book: dict[str, list[Row]], plan: Plan) -> Replay:
    sales = tuple(
        Sale(
            id=row["deal"],
            customer=row["customer"],
            person=row["person"],
            day=day_of(row["day"]),
            amount=round(row["amount"]),
            left=day_of(row["left"]) if row["left"] else None,
        )
        for row in book["Deals"]
    )
    answers = tuple(
        Answer(row["customer"], day_of(row["day"]), "csat", round(row["good"])) for row in book["Answers"]
    )
    teams = {row["person"]: row["team"] for row in book["People"]}
    return replay(plan, Past(sales, day_of(value_of(book, "last day")), answers, teams))


def day_of(told: Any) -> int:
    """A day of the sheet as days since 1970; it may come as a day, a moment or Excel's own number."""
    if isinstance(told, int | float):
        return round(told) - 25_569
    return day_number(date(told.year, told.month, told.day))


def value_of(book: dict[str, list[Row]], what: str) -> Any:
    """A number of the sheet `Plan`."""
    return next(row["value"] for row in book["Plan"] if row["what"] == what)


def test_the_file_holds_the_same_plan_as_the_sheet(book: dict[str, list[Row]], plan: Plan) -> None:
    revenue, satisfaction = plan.parts[REVENUE], plan.parts[SATISFACTION]
    assert isinstance(revenue, RevenuePart)
    assert isinstance(satisfaction, SatisfactionPart)
    assert plan.hold_back is not None
    assert plan.clawback is not None
    told = {
        "rate": revenue.rate,
        "quota": revenue.quota,
        "threshold": revenue.threshold,
        "tier 1 from": revenue.tiers[0].start,
        "tier 1 rate": revenue.tiers[0].rate,
        "tier 2 from": revenue.tiers[1].start,
        "tier 2 rate": revenue.tiers[1].rate,
        "part cap": revenue.cap,
        "satisfaction from": satisfaction.start,
        "satisfaction to": satisfaction.full,
        "satisfaction most": satisfaction.most,
        "satisfaction minimum": satisfaction.minimum,
        "plan cap": plan.cap,
        "hold back share": plan.hold_back.share,
        "clawback months": plan.clawback.months,
        "clawback share": plan.clawback.share,
    }
    for what, value in told.items():
        assert float(value) == pytest.approx(value_of(book, what)), what  # type: ignore[arg-type]
    assert len(plan.people) == len(book["People"]) == 5


def test_every_deal_pays_what_the_sheet_says(book: dict[str, list[Row]], played: Replay) -> None:
    """Tiers, threshold, the part's cap and the plan's, shared among deals."""
    revenue = {line.sale.id: line for line in played.lines if line.kind == "earned" and line.part == REVENUE}  # type: ignore[union-attr]
    rows = [row for row in book["Lines"] if row["part"] == "revenue"]
    assert len(rows) == len(book["Deals"])
    for row, deal in zip(rows, book["Deals"], strict=True):
        line = revenue.get(row["deal"])
        assert (line.cents if line else 0) == round(row["after plan cap"]), row
        assert bool(line) == bool(deal["in stint"]), row
    assert sum(round(row["after plan cap"]) < round(row["pays"]) for row in rows) > 0  # the plan's cap bites
    assert sum(round(row["after part cap"]) < round(row["share of pay"]) for row in book["Deals"]) > 0


def test_every_month_is_measured_against_the_quota_of_the_sheet(
    book: dict[str, list[Row]], played: Replay
) -> None:
    seen = 0
    for row in book["Months"]:
        lines = [
            line
            for line in played.of(row["person"], day_of(row["month"]))
            if line.part == REVENUE and line.kind == "earned"
        ]
        assert sum(line.base for line in lines) == round(row["sold"])
        for line in lines:
            seen += 1
            assert line.attained is not None
            assert float(line.attained) == pytest.approx(row["attained"])
            assert (line.why == "under_threshold") == bool(row["under"])
    assert seen > 80
    assert any(row["under"] and row["sold"] for row in book["Months"])


def test_what_stays_pays_what_the_sheet_says(book: dict[str, list[Row]], played: Replay) -> None:
    paid = {line.sale.id: line for line in played.lines if line.kind == "earned" and line.part == RETENTION}  # type: ignore[union-attr]
    rows = [row for row in book["Lines"] if row["part"] == "retention"]
    for row in rows:
        line = paid.get(row["deal"])
        assert (line.cents if line else 0) == round(row["after plan cap"]), row
    assert {"", "customer_left", "person_left"} == {line.why for line in paid.values()}


@pytest.mark.parametrize(("part", "told"), [(TEAM, "team"), (SATISFACTION, "satisfaction")])
def test_what_a_person_gets_for_no_deal_is_that_of_the_sheet(
    book: dict[str, list[Row]], played: Replay, part: int, told: str
) -> None:
    sheet: Counter[tuple[str, int]] = Counter()
    for row in book["Lines"]:
        if row["part"].startswith(told):
            sheet[row["person"], day_of(row["month"])] += round(row["after plan cap"])
    ours: Counter[tuple[str, int]] = Counter()
    for line in played.lines:
        if line.part == part and line.kind == "earned":
            ours[line.person, line.period] += line.cents
    assert +ours == +sheet
    assert sum(sheet.values()) > 0


def test_scores_are_those_of_the_sheet_and_few_accounts_pay_nothing(
    book: dict[str, list[Row]], played: Replay
) -> None:
    whys: Counter[str] = Counter()
    for row in book["Months"]:
        for line in played.of(row["person"], day_of(row["month"])):
            if line.part == SATISFACTION:
                assert line.base == round(row["accounts"])
                whys[line.why] += 1
                if line.score is not None:
                    assert float(line.score) == pytest.approx(row["score"])
    assert whys["few_accounts"] > 0
    assert whys[""] > 0


def test_what_is_held_back_released_and_taken_back_is_that_of_the_sheet(
    book: dict[str, list[Row]], played: Replay
) -> None:
    for row in book["Lines"]:
        if row["part"] not in ("revenue", "retention"):
            continue
        part = REVENUE if row["part"] == "revenue" else RETENTION
        ours: Counter[str] = Counter()
        periods = {}
        for line in played.lines:
            if line.sale and line.sale.id == row["deal"] and line.part == part:
                ours[line.kind] += line.cents
                periods[line.kind] = line.period
        assert -ours["held"] == round(row["held"] or 0), row
        assert ours["released"] == round(row["released"] or 0), row
        assert -ours["taken_back"] == round(row["taken back"] or 0), row
        if ours["released"]:
            assert periods["released"] == day_of(row["release month"])
        if ours["taken_back"]:
            assert periods["taken_back"] == day_of(row["left month"])


def test_every_statement_is_that_of_the_sheet_to_the_cent(book: dict[str, list[Row]], played: Replay) -> None:
    ours = {(each.person, each.period): each for each in played.statements}
    assert len(book["Months"]) == 24
    for row in book["Months"]:
        found = ours.pop((row["person"], day_of(row["month"])), None)
        names = ("earned", "held", "released", "taken_back", "carried", "payout", "owed")
        sheet = [round(row[name.replace("_", " ")]) for name in names]
        if found is None:
            assert [sheet[0], sheet[1], sheet[2], sheet[3], sheet[5]] == [0] * 5, row
        else:
            assert [getattr(found, name) for name in names] == sheet, row
    assert ours == {}
    assert sum(round(row["payout"]) for row in book["Months"]) == played.cost


def test_the_sheet_covers_what_it_was_made_for(book: dict[str, list[Row]], played: Replay) -> None:
    kinds = Counter(line.kind for line in played.lines)
    assert all(kinds[kind] for kind in ("earned", "held", "released", "forfeited", "taken_back"))
    whys = {line.why for line in played.lines}
    assert whys >= {"customer_left", "person_left", "few_accounts", "under_threshold"}
    assert any(row["owed"] for row in book["Months"])  # debts are carried
    assert any(row["carried"] and row["payout"] for row in book["Months"])
    assert any(row["days in Norte"] and row["days in Sur"] for row in book["Months"])  # a change of team
    assert any(row["attained"] > 1.5 for row in book["Months"])
    assert played.unpaid == sum(not row["in stint"] for row in book["Deals"]) > 0
    assert {row["quota"] % 100 for row in book["Months"]} != {0}  # prorated, and rounded
