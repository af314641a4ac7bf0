"""A CRM's opportunities: one product is written in two ways, and no deal is lost for it."""

from __future__ import annotations

import pytest

from tests.reference.real import Real, answered

pytestmark = pytest.mark.real_data

STAGES = {"Won": (4238, True), "Lost": (2473, False), "Engaging": (1589, None), "Prospecting": (500, None)}
REVENUE = {
    "region": {"West": 3_568_647, "Central": 3_346_293, "East": 3_090_594},
    "manager": {"Melvin Marxen": 2_251_930, "Dustin Brinkmann": 1_094_363},
    "rep_id": {
        "crm:Darcel Schlecht": 1_153_214,
        "crm:Vicki Laflamme": 478_396,
        "crm:Kary Hendrixson": 454_298,
    },
}
# Mean days are told to two digits.
TWO_DIGITS = 0.005


def test_all_opportunities_load(crm: Real) -> None:
    (pipeline,) = [report for report in crm.reports if report.source == "crm_opportunities/pipeline"]
    assert (pipeline.read, pipeline.loaded, pipeline.set_aside) == (8800, 8800, 0)
    found = crm.rows("select stage, count(*), any_value(won) from deals group by stage", "deals")
    assert {stage: (n, won) for stage, n, won in found} == STAGES


def test_gtxpro_is_an_orphan_and_stays(crm: Real) -> None:
    """1,480 deals sell "GTXPro", counted in the file; the list of products says "GTX Pro"."""
    ((source, facts),) = crm.notices("orphans")
    assert source == "crm_opportunities/pipeline"
    assert facts == {"join": "products", "rows": 1480, "values": "GTXPro", "distinct": 1}
    assert crm.rows("select count(*), count(list_price) from deals where product = 'GTXPro'", "deals") == [
        (1480, 0)
    ]


def test_whoever_checks_is_told_of_gtxpro(crm: Real) -> None:
    """In words with the value and its rows, by `unisono check`."""
    sources = {one["source"]: one for one in answered("check", "--company", str(crm.folder))["sources"]}
    pipeline = sources["crm_opportunities/pipeline"]
    assert (pipeline["read"], pipeline["set_aside"]) == (8800, 0)
    ((notice,),) = [file["notices"] for file in pipeline["files"]]
    assert notice["code"] == "orphans"
    assert "GTXPro" in notice["message"]
    assert "1,480" in notice["message"] or "1480" in notice["message"]


def test_no_account_is_no_orphan(crm: Real) -> None:
    assert crm.rows("select count(*) from deals where customer_id is null", "deals") == [(1425,)]


def test_revenue_of_won_deals(crm: Real) -> None:
    assert crm.rows("select sum(amount) from deals where won", "deals") == [(10_005_534_00,)]
    ((mean,),) = crm.rows("select avg(amount) / 100 from deals where won", "deals")
    assert mean == pytest.approx(2360.91, abs=TWO_DIGITS)


@pytest.mark.parametrize("column", REVENUE)
def test_revenue_by(crm: Real, column: str) -> None:
    found = crm.rows(f"select {column}, sum(amount) from deals where won group by 1 order by 2 desc", "deals")
    cents = {name: 100 * amount for name, amount in REVENUE[column].items()}
    told = {name: amount for name, amount in found if name in cents}
    assert told == cents
    assert found[0][0] == next(iter(cents))


def test_days_to_win(crm: Real) -> None:
    found = crm.ask("cycle_days")
    assert found.n == 4238
    assert found.value == pytest.approx(51.78, abs=TWO_DIGITS)
    assert sum(each.n for each in crm.split("cycle_days", "region").values()) == 4238


def test_30_of_35_agents_have_deals(crm: Real) -> None:
    assert crm.rows("select count(*) from employees", "employees") == [(35,)]
    ((first, last, active),) = crm.rows(
        "select cast(to_timestamp(min(opened_at) / 1e6) at time zone 'UTC' as date)::varchar,"
        " cast(to_timestamp(max(opened_at) / 1e6) at time zone 'UTC' as date)::varchar,"
        " count(distinct rep_id) from deals",
        "deals",
    )
    assert (first, last, active) == ("2016-10-20", "2017-12-27", 30)


def test_without_leads_there_is_no_conversion(crm: Real) -> None:
    found = crm.ask("conversion")
    assert (found.value, found.n, found.reason.code) == (None, 0, "no_rows")
