from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from tests.stats.lifetime.simulated import company
from unisono.stats.lifetime.cells import Cells
from unisono.stats.lifetime.fitting import MODELS, Fit, fit
from unisono.stats.lifetime.holdout import Holdout, _under, _why, check, choose
from unisono.stats.lifetime.predict import expected, expected_of_new
from unisono.stats.lifetime.split import Split


@cache
def split_of(model: str) -> Split:
    return company(model, 800, 4).split(78.0, 130.0, 4.0)


@cache
def fitted(model: str) -> Fit:
    return fit(split_of(model).cells, model)


@cache
def checked(model: str) -> Holdout:
    return check(fitted(model), split_of(model))


@pytest.mark.parametrize("model", MODELS)
def test_a_true_model_fits(model):
    found = checked(model)
    assert found.fits
    assert found.model == model
    assert found.aggregate_ratio == pytest.approx(1, abs=0.2)
    assert found.tracking_error < 0.05
    assert found.coverage == pytest.approx(0.9, abs=0.03)


@pytest.mark.parametrize("model", MODELS)
def test_totals_are_those_of_prediction(model):
    split, found = split_of(model), checked(model)
    assert found.expected == pytest.approx(
        split.cells.count @ expected(fitted(model), split.cells, split.horizon)
    )
    assert found.actual == split.cells.count @ split.later
    assert found.aggregate_ratio == pytest.approx(found.expected / found.actual)


def test_the_course_is_that_of_the_running_total():
    split, found = split_of("bg_nbd"), fitted("bg_nbd")
    off = []
    for at, end in enumerate(split.ends):
        made = split.cells.repeats + split.repeats[: at + 1].sum()
        told = split.cells.count @ expected_of_new(found, split.cells.age + end)
        off.append(abs(told - made) / made)
    assert checked("bg_nbd").tracking_error == pytest.approx(np.mean(off))


@pytest.mark.parametrize("level", [0.5, 0.8, 0.95])
def test_coverage_is_that_of_the_level_asked_for(level):
    assert check(fitted("bg_nbd"), split_of("bg_nbd"), level=level).coverage == pytest.approx(level, abs=0.04)


def test_bands_hold_everybody_once():
    bands = checked("bg_nbd").by_frequency
    assert sum(band.customers for band in bands) == 800
    assert [band.frequency for band in bands] == sorted({band.frequency for band in bands})
    assert bands[-1].frequency == 7
    assert sum(band.customers * band.actual for band in bands) == pytest.approx(checked("bg_nbd").actual)


def test_grouping_makes_no_difference():
    split = split_of("bg_nbd")
    at = np.random.default_rng(0).permutation(split.later.size)
    cells = Cells(
        *(
            each[at]
            for each in (split.cells.frequency, split.cells.recency, split.cells.age, split.cells.count)
        )
    )
    again = check(fitted("bg_nbd"), replace(split, cells=cells, later=split.later[at]))
    assert again.coverage == pytest.approx(checked("bg_nbd").coverage)
    assert again.tracking_error == pytest.approx(checked("bg_nbd").tracking_error)


def test_without_periods_the_course_is_not_told():
    split = replace(split_of("bg_nbd"), ends=np.zeros(0), repeats=np.zeros(0))
    found = check(fitted("bg_nbd"), split)
    assert found.tracking_error is None
    assert found.fits


def test_customers_who_stopped_are_a_warning():
    split = split_of("bg_nbd")
    found = check(fitted("bg_nbd"), replace(split, later=split.later // 3, repeats=split.repeats // 3))
    assert found.why == "off_total"
    assert not found.fits
    assert found.aggregate_ratio > 2


def test_the_right_total_at_the_wrong_time_is_a_warning():
    split = split_of("bg_nbd")
    early = np.zeros(split.ends.size)
    early[0] = split.repeats.sum() * 3
    assert check(fitted("bg_nbd"), replace(split, repeats=early)).why == "off_course"


def test_the_right_total_by_the_wrong_customers_is_a_warning():
    """What came is shuffled among customers: those thought gone buy, frequent ones don't."""
    split, random = split_of("bg_nbd"), np.random.default_rng(0)
    found = check(fitted("bg_nbd"), replace(split, later=random.permutation(split.later)))
    assert found.expected == pytest.approx(checked("bg_nbd").expected)
    assert found.coverage < checked("bg_nbd").coverage - 0.05
    assert found.why == "off_spread"


def test_few_purchases_say_nothing():
    split = split_of("bg_nbd")
    small = Cells(split.cells.frequency, split.cells.recency, split.cells.age, split.cells.count / 200)
    assert (
        check(fitted("bg_nbd"), replace(split, cells=small, repeats=split.repeats / 200)).why
        == "too_few_later"
    )


def test_chance_is_forgiven_among_few():
    """A total off by a third: a warning among many, chance among few."""
    told = Holdout("bg_nbd", 130.0, 100.0, 1.3, 0.02, 0.9, (), 0.9)
    assert _why(told, 20.0, 500) == ""
    assert _why(told, 5.0, 500) == "off_total"
    assert _why(replace(told, expected=110.0, coverage=0.84), 20.0, 100) == ""
    assert _why(replace(told, expected=110.0, coverage=0.84), 20.0, 100_000) == "off_spread"
    assert _why(replace(told, tracking_error=0.11), 20.0, 500) == "off_course"


def test_nobody_came_any_more():
    split = split_of("bg_nbd")
    found = check(
        fitted("bg_nbd"), replace(split, later=np.zeros_like(split.later), repeats=0 * split.repeats)
    )
    assert found.aggregate_ratio is None
    assert found.actual == 0
    assert found.why == "off_total"


def test_a_model_without_parameters_says_why_and_no_number():
    few = Split(Cells.of([0, 1], [0, 5], [9, 9]), np.array([0.0, 2.0]), 9.0)
    found = check(fit(few.cells, "bg_nbd"), few)
    assert (found.why, found.fits) == ("too_few_customers", False)
    assert (found.expected, found.aggregate_ratio, found.tracking_error, found.coverage) == (None,) * 4
    assert found.actual == 2
    assert found.by_frequency == ()


def test_the_one_that_strays_least_is_chosen():
    choice = choose(split_of("bg_nbd"))
    assert [each.model for each in choice.holdouts] == list(MODELS)
    assert [each.model for each in choice.fits] == list(MODELS)
    fit_ones = [each for each in choice.holdouts if each.fits]
    assert choice.holdout.tracking_error == min(each.tracking_error for each in fit_ones)
    assert choice.holdout.model == choice.model


def test_only_the_models_asked_for_are_tried():
    choice = choose(split_of("bg_nbd"), models=["mbg_nbd"])
    assert (choice.model, len(choice.holdouts)) == ("mbg_nbd", 1)


def test_without_a_course_the_total_decides():
    split = replace(split_of("bg_nbd"), ends=np.zeros(0), repeats=np.zeros(0))
    choice = choose(split)
    off = {each.model: abs(np.log(each.aggregate_ratio)) for each in choice.holdouts if each.fits}
    assert choice.model == min(off, key=off.get)


def test_where_no_model_can_be_learnt_a_choice_is_still_an_answer():
    few = Split(Cells.of([0, 1], [0, 5], [9, 9]), np.array([0.0, 2.0]), 9.0)
    assert choose(few).holdout.why == "too_few_customers"


def test_how_many_are_at_or_under():
    drawn = np.array([[0.0, 0.0, 1.0, 3.0], [2.0, 2.0, 2.0, 2.0]])
    kind = np.array([0, 0, 0, 1, 1, 1])
    value = np.array([-1.0, 0.0, 2.0, 1.0, 2.0, 9.0])
    assert _under(drawn, kind, value).tolist() == [0, 0.5, 0.75, 0, 1, 1]


def test_an_impossible_level_is_refused():
    with pytest.raises(ValueError, match="level"):
        check(fitted("bg_nbd"), split_of("bg_nbd"), level=0.0)
