"""Every driver, every level and every step has words, in each language."""

from __future__ import annotations

import pytest

from unisono.loop.measure.drivers import OUTCOMES, Driver
from unisono.loop.measure.drivers.candidates import CANDIDATES, Candidate
from unisono.model.words import LANGUAGES, known
from unisono.services.drivers.naming import driver_name, level_text, step_text


@pytest.mark.parametrize("candidate", CANDIDATES, ids=lambda each: each.slug)
def test_a_candidate_has_its_words(candidate: Candidate) -> None:
    assert known(f"driver.{candidate.slug}.name")
    if candidate.ordered:
        assert known(f"driver.{candidate.slug}.step")
        assert all(known(f"driver.{candidate.slug}.{level}") for level in range(candidate.levels))


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda each: each.slug)
def test_an_outcome_has_its_words(outcome: object) -> None:
    slug = outcome.slug  # type: ignore[attr-defined]
    assert all(known(f"drivers.{part}.{slug}") for part in ("outcome", "the", "tab"))


def test_joined_levels_are_called_by_their_ends() -> None:
    wait = Driver(Candidate("wait", "", 5), (("0", "1", "2"), ("3",), ("",)), (50, 50, 50))
    assert [level_text(wait, level, "en") for level in range(3)] == [
        "over 1 h to 5 to 15 min",
        "1 to 5 min",
        "not recorded",
    ]


def test_few_unrecorded_rows_do_not_name_the_level_they_joined() -> None:
    kept = Driver(Candidate("promise", "", 2), (("0", ""), ("1",)), (50, 50))
    assert level_text(kept, 0, "es") == "rota"


def test_values_of_the_company_keep_its_own_words() -> None:
    topic = Driver(Candidate("topic", ""), (("fuga de agua",), ("…",)), (50, 50), rest=1)
    assert [level_text(topic, level, "pt") for level in range(2)] == ["fuga de agua", "os demais"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_ratings_are_called_as_the_company_calls_them(language: str) -> None:
    assert driver_name("rating_driver_calidad_tecnica", language) == "Calidad tecnica"
    assert step_text("rating_driver_app", language)


def test_what_cannot_be_moved_has_no_step() -> None:
    assert step_text("topic", "es") == ""
