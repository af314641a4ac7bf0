"""`unisono fit`: the pipeline at a terminal and for programs."""

from __future__ import annotations

from pathlib import Path

from tests.surfaces.cli.conftest import Command
from unisono.services.companies import open_company
from unisono.services.fit import Pipeline, pipeline, wording
from unisono.services.fit.rows import pipeline_row


def test_programs_get_what_the_service_says(unisono: Command, demo_folder: Path) -> None:
    for asked, language in (((), "en"), (("--lang", "es"), "es"), (("--lang", "pt"), "pt")):
        found = pipeline(open_company(demo_folder), language=language)
        assert isinstance(found, Pipeline)
        told = unisono("fit", "--company", demo_folder, "--json", "--limit", "5", *asked)
        assert told.code == 0
        assert told.json["total"] == found.total
        assert told.json["deals"] == pipeline_row(found, language)["deals"][:5]


def test_people_read_the_finding_and_what_to_mind(unisono: Command, demo_folder: Path) -> None:
    told = unisono("fit", "--company", demo_folder, "--lang", "es", "--warned")
    found = pipeline(open_company(demo_folder))
    assert isinstance(found, Pipeline)
    assert told.out.startswith(wording.headline(found, "es")[:40])
    assert "No le cumpliríamos" in told.out
    assert "Por cada 100 de diferencia" in told.out


def test_a_company_without_deals_says_what_is_missing(unisono: Command, tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text('name = "New"\n')
    told = unisono("fit", "--company", tmp_path, "--lang", "en")
    assert told.code == 0
    assert "no deals are loaded" in told.out
    assert unisono("fit", "--company", tmp_path, "--json").json["reason"]
