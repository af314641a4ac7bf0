"""What explains in a terminal: the same headline, warnings and figures as on the pages, and for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Poll, answers
from unisono.model.lens import Lens
from unisono.model.words import LANGUAGES
from unisono.services import drivers as moving
from unisono.services import integrity as auditing
from unisono.services import staying as stays
from unisono.services.companies import open_company
from unisono.services.drivers import wording as driver_words
from unisono.services.integrity import wording as audit_words
from unisono.services.staying import Staying
from unisono.services.staying import wording as stay_words


@pytest.mark.parametrize("language", LANGUAGES)
def test_staying_says_what_the_page_says(language: str, unisono: Command, demo_folder: Path) -> None:
    found = stays.staying(open_company(demo_folder), Lens(), language=language)
    assert isinstance(found, Staying)
    told = unisono("staying", "--company", demo_folder, "--lang", language)
    assert told.code == 0
    assert told.out.startswith(stay_words.headline(found, language))
    for warning in stay_words.warnings(found, language):
        assert warning in told.out
    assert stay_words.group_table(found, language).title in told.out


def test_staying_for_programs(unisono: Command, demo_folder: Path) -> None:
    told = unisono("staying", "--by", "customer.segment", "--company", demo_folder, "--json").json
    found = stays.staying(open_company(demo_folder), Lens(), "customer.segment", language="en")
    assert isinstance(found, Staying)
    assert told["headline"] == stay_words.headline(found, "en")
    (groups,) = [rows for name, rows in told.items() if name == stay_words.group_table(found, "en").name]
    assert len(groups) == len(found.groups) > 1
    curve = told[stay_words.curve_table(found, "en").name]
    shares = [cell["value"] for row in curve for cell in row.values() if isinstance(cell, dict)]
    assert all(0 <= share <= 1 for share in shares if share is not None)
    assert found.whole.at.value in shares


def test_a_column_that_is_not_offered_is_told(unisono: Command, demo_folder: Path) -> None:
    told = unisono("staying", "--by", "customer.name", "--company", demo_folder)
    assert told.code == 2
    assert "customer.name" in told.err
    assert told.out == ""


@pytest.mark.parametrize("outcome", [each.slug for each in moving.OUTCOMES])
def test_drivers_say_what_the_page_says(outcome: str, unisono: Command, demo_folder: Path) -> None:
    found = moving.drivers(open_company(demo_folder), outcome, Lens(), language="en")
    assert found is not None
    told = unisono("drivers", outcome, "--company", demo_folder)
    assert told.out.startswith(driver_words.headline(found, "en"))
    for line in found.drivers:
        assert line.name in told.out
    asked = unisono("drivers", outcome, "--company", demo_folder, "--json").json
    rows = asked[driver_words.driver_table(found, "en").name]
    assert [row["driver"] for row in rows] == [line.name for line in found.drivers]
    assert [row["lift"]["value"] for row in rows] == [line.lift.value for line in found.drivers]


def test_drivers_by_ratings_are_others(unisono: Command, demo_folder: Path) -> None:
    happened = unisono("drivers", "nps", "--company", demo_folder, "--json").json
    rated = unisono("drivers", "nps", "--rated", "--company", demo_folder, "--json").json
    assert happened["headline"] != rated["headline"]


def test_an_outcome_there_is_none_of_is_told(unisono: Command, demo_folder: Path) -> None:
    told = unisono("drivers", "luck", "--company", demo_folder)
    assert told.code == 2
    assert "luck" in told.err


def test_integrity_says_what_the_page_says(unisono: Command, demo_folder: Path) -> None:
    found = auditing.integrity(open_company(demo_folder), Lens())
    assert found is not None
    told = unisono("integrity", "--company", demo_folder)
    assert told.out.startswith(audit_words.headline(found, "en"))
    asked = unisono("integrity", "--company", demo_folder, "--json").json
    assert asked["headline"] == audit_words.headline(found, "en")
    assert asked["said"] == [audit_words.effect_text(effect, "en") for effect in found.effects]
    assert len(asked[audit_words.checks_table(found, "en").name]) >= len(found.verdicts)


def test_days_narrow_what_is_looked_at(unisono: Command, demo_folder: Path) -> None:
    span = ("--since", "2026-01-01", "--until", "2026-03-31")
    whole = unisono("integrity", "--company", demo_folder, "--json").json
    some = unisono("integrity", *span, "--company", demo_folder, "--json").json
    assert whole != some
    assert unisono("integrity", "--since", "soon", "--company", demo_folder).code == 2


@pytest.mark.parametrize("command", ["staying", "drivers", "integrity"])
def test_a_company_that_never_loaded_anything_is_told_so(command: str, unisono: Command, poll: Poll) -> None:
    poll.write(answers(6))
    unisono(*poll.imports())
    told = unisono(command, "--company", poll.company)
    assert told.code == 0
    assert told.out.strip()
    asked = unisono(command, "--company", poll.company, "--json").json
    assert asked["headline"]
