"""The simulator's own laws: what happens in its worlds is what `Laws` declares, by every figure looked at.

`proof` says how a figure is held; the `held_…` files say which figures there are.  The bound is that of
all figures together, so each may be looked at alone.  A proof that nothing could fail proves nothing:
each declared number is changed once, and some law must find it out.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from scipy import stats

# Each adds its laws to `proof.LAWS`.
from tests.demo.world import held_leaving, held_market, held_scores, held_service  # noqa: F401
from tests.demo.world.proof import (
    CUSTOMERS,
    DECLARED,
    FAMILY,
    FEW,
    LAWS,
    SEEDS,
    bound,
    figures,
    gaps,
    held,
    z_of,
)
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live

MUTANTS_IN = SEEDS[:3]
HALVED = 0.5

CHANGED: dict[str, Any] = {
    "selling.pushy_reps": 1,
    "installing.notice_days": (2, 7),
    "installing.changed_city": 1,
    "installing.change_month": 10,
    "service.channel": (0.56, 0.34, 0.10),
    "service.channel_by_night": (0.74, 0.23, 0.03),
    "service.fix_works": False,
    "service.agents": 8,
    "service.load": 0.90,
    "billing.discount_months": 2,
    "leaving.price_rise_month": 16,
    "feeling.fade": 0.70,
    "feeling.mean": 0.0,  # most of it is in the worst and the last, too
    "feeling.late": 0.4,
    "feeling.spare_lift": 0.20,
    "feeling.drivers": (0.50, 0.40, 0.0, 0.30, 0.0, 0.0),
    "answering.relational_every": 3,
    "answering.extremes": 0.0,
}
"""Numbers that can't be halved or would hardly show; all others are."""

NOT_IN_THE_WORLD = {"one_record_each"}
"""How systems write people down is no business of the world's."""


def numbers_declared() -> list[str]:
    """All numbers of the laws, as `part.number`."""
    parts = [part.name for part in fields(Laws) if part.name not in NOT_IN_THE_WORLD]
    return [f"{part}.{number.name}" for part in parts for number in fields(getattr(DECLARED, part))]


def with_another(number: str) -> Laws:
    """The laws with one number changed."""
    part, name = number.split(".")
    rules = getattr(DECLARED, part)
    old = getattr(rules, name)
    new = CHANGED.get(number, type(old)(old * HALVED) if isinstance(old, (int, float)) else None)
    return replace(DECLARED, **{part: replace(rules, **{name: new})})


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(LAWS))
def test_a_law_holds_over_thirty_seeds(name: str) -> None:
    found = held(SEEDS)[name]
    assert np.isfinite(found).all()
    assert np.abs(z_of(found)).max() < bound(figures(), len(SEEDS)), z_of(found).round(2)


@pytest.mark.parametrize("name", sorted(LAWS))
def test_a_law_holds_over_a_few_seeds(name: str) -> None:
    """With few worlds the bound is wide; gross breaks show here, small ones in `make prove`."""
    found = held(FEW)[name]
    assert np.isfinite(found).all()
    assert np.abs(z_of(found)).max() < bound(figures(), len(FEW)), z_of(found).round(2)


@pytest.mark.slow
def test_no_more_figures_stray_than_chance_lets() -> None:
    """All laws together: of true figures 5 % lie beyond the usual 5 % bound; some go together."""
    strayed = np.concatenate([np.abs(z_of(found)) for found in held(SEEDS).values()])
    strayed = strayed[strayed > 0]  # what can't stray by chance isn't counted
    beyond = (strayed > stats.t.ppf(0.975, len(SEEDS) - 1)).mean()
    assert 0.01 < beyond < 0.10


@pytest.mark.slow
@pytest.mark.parametrize("number", numbers_declared())
def test_a_world_under_another_number_is_found_out(number: str) -> None:
    """Some law must break where the world is lived under another number than the one declared."""
    fair = number.startswith("feeling.")  # what scores are made of shows where answers are a fair sample
    names = [name for name, each in LAWS.items() if fair or not each.fair]
    found = [gaps(seed, fair=fair, lived=with_another(number)) for seed in MUTANTS_IN]
    broken = [name for name in names if breaks(np.stack([each[name] for each in found]), held(SEEDS)[name])]
    assert broken


def breaks(found: np.ndarray, usual: np.ndarray) -> bool:
    """Whether gaps lie farther from nothing than worlds usually stray; the bound is that of all figures."""
    error = np.maximum(usual.std(axis=0, ddof=1), 1e-9) / np.sqrt(len(found))
    beyond = stats.norm.ppf(1 - FAMILY / (2 * figures()))
    return bool((np.abs(found.mean(axis=0)) / error > beyond).any())


@pytest.mark.slow
def test_worlds_under_the_declared_numbers_are_not() -> None:
    """The same look at true worlds nobody has seen finds nothing broken."""
    unseen = [gaps(seed) for seed in (901, 902, 903)]
    names = [name for name, each in LAWS.items() if not each.fair]
    assert [
        name for name in names if breaks(np.stack([each[name] for each in unseen]), held(SEEDS)[name])
    ] == []


@pytest.mark.parametrize("number", numbers_declared())
def test_each_number_is_changed_to_another(number: str) -> None:
    assert with_another(number) != DECLARED


def test_what_is_changed_by_hand_is_declared() -> None:
    assert set(CHANGED) <= set(numbers_declared())
    assert {part.name for part in fields(Laws)} >= NOT_IN_THE_WORLD


def test_z_is_the_mean_over_its_error() -> None:
    found = np.array([[1.0, 0.0, 2.0], [3.0, 0.0, 2.0]])
    assert z_of(found)[0] == pytest.approx(2.0)  # mean 2, spread √2, error 1
    assert z_of(found)[1] == 0.0
    assert np.isinf(z_of(found)[2])


def test_the_bound_is_bonferronis() -> None:
    assert bound(1, 1_000_000) == pytest.approx(1.96, abs=0.01)
    assert bound(10, 30) == pytest.approx(float(stats.t.ppf(0.9975, 29)))
    assert bound(300, 6) > bound(300, 30) > bound(30, 30)


def test_defaults_are_shares_where_they_should_be() -> None:
    """No chance lies beyond 1; hazards of a month add up to less than one."""
    leaving = DECLARED.leaving
    hazards = [getattr(leaving, name) for name in held_leaving.CODES]
    assert all(0 < hazard < 0.5 for hazard in hazards)
    assert sum(hazards) + leaving.moved + leaving.competitor < 1
    for part in ("answering", "installing"):
        numbers = [getattr(getattr(DECLARED, part), each.name) for each in fields(getattr(DECLARED, part))]
        assert all(0 < number <= 1 for number in numbers if isinstance(number, float))
    assert sum(DECLARED.service.channel) == pytest.approx(1.0)
    assert sum(DECLARED.service.channel_by_night) == pytest.approx(1.0)
    assert DECLARED.feeling.peak + DECLARED.feeling.end + DECLARED.feeling.mean == pytest.approx(1.0)


def test_laws_can_be_told_apart_and_compared() -> None:
    assert Laws() == DECLARED
    assert hash(Laws()) == hash(DECLARED)
    assert with_another("leaving.misfit").leaving.misfit == DECLARED.leaving.misfit / 2


def test_the_worlds_of_the_proof_are_large_enough() -> None:
    """Some of the least common things happen in each: late installations in the changed city, full belief."""
    world = live(SEEDS[0], 0, CUSTOMERS, DECLARED)
    assert world.customers.very_late.sum() > 100
    assert (world.answers.instrument == 0).sum() > 1_000
