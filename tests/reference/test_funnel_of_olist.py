"""Olist's funnel, complete: who came, who was sold to, by whom, how fast."""

from __future__ import annotations

import pytest

from tests.reference.real import EXACT, PERCENT_OF_THREE_DIGITS, Real

pytestmark = pytest.mark.real_data

BY_ORIGIN = [  # leads, won, conversion in percent
    ("organic search", 2296, 271, 11.803),
    ("paid search", 1586, 195, 12.295),
    ("social", 1350, 75, 5.556),
    ("unknown", 1099, 179, 16.288),
    ("direct traffic", 499, 56, 11.222),
    ("email", 493, 15, 3.043),
    ("referral", 284, 24, 8.451),
    ("other", 150, 4, 2.667),
    ("display", 118, 6, 5.085),
    ("other publicities", 65, 3, 4.615),
    (None, 60, 14, 23.333),
]
BY_LANDING_PAGE = [  # the first eight signs of its id, leads, conversion in percent
    ("b76ef374", 912, 18.75),
    ("22c29808", 883, 19.71),
    ("58326e62", 495, 5.45),
]
PERCENT_OF_TWO_DIGITS = 5e-5

# The days of all 842 deals have mean 49.1008 and minimum -1.18, which a negative deal can't be:
# (49.1008 x 842 + 1.18) / 841. Both are rounded, so the mean of the rest is known to this.
DAYS_OF_THE_OTHERS = (49.1008 * 842 + 1.18) / 841
DAYS_ARE_ROUNDED = (0.00005 * 842 + 0.005) / 841


def test_8000_leads_and_842_deals(olist: Real) -> None:
    read = {report.source: report.read for report in olist.reports}
    assert (read["olist/leads"], read["olist/deals"]) == (8000, 842)
    assert olist.rows("select count(*) from leads", "leads") == [(8000,)]
    assert olist.rows("select count(*), count(distinct lead_id) from deals", "deals") == [(842, 842)]


def test_every_deal_finds_its_lead(olist: Real) -> None:
    assert olist.notices("orphans") == []
    assert olist.rows(
        "select count(*) from deals join leads on leads.id = deals.lead_id", "deals", "leads"
    ) == [(842,)]


def test_dates_of_the_funnel(olist: Real) -> None:
    assert olist.days("conversion") == ("2017-06-14", "2018-05-31")
    assert olist.days("cycle_days") == ("2017-12-05", "2018-11-14")


def test_conversion(olist: Real) -> None:
    found = olist.ask("conversion")
    assert (found.n, found.unit) == (8000, "share")
    assert found.value == pytest.approx(0.10525, rel=EXACT)
    assert found.low < 0.10525 < found.high


def test_conversion_by_origin(olist: Real) -> None:
    found = olist.split("conversion", "origin")
    assert {origin: each.n for origin, each in found.items()} == {origin: n for origin, n, *_ in BY_ORIGIN}
    won = {origin: each.value * each.n for origin, each in found.items()}
    assert won == pytest.approx({origin: sold for origin, _, sold, _ in BY_ORIGIN}, rel=EXACT)
    for origin, _, _, percent in BY_ORIGIN:
        assert found[origin].value == pytest.approx(percent / 100, abs=PERCENT_OF_THREE_DIGITS)


def test_conversion_by_landing_page_which_the_canon_does_not_know(olist: Real) -> None:
    found = olist.split("conversion", "landing_page")
    assert len(found) == 495
    assert sum(each.n for each in found.values()) == 8000
    assert sorted(each.n for each in found.values())[-3:] == [495, 883, 912]
    for page, n, percent in BY_LANDING_PAGE:
        (told,) = [each for name, each in found.items() if name.startswith(page)]
        assert told.n == n
        assert told.value == pytest.approx(percent / 100, abs=PERCENT_OF_TWO_DIGITS)


def test_the_one_deal_won_before_first_contact_is_flagged_and_stays(olist: Real) -> None:
    ((source, facts),) = olist.notices("rows_flagged")
    assert (source, facts["rule"], facts["rows"]) == ("olist/deals", "won_before_first_contact", 1)
    ((days,),) = olist.rows(
        "select (closed_at - opened_at) / 86400000000.0 from deals where closed_at < opened_at", "deals"
    )
    assert days == pytest.approx(-1.18, abs=0.005)


def test_days_to_win_leave_the_impossible_deal_out(olist: Real) -> None:
    found = olist.ask("cycle_days")
    assert (found.n, found.unit) == (841, "days")
    assert found.value == pytest.approx(DAYS_OF_THE_OTHERS, abs=DAYS_ARE_ROUNDED)


def test_who_qualified_and_who_closed(olist: Real) -> None:
    roles = dict(olist.rows("select role, count(*) from employees group by role", "employees"))
    assert roles["SR"] + roles["SDR and SR"] == 22
    assert roles["SDR"] + roles["SDR and SR"] == 32


@pytest.mark.parametrize(
    ("column", "people", "busiest", "deals"),
    [("sdr_id", 32, "olist:4b339f95", 140), ("rep_id", 22, "olist:4ef15afb", 133)],
)
def test_the_busiest(olist: Real, column: str, people: int, busiest: str, deals: int) -> None:
    found = olist.split("cycle_days", column)
    assert len(found) == people
    name, told = max(found.items(), key=lambda each: each[1].n)
    assert name.startswith(busiest)
    assert told.n == deals


def test_declared_revenue(olist: Real) -> None:
    cents = "select count(*), sum(declared_monthly_revenue) from deals where declared_monthly_revenue > 0"
    assert olist.rows(cents, "deals") == [(45, 61_784_006_00)]
    assert olist.ask("cycle_days", where="declared_monthly_revenue > 0").n == 45


def test_380_of_the_sellers_won_stand_in_the_register_too(olist: Real) -> None:
    """The register feeds only sellers who were not won in the funnel: 3,095 less 380."""
    (register,) = [report for report in olist.reports if report.source == "olist/sellers"]
    assert (register.read, register.loaded, register.unchanged) == (3095, 2715, 380)
    assert olist.rows(
        "select count(*) from customers where kind = 'seller' and acquired_at is not null", "customers"
    ) == [(842,)]
