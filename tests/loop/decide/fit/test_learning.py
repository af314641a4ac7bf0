"""What is learnt of a company whose laws are known, and what is said where there is too little."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.loop.decide.fit.planted import CHANCE, FEELING, every_deal, hazard, history, truth
from unisono.loop.decide.fit.history import History
from unisono.loop.decide.fit.learning import LEAST_ANSWERED, Learnt, learn
from unisono.loop.decide.fit.scoring import worth_of
from unisono.model.estimate import Reason


def learnt(made: History, until: float | None = None) -> Learnt:
    found = learn(made, until)
    assert isinstance(found, Learnt)
    return found


def reason(made: History, until: float | None = None) -> str:
    found = learn(made, until)
    assert isinstance(found, Reason)
    return found.code


def test_the_laws_are_found_again() -> None:
    kinds = every_deal()
    found = learnt(history(2, 12_000))
    assert found.leaving is not None
    x = found.coding.matrix(kinds)
    assert found.chance.expected(x)[:, 0] == pytest.approx(CHANCE[kinds[:, 0]], abs=0.05)
    assert found.leaving.expected(x).mean(axis=1) == pytest.approx(hazard(kinds), abs=0.015)
    worth = worth_of(found, kinds)
    won, stays = truth(kinds)
    assert worth.won == pytest.approx(won, rel=0.12)
    assert worth.stays == pytest.approx(stays, abs=0.06)
    assert worth.score == pytest.approx(100 * FEELING[kinds[:, 0]], abs=8)


def test_nothing_is_learnt_from_what_came_after_the_day() -> None:
    made, day = history(3), 420.0
    later = made.closed > day
    other = replace(
        made,
        state=np.where(later, 1 - made.state, made.state),
        margin=np.where(later[:, None], 1e6, made.margin),
    )
    # Of those won before it too, months that end after it are not known yet.
    months = made.closed[:, None] + np.arange(1, 13) * 30.4375 > day
    other = replace(other, margin=np.where(months, 7e5, other.margin), cost=np.where(months, 9e5, other.cost))
    first, second = learnt(made, day), learnt(other, day)
    assert first.chance.theta == pytest.approx(second.chance.theta)
    assert first.margin.theta == pytest.approx(second.margin.theta)
    assert first.cost.theta == pytest.approx(second.cost.theta)


def test_reps_teach_nothing() -> None:
    made = history(4, 1_500)
    other = replace(made, reps=np.array(["one"] * len(made)))
    assert worth_of(learnt(made), made.codes).won == pytest.approx(worth_of(learnt(other), made.codes).won)


def test_without_contracts_nobody_is_said_to_leave() -> None:
    found = learnt(history(5, stays=False))
    assert found.leaving is None
    assert worth_of(found, every_deal()).stays.tolist() == [1.0] * 12


def test_where_few_were_asked_nothing_is_said_of_satisfaction() -> None:
    made = history(6, 1_500)
    answers = made.answers.copy()
    asked = np.flatnonzero(answers.sum(axis=1) > 0)
    answers[asked[LEAST_ANSWERED - 1 :]] = 0.0
    found = learnt(replace(made, answers=answers))
    assert found.score is None
    assert np.isnan(worth_of(found, every_deal()).score).all()


def test_too_little_is_refused_with_what_is_missing() -> None:
    made = history(7, 3_000)
    assert reason(made, 20.0) == "fit_few_won"
    assert reason(replace(made, state=np.where(made.state == 0, 1, made.state), first=made.state >= 0)) == (
        "fit_few_lost"
    )
    assert reason(history(7, 6_000, days=100)) == "fit_short"
    assert reason(replace(made, left=np.full(len(made), 10**6))) == "fit_few_left"
    assert reason(replace(made, categories=(), codes=made.codes[:, :0])) == "fit_no_columns"
    assert reason(replace(made, margin=np.zeros_like(made.margin))) == "fit_no_money"
    told = learn(made, 20.0)
    assert isinstance(told, Reason)
    assert {"won", "lost", "days", "minimum"} <= told.facts.keys()


def test_the_same_history_teaches_the_same_in_any_order() -> None:
    made = history(8, 1_200)
    order = np.random.default_rng(1).permutation(len(made))
    names = ("ids", "customers", "reps", "opened", "closed", "state", "first", "amount", "codes", "left",
             "margin", "cost", "promoting", "answers")  # fmt: skip
    turned = replace(made, **{name: getattr(made, name)[order] for name in names})
    assert learnt(made).chance.theta == pytest.approx(learnt(turned).chance.theta)
    assert learnt(made).margin.covariance == pytest.approx(learnt(turned).margin.covariance)
