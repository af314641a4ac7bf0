"""A call centre's export: two lines in three are blank, none of them is lost or loaded."""

from __future__ import annotations

import pytest

from tests.reference.real import EXACT, Real
from unisono.services.listen import list_set_aside

pytestmark = pytest.mark.real_data

# The header is line 1, the 10,747 calls follow, the blank lines are all at the end.
BLANK_LINES = range(10_749, 32_943)


def test_every_line_is_accounted_for(call_center: Real) -> None:
    (report,) = call_center.reports
    assert (report.read, report.loaded, report.set_aside) == (32_941, 10_747, 22_194)
    assert (report.updated, report.unchanged, report.retired) == (0, 0, 0)


def test_blank_lines_are_set_aside_with_their_place(call_center: Real) -> None:
    rows = list_set_aside(call_center.company.company, limit=50_000)
    assert [row["line"] for row in rows] == list(BLANK_LINES)
    assert {(row["file"], row["reason"]) for row in rows} == {("Call_Center.csv", "blank_row")}


def test_calls_and_their_minutes(call_center: Real) -> None:
    """269,358 minutes, added up in the file itself."""
    found = call_center.ask("aht")
    assert (found.n, found.unit) == (10_747, "seconds")
    assert found.value * found.n == pytest.approx(269_358 * 60, rel=EXACT)


def test_scores_on_another_scale_are_no_csat(call_center: Real) -> None:
    """3,980 scores from 1 to 10: kept, and never mixed with answers from 1 to 5."""
    assert call_center.rows(
        "select instrument, count(*), min(score), max(score) from responses group by 1", "responses"
    ) == [("csat_10", 3980, 1.0, 10.0)]
    found = call_center.ask("csat")
    assert (found.value, found.n, found.reason.code) == (None, 0, "no_data")
