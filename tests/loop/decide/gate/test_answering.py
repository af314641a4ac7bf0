"""From a load to a share kept: the queue learnt from its own waits, or what was seen, carried over."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.gate.made import curve, even, hours
from unisono.loop.decide.gate.answering import (
    FITS,
    Curve,
    Queue,
    calibrate,
    fit_curve,
    fit_queue,
    overdispersion,
    waits,
)
from unisono.loop.decide.gate.history import History
from unisono.loop.decide.gate.nouns import WEEK
from unisono.stats.queueing import erlang_a

ALL = hours()
AGENTS = np.full(WEEK, 3.0)
WITHIN = 120.0


def _random() -> np.random.Generator:
    return np.random.default_rng(1)


def _queued(a_week: float = 24.0, patience: float = 600.0, weeks: int = 13) -> History:
    """What a room of three agents would show, to the contact: 300 seconds of work each, as Erlang says."""
    past = even(a_week, weeks=weeks, within=WITHIN)
    share = [_answered(a_week, patience, rung) for rung in past.rungs]
    lost = waits(*(np.asarray(each) for each in (3.0, a_week, 300.0, patience, 0.0)), variability=1.0)
    return replace(
        past,
        within=past.n[:, None] * np.array(share),
        unanswered=past.n * float(lost.abandoned),
    )


def _answered(rate: float, patience: float, within: float) -> float:
    plain = (np.asarray(each) for each in (3.0, rate, 300.0, patience, within))
    return float(waits(*plain, variability=1.0).answered)


def test_waits_are_erlangs_in_seconds() -> None:
    told = waits(*(np.asarray(each) for each in (3.0, 24.0, 300.0, 600.0, 120.0)), variability=1.0)
    same = erlang_a(3.0, 2.0, 2.0, 0.4)
    assert told.answered == pytest.approx(same.answered)
    assert told.abandoned == pytest.approx(same.abandoned)


def test_work_that_varies_less_waits_less() -> None:
    plain = [np.asarray(each) for each in (3.0, 30.0, 300.0, 600.0, 120.0)]
    even_work, uneven_work = (float(waits(*plain, variability=each).answered) for each in (0.2, 1.0))
    assert even_work > uneven_work


def test_calls_that_share_a_queue_share_its_luck() -> None:
    idle, busy = (
        float(overdispersion(np.asarray(each), np.asarray(3.0), np.asarray(2.0))) for each in (0, 1)
    )
    assert idle == pytest.approx(1 + 1.5 * 3)
    assert busy == pytest.approx(1 + 1.5 * 3 / 0.5)  # it forgets half as fast where nobody is free
    stuck = float(overdispersion(np.asarray(1.0), np.asarray(3.0), np.asarray(1e9)))
    assert stuck == pytest.approx(1 + 1.5 * 3 / 0.02)  # and never slower than that


def test_a_queue_is_believed_where_it_retells_what_was_seen() -> None:
    found = calibrate(_queued(), AGENTS, WITHIN, _random(), stated=True, draws=200)
    assert isinstance(found, Queue)
    assert found.method == "erlang"
    assert found.misfit is not None
    assert found.misfit < FITS / 2
    assert np.median(found.seconds) == pytest.approx(300, rel=0.1)
    assert np.median(found.patience) == pytest.approx(600, rel=0.4)


def test_its_share_at_the_load_seen_is_the_share_seen() -> None:
    found = fit_queue(_queued(), AGENTS, WITHIN, _random(), stated=True, draws=200)
    assert found is not None
    share, spread = found.kept(np.full((200, WEEK), 24.0), np.array([WITHIN]), np.zeros(WEEK), ALL)
    assert share.shape == (1, 200, WEEK)
    assert share.mean() == pytest.approx(_answered(24.0, 600.0, WITHIN), abs=0.02)
    assert (spread >= 1).all()


def test_more_agents_keep_more_and_more_calls_less() -> None:
    found = fit_queue(_queued(), AGENTS, WITHIN, _random(), stated=True, draws=50)
    assert found is not None

    def kept(rate: float, extra: float) -> float:
        share, _ = found.kept(np.full((50, WEEK), rate), np.array([WITHIN]), np.full(WEEK, extra), ALL)
        return float(share.mean())

    assert kept(24, 1) > kept(24, 0) > kept(40, 0)


def test_agents_that_were_only_seen_leave_more_open() -> None:
    few = _queued(weeks=1)
    told, seen = (
        fit_queue(few, AGENTS, WITHIN, _random(), stated=stated, draws=400) for stated in (True, False)
    )
    assert told is not None
    assert seen is not None
    assert np.std(np.log(seen.seconds)) > np.std(np.log(told.seconds))


def test_without_handling_times_or_agents_there_is_no_queue() -> None:
    silent = even(24.0, handling=0.0, within=WITHIN)
    assert fit_queue(silent, AGENTS, WITHIN, _random(), stated=True, draws=10) is None
    assert fit_queue(_queued(), np.zeros(WEEK), WITHIN, _random(), stated=True, draws=10) is None
    found = calibrate(silent, AGENTS, WITHIN, _random(), stated=True, draws=10)
    assert isinstance(found, Curve)
    assert found.misfit is None  # no queue was tried that could miss


def test_waits_that_hang_on_the_hour_are_carried_over() -> None:
    """Half of the hours keep all, half nothing, with the same calls and agents: no queue does that."""
    odd = even(24.0, np.where(hours(*range(12)), 1.0, 0.0), within=WITHIN)
    found = calibrate(odd, AGENTS, WITHIN, _random(), stated=True, draws=100)
    assert isinstance(found, Curve)
    assert found.method == "empirical"
    assert found.misfit is not None
    assert found.misfit > FITS
    share, _ = found.kept(np.full((100, WEEK), 24.0), np.array([WITHIN]), np.zeros(WEEK), ALL)
    by_hour = share[0].mean(axis=0)
    assert by_hour[3] > 0.95
    assert by_hour[15] < 0.05


def test_a_curve_is_surer_of_many_than_of_few() -> None:
    sizes = [
        fit_curve(even(each, 0.8, within=WITHIN), WITHIN, _random(), 400, misfit=None) for each in (1, 50)
    ]
    few, many = (each.share[each.rungs.index(WITHIN)].std(axis=0).mean() for each in sizes)
    assert few > 2 * many


def test_who_is_answered_in_five_minutes_is_so_in_ten() -> None:
    found = fit_curve(even(2.0, 0.6, within=WITHIN), WITHIN, _random(), 100, misfit=None)
    assert (np.diff(found.share, axis=0) >= 0).all()
    assert found.rungs == even(within=WITHIN).rungs


def test_busier_hours_are_kept_less_by_the_slope_and_quieter_ones_no_better() -> None:
    bends = curve({60.0: 0.9}, slope=-1.0, usual=4.0)
    usual, twice, half = (
        float(bends.kept(np.full((400, WEEK), rate), np.array([60.0]), np.zeros(WEEK), ALL)[0].mean())
        for rate in (4.0, 8.0, 2.0)
    )
    assert usual == pytest.approx(0.9)
    assert half == pytest.approx(0.9)
    assert twice == pytest.approx(4.5 / 5.5, abs=1e-6)  # odds of nine to one, halved


def test_a_curve_knows_nothing_of_more_agents() -> None:
    bends = curve({60.0: 0.9})
    asked = np.full((400, WEEK), 4.0), np.array([60.0])
    none, ten = (bends.kept(*asked, np.full(WEEK, each), ALL)[0] for each in (0.0, 10.0))
    assert (none == ten).all()


def test_the_slope_is_learnt_from_days_that_were_busier() -> None:
    """Days of twice the calls keep two thirds, days of half of them keep all but one in ten."""
    past = even(8.0, 1.0, within=WITHIN, weeks=12)
    busy = np.tile(np.repeat([True, False], 24), 42)
    n = np.where(busy, 12.0, 4.0)
    kept = np.where(busy, 0.65, 0.95)
    bends = replace(past, n=n, within=np.repeat((n * kept)[:, None], len(past.rungs), axis=1))
    flat = replace(past, n=n, within=np.repeat((n * 0.8)[:, None], len(past.rungs), axis=1))
    steep, level = (fit_curve(each, WITHIN, _random(), 400, misfit=None).slope for each in (bends, flat))
    assert np.mean(steep) < -0.6
    assert np.mean(level) > -0.2
    assert (np.concatenate([steep, level]) <= 0).all()  # more contacts never help
