"""Telco's customers month by month, as any textbook's Kaplan-Meier has them; and what to doubt in it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.reference.real import FOUR_DIGITS, Real
from unisono.loop.measure.staying import Sight, frame_kernel, reasons_kernel, stays_kernel, tables_from
from unisono.services.companies import edition_of, reader_of
from unisono.stats.log_rank import log_rank
from unisono.stats.survival import RiskTable, kaplan_meier, median_stay

pytestmark = pytest.mark.real_data

# The facts were taken from the older file, in which 11 customers have no month behind them yet. The newer
# one, which the recipe reads, gives them their first month: survival is a fortieth of a point higher.
OLDER = {12: 0.8432, 24: 0.7887, 48: 0.7088, 72: 0.5928}
NEWER = {12: 0.8434, 24: 0.7890, 48: 0.7090, 72: 0.5930}


def asked(telco: Real, kernel: object, *more: object) -> list[dict[str, object]]:
    company = telco.company.company
    edition = edition_of(company)
    assert edition.made_at is not None
    sight = Sight(int(edition.made_at.timestamp() * 1e6))
    with reader_of(company, edition) as reader:
        return reader.ask(kernel(sight, *more, extras=edition.extras))  # type: ignore[operator]


def test_survival_at_one_two_four_and_six_years_by_the_older_file(shared_data: Path) -> None:
    with (shared_data / "telco" / "WA_Fn-UseC_-Telco-Customer-Churn.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    tenure = [int(row["tenure"]) for row in rows]
    assert tenure.count(0) == 11
    found = kaplan_meier(RiskTable.of(tenure, [row["Churn"] == "Yes" for row in rows]))
    assert {month: found.at(month).value for month in OLDER} == pytest.approx(OLDER, abs=FOUR_DIGITS)


def test_survival_at_one_two_four_and_six_years_as_imported(telco: Real) -> None:
    table = tables_from(asked(telco, stays_kernel))[()]
    found = kaplan_meier(table)
    assert (table.count[0], table.left.sum(), table.periods) == (7043, 1869, 72)
    assert {month: found.at(month).value for month in NEWER} == pytest.approx(NEWER, abs=FOUR_DIGITS)
    assert median_stay(found).value is None


def test_by_contract_they_leave_at_other_rates(telco: Real) -> None:
    tables = tables_from(asked(telco, stays_kernel, ("plan",)), 1)
    year = {plan: kaplan_meier(table).at(12).value for (plan,), table in tables.items()}
    assert year["Month-to-month"] < year["One year"] < year["Two year"]  # type: ignore[operator]
    assert log_rank(list(tables.values())).p_value == pytest.approx(0, abs=1e-100)


def test_all_who_left_did_so_on_one_day_so_earlier_ends_are_missing(telco: Real) -> None:
    (row,) = asked(telco, frame_kernel)
    assert (row["contracts"], row["ended"]) == (7043, 1869)
    assert row["first_left"] == row["last"]
    assert row["days_before"] == row["days"]


def test_reasons_as_the_file_tells_them(telco: Real) -> None:
    rows = asked(telco, reasons_kernel)
    assert [(row["reason"], row["n"]) for row in rows[:2]] == [
        ("Competitor had better devices", 313),
        ("Competitor made better offer", 311),
    ]
    assert sum(row["n"] for row in rows) == 1869  # type: ignore[misc]
    assert sum(row["amount"] for row in rows) == 139_130_85  # type: ignore[misc]
