"""Whatever real folder is loaded: each row is accounted for, and loading it twice changes nothing."""

from __future__ import annotations

import pytest

from tests.reference.real import Real
from unisono.services.companies import edition_of
from unisono.services.listen import check

pytestmark = pytest.mark.real_data

COMPANIES = ["olist", "telco", "call_center", "crm"]


@pytest.fixture(params=COMPANIES)
def real(request: pytest.FixtureRequest) -> Real:
    return request.getfixturevalue(request.param)


def test_read_is_loaded_updated_unchanged_and_set_aside(real: Real) -> None:
    for report in real.reports:
        assert report.read == report.loaded + report.updated + report.unchanged + report.set_aside
        assert report.read > 0


def test_no_file_of_the_recipe_is_missing(real: Real) -> None:
    assert real.notices("file_absent") == []


def test_the_same_folder_twice_changes_no_row(real: Real) -> None:
    before = edition_of(real.company.company).tables
    again = real.load_again()
    assert [(report.source, report.read, report.set_aside) for report in again] == [
        (report.source, report.read, report.set_aside) for report in real.reports
    ]
    for report in again:
        assert (report.loaded, report.updated, report.retired) == (0, 0, 0), report.source
        assert report.unchanged == report.read - report.set_aside
    assert edition_of(real.company.company).tables == before
    assert all(one.counts["loaded"] + one.counts["updated"] == 0 for one in check(real.company.company))
