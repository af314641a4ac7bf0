"""What moves the experience of the planted company, through lenses and with rights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, Shop
from unisono.errors import QuestionError, RightsError
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import NOBODY, Actor, Scope
from unisono.model.words import LANGUAGES, known
from unisono.services.companies import open_company
from unisono.services.drivers import OUTCOMES, Drivers, drivers
from unisono.services.drivers.wording import (
    context_table,
    driver_table,
    explained_text,
    headline,
    left_out_text,
    map_chart,
    verdict_text,
)

ALL_TIME = Lens(date(2024, 11, 1), date(2026, 10, 31))
PROMISED = {"promise", "promises_before"}


@pytest.fixture(scope="module")
def company(demo_folder: Path) -> Company:
    return open_company(demo_folder)


@pytest.fixture(scope="module")
def found(company: Company) -> dict[str, Drivers]:
    told = {each.slug: drivers(company, each.slug, ALL_TIME, language="en") for each in OUTCOMES}
    return {slug: each for slug, each in told.items() if each is not None}


@pytest.mark.parametrize("outcome", ["nps", "csat", "ces", "stays"])
def test_broken_promises_are_what_moves_it_most_as_planted(found: dict[str, Drivers], outcome: str) -> None:
    best = found[outcome].drivers[0]
    assert best.slug in PROMISED
    assert best.verdict == "moves"
    assert best.lift.low is not None
    assert best.lift.low > 0
    assert best.p is not None
    assert best.p < 0.001


def test_what_was_planted_beside_them_moves_what_it_should(found: dict[str, Drivers]) -> None:
    assert {"solved_once", "promise"} <= {line.slug for line in found["ces"].moving}
    assert {"lateness", "promise"} <= {line.slug for line in found["csat"].moving}


def test_ratings_come_out_in_the_planted_order_of_those_that_carry_the_score(company: Company) -> None:
    told = drivers(company, "nps", ALL_TIME, rated=True, language="es")
    assert told is not None
    assert {line.name for line in told.drivers[:3]} == {"Rapidez", "Calidad tecnica", "Precio"}
    assert told.rated
    assert all(line.slug.startswith("rating_") for line in told.drivers)


def test_the_ratings_of_the_same_survey_explain_nothing_unless_asked(found: dict[str, Drivers]) -> None:
    nps = found["nps"]
    assert nps.rateable
    assert not nps.rated
    assert not any(line.slug.startswith("rating_") for line in nps.drivers)
    reasons = {one.slug: one.why for one in nps.left_out}
    assert reasons["ratings"] == "ratings"
    assert reasons["verdicts"] == "verdicts"


def test_every_line_has_its_interval_or_its_reason(found: dict[str, Drivers]) -> None:
    for told in found.values():
        for line in told.drivers:
            if line.lift.known:
                assert line.lift.low <= line.lift.value <= line.lift.high  # type: ignore[operator]
                assert line.quarter
            else:
                assert line.lift.reason is not None
                assert line.verdict == "unknown"
            assert sum(count for _, count in line.levels) == told.n
        assert 0 < (told.explained or 0) < 1
        assert sum(line.share for line in told.drivers) <= (told.explained or 0) + 1e-9
        values = [line.lift.value for line in told.drivers if line.lift.value is not None]
        assert values == sorted(values, reverse=True)


def test_the_outcomes_own_figure_opens(found: dict[str, Drivers]) -> None:
    assert found["csat"].figure.key.startswith("csat@")
    assert found["csat"].figure.estimate.n == found["csat"].n


def test_context_is_held_equal_and_told_apart(found: dict[str, Drivers]) -> None:
    names = {line.slug for line in found["csat"].contexts}
    assert {"topic", "segment"} <= names
    drivers_told = {line.slug for line in found["csat"].drivers}
    assert not names & drivers_told


def test_a_lens_narrows_and_too_few_rows_are_told_with_what_is_missing(company: Company) -> None:
    narrow = drivers(company, "ces", Lens(date(2026, 6, 1), date(2026, 10, 31)), language="en")
    assert narrow is not None
    assert narrow.n < narrow.needed
    assert narrow.explained is None
    assert {line.lift.reason.code for line in narrow.drivers if line.lift.reason} == {"too_few"}
    assert headline(narrow, "en") == "What moves ease can't be told yet"
    assert map_chart(narrow, "en") is None


def test_somebody_bounded_to_a_country_counts_its_rows_alone(
    company: Company, found: dict[str, Drivers]
) -> None:
    bounded = replace(company, actor=Actor(1, "Ana", "cxo", Scope(countries=("PE",))))
    own = drivers(bounded, "nps", ALL_TIME, language="en")
    assert own is not None
    assert 0 < own.n < found["nps"].n
    assert all(line.slug != "country" for line in own.contexts)


def test_nobody_without_the_right_learns_anything(company: Company) -> None:
    with pytest.raises(RightsError):
        drivers(replace(company, actor=NOBODY), "nps", Lens())


def test_an_unknown_outcome_and_a_company_without_data(company: Company, shop: Shop) -> None:
    with pytest.raises(QuestionError, match="outcome_unknown"):
        drivers(company, "joy", Lens())
    shop.write(HEADER + GOOD)
    shop.load()
    told = drivers(shop.company, "nps", Lens(), language="en")
    assert told is not None
    assert told.n == 0
    assert told.drivers == ()
    assert headline(told, "en") == "What moves NPS can't be told yet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_words_in_every_language(found: dict[str, Drivers], language: str) -> None:
    for told in found.values():
        assert headline(told, language)
        assert explained_text(told, language)
        for table in (driver_table(told, language), context_table(told, language)):
            assert all(len(row.cells) == len(table.columns) for row in table.rows)
        for line in (*told.drivers, *told.contexts):
            assert "drivers." not in verdict_text(line, told.outcome, language)
        assert all("drivers." not in left_out_text(one, language) for one in told.left_out)
        for line in told.drivers:
            assert known(f"driver.{line.slug}.name")
            assert known(f"driver.{line.slug}.step")


def test_the_map_shows_what_has_both_figures_in_the_order_of_the_list(found: dict[str, Drivers]) -> None:
    chart = map_chart(found["csat"], "en")
    assert chart is not None
    assert [spot.label for spot in chart.spots] == [
        line.name for line in found["csat"].drivers if line.lift.known
    ]
    assert chart.spots[0].tone == "good"
    assert len(set(chart.quarters)) == 4


def test_the_same_question_gives_the_same_digits(company: Company, found: dict[str, Drivers]) -> None:
    again = drivers(company, "stays", ALL_TIME, language="en")
    assert again is not None
    for one, other in zip(again.drivers, found["stays"].drivers, strict=True):
        assert one.lift.value == pytest.approx(other.lift.value, abs=1e-9)
        assert (one.verdict, one.levels) == (other.verdict, other.levels)
