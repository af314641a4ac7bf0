"""A story in words: each language says each chapter, and silence is said with its reason."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from unisono.model.estimate import Reason
from unisono.model.words import LANGUAGES
from unisono.render.numbers import estimate_text
from unisono.services.companies import open_company
from unisono.services.story import LETTERS, Story, story
from unisono.services.story.rows import story_row
from unisono.services.story.wording import chapters, headline, lead


@pytest.fixture(scope="module")
def told(demo_folder: Path) -> Story:
    found = story(open_company(demo_folder))
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_every_language(told: Story, language: str) -> None:
    assert "24/7" in headline(told, language)
    assert lead(told, language)
    said = chapters(told, language, "America/Lima")
    assert [chapter.letter for chapter in said] == list(LETTERS)
    for chapter in said:
        assert chapter.title != chapter.name
        assert chapter.figures, chapter.letter
        assert all("story." not in sentence and "{" not in sentence for sentence in chapter.told)
        assert all(cited.label for cited in chapter.figures)
    assert [chapter.chart is not None for chapter in said] == [True, False, False, True, False]


def test_the_headline_says_what_it_cost_only_where_that_is_sure(told: Story) -> None:
    assert told.cost is not None
    assert told.cost.low > 0
    assert estimate_text(told.cost, "es") in headline(told, "es")
    untold = replace(told, priced=None)
    assert "costó" not in headline(untold, "es")
    assert "se rompe" in headline(untold, "es")
    quiet = replace(untold, broken=None)
    assert "se rompe" not in headline(quiet, "es")


def test_the_lead_names_green_departments_only_where_more_left_beyond_chance(told: Story) -> None:
    assert told.conflict is not None
    names = ("Marketing", "Ventas", "Servicio")
    named = [name in lead(told, "es") for name in names]
    assert any(named) == told.conflict.sure
    assert not any(name in lead(replace(told, conflict=None), "es") for name in names)


@pytest.mark.parametrize("letter", LETTERS)
def test_a_chapter_that_is_silent_says_why_and_shows_no_figure(told: Story, letter: str) -> None:
    silent = replace(told, silent={letter: Reason("story_no_campaign")})
    chapter = next(each for each in chapters(silent, "es") if each.letter == letter)
    assert "ninguna campaña" in chapter.told[0]
    assert chapter.figures == ()
    assert chapter.chart is None


def test_pay_names_the_plan_that_paid_most_first(told: Story) -> None:
    pay = chapters(told, "es")[-1]
    assert "Comisión por el primer año" in pay.title
    shown = [cited.estimate.value for cited in pay.figures]
    assert shown == sorted(shown, reverse=True)
    assert "Comisión y permanencia" in pay.told[1]


def test_the_gate_offers_words_only_where_it_asks_for_others(told: Story) -> None:
    assert told.gate is not None
    first = chapters(told, "es")[0]
    offered = [sentence for sentence in first.told if "Sí se podía decir" in sentence]
    assert bool(offered) == (told.gate.verdict.answer == "reword" and bool(told.gate.verdict.offers))


def plain(row: Any) -> Any:
    """As a program reads it."""
    return json.loads(json.dumps(row, default=str))


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_row_holds_the_five_chapters_with_figures(told: Story, language: str) -> None:
    row = plain(story_row(told, language))
    assert set(LETTERS) <= row.keys()
    assert row["promise"] == told.promise.id
    assert row["a"]["gate"]["answer"] == told.gate.verdict.answer
    assert row["b"]["kept"]["value"] == pytest.approx(told.broken.kept.estimate.value)
    assert row["b"]["kept"]["key"] == told.broken.kept.key
    assert row["b"]["worst_hour"]["hour"] == told.broken.worst[0]
    assert row["c"]["customers"] == told.conflict.customers
    assert {board["department"] for board in row["c"]["boards"]} == {"marketing", "sales", "service"}
    assert row["d"]["cost"]["total"]["value"] == pytest.approx(told.cost.value / 100)
    assert [plan["plan"] for plan in row["e"]["plans"]] == ["comision", "permanencia"]
    assert all(row[letter]["reason"] is None for letter in LETTERS)


def test_a_silent_chapter_s_row_has_its_reason_and_nothing_else(told: Story) -> None:
    silent = {letter: Reason("story_no_campaign") for letter in LETTERS}
    bare = replace(told, gate=None, broken=None, conflict=None, priced=None, paid=(), silent=silent)
    row = story_row(bare, "en")
    for letter in LETTERS:
        assert row[letter].keys() == {"title", "told", "reason"}
        assert "no campaign" in row[letter]["reason"]
