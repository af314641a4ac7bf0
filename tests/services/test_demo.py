"""The company a newcomer meets first: planted, imported like anybody's, and safe to make twice."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from tests.demo.held import rows_of
from unisono.demo import SIZES
from unisono.errors import CompanyError, FileError, QuestionError
from unisono.services.companies import edition_of, found_company, open_company
from unisono.services.demo import (
    Planting,
    alarms,
    demo_company,
    generate_companies,
    generate_company,
    recipe_company,
)
from unisono.services.listen import check

FEW = Planting(customers=150, seed=3)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny company, imported. Tests may load the same again into it, nothing else."""
    folder = tmp_path_factory.mktemp("few") / "company"
    demo_company(folder, FEW)
    return folder


def test_it_is_imported_like_anybody_s(demo_folder: Path) -> None:
    company = open_company(demo_folder)
    assert (company.name, company.currency, company.contract) == ("Andina Hogar", "PEN", True)
    assert (company.time_zone, company.languages) == ("America/Lima", ("es", "pt", "en"))
    assert edition_of(company).number == 1
    checks = check(company)
    assert len(checks) == 14
    truth = json.loads((demo_folder / "truth.json").read_text(encoding="utf-8"))["exports"].values()
    assert sum(one.counts["read"] for one in checks) == sum(file["rows"] for file in truth) > 50_000
    assert sum(one.counts["set_aside"] for one in checks) == sum(file["bad"] for file in truth) > 0


def test_it_is_small_and_whole_unless_told_otherwise() -> None:
    assert Planting() == Planting(SIZES["small"], 1, ())


def test_making_it_again_changes_no_row(few: Path) -> None:
    steps: list[str] = []
    before, edition = rows_of(few), edition_of(open_company(few)).number
    _, reports = demo_company(few, FEW, progress=lambda step, facts: steps.append(step))
    assert steps[:3] == ["generate", "generated", "import"]
    assert all(report.loaded == report.retired == 0 for report in reports)
    # What the help desk corrected later is first said wrongly again, within the one load.
    corrected = {report.file: report.updated for report in reports if report.updated}
    assert corrected == {"mesa_de_ayuda.jsonl": corrected["mesa_de_ayuda_correcciones.jsonl"]} | corrected
    assert len(corrected) == 2
    assert edition_of(open_company(few)).number == edition + 1
    assert rows_of(few) == before


@pytest.mark.parametrize(
    "other", [replace(FEW, seed=4), replace(FEW, customers=151), replace(FEW, null=("silos",))]
)
def test_another_company_is_not_mixed_into_it(other: Planting, few: Path) -> None:
    edition, truth = edition_of(open_company(few)).number, (few / "truth.json").read_bytes()
    for plant in (demo_company, generate_company):
        with pytest.raises(CompanyError) as refused:
            plant(few, other)
        assert refused.value.code == "company_holds_another"
    assert edition_of(open_company(few)).number == edition
    assert (few / "truth.json").read_bytes() == truth


def test_a_real_company_stays_what_it_is(few: Path, tmp_path: Path) -> None:
    """Data that nobody planted: the same files, but no truth beside them."""
    real = tmp_path / "real"
    copytree(few, real, ignore=ignore_patterns("exports", "truth*"))
    with pytest.raises(CompanyError, match="company_holds_another"):
        demo_company(real, FEW)
    assert not (real / "exports").exists()


def test_generating_stops_before_anything_is_loaded(tmp_path: Path) -> None:
    made = generate_company(tmp_path, FEW)
    assert edition_of(open_company(tmp_path)).number == 0
    assert made.truth.exists()
    again = generate_company(tmp_path, replace(FEW, seed=4))  # nothing is mixed: nothing was loaded
    assert json.loads(again.truth.read_text(encoding="utf-8"))["seed"] == 4


def test_companies_of_many_seeds_have_folders_of_their_own(tmp_path: Path) -> None:
    generate_companies(tmp_path, FEW, range(2, 4))
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["seed-2", "seed-3"]
    seeds = [
        json.loads((path / "truth.json").read_text("utf-8"))["seed"] for path in sorted(tmp_path.iterdir())
    ]
    assert seeds == [2, 3]


@pytest.mark.slow
def test_findings_of_many_companies_are_counted_one_after_the_other(tmp_path: Path) -> None:
    counted = alarms(tmp_path, FEW, range(1, 100))
    seed, found = next(counted)
    assert seed == 1
    # Of 150 customers nothing can be told but what was planted in every one of their months: repeats.
    assert found == {"failure_demand": 1}
    assert [path.name for path in tmp_path.iterdir()] == ["seed-1"], "the next one isn't made yet"


def test_an_effect_nobody_knows_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="effect_unknown"):
        demo_company(tmp_path / "new", Planting(null=("gravity",)))
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="file_missing"):
        recipe_company(tmp_path / "c", tmp_path / "nowhere", "olist", progress=lambda step, facts: None)


def test_a_file_in_the_way_stops_it_before_anything_is_generated(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    with pytest.raises(CompanyError, match="company_not_a_folder"):
        demo_company(path, FEW)
    assert list(tmp_path.iterdir()) == [path]


def test_a_company_made_beforehand_keeps_its_own_settings(tmp_path: Path) -> None:
    found_company(tmp_path, {"name": "Mi empresa", "currency": "PEN", "time_zone": "America/Lima"})
    generate_company(tmp_path, FEW)
    assert open_company(tmp_path).name == "Mi empresa"
