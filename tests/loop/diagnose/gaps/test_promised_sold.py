"""Promised but ill sold: the share of sales through channels that sell more and satisfy less."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.loop.diagnose.gaps.company import asked_gaps
from tests.loop.diagnose.planted import YEAR
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose import gaps
from unisono.loop.diagnose.detector import Answers
from unisono.loop.diagnose.gaps import promised_sold
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question, read_key
from unisono.model.words import LANGUAGES, say

NAME = "promised_sold"
WON = {"ad": 60, "fair": 30, "web": 30}  # of 100 leads each
SPENT = {"ad": 2000, "fair": 3000, "web": 4000}


def sold(score: dict[str, float]) -> Company:
    """Three origins of a hundred leads; who was won answers with the score of their origin."""
    tables: dict[str, list[Row]] = {}
    for origin, won in WON.items():
        for place in range(100):
            name = f"{origin}{place}"
            _add(tables, "leads", id=name, customer_id=name, origin=origin, created_at=at("2018-02-01 10:00"))
            _add(tables, "deals", lead_id=name, customer_id=name, won=place < won)
            if place < won:
                _add(tables, "customers", id=name, origin=origin)
                _add(tables, "responses", customer_id=name, at=at("2018-05-01 10:00"), instrument="nps",
                     score=score[origin] if place % 10 else 8.0)  # fmt: skip
                paid = {"at": at("2018-04-01 10:00"), "amount": SPENT[origin], "currency": "BRL"}
                _add(tables, "transactions", customer_id=name, **paid)
    return Company(**tables)


def _add(tables: dict[str, list[Row]], table: str, **row: object) -> None:
    tables.setdefault(table, []).append(row)


HOLLOW = {"ad": 2.0, "fair": 10.0, "web": 10.0}


def test_the_rate_is_the_hollow_channel_s_part_of_sales() -> None:
    gap = asked_gaps(sold(HOLLOW))[NAME]
    assert gap.facts["origins"] == ("ad",)
    assert gap.rate.value == pytest.approx(60 / 120)
    assert gap.rate.n == 120
    assert gap.rate.low is not None
    assert gap.rate.high is not None
    assert 0.41 < gap.rate.low < 0.5 < gap.rate.high < 0.59
    assert gap.owner == "marketing"


def test_the_stake_is_what_its_customers_bought() -> None:
    gap = asked_gaps(sold(HOLLOW))[NAME]
    assert gap.stake.value == 60 * SPENT["ad"]
    assert gap.stake.n == gap.facts["people"] == 60


def test_its_evidence_opens() -> None:
    gap = asked_gaps(sold(HOLLOW))[NAME]
    metrics = [read_key(key)[0].metric for key in gap.evidence]
    assert metrics == ["conversion", "nps", "revenue_per_customer"]
    assert gap.key == ""  # a part of sales is made of figures that open, and is none itself


def test_several_hollow_channels_are_counted_together_since_customers_have_one_origin() -> None:
    both = sold(HOLLOW | {"fair": 2.0})
    both.add(
        "leads",
        *({"id": f"more{p}", "origin": "mail", "created_at": at("2018-02-01 10:00")} for p in range(400)),
    )
    gap = asked_gaps(both)[NAME]
    assert set(gap.facts["origins"]) <= {"ad", "fair"}  # type: ignore[arg-type]
    spent = sum(WON[origin] * SPENT[origin] for origin in gap.facts["origins"])  # type: ignore[attr-defined]
    assert gap.stake.value == spent > 0


def test_where_no_channel_is_hollow_it_says_how_many_were_compared() -> None:
    gap = asked_gaps(sold(dict.fromkeys(WON, 9.0)))[NAME]
    assert gap.rate.value is None
    assert gap.rate.reason == gap.stake.reason == Reason("gap_none_hollow", {"weighed": 3})


def test_where_one_origin_was_compared_it_is_said_of_one() -> None:
    told = [promised_sold._none((), weighed) for weighed in (0, 1, 2)]
    assert [reason.code for reason in told] == ["gap_no_origins", "gap_one_not_hollow", "gap_none_hollow"]
    assert [say(f"reason.{told[1].code}", language).partition(":")[0] for language in LANGUAGES] == [
        "se comparó 1 origen",
        "foi comparada 1 origem",
        "1 origin was compared",
    ]


def test_where_there_is_nothing_to_compare_it_says_so() -> None:
    gap = asked_gaps(Company())[NAME]
    assert gap.rate.reason == Reason("gap_no_origins")
    assert gap.stake.value is None


def test_where_sales_can_t_be_told_the_reason_is_theirs() -> None:
    reason = Reason("leads_unplaced", {"unplaced": 9, "leads": 10})
    untold = Estimate(None, None, None, 0, "share", reason=reason)
    figures = {
        question: (Figure(question, {}, None, untold),) if question.metric == "conversion" else ()
        for question in promised_sold.questions(YEAR)
    }
    gap = promised_sold.gap(YEAR, Answers(figures))
    assert (gap.rate.reason, gap.stake.reason) == (reason, reason)


def test_leads_too_young_to_buy_are_no_sales_yet() -> None:
    late = replace(YEAR, since=date(2018, 9, 1), until=date(2018, 12, 31))
    asked = promised_sold.sold(late)
    assert asked == Question("conversion", by=("origin",), since=late.since, until=date(2018, 10, 2))


def test_the_three_are_read_once_each_and_told_in_the_order_of_the_chain() -> None:
    questions = gaps.reads(YEAR).questions
    assert len(set(questions)) == len(questions)
    assert list(asked_gaps(sold(HOLLOW))) == ["promised_sold", "sold_delivered", "delivered_lived"]
