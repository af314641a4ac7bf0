"""Broken promises: speaks where they cost satisfaction, within one instrument, and prices those concerned."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from numpy.random import Generator

from tests.loop.diagnose.planted import YEAR, Cell, answers_of, asked, counted, drawn, rate_bound, said, share
from tests.loop.measure.company import Company, Row, at
from unisono.loop.diagnose.chance import FALSE_DISCOVERY
from unisono.loop.diagnose.detector import Answers
from unisono.loop.diagnose.detectors.broken_promise import DETECTOR
from unisono.model.finding import Finding
from unisono.model.question import read_key
from unisono.stats.moments import Moments

SATISFACTION, KEPT = DETECTOR.reads(YEAR).questions
STARS = [1.0, 2.0, 3.0, 4.0, 5.0]
CONTENT, ANNOYED = [0.05, 0.05, 0.1, 0.3, 0.5], [0.45, 0.2, 0.15, 0.1, 0.1]
COST = float(np.dot(STARS, ANNOYED) - np.dot(STARS, CONTENT))

Stake = dict[str, object]


def found(
    scores: Iterable[Cell], kept: Iterable[Cell] = (), stake: Sequence[Stake] = ()
) -> tuple[Finding, ...]:
    """What the detector says of planted sums."""
    figures = {SATISFACTION: said(SATISFACTION, scores), KEPT: said(KEPT, kept)}
    return DETECTOR.finds(YEAR, Answers(figures, {"stake": list(stake)}))


def pair(promise: str, kept: Moments, broken: Moments, instrument: str = "csat") -> list[Cell]:
    return [Cell(kept, (promise, instrument, 1)), Cell(broken, (promise, instrument, 0))]


def money(promise: str, amount: float, n: int = 50, currencies: tuple[str, str] = ("BRL", "BRL")) -> Stake:
    row: Stake = {"promise": promise, "n": n, "people": n, "amount": amount, "squares": amount**2 / n}
    return {**row, "currency_low": currencies[0], "currency_high": currencies[1]}


def known(*bounds: float | None) -> list[float]:
    assert None not in bounds
    return [bound for bound in bounds if bound is not None]


CLEAR = pair("delivery", counted(STARS, [5, 5, 10, 30, 50]), counted(STARS, [45, 20, 15, 10, 10]))


# --- speaks


def test_the_planted_cost_is_found_with_its_owner_and_its_interval() -> None:
    (finding,) = found(CLEAR, [Cell(share(900, 1000), ("delivery",))], [money("delivery", 80_000.0)])
    assert (finding.kind, finding.owner) == ("broken_promise", "service")
    low, value, high = known(finding.effect.low, finding.effect.value, finding.effect.high)
    assert value == pytest.approx(COST)
    assert low < COST < high < 0
    assert (finding.effect.n, finding.effect.unit) == (200, "score")
    assert (finding.facts["promise"], finding.facts["instrument"]) == ("delivery", "csat")
    assert finding.facts["people"] == 50
    assert finding.stake is not None
    assert (finding.stake.value, finding.stake.currency, finding.stake.n) == (80_000.0, "BRL", 50)


def test_the_interval_holds_the_planted_cost_nineteen_times_in_twenty() -> None:
    draw, held, times = np.random.default_rng(11), 0, 300
    for _ in range(times):
        kept, broken = drawn(draw, STARS, CONTENT, 400), drawn(draw, STARS, ANNOYED, 60)
        (finding,) = found(pair("delivery", kept, broken))
        low, high = known(finding.effect.low, finding.effect.high)
        held += low <= COST <= high
    assert held / times >= 0.95 - 1.96 * np.sqrt(0.95 * 0.05 / times)


def test_a_difference_so_sure_that_its_p_is_zero_is_not_lost() -> None:
    """A hundred thousand orders: the p of the test falls out of the numbers a computer has."""
    kept, broken = (
        counted(STARS, [100 * n for n in counts]) for counts in ([5, 5, 10, 300, 500], [450, 200, 15, 10, 10])
    )
    (finding,) = found(pair("delivery", kept, broken))
    assert finding.facts["p"] == 0.0


def test_evidence_is_both_scores_and_how_often_it_is_kept() -> None:
    (finding,) = found(CLEAR, [Cell(share(900, 1000), ("delivery",))])
    read = [read_key(key) for key in finding.evidence]
    assert [(question.metric, question.edition) for question, _, _ in read] == [
        ("score_after_promise", 7),
        ("score_after_promise", 7),
        ("promise_kept", 7),
    ]
    assert [group.get("kept") for _, group, _ in read] == ["0", "1", None]


def test_how_often_it_is_kept_may_be_unknown() -> None:
    (finding,) = found(CLEAR)
    assert finding.facts["share"] is None
    assert len(finding.evidence) == 2


def test_of_two_promises_the_dearest_comes_first_and_the_unpriced_last() -> None:
    scores = [cell for name in ("a", "b", "c") for cell in pair(name, CLEAR[0].moments, CLEAR[1].moments)]
    ordered = found(scores, stake=[money("a", 10.0), money("c", 1000.0)])
    assert [finding.facts["promise"] for finding in ordered] == ["c", "a", "b"]
    assert ordered[-1].stake is None


# --- never mixes instruments


def test_scores_of_different_instruments_are_never_mixed() -> None:
    """Kept promises were judged from 0 to 10, broken ones from 1 to 5: mixed, they look like a cost."""
    ten = [float(score) for score in range(11)]
    nps, csat = counted(ten, [0] * 8 + [20, 40, 40]), counted(STARS, [5, 5, 10, 30, 50])
    few_nps, few_csat = counted(ten, [0] * 8 + [6, 12, 12]), counted(STARS, [2, 1, 3, 9, 15])
    scores = [*pair("delivery", nps, few_nps, "nps"), *pair("delivery", few_csat, csat, "csat")]
    assert found(scores) == ()
    mixed_kept, mixed_broken = nps + few_csat, few_nps + csat
    assert len(found(pair("delivery", mixed_kept, mixed_broken))) == 1


def test_a_promise_judged_by_one_instrument_when_kept_and_another_when_broken_says_nothing() -> None:
    kept, broken = CLEAR[0].moments, CLEAR[1].moments
    assert found([Cell(kept, ("delivery", "nps", 1)), Cell(broken, ("delivery", "csat", 0))]) == ()


def test_the_instrument_with_most_answers_after_a_broken_promise_speaks() -> None:
    kept, broken = CLEAR[0].moments, CLEAR[1].moments
    scores = [*pair("delivery", kept, broken + broken, "ces"), *pair("delivery", kept, broken, "csat")]
    (finding,) = found(scores)
    assert finding.facts["instrument"] == "ces"


# --- is silent


def test_nothing_loaded_nothing_found() -> None:
    assert DETECTOR.finds(YEAR, Answers({})) == ()
    assert found([]) == ()
    assert DETECTOR.finds(YEAR, answers_of(DETECTOR, Company(), YEAR)) == ()


def test_the_same_scores_either_way_cost_nothing() -> None:
    assert found(pair("delivery", CLEAR[0].moments, CLEAR[0].moments)) == ()


def test_higher_scores_after_a_broken_promise_are_no_cost() -> None:
    assert found(pair("delivery", CLEAR[1].moments, CLEAR[0].moments)) == ()


def test_fewer_than_thirty_on_either_side_say_nothing() -> None:
    enough, few = counted(STARS, [30, 0, 0, 0, 1]), counted(STARS, [28, 0, 0, 0, 1])
    assert found(pair("delivery", CLEAR[0].moments, few)) == ()
    assert found(pair("delivery", counted(STARS, [1, 0, 0, 0, 28]), CLEAR[1].moments)) == ()
    assert len(found(pair("delivery", CLEAR[0].moments, enough))) == 1


def test_a_promise_never_broken_or_never_kept_says_nothing() -> None:
    assert found(CLEAR[:1]) == ()
    assert found(CLEAR[1:]) == ()


def test_everybody_giving_the_same_score_can_not_be_tested() -> None:
    assert found(pair("delivery", counted(STARS, [0, 0, 0, 0, 50]), counted(STARS, [50, 0, 0, 0, 0]))) == ()


def test_money_in_two_currencies_is_not_added_up() -> None:
    (finding,) = found(CLEAR, stake=[money("delivery", 80_000.0, currencies=("BRL", "USD"))])
    assert finding.stake is None


def test_money_keeps_the_currency_it_was_paid_in() -> None:
    (finding,) = found(CLEAR, stake=[money("delivery", 80_000.0, currencies=("USD", "USD"))])
    assert finding.stake is not None
    assert finding.stake.currency == "USD"


# --- from rows


def order(place: int, *, late: bool, score: int, **more: object) -> dict[str, Row]:
    name = f"o{place}"
    arrived = "2018-06-12 12:00" if late else "2018-06-09 12:00"
    times = {"ordered_at": at("2018-06-01 12:00"), "promised_at": at("2018-06-10 23:59")}
    who = {"customer_id": f"c{place}"}
    return {
        "deliveries": {"id": name, **who, **times, "delivered_at": at(arrived), "status": "delivered"},
        "responses": {
            **who,
            "at": at("2018-06-15 12:00"),
            "instrument": "csat",
            "score": score,
            "order_id": name,
        },
        "transactions": {
            **who,
            "at": at("2018-06-01 12:00"),
            "amount": 1000 + place,
            "currency": "BRL",
            **more,
        },
    }


def shop(orders: Iterable[dict[str, Row]]) -> Company:
    company = Company()
    rows = list(orders)
    for table in ("deliveries", "responses", "transactions"):
        company.add(table, *(each[table] for each in rows))
    return company


def planted(**more: object) -> Company:
    """Sixty orders on time that please, forty late ones that don't."""
    late = [order(place, late=True, score=1 + place % 3, **more) for place in range(40)]
    return shop([*late, *(order(place, late=False, score=4 + place % 2, **more) for place in range(40, 100))])


def test_from_rows_to_finding_and_back() -> None:
    company = planted()
    (finding,) = asked(DETECTOR, company, YEAR)
    assert finding.effect.value == pytest.approx((14 * 1 + 13 * 2 + 13 * 3) / 40 - 4.5)
    assert [len(company.behind(key, limit=1000)) for key in finding.evidence] == [40, 60, 100]
    assert finding.stake is not None
    amounts = [1000 + place for place in range(40)]
    assert finding.stake.value == pytest.approx(sum(amounts))
    assert finding.stake.high == pytest.approx(sum(amounts) + 1.959964 * sum(a * a for a in amounts) ** 0.5)
    assert (finding.facts["people"], finding.stake.n) == (40, 40)


def test_money_and_people_of_a_sample_stand_for_the_whole() -> None:
    (plain,), (weighted,) = (asked(DETECTOR, planted(**more), YEAR) for more in ({}, {"weight": 20.0}))
    assert plain.stake is not None
    assert weighted.stake is not None
    assert weighted.stake.value == pytest.approx(20 * (plain.stake.value or 0.0))


def test_only_what_was_bought_within_the_span_is_at_stake() -> None:
    (finding,) = asked(DETECTOR, planted(at=at("2017-12-31 23:59")), YEAR)
    assert finding.stake is None
    (finding,) = asked(DETECTOR, planted(at=at("2018-01-01 00:00")), YEAR)
    assert finding.stake is not None


def test_a_customer_let_down_twice_is_one_customer() -> None:
    company = planted()
    again = order(200, late=True, score=1)
    later = at("2018-08-12 12:00")
    company.add("deliveries", {**again["deliveries"], "customer_id": "c0", "delivered_at": later})
    (finding,) = asked(DETECTOR, company, YEAR)
    assert finding.facts["people"] == 40
    assert finding.stake is not None
    assert finding.stake.value == pytest.approx(sum(1000 + place for place in range(40)))


def test_rows_in_two_currencies_or_none_named() -> None:
    mixed = shop(
        order(
            place,
            late=place < 40,
            score=1 + place % 2 if place < 40 else 4 + place % 2,
            currency=("BRL", "USD")[place % 2],
        )
        for place in range(100)
    )
    (finding,) = asked(DETECTOR, mixed, YEAR)
    assert finding.stake is None
    (finding,) = asked(DETECTOR, planted(currency=None), replace(YEAR, currency="PEN"))
    assert finding.stake is not None
    assert finding.stake.currency == "PEN"


def test_outside_its_year_nothing_is_read() -> None:
    later = replace(YEAR, since=date(2019, 1, 1), until=date(2019, 12, 31))
    assert asked(DETECTOR, planted(), later) == ()


# --- false alarms


def null_company(draw: Generator, chances: list[float]) -> list[Cell]:
    """Five promises, each judged by two instruments, whose breaking changes nothing."""
    cells = []
    for promise in "abcde":
        for instrument in ("csat", "ces"):
            kept, broken = (int(n) for n in draw.integers([60, 30], [2000, 300]))
            cells += pair(
                promise, drawn(draw, STARS, chances, kept), drawn(draw, STARS, chances, broken), instrument
            )
    return cells


@pytest.mark.parametrize("chances", [CONTENT, ANNOYED, [0.02, 0.01, 0.02, 0.05, 0.9]])
def test_of_companies_where_breaking_changes_nothing_at_most_one_in_twenty_hears_anything(
    chances: list[float],
) -> None:
    """P(any finding) ≤ 5 %, ± 1.35 points at 1,000 companies; half of the 5 % are rises, which are silent."""
    draw, companies = np.random.default_rng(20181231), 1000
    alarmed = sum(bool(found(null_company(draw, chances))) for _ in range(companies))
    assert alarmed / companies <= rate_bound(FALSE_DISCOVERY, companies)


def test_a_cost_of_half_a_point_among_promises_that_cost_nothing_is_found() -> None:
    draw, companies, heard = np.random.default_rng(5), 200, 0
    worse = [0.1, 0.1, 0.2, 0.3, 0.3]
    for _ in range(companies):
        planted_pair = pair("f", drawn(draw, STARS, CONTENT, 1000), drawn(draw, STARS, worse, 200))
        heard += any(f.facts["promise"] == "f" for f in found([*null_company(draw, CONTENT), *planted_pair]))
    assert heard / companies > 0.95
