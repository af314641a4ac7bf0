"""Changes are told as such only beyond chance, corrected for all that were looked at together."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.loop.measure.catalogue import metric_of
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.model.words import LANGUAGES
from unisono.services.trends.changing import (
    bounds_text,
    chance_text,
    change_words,
    changes,
    over_time,
    short_words,
)
from unisono.stats.moments import Moments


def figure(slug: str, values: list[float], currency: str | None = None) -> Figure:
    """A figure of so many values; under 30 without a value, as everywhere."""
    moments = Moments.of(values)
    known = moments.n >= 30
    unit = metric_of(slug).unit
    estimate = Estimate(
        moments.mean if known else None,
        None,
        None,
        moments.n,
        unit,
        reason=None if known else Reason("too_few"),
        currency=currency,
    )
    return Figure(Question(slug), {}, None, estimate, "", {"moments": moments})


def test_a_clear_change_is_told_with_its_direction() -> None:
    worse, better = changes(
        [
            (figure("csat", [1] * 80 + [0] * 20), figure("csat", [1] * 40 + [0] * 60)),
            (figure("undelivered", [1] * 40 + [0] * 60), figure("undelivered", [0] * 100)),
        ]
    )
    assert worse is not None
    assert better is not None
    assert (worse.beyond, worse.better, worse.tone) == (True, False, "bad")
    assert (better.beyond, better.better, better.tone) == (True, True, "good"), "fewer are better"
    assert worse.difference.value == pytest.approx(-0.4)
    assert (worse.shown.value, worse.shown.unit) == (pytest.approx(-40), "points")


def test_no_change_is_neither_good_nor_bad() -> None:
    same = figure("csat", [1, 0] * 50)
    (found,) = changes([(same, same)])
    assert found is not None
    assert (found.beyond, found.tone) == (False, "neutral")
    assert found.p == 1.0


def test_what_cannot_be_compared_is_not() -> None:
    few, many = figure("csat", [1] * 20), figure("csat", [1, 0] * 50)
    soles, pesos = (figure("revenue_per_customer", [1.0, 2.0] * 40, each) for each in ("PEN", "MXN"))
    assert changes([(few, many), (many, few), None, (soles, pesos)]) == [None] * 4
    assert changes([]) == []


def test_among_many_looks_chance_gets_its_due() -> None:
    """One p of .03 alone is a change; among twenty that differ in nothing it is none."""
    slight = figure("csat", [1] * 50 + [0] * 50), figure("csat", [1] * 66 + [0] * 34)
    same = figure("csat", [1, 0] * 50)
    (alone,) = changes([slight])
    among = changes([slight, *[(same, same)] * 20])[0]
    assert alone is not None
    assert among is not None
    assert alone.beyond
    assert not among.beyond


def test_companies_without_any_change_are_seldom_told_one() -> None:
    """Of 300 catalogues of ten metrics without a change, at most about 5 % name one."""
    random = np.random.default_rng(20)
    told = 0
    for _ in range(300):
        draws = random.random((10, 2, 200)) < 0.7
        pairs = [
            (figure("csat", list(a.astype(float))), figure("csat", list(b.astype(float)))) for a, b in draws
        ]
        told += any(found and found.beyond for found in changes(pairs))
    assert told / 300 < 0.085


def test_leads_of_other_days_have_had_other_time() -> None:
    one = figure("conversion", [1, 0] * 50)
    assert over_time(one, one) is None
    assert over_time(None, one) is None
    nps = figure("nps", [1, -1] * 50)
    assert over_time(nps, nps) == (nps, nps)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_in_words_says_by_how_much_and_against_what(language: str) -> None:
    (found,) = changes([(figure("csat", [1] * 80 + [0] * 20), figure("csat", [1] * 40 + [0] * 60))])
    assert found is not None
    told = change_words(found, language, against="XYZ")
    assert "40" in told
    assert "XYZ" in told
    assert "p <" in told
    assert "40" in short_words(found, language)
    (quiet,) = changes([(found.before, found.before)])
    assert quiet is not None
    assert "XYZ" in change_words(quiet, language, against="XYZ")
    assert not any(sign in short_words(quiet, language) for sign in "0123456789")


@pytest.mark.parametrize(
    ("p", "said"), [(0.0, "p < 0.001"), (0.0009, "p < 0.001"), (0.049, "p = 0.049"), (None, "")]
)
def test_chance_is_never_zero(p: float | None, said: str) -> None:
    assert chance_text(p, "en") == said


def test_bounds_of_a_difference_of_shares_are_points() -> None:
    assert bounds_text(Estimate(0.1, 0.05, 0.15, 9, "share"), "en") == "5.0 to 15.0"
    assert bounds_text(Estimate(2.0, 1.0, 3.0, 9, "score"), "en") == "1.00 to 3.00"
    assert bounds_text(Estimate(2.0, None, None, 9, "share"), "en") == ""
