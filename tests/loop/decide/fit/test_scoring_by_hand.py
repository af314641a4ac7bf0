"""What a deal is worth, worked out on paper: chance, staying, margin and cost of two needs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from unisono.loop.decide.fit.learning import Learnt
from unisono.loop.decide.fit.scoring import bounds_of, reasons_of, typical_of, worth_of
from unisono.stats.fitting.coding import Coding
from unisono.stats.fitting.panel import Fitted, Kind

DAY, NIGHT = np.array([[0]]), np.array([[1]])
BOTH = np.array([[0], [1]])
NEVER_MET = np.array([[-1]])


def fitted(kind: Kind, of_levels: tuple[float, ...], periods: int = 1, sure: float = 0.0) -> Fitted:
    """A fit that says just this of each level, the same in every period."""
    theta = np.array([0.0, *of_levels, *[0.0] * periods])
    covariance = np.zeros((len(theta), len(theta)))
    covariance[1 : 1 + len(of_levels), 1 : 1 + len(of_levels)] = np.eye(len(of_levels)) * sure
    return Fitted(kind, theta, covariance, periods, 1.0)


def logit(*shares: float) -> tuple[float, ...]:
    return tuple(float(np.log(share / (1 - share))) for share in shares)


def learnt_of(
    *, sure: float = 0.0, leaving: bool = True, score: tuple[float, float] | None = (0.2, -0.4)
) -> Learnt:
    """Who needs days is won half of the time and leaves one month in ten; nights: three in four, one in five.

    A month brings 1,000 or 600 and costs 100 or 300. Of the customers won, a quarter need nights.
    """
    return Learnt(
        Coding((2,)),
        (np.array([0.75, 0.25]),),
        fitted("share", logit(0.5, 0.75), sure=sure),
        fitted("share", logit(0.1, 0.2), 12, sure) if leaving else None,
        fitted("amount", (1_000.0, 600.0), 12, sure),
        fitted("amount", (100.0, 300.0), 12, sure),
        None if score is None else fitted("amount", score, sure=sure),
        0.0,
        100,
        100,
        20,
    )


def months(leaving: float) -> float:
    """Months somebody is there at the beginning of, of twelve: 1 + s + s² + … + s¹¹, s = 1 − leaving."""
    return float(sum((1 - leaving) ** place for place in range(12)))


def test_a_year_counts_each_month_by_who_is_still_there() -> None:
    worth = worth_of(learnt_of(), BOTH)
    # 1 + 0.9 + 0.81 + … = (1 − 0.9¹²) / 0.1 = 7.1757; of nights (1 − 0.8¹²) / 0.2 = 4.6564.
    assert months(0.1) == pytest.approx(7.1757, abs=1e-4)
    assert months(0.2) == pytest.approx(4.6564, abs=1e-4)
    assert worth.margin == pytest.approx([7_175.7, 600 * 4.6564], rel=1e-4)
    assert worth.cost == pytest.approx([717.57, 300 * 4.6564], rel=1e-4)
    assert worth.won == pytest.approx([900 * 7.1757, 300 * 4.6564], rel=1e-4)
    assert worth.stays == pytest.approx([0.9**12, 0.8**12])
    assert worth.chance == pytest.approx([0.5, 0.75])
    assert worth.expected == pytest.approx([0.5 * 900 * 7.1757, 0.75 * 300 * 4.6564], rel=1e-4)


def test_the_easy_sale_is_not_the_better_one() -> None:
    """Nights are won more often and bring less: the order by chance isn't the order by worth."""
    worth = worth_of(learnt_of(), BOTH)
    assert worth.chance[1] > worth.chance[0]
    assert worth.expected[1] < worth.expected[0]


def test_without_contracts_twelve_whole_months_count() -> None:
    worth = worth_of(learnt_of(leaving=False), BOTH)
    assert worth.stays.tolist() == [1.0, 1.0]
    assert worth.won == pytest.approx([12 * 900.0, 12 * 300.0])


def test_satisfaction_is_said_in_points_and_never_beyond_a_hundred() -> None:
    assert worth_of(learnt_of(), BOTH).score == pytest.approx([20.0, -40.0])
    assert worth_of(learnt_of(score=(1.7, -3.0)), BOTH).score.tolist() == [100.0, -100.0]
    assert np.isnan(worth_of(learnt_of(score=None), BOTH).score).all()


@pytest.mark.parametrize("times", [2.0, 100.0, -1.0])
def test_money_in_another_unit_is_worth_as_many_times_as_much(times: float) -> None:
    plain = learnt_of()
    scaled = replace(
        plain,
        margin=replace(plain.margin, theta=times * plain.margin.theta),
        cost=replace(plain.cost, theta=times * plain.cost.theta),
    )
    before, after = worth_of(plain, BOTH), worth_of(scaled, BOTH)
    assert after.won == pytest.approx(times * before.won)
    assert after.expected == pytest.approx(times * before.expected)
    assert (after.chance.tolist(), after.stays.tolist()) == (before.chance.tolist(), before.stays.tolist())


def test_each_deal_is_judged_alone_whatever_stands_beside_it() -> None:
    many = np.array([[1], [0], [1], [1], [0]])
    together = worth_of(learnt_of(), many)
    alone = [float(worth_of(learnt_of(), many[[place]]).expected[0]) for place in range(5)]
    assert together.expected == pytest.approx(alone)
    assert len(worth_of(learnt_of(), many[:0]).expected) == 0


def test_a_typical_customer_is_the_mix_of_those_won() -> None:
    """A quarter need nights: their logits, and their money a month, are mixed so."""
    typical = typical_of(learnt_of())
    odds = 0.75 * logit(0.5)[0] + 0.25 * logit(0.75)[0]
    leaving = 1 / (1 + np.exp(-(0.75 * logit(0.1)[0] + 0.25 * logit(0.2)[0])))
    assert typical.chance == pytest.approx([1 / (1 + np.exp(-odds))])
    assert typical.stays == pytest.approx([(1 - leaving) ** 12])
    assert typical.won == pytest.approx([(0.75 * 900 + 0.25 * 300) * months(leaving)])
    assert typical.score == pytest.approx([0.75 * 20 - 0.25 * 40])


def test_of_one_thing_known_the_whole_difference_is_its_own() -> None:
    reasons, typical = reasons_of(learnt_of(), BOTH)
    assert typical == pytest.approx([typical_of(learnt_of()).won[0]] * 2)
    assert reasons[:, 0] == pytest.approx(worth_of(learnt_of(), BOTH).won - typical)
    assert reasons[0, 0] > 0 > reasons[1, 0]


@pytest.mark.parametrize("name", ["won", "stays", "chance", "expected"])
def test_a_need_never_met_is_not_taken_for_typical_but_for_one_that_says_nothing(name: str) -> None:
    reasons, typical = reasons_of(learnt_of(), NEVER_MET, name)
    told = getattr(worth_of(learnt_of(), NEVER_MET), name)
    assert typical + reasons.sum(axis=1) == pytest.approx(told)
    assert worth_of(learnt_of(), NEVER_MET).chance == pytest.approx([0.5])  # no column of its own speaks


def test_two_things_that_do_the_same_share_it_alike() -> None:
    """Two columns of two levels, the second of each with 100 a month more: 100 · 12 each, by symmetry."""
    alike = replace(
        learnt_of(leaving=False),
        coding=Coding((2, 2)),
        mix=(np.array([1.0, 0.0]),) * 2,
        chance=fitted("share", (0.0,) * 4),
        margin=fitted("amount", (0.0, 100.0, 0.0, 100.0), 12),
        cost=fitted("amount", (0.0,) * 4, 12),
        score=None,
    )
    reasons, typical = reasons_of(alike, np.array([[1, 1], [0, 1], [0, 0]]))
    assert typical.tolist() == [0.0, 0.0, 0.0]
    assert reasons == pytest.approx(np.array([[1_200.0, 1_200.0], [0.0, 1_200.0], [0.0, 0.0]]))


def test_what_is_known_for_sure_has_no_width() -> None:
    worth, bounds = worth_of(learnt_of(), BOTH), bounds_of(learnt_of(), BOTH)
    for name in ("chance", "won", "expected", "stays", "score"):
        low, high = getattr(bounds, name)
        assert low == pytest.approx(getattr(worth, name))
        assert high == pytest.approx(getattr(worth, name))


def test_bounds_are_as_wide_as_the_coefficients_are_unsure() -> None:
    """A logit of 0 known to ±0.5 is a share between expit(−0.98) = 0.273 and expit(0.98) = 0.727."""
    low, high = (each[0] for each in bounds_of(learnt_of(sure=0.25), DAY).chance)
    assert (low, high) == pytest.approx((0.273, 0.727), abs=0.05)  # of 200 draws
    narrow = bounds_of(learnt_of(sure=0.25), DAY, level=0.5).chance
    assert low < narrow[0][0] < 0.5 < narrow[1][0] < high


def test_bounds_of_a_deal_do_not_hang_on_its_neighbours() -> None:
    learnt = learnt_of(sure=0.04)
    alone, together = bounds_of(learnt, NIGHT), bounds_of(learnt, np.array([[0], [1], [0]]))
    assert [each[1] for each in together.won] == pytest.approx([each[0] for each in alone.won])


def test_where_nobody_knows_the_score_it_has_no_bounds() -> None:
    low, high = bounds_of(learnt_of(score=None), BOTH).score
    assert np.isnan(low).all()
    assert np.isnan(high).all()
