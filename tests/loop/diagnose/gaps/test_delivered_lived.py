"""Delivered but not lived well: the discontent to whom all was kept, beside those let down."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.gaps.company import LATE, MET, asked_gaps, bought, company, through
from tests.loop.measure.company import Company, Row, at
from unisono.model.estimate import Estimate
from unisono.model.gap import Gap
from unisono.model.question import read_key

NAME = "delivered_lived"
ANGRY = [place for place in range(LATE, MET) if place % 5 == 0]


@pytest.fixture(scope="module")
def gap() -> Gap:
    return asked_gaps(company())[NAME]


def answers(instrument: str, score: float, count: int) -> list[Row]:
    """So many customers, the last ones first, give a score."""
    return [
        {
            "id": f"{instrument}{place}",
            "customer_id": f"c{MET - 1 - place}",
            "at": at("2018-06-21 12:00"),
            "instrument": instrument,
            "score": score,
        }
        for place in range(count)
    ]


def test_the_rate_is_of_those_to_whom_all_was_kept(gap: Gap) -> None:
    assert gap.rate.value == pytest.approx(len(ANGRY) / (MET - LATE)) == pytest.approx(0.2)
    assert gap.rate.n == MET - LATE
    assert (gap.owner, gap.facts["instrument"], gap.facts["people"]) == ("cxo", "nps", len(ANGRY))


def test_beside_it_stand_those_let_down_and_the_difference_is_tested(gap: Gap) -> None:
    broken, contrast = gap.facts["broken"], gap.facts["contrast"]
    assert isinstance(broken, Estimate)
    assert isinstance(contrast, Estimate)
    assert broken.value == pytest.approx(0.5)
    assert contrast.value == pytest.approx(0.3)
    assert contrast.low is not None
    assert contrast.low > 0
    assert gap.facts["held"] is True


def test_a_difference_that_may_be_chance_is_said_to_be_one() -> None:
    same = [
        {
            "customer_id": f"c{place}",
            "at": at("2018-06-20 12:00"),
            "instrument": "nps",
            "score": 9.0 * (place % 2),
        }
        for place in range(MET)
    ]
    found = asked_gaps(company(responses=same))[NAME]
    assert found.rate.value == pytest.approx(0.5)
    assert found.facts["held"] is False


def test_the_stake_is_theirs_alone(gap: Gap) -> None:
    assert gap.stake.value == bought(ANGRY)
    assert gap.stake.n == len(ANGRY)


def test_nobody_is_in_this_gap_and_in_the_one_before() -> None:
    found = asked_gaps(company())
    both = bought(ANGRY) + bought(range(LATE))
    assert (found[NAME].stake.value or 0) + (found["sold_delivered"].stake.value or 0) == both


def test_its_figures_open_by_what_became_of_the_promises(gap: Gap) -> None:
    groups = [read_key(key)[1] for key in gap.evidence]
    assert groups == [
        {"instrument": "nps", "promises_met": "kept"},
        {"instrument": "nps", "promises_met": "broken"},
    ]
    assert gap.key == gap.evidence[0]


def test_one_instrument_at_a_time_the_first_with_answers_enough() -> None:
    few = answers("nps", 2.0, 29)
    assert (
        asked_gaps(company(responses=[*few, *answers("csat", 5.0, 40)]))[NAME].facts["instrument"] == "csat"
    )
    enough = [*answers("nps", 2.0, 30), *answers("csat", 5.0, 40)]
    assert asked_gaps(company(responses=enough))[NAME].facts["instrument"] == "nps"
    found = asked_gaps(company(responses=[*few, *answers("ces", 7.0, 12)]))[NAME]
    assert found.facts["instrument"] == "nps"
    assert found.rate.value is None
    assert found.rate.n == 29


def test_where_all_are_content_the_money_is_nobody_s() -> None:
    found = asked_gaps(company(responses=answers("nps", 10.0, 60)))[NAME]
    assert found.rate.value == 0.0
    assert found.stake.value is None
    assert found.stake.reason is not None
    assert found.stake.reason.code == "gap_nobody"


def test_where_nobody_answered_there_is_a_reason() -> None:
    for held in (Company(), company(responses=[])):
        found = asked_gaps(held)[NAME]
        assert found.rate.reason is not None
        assert found.rate.reason.code == "gap_no_answers"
        assert found.stake.value is None


def test_a_segment_counts_its_own() -> None:
    found = asked_gaps(company(), through(segment=(("customer.country", "PE"),)))[NAME]
    peru = [place for place in range(LATE, MET) if place % 4]
    assert found.rate.n == len(peru)
    assert found.rate.value == pytest.approx(sum(place % 5 == 0 for place in peru) / len(peru))
    assert found.stake.value == bought(place for place in peru if place % 5 == 0)
