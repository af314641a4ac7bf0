"""An experiment whose answer is known, asked again without it: the trained of 1976 beside anybody else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from unisono.stats.balancing import balance, effect

KNOWN = ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"]


@pytest.fixture(scope="module")
def lalonde(shared_data: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The experiment's people, and 15,992 others who took no part."""
    folder = shared_data / "lalonde"
    return pd.read_stata(folder / "nsw_mixtape.dta"), pd.read_stata(folder / "cps_mixtape.dta")


def known_of(people: pd.DataFrame) -> np.ndarray:
    """What was known before: who they were, what they earned, and whether they earned anything."""
    told = people[KNOWN].to_numpy(dtype=float)
    return np.column_stack([told, told[:, 6] == 0, told[:, 7] == 0])


def test_the_experiment_says_what_its_authors_said(lalonde) -> None:
    trained, drawn_out = (lalonde[0][lalonde[0].treat == each] for each in (1, 0))
    assert (len(trained), len(lalonde[0]), len(lalonde[1])) == (185, 445, 15_992)
    assert trained.re78.mean() - drawn_out.re78.mean() == pytest.approx(1_794.34, abs=0.01)
    assert trained.re78.mean() - lalonde[1].re78.mean() == pytest.approx(-8_497.52, abs=0.01)


def test_balanced_others_tell_what_the_experiment_told(lalonde) -> None:
    """Naive −8,498; balanced +1,406, whose 95 % bounds hold the experiment's 1,794."""
    trained, others = lalonde[0][lalonde[0].treat == 1], lalonde[1]
    found = balance(known_of(trained), known_of(others))
    told = effect(found, trained.re78, others.re78)
    low, high = told.bounds(0.95)
    assert np.abs(found.before).max() > 2.4
    assert np.abs(found.after).max() < 1e-9
    assert found.effective == pytest.approx(268.84, abs=0.01)
    assert told.difference == pytest.approx(1_406.30, abs=0.05)
    assert low < 1_794.34 < high
    assert low > -1_000  # nowhere near what the plain difference says


def test_who_was_drawn_out_was_not_trained(lalonde) -> None:
    """A placebo: those the lot left out, against the same others; what is found holds nothing."""
    untouched, others = lalonde[0][lalonde[0].treat == 0], lalonde[1]
    told = effect(balance(known_of(untouched), known_of(others)), untouched.re78, others.re78)
    low, high = told.bounds(0.95)
    assert low < 0 < high
    assert told.difference == pytest.approx(-376.32, abs=0.05)


def test_within_the_experiment_it_changes_little(lalonde) -> None:
    trained, left_out = (lalonde[0][lalonde[0].treat == each] for each in (1, 0))
    told = effect(balance(known_of(trained), known_of(left_out)), trained.re78, left_out.re78)
    assert told.difference == pytest.approx(1_794.34, abs=told.error / 2)
