"""What is minded: each kind of open deal once, with its own figures and its own campaign."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from tests.loop.decide.fit.hand import Deal, history_of, lost, still_open
from unisono.loop.decide.fit.history import Category, History
from unisono.loop.decide.fit.keeping import KeptRates, Said
from unisono.loop.decide.fit.scoring import Bounds, Worth
from unisono.loop.decide.fit.warning import DealWarning
from unisono.services.fit.minding import CAMPAIGN, warnings_by_kind

NOTHING_SAID: tuple[tuple[Said, ...], KeptRates] = ((), KeptRates((), {}))
CALM = np.zeros((3, 1))


def worth(stays: list[float], won: list[float]) -> Worth:
    told, money = np.array(stays), np.array(won)
    return Worth(np.full(len(stays), 0.5), money, np.zeros(len(stays)), told, np.full(len(stays), np.nan))


def about(values: Worth, reach: float) -> Bounds:
    """Bounds so far from each value: money by a thousand times as much."""
    near = {"chance": values.chance, "stays": values.stays, "score": values.score}
    told = {name: (each - reach, each + reach) for name, each in near.items()}
    money = {name: (each - 1_000 * reach, each + 1_000 * reach)
             for name, each in (("won", values.won), ("expected", values.expected))}  # fmt: skip
    return Bounds(**told, **money)


def minded(
    history: History, kinds: list[int], expected: Worth, reasons: np.ndarray = CALM, **options: Any
) -> dict[int, list[str]]:
    """The kinds of warnings by kind of deal."""
    bounds = about(expected, options.get("reach", 0.01))
    typical = worth([0.8], [100.0])
    found = warnings_by_kind(
        history,
        np.array(kinds),
        (expected, bounds, typical),
        reasons,
        options.get("promised", NOTHING_SAID),
    )
    return {kind: [each.kind for each in warnings] for kind, warnings in found.items()}


FINE = worth([0.8, 0.8, 0.8], [900.0, 900.0, 900.0])


def test_only_kinds_of_which_a_deal_is_open_are_minded() -> None:
    history = history_of([Deal(), lost(), still_open(), still_open(), Deal()])
    assert minded(history, [0, 1, 2, 2, 1], FINE) == {2: []}
    assert minded(history_of([Deal(), lost()]), [0, 1], FINE) == {}


def test_each_kind_is_looked_at_with_its_own_figures() -> None:
    history = history_of([still_open(need=0), still_open(need=1), still_open(need=0)])
    told = worth([0.8, 0.4, 0.8], [900.0, 900.0, -900.0])
    reasons = np.array([[0.0], [-0.3], [0.0]])
    assert minded(history, [0, 1, 2], told, reasons) == {0: [], 1: ["need"], 2: ["loss"]}


@pytest.mark.parametrize(
    ("stays", "reach", "warned"),
    [(0.70, 0.04, True), (0.70, 0.06, False), (0.74, 0.02, False)],
    ids=["six points under at best", "four at best", "four at best, surer"],
)
def test_a_need_is_minded_where_at_best_five_points_fewer_stay(
    stays: float, reach: float, warned: bool
) -> None:
    """Of all, 80 % stay: at best is the upper bound of those like it."""
    found = minded(history_of([still_open()]), [0], worth([stays], [900.0]), np.array([[-0.1]]), reach=reach)
    assert found == {0: ["need"] if warned else []}


@pytest.mark.parametrize(("won", "loss"), [(-11.0, True), (-10.0, False), (-9.0, False)])
def test_a_loss_is_one_only_where_even_the_upper_bound_is(won: float, loss: bool) -> None:
    found = minded(history_of([still_open()]), [0], worth([0.8], [won]))  # ± 10
    assert found == {0: ["loss"] if loss else []}


def told_campaign(level: str | None) -> History:
    history = history_of([still_open()])
    return replace(
        history, categories=(Category(CAMPAIGN, (level, "C-9")),), codes=np.zeros((1, 1), dtype=np.int64)
    )


@pytest.mark.parametrize(("campaign", "made"), [("C-1", True), ("C-2", False), ("", False), (None, False)])
def test_a_promise_is_the_deal_s_own_where_its_campaign_makes_it(campaign: str | None, made: bool) -> None:
    said = Said("P-1", "24/7", "P-1", "C-1")
    rates = KeptRates((), {("P-1", (), 0): (10, 100)})
    expected = worth([0.8], [900.0])
    found = warnings_by_kind(
        told_campaign(campaign),
        np.array([0]),
        (expected, about(expected, 0.01), worth([0.8], [100.0])),
        np.array([[0.0]]),
        ((said,), rates),
    )
    (warning,) = found[0]
    assert isinstance(warning, DealWarning)
    assert (warning.kind, warning.made) == ("promise", made)
    assert warning.kept is not None
    assert (warning.kept.n, warning.kept.share.value) == (100, 0.1)


def test_a_promise_everybody_makes_is_no_campaign_s_own() -> None:
    said = Said("P-1", "24/7", "P-1", "")
    expected = worth([0.8], [900.0])
    told = (expected, about(expected, 0.01), worth([0.8], [100.0]))
    rates = KeptRates((), {("P-1", (), 0): (10, 100)})
    found = warnings_by_kind(told_campaign(None), np.array([0]), told, np.array([[0.0]]), ((said,), rates))
    assert not found[0][0].made


@pytest.mark.parametrize(("level", "kinds"), [(None, ["unnoted"]), ("", ["unnoted"]), ("night", [])])
def test_a_need_nobody_noted_is_minded(level: str | None, kinds: list[str]) -> None:
    history = replace(history_of([still_open()]), categories=(Category("deals.needs", (level, "day")),))
    assert minded(history, [0], worth([0.8], [900.0])) == {0: kinds}
