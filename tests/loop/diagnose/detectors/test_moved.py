"""What moved: speaks where a month really differs, is silent where it doesn't, isn't ripe, or isn't whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

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
from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.chance import FALSE_DISCOVERY
from unisono.loop.diagnose.detector import Answers, Context
from unisono.loop.diagnose.detectors.moved import DETECTOR, WATCHED
from unisono.loop.measure.catalogue import BY_SLUG
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding
from unisono.model.question import Question, read_key
from unisono.stats.moments import Moments

NOVEMBER, DECEMBER = date(2018, 11, 1), date(2018, 12, 1)
ASKED: Mapping[str, Question] = {question.metric: question for question in DETECTOR.reads(YEAR).questions}


def found(
    cells: Mapping[str, list[Cell]], context: Context = YEAR, *, currency: str = "BRL"
) -> tuple[Finding, ...]:
    """What the detector says of months planted by metric; the other metrics have no figures."""
    questions = {question.metric: question for question in DETECTOR.reads(context).questions}
    figures = {
        questions[slug]: said(questions[slug], held, currency=currency) for slug, held in cells.items()
    }
    return DETECTOR.finds(context, Answers(figures))


def months(before: Moments, after: Moments) -> list[Cell]:
    return [Cell(before, month=NOVEMBER), Cell(after, month=DECEMBER)]


def known(estimate: Estimate | None) -> tuple[float, float, float]:
    """Low, value and high of an estimate that has them."""
    assert estimate is not None
    assert estimate.low is not None
    assert estimate.value is not None
    assert estimate.high is not None
    return estimate.low, estimate.value, estimate.high


FALLEN = months(share(360, 400), share(300, 400))


# --- speaks


def test_a_fall_is_found_with_its_difference_owner_and_months() -> None:
    (finding,) = found({"promise_kept": FALLEN})
    assert (finding.kind, finding.owner) == ("moved", "service")
    low, value, high = known(finding.effect)
    assert value == pytest.approx(-0.15)
    assert low < -0.15 < high < 0
    assert (finding.effect.n, finding.effect.unit) == (400, "share")
    assert finding.facts["metric"] == "promise_kept"
    assert (finding.facts["period"], finding.facts["before_period"]) == ("2018-12", "2018-11")
    assert finding.facts["better"] is False
    assert finding.facts["people"] == 400
    p = finding.facts["p"]
    assert isinstance(p, float)
    assert p < FALSE_DISCOVERY


def test_the_interval_holds_the_planted_fall_nineteen_times_in_twenty() -> None:
    draw, truth, held, times = np.random.default_rng(3), -0.15, 0, 300
    for _ in range(times):
        (finding,) = found({"fcr": months(drawn_share(draw, 0.8, 900), drawn_share(draw, 0.65, 900))})
        low, _, high = known(finding.effect)
        held += low <= truth <= high
    assert held / times >= 0.95 - 1.96 * np.sqrt(0.95 * 0.05 / times)


def test_less_is_better_where_the_metric_says_so() -> None:
    (finding,) = found({"repeat_contact_7d": FALLEN})
    assert finding.facts["better"] is True
    (finding,) = found(
        {"nps": months(counted([-1, 0, 1], [80, 80, 240]), counted([-1, 0, 1], [200, 80, 120]))}
    )
    assert finding.facts["better"] is False
    assert finding.owner == "cxo"
    assert finding.effect.unit == "points"


@pytest.mark.parametrize("slug", WATCHED)
def test_every_watched_metric_is_heard_and_has_its_owner(slug: str) -> None:
    levels = {"nps": [-1.0, 0.0, 1.0], "share": [0.0, 1.0, 1.0], "mean": [400.0, 900.0, 1600.0]}
    scale = levels[BY_SLUG[slug].scale]
    context = replace(YEAR, last=date(2019, 6, 30))  # ripe, whatever the metric
    (finding,) = found({slug: months(counted(scale, [200, 200, 0]), counted(scale, [50, 50, 300]))}, context)
    assert finding.owner == WATCHED[slug]
    assert finding.facts["better"] is (BY_SLUG[slug].direction == "up")


def test_money_per_customer_is_priced_over_all_customers_of_the_month() -> None:
    """120 of 8,000 became 100 of 8,000: 20.00 less for each of 400 customers."""
    before, after = counted([6000, 18000], [200, 200]), counted([4000, 16000], [200, 200])
    (finding,) = found({"revenue_per_customer": months(before, after)})
    low, value, high = known(finding.stake)
    assert value == pytest.approx(400 * 2000)
    assert low < value < high
    effect_low, _, effect_high = known(finding.effect)
    assert [low, high] == pytest.approx([-400 * effect_high, -400 * effect_low])
    assert finding.stake is not None
    assert (finding.stake.unit, finding.stake.currency) == ("money", finding.effect.currency)


def test_what_has_no_price_has_no_stake() -> None:
    (finding,) = found({"promise_kept": FALLEN})
    assert finding.stake is None


def test_its_evidence_names_the_two_months_and_the_edition() -> None:
    (finding,) = found({"promise_kept": FALLEN})
    read = [read_key(key) for key in finding.evidence]
    assert [period for _, _, period in read] == ["2018-12", "2018-11"]
    assert {(question.metric, question.grain, question.edition) for question, _, _ in read} == {
        ("promise_kept", "month", 7)
    }


def test_its_evidence_opens_to_the_rows_it_counted() -> None:
    """From rows to finding and back: 90 of 100 answers satisfied in November, 60 of 100 in December."""
    answers = [
        {"at": at(f"2018-{month}-15 12:00"), "instrument": "csat", "score": 5 if place < kept else 1}
        for month, kept in (("11", 90), ("12", 60))
        for place in range(100)
    ]
    company = Company(responses=answers)
    (finding,) = asked(DETECTOR, company, YEAR)
    assert finding.facts["metric"] == "csat"
    assert known(finding.effect)[1] == pytest.approx(-0.3)
    assert [len(company.behind(key, limit=1000)) for key in finding.evidence] == [100, 100]


# --- is silent


def test_nothing_loaded_nothing_found() -> None:
    assert DETECTOR.finds(YEAR, Answers({})) == ()
    assert DETECTOR.finds(YEAR, answers_of(DETECTOR, Company(), YEAR)) == ()


def test_the_same_month_twice_is_no_news() -> None:
    assert found({slug: months(share(300, 400), share(300, 400)) for slug in ("csat", "fcr")}) == ()


def test_a_month_that_is_not_over_is_never_compared() -> None:
    """December looks dreadful, but it is the 30th: November against October is all there is to say."""
    last = replace(YEAR, last=date(2018, 12, 30))
    assert found({"promise_kept": FALLEN}, last) == ()
    october = Cell(share(300, 400), month=date(2018, 10, 1))
    (finding,) = found({"promise_kept": [october, *FALLEN]}, last)
    assert (finding.facts["period"], finding.facts["before_period"]) == ("2018-11", "2018-10")


def test_months_with_a_gap_between_are_never_compared() -> None:
    october = Cell(share(360, 400), month=date(2018, 10, 1))
    assert found({"promise_kept": [october, FALLEN[1]]}) == ()


def test_a_month_too_small_for_a_value_is_a_gap() -> None:
    few = Cell(share(29, 29), month=NOVEMBER)
    october = Cell(share(400, 400), month=date(2018, 10, 1))
    assert found({"promise_kept": [few, FALLEN[1]]}) == ()
    assert found({"promise_kept": [october, few, FALLEN[1]]}) == ()
    assert found({"promise_kept": [Cell(share(30, 30), month=NOVEMBER), FALLEN[1]]}) != ()


def test_a_month_in_two_currencies_has_no_value_to_compare() -> None:
    mixed = {"currency_low": "BRL", "currency_high": "USD", "currency_unnamed": 0}
    before, after = counted([6000, 18000], [200, 200]), counted([4000, 16000], [200, 200])
    cells = [Cell(before, month=NOVEMBER), Cell(after, month=DECEMBER, more=mixed)]
    assert found({"revenue_per_customer": cells}) == ()


def test_leads_too_young_to_have_bought_are_never_compared() -> None:
    """November's leads have had a month: few have bought, and that says nothing."""
    young = months(share(120, 400), share(20, 400))
    assert found({"conversion": young}) == ()
    assert found({"conversion": young}, replace(YEAR, last=date(2019, 3, 30))) == ()
    (finding,) = found({"conversion": young}, replace(YEAR, last=date(2019, 3, 31)))
    assert (finding.owner, finding.facts["period"]) == ("marketing", "2018-12")


# --- false alarms


def null_company(draw: Generator) -> dict[str, list[Cell]]:
    """Two months of every watched metric, of sizes and shapes that differ, drawn from one truth each."""
    cells = {}
    for slug in WATCHED:
        sizes = draw.integers(30, 800, size=2)
        if BY_SLUG[slug].scale == "nps":
            chances = draw.dirichlet([3, 2, 4]).tolist()
            pair = [drawn(draw, [-1, 0, 1], chances, int(n)) for n in sizes]
        elif BY_SLUG[slug].scale == "share":
            chance = float(draw.uniform(0.05, 0.95))
            pair = [drawn_share(draw, chance, int(n)) for n in sizes]
        else:
            pair = [Moments.of(draw.lognormal(6, 1, size=int(n))) for n in sizes]
        cells[slug] = months(*pair)
    return cells


def test_of_companies_where_nothing_changed_at_most_one_in_twenty_hears_anything() -> None:
    """All eleven metrics together: P(any finding) ≤ 5 %, ± 1.35 points at 1,000 companies."""
    draw, companies = np.random.default_rng(20181231), 1000
    ripe = replace(YEAR, last=date(2019, 3, 31))  # so that conversion takes part; every month is whole
    alarmed = sum(bool(found(null_company(draw), ripe)) for _ in range(companies))
    assert 0 < alarmed / companies <= rate_bound(FALSE_DISCOVERY, companies)


def test_of_answers_spread_unlike_each_other_no_more_alarms() -> None:
    """An NPS of 0 both months, 40 torn answers after 1,000 lukewarm ones; p alone would alarm a third."""
    draw, companies = np.random.default_rng(40), 500
    alarmed = 0
    for _ in range(companies):
        lukewarm = drawn(draw, [-1, 0, 1], [0.02, 0.96, 0.02], 1000)
        alarmed += bool(found({"nps": months(lukewarm, drawn(draw, [-1, 1], [0.5, 0.5], 40))}))
    assert alarmed / companies <= rate_bound(FALSE_DISCOVERY, companies)


def test_a_planted_fall_among_ten_quiet_metrics_is_found() -> None:
    """The correction for eleven metrics still leaves the power to see what an executive must know."""
    draw, companies, heard = np.random.default_rng(5), 200, 0
    for _ in range(companies):
        cells = null_company(draw)
        cells["promise_kept"] = months(drawn_share(draw, 0.92, 500), drawn_share(draw, 0.80, 500))
        heard += any(finding.facts["metric"] == "promise_kept" for finding in found(cells))
    assert heard / companies > 0.95
