"""The company a newcomer meets first: made from a seed, imported like anybody's, and safe to make twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.errors import FileError
from unisono.services.companies import edition_of, open_company
from unisono.services.demo import demo_company, recipe_company
from unisono.services.listen import check


def test_it_is_imported_like_anybody_s(demo_folder: Path) -> None:
    company = open_company(demo_folder)
    assert (company.name, company.currency, company.contract) == ("Andina Hogar", "PEN", True)
    assert edition_of(company).number == 1
    checks = check(company)
    assert len(checks) == 14
    assert sum(one.counts["read"] for one in checks) > 50_000
    assert 0 < sum(one.counts["set_aside"] for one in checks) < 20, "blemishes are there, few"


def test_making_it_again_changes_no_row(demo_folder: Path, tmp_path: Path) -> None:
    steps: list[str] = []
    company, reports = recipe_company(
        tmp_path / "again", demo_folder / "exports", "demo", progress=lambda step, facts: steps.append(step)
    )
    again, later = recipe_company(
        tmp_path / "again", demo_folder / "exports", "demo", progress=lambda step, facts: None
    )
    assert steps[0] == "import"
    assert again == company
    assert sum(report.loaded for report in reports) > 50_000
    assert all(report.loaded == report.updated == report.retired == 0 for report in later)
    assert edition_of(again).tables == edition_of(again, 1).tables


def test_files_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="file_missing"):
        recipe_company(tmp_path / "c", tmp_path / "nowhere", "olist", progress=lambda step, facts: None)


def test_a_file_in_the_way_stops_it_before_anything_is_generated(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    with pytest.raises(Exception, match="company_not_a_folder"):
        demo_company(path, seed=1, progress=lambda step, facts: None)
    assert list(tmp_path.iterdir()) == [path]
