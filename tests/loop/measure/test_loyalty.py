"""Survey scores, checked by hand and against the published golden values."""

from __future__ import annotations

import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.stats.moments import Moments


def answers(instrument: str, *scores: float | None, **more: object) -> list[Row]:
    return [
        {
            "id": f"{instrument}:{more.get('touchpoint')}:{place}",
            "at": at("2018-03-05 10:00"),
            "instrument": instrument,
            "score": score,
            **more,
        }
        for place, score in enumerate(scores)
    ]


def nps(promoters: int, passives: int, detractors: int, **more: object) -> list[Row]:
    return answers("nps", *[9] * promoters, *[8] * passives, *[6] * detractors, **more)


def test_nps_reaches_the_golden_interval() -> None:
    found = Company(responses=nps(50, 33, 17)).one("nps")
    assert found.value == pytest.approx(33.0)
    assert (round(found.low or 0, 2), round(found.high or 0, 2)) == (17.56, 46.52)
    assert (found.n, found.unit, found.level, found.reason) == (100, "points", 0.95, None)


def test_ten_five_five_is_not_reportable_but_keeps_its_interval() -> None:
    found = Company(responses=nps(10, 5, 5)).one("nps")
    assert found.value is None
    assert found.reason is not None
    assert found.reason.code == "too_few"
    assert found.reason.facts == {"n": 20, "minimum": 30, "missing": 10}
    assert (round(found.low or 0, 2), round(found.high or 0, 2)) == (-11.72, 55.20)


@pytest.mark.parametrize(
    ("score", "value"),
    [(0, -1), (6, -1), (7, 0), (8, 0), (9, 1), (10, 1), (11, None), (-1, None), (None, None)],
)
def test_each_score_of_nps(score: int | None, value: int | None) -> None:
    expected = (0, None) if value is None else (1, value)
    assert Company(responses=answers("nps", score)).mean("nps") == expected


@pytest.mark.parametrize(("score", "value"), [(1, 0), (3, 0), (4, 1), (5, 1), (0, None), (6, None)])
def test_csat_is_the_share_of_the_top_two(score: int, value: int | None) -> None:
    expected = (0, None) if value is None else (1, value)
    assert Company(responses=answers("csat", score)).mean("csat") == expected


@pytest.mark.parametrize(("score", "value"), [(1, 0), (4, 0), (5, 1), (7, 1), (0, None), (8, None)])
def test_ces_is_high_where_it_was_easy(score: int, value: int | None) -> None:
    expected = (0, None) if value is None else (1, value)
    assert Company(responses=answers("ces", score)).mean("ces") == expected


def test_mean_scores() -> None:
    company = Company(responses=[*answers("csat", 1, 4, 5, 5), *answers("ces", 2, 7)])
    assert company.mean("csat_mean") == (4, 3.75)
    assert company.mean("ces_mean") == (2, 4.5)


def test_an_instrument_is_known_however_it_is_written() -> None:
    assert Company(responses=answers("NPS", 10)).mean("nps") == (1, 1)


def test_instruments_do_not_mix() -> None:
    company = Company(responses=[*answers("nps", 10, 10), *answers("csat", 5), *answers("ces", 1)])
    assert [company.mean(metric)[0] for metric in ("nps", "csat", "ces")] == [2, 1, 1]


def test_by_touchpoint_with_the_weights_of_a_sample() -> None:
    told = [*answers("csat", 5, 1, touchpoint="app", weight=3.0), *answers("csat", 5, 2, touchpoint=None)]
    company = Company(responses=told)
    company.add("responses", *answers("csat", 1, touchpoint="shop", weight=None))
    assert company.split("csat_mean", "touchpoint") == {None: (2, 3.5), "app": (2, 3.0), "shop": (1, 1.0)}


def test_weights_count() -> None:
    scores, weights = [5, 1, 4, 2, 5] * 20, [18.654, 1, 1, 18.654, 2] * 20
    told = [
        {"id": str(place), "at": 0, "instrument": "csat", "score": score, "weight": weight}
        for place, (score, weight) in enumerate(zip(scores, weights, strict=True))
    ]
    (figure,) = Company(responses=told).measure("csat_mean")
    expected = Moments.of(scores, weights)
    found = figure.facts["moments"]
    assert isinstance(found, Moments)
    for name in ("n", "w", "w2", "wv", "wvv", "w2v", "w2vv"):
        assert getattr(found, name) == pytest.approx(getattr(expected, name), rel=1e-12)


def test_a_row_that_stands_for_nobody_is_not_counted() -> None:
    told = [*answers("csat", 5, weight=0.0), *answers("csat", 1, touchpoint="app")]
    assert Company(responses=told).mean("csat") == (1, 0)
