"""Drivers on what is known: a bank's published regression, planted surveys, a planted company."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import norm

from tests.stats.drivers.planted import CUTS, solved, survey
from unisono.stats.drivers import Products, columns_of, fit, shares

SEEDS = 40
TOP_RIGHT = 0.95
NULL_CREDIT = 0.12
ALIKE = 0.95  # correlation of the lifts found with the true ones
COVERAGE = (0.93, 0.97)


@pytest.fixture(scope="module")
def bank(shared_data: Path) -> dict[str, np.ndarray]:
    """The bank's answers: each block the mean of its items."""
    with (shared_data / "csi_surveys" / "satisfaction.csv").open() as file:
        rows = list(csv.DictReader(file))
    blocks = {"imag": 5, "expe": 5, "qual": 5, "val": 4, "sat": 4, "loy": 4}
    return {
        name: np.array([[float(row[f"{name}{i}"]) for i in range(1, items + 1)] for row in rows]).mean(axis=1)
        for name, items in blocks.items()
    }


def test_the_regression_of_the_bank_is_the_published_one(bank: dict[str, np.ndarray]) -> None:
    names = ["imag", "expe", "qual", "val"]
    found = fit(Products.of(np.column_stack([bank[name] for name in names]), bank["sat"]))
    assert np.round(found.b, 4).tolist() == [0.2277, 0.0093, 0.1470, 0.5593]
    assert round(found.constant, 4) == 0.0605
    assert found.explained == pytest.approx(0.6839, abs=5e-5)
    assert not found.aliased.any()


def test_the_shares_of_the_bank_add_up_and_no_order_of_columns_matters(bank: dict[str, np.ndarray]) -> None:
    names = ["imag", "expe", "qual", "val"]
    told, how = shares(fit(Products.of(np.column_stack([bank[n] for n in names]), bank["sat"])), range(4))
    turned, _ = shares(
        fit(Products.of(np.column_stack([bank[n] for n in names[::-1]]), bank["sat"])), range(4)
    )
    assert how == "lmg"
    assert told.sum() == pytest.approx(0.6839, abs=5e-5)
    assert told == pytest.approx(turned[::-1])
    assert int(told.argmax()) == names.index("val")


@pytest.mark.parametrize("rho", [0.6, 0.8])
@pytest.mark.parametrize("asymmetric", [False, True], ids=["linear", "asymmetric"])
def test_planted_drivers_come_out_on_top(rho: float, asymmetric: bool) -> None:
    right, credit, alike = 0, [], []
    for seed in range(SEEDS):
        told = survey(5_000, seed, rho=rho, asymmetric=asymmetric)
        values = np.array([one.lift.value for one in solved(told)[1]])
        right += set(np.argsort(-values)[:5].tolist()) == set(range(5))
        credit.append(np.abs(values[5:]).sum() / np.abs(values).sum())
        alike.append(np.corrcoef(values, told.true_lifts)[0, 1])
    assert right / SEEDS >= TOP_RIGHT
    assert np.mean(credit) <= NULL_CREDIT
    assert np.mean(alike) >= ALIKE


def test_what_the_field_calls_importance_credits_those_that_do_nothing() -> None:
    told = survey(5_000, 3, rho=0.8, asymmetric=True)
    found, lifted = solved(told)
    share, _ = shares(found, columns_of(told.factors).factor)
    values = np.array([one.lift.value for one in lifted])
    assert share[5:].sum() / share.sum() > 0.25  # why lift, and not this, is what a decision rests on
    assert np.abs(values[5:]).sum() / np.abs(values).sum() < share[5:].sum() / share.sum() / 2


@pytest.mark.parametrize(
    ("n", "repeats"), [(500, 1), (1_000, 2), (2_000, 4)], ids=["few", "twice", "four times, weighted"]
)
def test_intervals_hold_the_truth_as_often_as_they_say(n: int, repeats: int) -> None:
    seen = np.diff(np.concatenate([[0.0], norm.cdf(CUTS), [1.0]]))
    held, false = [], []
    for seed in range(1_000, 1_150):
        told = survey(n, seed, rho=0.6, asymmetric=True, repeats=repeats)
        truth = (told.steps * seen[:-1]).sum(axis=1)
        lifted = solved(told)[1]
        held.append([one.lift.low <= true <= one.lift.high for one, true in zip(lifted, truth, strict=True)])
        false.append([one.adjusted <= 0.05 for one in lifted[5:]])
    assert COVERAGE[0] <= np.mean(held) <= COVERAGE[1]
    assert np.mean(false) <= 0.05
