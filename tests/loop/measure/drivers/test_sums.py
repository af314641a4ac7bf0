"""The sums the engine makes of a regression are NumPys, whatever the weights, rests and missing answers."""

from __future__ import annotations

import numpy as np
import pytest

from tests.loop.measure.company import Company, Row, at
from unisono.loop.measure.drivers import (
    Plan,
    levels_kernel,
    outcome_of,
    planned,
    products_from,
    products_kernel,
    scores_from,
    scores_kernel,
    solved,
)
from unisono.loop.measure.drivers.rows import Rows, reached, rows_of
from unisono.loop.measure.drivers.solving import fitted
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.stats.drivers import Products, Scores, columns_of

RANDOM = np.random.default_rng(17)
TOPICS = ("bill", "repair", "visit", "app", None)
N = 900


def answers() -> tuple[list[Row], list[Row]]:
    """Cases and what was said of them: long waits and reopened cases hurt."""
    cases, said = [], []
    for i in range(N):
        opened = at("2026-01-01 09:00") + i * 1_800_000_000
        wait = float(RANDOM.choice([30, 200, 600, 2_000, 5_000]))
        reopened = bool(RANDOM.random() < 0.3)
        score = np.clip(round(4.4 - 0.0004 * wait - 1.2 * reopened + RANDOM.normal() * 0.7), 1, 5)
        cases.append(
            {
                "id": f"k{i}",
                "customer_id": f"c{i % 300}",
                "opened_at": opened,
                "first_answer_at": opened + int(wait) * 1_000_000 if RANDOM.random() < 0.9 else None,
                "resolved_at": opened + 7_200_000_000,
                "handle_seconds": float(RANDOM.integers(60, 900)),
                "reopened": reopened,
                "topic": TOPICS[RANDOM.integers(0, 5)],
                "channel": "phone" if RANDOM.random() < 0.6 else "chat",
            }
        )
        said.append(
            {
                "customer_id": f"c{i % 300}",
                "case_id": f"k{i}",
                "at": opened + 10_000_000_000,
                "instrument": "csat",
                "score": float(score),
                "weight": float(RANDOM.choice([0.5, 1.0, 3.0])),
            }
        )
    return cases, said


@pytest.fixture(scope="module")
def company() -> Company:
    cases, said = answers()
    return Company(cases=cases, responses=said)


@pytest.fixture(scope="module")
def rows(company: Company) -> Rows:
    outcome = outcome_of("csat")
    return rows_of(outcome, Question("csat", by=reached(outcome)), company.extras)


@pytest.fixture(scope="module")
def plan(company: Company, rows: Rows) -> Plan:
    return planned(rows, company.ask(levels_kernel(rows)))


def by_column(company: Company, kernel: Kernel) -> dict[str, list[object]]:
    told = company.ask(kernel)
    return {name: [row[name] for row in told] for name in told[0]}


def at_hand(company: Company, rows: Rows, plan: Plan) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """The same rows, fetched: indicators of levels, outcomes, weights, customers."""
    told = company.ask(rows.kernel("\nselect * from coded"))
    codes = [[driver.code(row[f"d_{driver.candidate.slug}"]) for row in told] for driver in plan.drivers]
    z = np.concatenate(
        [np.eye(len(driver.levels))[code] for driver, code in zip(plan.drivers, codes, strict=True)], axis=1
    )
    y, w = (np.array([float(row[name]) for row in told]) for name in ("v", "w"))
    return z, y, w, [row["who"] for row in told]


def test_what_stands_in_the_data_enters_and_the_rest_is_named(plan: Plan) -> None:
    entered = [driver.candidate.slug for driver in plan.drivers]
    assert {"wait", "solved_once", "topic", "channel", "handled"} <= set(entered)
    assert {each.slug: why for each, why in plan.left_out}["lateness"] == "never"
    assert plan.n == N


def test_blocks_hold_at_most_64_combinations_and_every_driver_once(plan: Plan) -> None:
    assert sorted(place for block in plan.blocks for place in block) == list(range(len(plan.drivers)))
    assert all(np.prod([len(plan.drivers[place].levels) for place in block]) <= 64 for block in plan.blocks)


def test_cross_products_are_numpys(company: Company, rows: Rows, plan: Plan) -> None:
    found = products_from(plan, by_column(company, products_kernel(rows, plan)))
    z, y, w, _ = at_hand(company, rows, plan)
    expected = Products.of(z, y, w)
    assert found.n == expected.n
    for name in ("w", "one", "zz", "zy", "y", "yy"):
        assert getattr(found, name) == pytest.approx(getattr(expected, name), rel=1e-12), name


def test_scores_are_numpys_too(company: Company, rows: Rows, plan: Plan) -> None:
    products = products_from(plan, by_column(company, products_kernel(rows, plan)))
    fit = fitted(plan, products)
    found = scores_from(plan, by_column(company, scores_kernel(rows, plan, fit)))
    z, y, w, who = at_hand(company, rows, plan)
    residual = w * (y - fit.constant - z @ fit.gain)
    assert found.we.sum(axis=0) == pytest.approx(z.T @ residual, abs=1e-8)
    assert found.w.sum(axis=0) == pytest.approx(products.one)
    assert found.residual.sum() == pytest.approx(0, abs=1e-8)
    assert 100 < len(found.total) <= len(set(who))


def test_sums_are_the_same_to_the_last_digit_in_whatever_order_rows_come() -> None:
    cases, said = answers()
    for row in said:
        row["weight"] = float(RANDOM.random()) + 0.1
    told = []
    for turned in (1, -1):
        company = Company(cases=cases[::turned], responses=said[::turned])
        outcome = outcome_of("csat")
        rows = rows_of(outcome, Question("csat", by=reached(outcome)), company.extras)
        plan = planned(rows, company.ask(levels_kernel(rows)))
        products = products_from(plan, by_column(company, products_kernel(rows, plan)))
        scores = scores_from(plan, by_column(company, scores_kernel(rows, plan, fitted(plan, products))))
        told.append((products, scores))
    (products, scores), (other, others) = told
    assert all(
        np.array_equal(getattr(products, name), getattr(other, name)) for name in ("w", "zz", "zy", "y")
    )
    assert all(
        np.array_equal(getattr(scores, name), getattr(others, name)) for name in ("we", "w", "residual")
    )


def test_intervals_are_those_of_the_customers_themselves(company: Company, rows: Rows, plan: Plan) -> None:
    fit = fitted(plan, products_from(plan, by_column(company, products_kernel(rows, plan))))
    scores = scores_from(plan, by_column(company, scores_kernel(rows, plan, fit)))
    z, y, w, who = at_hand(company, rows, plan)
    each = Scores.of(fit, (z, y, w), np.unique(who, return_inverse=True)[1])
    for one, other in zip(solved(plan, fit, scores).lifted, solved(plan, fit, each).lifted, strict=True):
        assert one.lift.value == other.lift.value
        if one.lift.high is not None and other.lift.high is not None and one.lift.low is not None:
            assert one.lift.high - one.lift.low == pytest.approx(
                other.lift.high - (other.lift.low or 0.0), rel=0.35
            )


def test_what_was_planted_is_found_and_nothing_else(company: Company, rows: Rows, plan: Plan) -> None:
    fit = fitted(plan, products_from(plan, by_column(company, products_kernel(rows, plan))))
    told = solved(plan, fit, scores_from(plan, by_column(company, scores_kernel(rows, plan, fit))))
    sure = {one.name for one in told.lifted if one.adjusted is not None and one.adjusted <= 0.05}
    assert sure == {"wait", "solved_once"}
    assert all(one.adjusted is None or one.adjusted > 0.05 for one in told.beside)
    assert sum(told.share.values()) == pytest.approx(told.explained)


def test_one_block_alone_is_counted_as_well(company: Company, rows: Rows, plan: Plan) -> None:
    small = Plan(plan.drivers[:2], (), plan.n, plan.squares)
    assert len(small.blocks) == 1
    found = products_from(small, by_column(company, products_kernel(rows, small)))
    z, y, w, _ = at_hand(company, rows, small)
    assert found.zz == pytest.approx(Products.of(z, y, w).zz)
    assert fitted(small, found).b.shape == (columns_of([d.factor for d in small.drivers]).coding.shape[1],)
