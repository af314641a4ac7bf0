"""Kept rates by hour of the week: small cells borrow bounds, the others stay themselves."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.measure.catalogue import BY_SLUG
from unisono.loop.measure.figures import figures_from
from unisono.loop.measure.pooling import METHOD, pooled
from unisono.model.question import Figure, Question
from unisono.stats.moments import Moments
from unisono.stats.share import share_interval

BY_HOUR = Question("answered_by_hour", by=("hour_of_week",))
LARGE_CELL_POINT = (
    0.01  # a cell with 400 cases may move by a point at most: the promise of issue «planted company»
)


def moments_of(figure: Figure) -> Moments:
    moments = figure.facts["moments"]
    assert isinstance(moments, Moments)
    return moments


def _row(hour: int, kept: int, n: int) -> dict[str, object]:
    moments = Moments.of(np.r_[np.ones(kept), np.zeros(n - kept)])
    names = ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv")
    return {"g0": hour, "period": None, **{name: getattr(moments, name) for name in names}}


def _figures(cells: dict[int, tuple[int, int]], question: Question = BY_HOUR) -> dict[object, Figure]:
    rows = [_row(hour, kept, n) for hour, (kept, n) in cells.items()]
    return {figure.group["hour_of_week"]: figure for figure in figures_from(question, rows)}


def _week(night: float, day: float, n: int, seed: int = 1) -> dict[int, tuple[int, int]]:
    rng = np.random.default_rng(seed)
    shares = [night if hour % 24 < 6 else day for hour in range(168)]
    return {hour: (int(rng.binomial(n, share)), n) for hour, share in enumerate(shares)}


def test_hours_with_enough_cases_keep_their_own_share() -> None:
    cells = _week(0.2, 0.9, 40)
    for hour, figure in _figures(cells).items():
        kept, n = cells[int(str(hour))]
        assert figure.estimate.value == pytest.approx(kept / n)
        assert figure.estimate.method != METHOD


def test_a_cell_with_three_cases_has_bounds_like_its_hour() -> None:
    cells = _week(0.2, 0.9, 200)
    cells[27], cells[36] = (3, 3), (0, 3)  # Tuesday 03:00 kept thrice, Tuesday noon broken thrice
    found = _figures(cells)
    for hour, share in ((27, 0.2), (36, 0.9)):
        estimate = found[hour].estimate
        assert estimate.value is None
        assert estimate.reason is not None
        assert estimate.reason.code == "too_few"
        assert estimate.method == METHOD
        assert estimate.low is not None
        assert estimate.high is not None
        assert estimate.low < share < estimate.high
        assert estimate.high - estimate.low < 0.25


def test_borrowed_bounds_hold_the_truth_and_are_narrower_than_their_own() -> None:
    held, widths, own = 0, [], []
    for seed in range(20):
        cells = _week(0.2, 0.9, 20, seed)
        for hour, figure in _figures(cells).items():
            truth = 0.2 if int(str(hour)) % 24 < 6 else 0.9
            low, high = figure.estimate.low, figure.estimate.high
            assert low is not None
            assert high is not None
            held += low <= truth <= high
            widths.append(high - low)
            alone = share_interval(moments_of(figure))
            assert alone.low is not None
            assert alone.high is not None
            own.append(alone.high - alone.low)
    assert held / (20 * 168) >= 0.93
    assert np.mean(widths) < 0.6 * np.mean(own)  # measured .51


@pytest.mark.parametrize(
    "question",
    [
        Question("answered_by_hour", by=("hour",)),
        Question("answered_by_hour", by=("hour_of_week",), grain="month"),
        Question("fcr", by=("hour_of_week",)),
    ],
)
def test_other_questions_stay_as_they_are(question: Question) -> None:
    figures = tuple(_figures(_week(0.2, 0.9, 20)).values())
    assert pooled(question, BY_SLUG[question.metric], figures) == figures


def test_one_hour_alone_has_nobody_to_borrow_from() -> None:
    assert _figures({5: (10, 20)})[5].estimate.method != METHOD
