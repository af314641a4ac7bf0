"""Hollow channels: speaks only where both hold: an origin sells better, and its customers like it less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from numpy.random import Generator

from tests.loop.diagnose.planted import (
    YEAR,
    Cell,
    answers_of,
    asked,
    counted,
    drawn,
    drawn_share,
    rate_bound,
    said,
    share,
)
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.chance import FALSE_DISCOVERY
from unisono.loop.diagnose.detector import Answers
from unisono.loop.diagnose.detectors.hollow_channel import DETECTOR
from unisono.model.finding import Finding
from unisono.model.question import Question, read_key
from unisono.stats.moments import Moments

ASKED = DETECTOR.reads(YEAR).questions
SOLD, REVENUE = ASKED[:2]
NPS = next(q for q in ASKED if q.metric == "nps" and q.by == ("customer.origin",))
NPS_OF_ACCOUNT = next(q for q in ASKED if q.metric == "nps" and q.by == ("account.origin",))
CSAT = next(q for q in ASKED if q.metric == "csat_mean" and q.by == ("customer.origin",))
KINDS = [-1.0, 0.0, 1.0]
STARS = [1.0, 2.0, 3.0, 4.0, 5.0]
ORIGINS = ("ad", "fair", "mail", "search", "shop", "friends")

Sums = Mapping[Any, Moments]


def found(planted: Mapping[Question, Sums]) -> tuple[Finding, ...]:
    """What the detector says of sums by origin."""
    figures = {
        question: said(
            question, [Cell(sums, (origin,)) for origin, sums in planted.get(question, {}).items()]
        )
        for question in ASKED
    }
    return DETECTOR.finds(YEAR, Answers(figures))


WELL_SOLD: Sums = {"ad": share(120, 400), "fair": share(60, 400), "mail": share(60, 400)}
ILL_LIVED: Sums = {
    "ad": counted(KINDS, [60, 60, 80]),
    "fair": counted(KINDS, [20, 60, 120]),
    "mail": counted(KINDS, [20, 60, 120]),
}


# --- speaks


def test_the_channel_that_sells_best_and_pleases_least_is_found() -> None:
    (finding,) = found({SOLD: WELL_SOLD, NPS: ILL_LIVED})
    assert (finding.kind, finding.owner, finding.facts["origin"]) == ("hollow_channel", "marketing", "ad")
    effect = finding.effect
    assert effect.value == pytest.approx(-40.0)
    assert effect.low is not None
    assert effect.high is not None
    assert effect.low < -40 < effect.high < 0
    assert (effect.unit, effect.n, finding.facts["metric"]) == ("points", 200, "nps")
    assert finding.stake is None


def test_the_interval_holds_the_planted_difference_nineteen_times_in_twenty() -> None:
    draw, held, times = np.random.default_rng(13), 0, 300
    for _ in range(times):
        lived = {
            "ad": drawn(draw, KINDS, [0.3, 0.3, 0.4], 300),
            "fair": drawn(draw, KINDS, [0.1, 0.3, 0.6], 300),
        }
        (finding,) = found({SOLD: {"ad": share(200, 400), "fair": share(60, 400)}, NPS: lived})
        assert finding.effect.low is not None
        assert finding.effect.high is not None
        held += finding.effect.low <= -40.0 <= finding.effect.high
    assert held / times >= 0.95 - 1.96 * np.sqrt(0.95 * 0.05 / times)


def test_the_money_of_those_it_brought_is_at_stake() -> None:
    spent = {"ad": counted([1000, 3000], [100, 100]), None: counted([9000, 9100], [50, 50])}
    (finding,) = found({SOLD: WELL_SOLD, NPS: ILL_LIVED, REVENUE: spent})
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(400_000)
    assert finding.stake.low is not None
    assert finding.stake.low < 400_000
    assert [read_key(key)[0].metric for key in finding.evidence] == [
        "conversion",
        "nps",
        "revenue_per_customer",
    ]


def test_a_company_without_transactions_is_no_reason_to_fail() -> None:
    """The figure of what was never loaded has no group at all."""
    (finding,) = found({SOLD: WELL_SOLD, NPS: ILL_LIVED, REVENUE: {}})
    assert finding.stake is None
    assert len(finding.evidence) == 2


def test_in_a_marketplace_the_account_is_who_was_sold_to() -> None:
    (finding,) = found({SOLD: WELL_SOLD, NPS_OF_ACCOUNT: ILL_LIVED})
    assert read_key(finding.evidence[1])[1] == {"account.origin": "ad"}


def test_stars_speak_where_nobody_was_asked_for_an_nps() -> None:
    lived = {"ad": counted(STARS, [90, 30, 30, 30, 20]), "fair": counted(STARS, [10, 10, 30, 60, 90])}
    (finding,) = found({SOLD: WELL_SOLD, CSAT: lived})
    assert (finding.facts["metric"], finding.effect.unit) == ("csat_mean", "score")


def test_sure_beyond_what_a_computer_can_count_is_not_lost() -> None:
    sold = {"ad": share(90_000, 100_000), "fair": share(10_000, 100_000)}
    lived = {"ad": counted(KINDS, [90_000, 0, 10_000]), "fair": counted(KINDS, [10_000, 0, 90_000])}
    assert len(found({SOLD: sold, NPS: lived})) == 1


# --- is silent


def test_nothing_loaded_nothing_found() -> None:
    assert DETECTOR.finds(YEAR, Answers({})) == ()
    assert found({}) == ()
    assert DETECTOR.finds(YEAR, answers_of(DETECTOR, Company(), YEAR)) == ()


def test_both_must_hold() -> None:
    even_sold = dict.fromkeys(WELL_SOLD, share(80, 400))
    even_lived = dict.fromkeys(ILL_LIVED, counted(KINDS, [30, 60, 110]))
    assert found({SOLD: WELL_SOLD, NPS: even_lived}) == ()
    assert found({SOLD: even_sold, NPS: ILL_LIVED}) == ()
    assert found({SOLD: WELL_SOLD}) == ()
    assert found({NPS: ILL_LIVED}) == ()


def test_a_channel_that_sells_and_pleases_or_does_neither_is_no_contradiction() -> None:
    loved = {**ILL_LIVED, "ad": counted(KINDS, [0, 20, 180])}
    assert found({SOLD: WELL_SOLD, NPS: loved}) == ()
    assert found({SOLD: {**WELL_SOLD, "ad": share(10, 400)}, NPS: ILL_LIVED}) == ()


def test_fewer_than_thirty_leads_or_answers_say_nothing() -> None:
    assert found({SOLD: {**WELL_SOLD, "ad": share(29, 29)}, NPS: ILL_LIVED}) == ()
    assert found({SOLD: WELL_SOLD, NPS: {**ILL_LIVED, "ad": counted(KINDS, [29, 0, 0])}}) == ()
    assert len(found({SOLD: WELL_SOLD, NPS: {**ILL_LIVED, "ad": counted(KINDS, [30, 0, 0])}})) == 1


def test_one_origin_alone_has_nobody_to_be_compared_with() -> None:
    assert found({SOLD: {"ad": WELL_SOLD["ad"]}, NPS: {"ad": ILL_LIVED["ad"]}}) == ()


def test_leads_whose_origin_nobody_noted_are_no_channel() -> None:
    sold = {None if origin == "ad" else origin: sums for origin, sums in WELL_SOLD.items()}
    lived = {None if origin == "ad" else origin: sums for origin, sums in ILL_LIVED.items()}
    assert found({SOLD: sold, NPS: lived}) == ()


def test_leads_too_young_to_have_bought_are_left_out() -> None:
    assert SOLD.until == date(2018, 10, 2)
    assert DETECTOR.reads(replace(YEAR, last=date(2019, 3, 31))).questions[0].until == date(2018, 12, 31)


# --- from rows


def brought(origin: str, place: int, *, won: bool, score: int) -> dict[str, Row]:
    name = f"{origin}{place}"
    moment = at("2018-03-01 12:00")
    return {
        "customers": {"id": name, "origin": origin},
        "leads": {"id": name, "customer_id": name, "origin": origin, "created_at": moment},
        "deals": {"id": name, "lead_id": name, "customer_id": name, "won": won, "opened_at": moment},
        "responses": {"customer_id": name, "at": moment, "instrument": "nps", "score": score},
        "transactions": {"customer_id": name, "at": moment, "amount": 500, "currency": "BRL"},
    }


def test_from_rows_to_finding_and_back() -> None:
    rows = [
        brought(origin, place, won=place < wins, score=10 if place < promoters else 3)
        for origin, wins, promoters in (("ad", 50, 20), ("fair", 20, 80), ("mail", 20, 80))
        for place in range(100)
    ]
    company = Company(**{table: [row[table] for row in rows] for table in rows[0]})  # type: ignore[arg-type]
    (finding,) = asked(DETECTOR, company, YEAR)
    assert finding.facts["origin"] == "ad"
    assert finding.effect.value == pytest.approx(-60.0 - 60.0)
    assert [len(company.behind(key, limit=1000)) for key in finding.evidence] == [100, 100, 100]
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(100 * 500)


# --- false alarms


def lived_alike(draw: Generator) -> Sums:
    return {origin: drawn(draw, KINDS, [0.2, 0.3, 0.5], int(draw.integers(40, 500))) for origin in ORIGINS}


def sold_alike(draw: Generator) -> Sums:
    return {origin: drawn_share(draw, 0.15, int(draw.integers(100, 2000))) for origin in ORIGINS}


def sold_unlike(draw: Generator) -> Sums:
    chances = (0.3, 0.3, 0.3, 0.1, 0.1, 0.1)
    return {origin: drawn_share(draw, chance, 800) for origin, chance in zip(ORIGINS, chances, strict=True)}


def lived_unlike(draw: Generator) -> Sums:
    torn = ([0.5, 0.3, 0.2],) * 3 + ([0.1, 0.3, 0.6],) * 3
    return {origin: drawn(draw, KINDS, chances, 300) for origin, chances in zip(ORIGINS, torn, strict=True)}


@pytest.mark.parametrize(
    ("sold", "lived"),
    [(sold_alike, lived_alike), (sold_unlike, lived_alike), (sold_alike, lived_unlike)],
    ids=["nothing differs", "only sales differ", "only satisfaction differs"],
)
def test_where_one_of_the_two_is_chance_at_most_one_company_in_twenty_hears_anything(sold, lived) -> None:  # type: ignore[no-untyped-def]
    """P(any finding) ≤ 5 %, ± 1.35 points at 1,000 companies of six origins."""
    draw, companies = np.random.default_rng(20181231), 1000
    alarmed = sum(bool(found({SOLD: sold(draw), NPS: lived(draw)})) for _ in range(companies))
    assert alarmed / companies <= rate_bound(FALSE_DISCOVERY, companies)


def test_one_hollow_channel_among_six_is_found() -> None:
    draw, companies, heard = np.random.default_rng(5), 200, 0
    for _ in range(companies):
        sold = {**sold_alike(draw), "ad": drawn_share(draw, 0.3, 800)}
        lived = {**lived_alike(draw), "ad": drawn(draw, KINDS, [0.45, 0.3, 0.25], 300)}
        heard += any(finding.facts["origin"] == "ad" for finding in found({SOLD: sold, NPS: lived}))
    assert heard / companies > 0.95
