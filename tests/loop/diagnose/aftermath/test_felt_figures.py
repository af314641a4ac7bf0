"""How a promise was felt, from the sums of a kernel's rows: figures worked out by hand, and too few."""

from __future__ import annotations

import math

import pytest

from tests.loop.measure.company import Row
from unisono.loop.diagnose.aftermath.brought import brought_of
from unisono.loop.diagnose.aftermath.felt import (
    ANSWER_BANDS,
    LATE_BANDS,
    bands_of,
    delivered_gap,
    expected_gap,
    felt_gap,
    moments_of_row,
    satisfied,
)
from unisono.model.estimate import Estimate
from unisono.stats.moments import Moments


def answered(kept: int, happy: int, n: int, weight: float = 1.0) -> Row:
    return {"kept": kept, "satisfied": happy, "n": n, "w": n * weight, "w2": n * weight**2}


def scored(scores: list[float], **more: object) -> Row:
    """A kernel's row of unweighted scores."""
    n, total, squares = len(scores), sum(scores), sum(each * each for each in scores)
    return {"n": n, "w": n, "w2": n, "wv": total, "wvv": squares, "w2v": total, "w2vv": squares, **more}


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        ((40, 0, 0, 40), 0.0),
        ((0, 40, 40, 0), 0.0),  # as many were glad of a broken one as cross at a kept one
        ((20, 20, 0, 40), -0.25),
        ((40, 0, 20, 20), 0.25),
        ((0, 80, 0, 0), -1.0),
        ((0, 0, 80, 0), 1.0),
    ],
    ids=[
        "as delivered",
        "crossed",
        "felt worse",
        "felt better",
        "all kept, none glad",
        "none kept, all glad",
    ],
)
def test_felt_less_delivered(counts: tuple[int, ...], value: float) -> None:
    """(kept & glad, kept & not, broken & glad, broken & not) → share glad − share kept."""
    glad, cross, spared, lost = counts
    rows = [answered(1, 1, glad), answered(1, 0, cross), answered(0, 1, spared), answered(0, 0, lost)]
    gap = felt_gap([row for row in rows if row["n"]])
    assert gap.value == pytest.approx(value)
    assert gap.value == pytest.approx(((glad + spared) - (glad + cross)) / sum(counts))
    assert gap.n == sum(counts)


def test_weights_count_in_felt_less_delivered() -> None:
    """40 kept and not glad, each counting 3, among 40 kept and glad: −120/160."""
    gap = felt_gap([answered(1, 0, 40, 3.0), answered(1, 1, 40)])
    assert gap.value == pytest.approx(-120 / 160)
    assert gap.n == 80


@pytest.mark.parametrize(
    ("n", "value", "bounds", "missing"),
    [(9, False, False, 21), (10, False, True, 20), (29, False, True, 1), (30, True, True, None)],
)
def test_a_value_from_thirty_on_and_bounds_from_ten_on(
    n: int, value: bool, bounds: bool, missing: int | None
) -> None:
    """The same two lines for each of the figures of this room."""
    rows = [answered(1, 1, n - 3), answered(1, 0, 3)]
    scores = scored([1.0] * (n - 3) + [2.0] * 3)
    money = {"n": n, "wv": 100.0 * n, "wvv": 10_001.0 * n}
    _, (band,) = bands_of([{**scores, "instrument": "csat", "band": 0}], deliveries=False)
    for found in (
        felt_gap(rows), satisfied(rows, 1), expected_gap([scores]), band.score, brought_of(money, "PEN"),
    ):  # fmt: skip
        assert (found.value is not None) is value
        assert (found.low is not None, found.high is not None) == (bounds, bounds)
        assert found.n == n
        if missing is None:
            assert found.reason is None
        else:
            assert found.reason.code == "too_few"
            assert found.reason.facts == {"n": n, "minimum": 30, "missing": missing}


def test_satisfied_are_told_apart_by_whether_it_was_kept() -> None:
    """30 of 40 after a kept one, 10 of 50 after a broken one."""
    rows = [answered(1, 1, 30), answered(1, 0, 10), answered(0, 1, 10), answered(0, 0, 40)]
    kept, broken = satisfied(rows, 1), satisfied(rows, 0)
    assert (kept.value, kept.n) == (pytest.approx(0.75), 40)
    assert (broken.value, broken.n) == (pytest.approx(0.2), 50)
    assert kept.low > broken.high


def test_expected_less_felt_by_hand() -> None:
    """20 got a point less than they expected, 20 got what they expected: −½ ± t(39) · s/√40."""
    gap = expected_gap([scored([-1.0] * 20 + [0.0] * 20)])
    spread = math.sqrt(40 * 0.25 / 39)  # the deviations are all ½
    half = 2.0227 * spread / math.sqrt(40)  # t of 39 degrees of freedom at 97.5 %
    assert gap.value == pytest.approx(-0.5)
    assert (gap.low, gap.high) == pytest.approx((-0.5 - half, -0.5 + half), abs=1e-3)


@pytest.mark.parametrize("rows", [[], [{"n": 0}], [{"n": 0}, {"n": 0}]])
def test_nobody_asked_is_nobody_asked(rows: list[Row]) -> None:
    found = expected_gap(rows)
    assert (found.value, found.n, found.reason.code) == (None, 0, "aftermath_not_asked")


def test_the_instrument_with_most_answers_is_told() -> None:
    few, many = scored([5.0] * 40, band=0), scored([9.0] * 41, band=1)
    rows = [{**few, "instrument": "csat"}, {**many, "instrument": "nps"}]
    assert bands_of(rows, deliveries=False)[0] == "nps"
    assert bands_of(rows[::-1], deliveries=False)[0] == "nps"
    even = [{**few, "instrument": name} for name in ("nps", "ces", "csat")]
    assert bands_of(even, deliveries=False)[0] == "ces"  # the same whatever comes first


@pytest.mark.parametrize(("deliveries", "edges"), [(False, ANSWER_BANDS), (True, LATE_BANDS)])
def test_bands_lie_side_by_side_and_are_open_at_both_ends(deliveries: bool, edges: tuple[float, ...]) -> None:
    rows = [scored([4.0] * 30, instrument="csat", band=place) for place in range(len(edges) + 1)]
    _, bands = bands_of(rows[::-1], deliveries=deliveries)
    assert (bands[0].low, bands[-1].high) == (None, None)
    assert [band.high for band in bands[:-1]] == [band.low for band in bands[1:]] == list(edges)
    assert all(band.score.value == 4.0 for band in bands)


def test_sums_of_rows_are_those_of_their_scores() -> None:
    scores = [1.0, 4.0, 5.0, 5.0]
    assert moments_of_row(scored(scores)) == Moments.of(scores)


@pytest.mark.parametrize("promised", [0.5, 0.95, 1.0])
def test_delivered_less_promised_moves_value_and_bounds_alike(promised: float) -> None:
    kept = Estimate(0.8, 0.7, 0.9, 60, "share", method="wilson")
    gap = delivered_gap(kept, promised)
    assert [gap.value + promised, gap.low + promised, gap.high + promised] == pytest.approx([0.8, 0.7, 0.9])
    assert (gap.n, gap.method) == (60, "wilson")


def test_what_customers_brought_by_hand() -> None:
    """50 who left 100 and 50 who left 300: 200 ± t(99) · √(10 000 · 100/99) / 10."""
    found = brought_of({"n": 100, "wv": 20_000, "wvv": 50 * 100**2 + 50 * 300**2}, "CLP")
    half = 1.9842 * math.sqrt(10_000 * 100 / 99) / 10
    assert found.value == pytest.approx(200)
    assert (found.low, found.high) == pytest.approx((200 - half, 200 + half), abs=0.05)
    assert (found.unit, found.currency) == ("money", "CLP")
