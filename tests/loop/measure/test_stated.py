"""What a figure takes from the company's own words."""

from __future__ import annotations

import pytest

from unisono.loop.measure.ask import kernel_for
from unisono.loop.measure.catalogue import METRICS
from unisono.loop.measure.stated import REASONS, unstated, with_stated
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.words import known


def test_only_a_kernel_that_asks_for_a_list_gets_it() -> None:
    said = {"earned_origins": ("web", "Amigos")}
    plain = kernel_for(Question("nps"), extras={})
    assert with_stated(plain, said) is plain
    grown = with_stated(kernel_for(Question("earned_growth"), extras={}), said)
    assert grown.parameters["earned_origins"] == "|web|amigos|"


def test_an_empty_list_says_nothing() -> None:
    kernel = kernel_for(Question("earned_growth"), extras={})
    assert with_stated(kernel, {"earned_origins": ()}) is kernel
    assert kernel.parameters["earned_origins"] == ""
    assert unstated(Question("earned_growth"), {"earned_origins": ()}) == "earned_unknown"
    assert unstated(Question("earned_growth"), {"earned_origins": ("web",)}) is None


def test_other_parameters_stay() -> None:
    kernel = Kernel("", (), {"since": 3, "earned_origins": ""})
    assert with_stated(kernel, {"earned_origins": ("a",)}).parameters == {"since": 3, "earned_origins": "|a|"}


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_whatever_a_metric_takes_has_a_reason_with_words(metric: object) -> None:
    stated = metric.base(Question(metric.slug)).stated  # type: ignore[attr-defined]
    assert set(stated) <= set(REASONS)
    assert all(known(f"reason.{REASONS[name]}") for name in stated)
