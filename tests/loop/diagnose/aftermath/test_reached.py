"""Whom a promise reached, beside others like them: rows made by hand, and companies whose truth is known."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tests.loop.diagnose.aftermath.test_months import ANSWER, call, held
from tests.loop.measure.company import Company, at
from unisono.loop.diagnose.aftermath.alike import Fact
from unisono.loop.diagnose.aftermath.reached import Reached, beside, reached_from, reached_kernel
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.lifetime import Sight

UNTIL = date(2018, 6, 30)
SIGHT = Sight(True, UNTIL, "PEN")
PHONE = Promise("p1", "in 15 minutes", "first_answer")


@pytest.fixture
def company() -> Company:
    return Company(
        promises=[ANSWER],
        customers=[
            {"id": name, "country": "PE", "origin": "ad" if name == "a" else "web"} for name in "abcde"
        ],
        deals=[{"customer_id": "a", "needs": "nights", "won": True}],
        exposures=[
            {"customer_id": "a", "promise_id": "p1", "at": at("2018-01-05 10:00")},
            {"customer_id": "c", "promise_id": "p1", "at": at("2018-05-20 10:00")},
            {"customer_id": "b", "promise_id": "p2", "at": at("2018-01-05 10:00")},
        ],
        contracts=[
            held("a", "2018-01-10"),
            held("b", "2018-02-01", "2018-04-02"),
            held("c", "2018-02-01"),
            held("d", "2017-05-01"),  # came before anybody had met it
            held("e", "2018-03-01"),
        ],
        cases=[call("a", "2018-02-03", 5), call("a", "2018-03-03", 60), call("b", "2018-03-03", 2)],
        responses=[
            {"customer_id": "a", "instrument": "nps", "score": 9, "at": at("2018-02-20 10:00")},
            {"customer_id": "a", "instrument": "nps", "score": 3, "at": at("2018-03-20 10:00")},
            {"customer_id": "b", "instrument": "csat", "score": 5, "at": at("2018-03-20 10:00")},
        ],
    )


def test_customers_since_it_was_first_met(company: Company) -> None:
    rows = {row["customer_id"]: row for row in company.ask(reached_kernel(SIGHT, PHONE))}
    assert {name: row["exposed"] for name, row in rows.items()} == {"a": 1, "b": 0, "c": 2, "e": 0}
    assert (rows["a"]["score"], rows["a"]["kept"], rows["a"]["contacts"]) == (-100, 0.5, 2)
    assert (rows["b"]["score"], rows["b"]["kept"]) == (None, 1.0)
    assert (rows["a"]["need"], rows["a"]["g2"], rows["b"]["need"]) == ("nights", "ad", None)
    assert rows["b"]["left_day"] is not None
    assert rows["e"]["left_day"] is None


def test_a_promise_nobody_met_reached_nobody(company: Company) -> None:
    assert company.ask(reached_kernel(SIGHT, Promise("p9", "x", "first_answer"))) == []


def test_rows_become_arrays_without_those_who_met_it_late(company: Company) -> None:
    rows = company.ask(reached_kernel(SIGHT, PHONE))
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    found = reached_from(columns, np.array([4.0, 3.0, 2.0, 1.0]), UNTIL)
    assert (len(found), found.late) == (3, 1)
    assert found.exposed.tolist() == [True, False, False]
    assert found.gone.tolist() == [False, True, False]
    assert found.stayed.tolist() == [5, 2, 3]  # b left in the second month
    assert found.worth.tolist() == [4.0, 3.0, 1.0]
    assert np.isnan(found.score).tolist() == [False, True, True]
    assert found.contacts[0] == pytest.approx(2 / (171 / 30.4375), rel=1e-3)


def made_up(seed: int, customers: int = 4_000, harm: float = 0.0) -> Reached:
    """Night people leave more and meet the promise more; `harm` is what meeting it adds a month."""
    random = np.random.default_rng(seed)
    night = random.random(customers) < 0.3
    exposed = random.random(customers) < np.where(night, 0.6, 0.15)
    stay = random.geometric(np.where(night, 0.08, 0.03) + harm * exposed)
    seen = random.integers(1, 20, customers)
    gone = stay <= seen
    score = np.where(
        random.random(customers) < 0.4, np.where(night, -20, 20) + random.normal(0, 40, customers), np.nan
    )
    return Reached(
        exposed,
        (Fact.of("need", np.where(night, "night", "day")), Fact.of("origin", np.where(exposed, "ad", "web"))),
        np.where(gone, stay, seen),
        gone,
        score,
        np.full(customers, np.nan),
        random.poisson(np.where(night, 0.8, 0.3)).astype(float),
        np.where(night, 500.0, 900.0) + random.normal(0, 100, customers),
    )


def test_what_explains_all_leaves_nothing_and_the_plain_difference_misleads() -> None:
    """100 companies in which the promise does nothing: its bounds leave 0 out in at most 10 of them."""
    alarms = dict.fromkeys(("stay", "score", "contacts", "worth"), 0)
    for seed in range(100):
        found = beside(made_up(seed, 1_500))
        assert found.alike.aside == ("origin",)
        for gap in found.gaps:
            low, high = gap.effect.bounds(0.95)
            alarms[gap.name] += not low <= 0 <= high
    assert all(count / 100 <= 0.1 for count in alarms.values())
    one = next(gap for gap in beside(made_up(1)).gaps if gap.name == "stay")
    assert one.effect.exposed < one.plain - 0.08


def test_what_it_does_is_found() -> None:
    stay = next(gap for gap in beside(made_up(3, harm=0.05)).gaps if gap.name == "stay")
    assert stay.month == 12
    assert stay.effect.bounds(0.95)[1] < -0.1


def test_what_nobody_tells_is_left_out() -> None:
    found = beside(made_up(5))
    assert {gap.name for gap in found.gaps} == {"stay", "score", "contacts", "worth"}  # nobody was tested
    few = made_up(5, 40)
    assert beside(few).gaps == ()
    assert not beside(few).alike.known


def test_several_looks_are_one_chance() -> None:
    """100 companies in which the promise does nothing: few call one of its differences more than chance."""
    called = sum(any(gap.beyond for gap in beside(made_up(seed, 1_000)).gaps) for seed in range(100))
    assert called <= 10
    assert {gap.name: gap.beyond for gap in beside(made_up(3, harm=0.05)).gaps}["stay"]
