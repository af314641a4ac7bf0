"""Whether fit would have been right: where laws hold still, where there are none, on too little."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.planted import history
from unisono.loop.decide.fit.history import MONTH, OPEN, WON
from unisono.loop.decide.fit.holdout import BANDS, HeldOut, hold_out, judged_between
from unisono.model.estimate import Reason


def held(seed: int, deals: int = 6_000, **more: bool) -> HeldOut:
    found = hold_out(history(seed, deals, **more))
    assert isinstance(found, HeldOut)
    return found


def test_where_laws_hold_still_fit_is_taken_at_its_word_and_beats_the_chance_to_win() -> None:
    found = [held(seed, 16_000) for seed in range(5)]
    slopes = [each.slope.value or 0.0 for each in found]
    assert min(slopes) >= 0.8
    assert max(slopes) <= 1.2
    assert np.mean(slopes) == pytest.approx(1.0, abs=0.08)
    assert all(each.honest for each in found)
    assert sum(each.better for each in found) >= 4
    assert np.mean([each.top_fit - each.top_chance for each in found]) > 0.08
    assert np.mean([each.top_fit - (each.top_amount or 0) for each in found]) > 0.03
    assert np.mean([each.came / each.foretold for each in found]) == pytest.approx(1.0, abs=0.08)


def test_where_nothing_tells_deals_apart_fit_claims_no_lift() -> None:
    found = [held(seed, effects=False) for seed in range(8)]
    assert sum(each.better for each in found) <= 2


def test_bands_go_up_and_count_every_deal() -> None:
    found = held(3)
    foretold = [band.foretold for band in found.bands]
    assert foretold == sorted(foretold)
    assert len(found.bands) == BANDS
    assert sum(band.n for band in found.bands) == found.deals
    whole = sum(band.n * (band.came.value or 0) for band in found.bands) / found.deals
    assert whole == pytest.approx(found.came)


def test_only_deals_that_had_their_year_are_judged() -> None:
    made = history(4, 6_000)
    found = held(4)
    judged = judged_between(made, found.since, found.until)
    assert judged.sum() == found.deals
    assert (made.state[judged] != OPEN).all()
    assert (made.opened[judged] > found.since).all()
    won = judged & (made.state == WON)
    assert won.sum() == found.won
    assert (made.closed[won] + 12 * MONTH <= made.last).all()


def test_what_is_judged_was_not_learnt_from() -> None:
    made = history(5, 6_000)
    found = held(5)
    judged = judged_between(made, found.since, found.until)
    # Whatever the judged deals had brought, the same would have been foretold of them.
    other = hold_out(replace(made, margin=np.where(judged[:, None], 3 * made.margin, made.margin)))
    assert isinstance(other, HeldOut)
    assert other.foretold == pytest.approx(found.foretold)
    assert other.came > 2.5 * found.came


def test_without_prices_there_is_nothing_to_say_of_them() -> None:
    made = history(6)
    found = hold_out(replace(made, amount=np.full(len(made), np.nan)))
    assert isinstance(found, HeldOut)
    assert found.top_amount is None
    assert found.over_amount is None


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (history(7, 4_000, days=330), "fit_unchecked_short"),
        (history(7, 300), "fit_few_judged"),
        (history(7, 2_600, days=480), "fit_unchecked_short"),
        (replace(history(7, 300), state=np.full(300, OPEN)), "fit_few_judged"),
    ],
)
def test_where_no_year_can_be_judged_it_says_so(made: object, code: str) -> None:
    found = hold_out(made)  # type: ignore[arg-type]
    assert isinstance(found, Reason)
    assert found.code == code
