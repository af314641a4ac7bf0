"""Companies in which the outcome makes the KPI, never the KPI the outcome: detectors must not be fooled.

All are made of null companies: nothing the boards reward harms anybody. Some agents and some reps are simply
worse at what they do; whoever's outcomes were bad is pushed harder in the months that follow.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tests.loop.diagnose.silos.planted import Planted, Tables, tables_of, utc
from unisono.demo.world.calendar import DAY, END, MONTHS, month_of
from unisono.demo.world.effects import without
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.nouns import World

Floats = NDArray[np.float64]
WORSE = 0.10  # of contacts, or of customers a month in hundredths: how much worse the bad ones are
PUSH = 4.0  # log seconds, or log amount, for each share by which outcomes had been bad


def pushed(seed: int, *, customers: int = 20_000) -> Planted:
    """A null company in which bad outcomes hurry agents, push reps, and call campaigns where many leave."""
    laws = without(Laws(), ("silos",))
    world = live(seed, 0, customers, laws)
    random = np.random.default_rng([seed, 77])
    tables = tables_of(world, laws)
    hurry_after_repeats(random, world, tables)
    oversell_after_losses(random, world, tables)
    advertise_after_losses(random, world, tables)
    return Planted(tables)


def hurry_after_repeats(random: np.random.Generator, world: World, tables: Tables) -> None:
    """Agents who solve less, always, are told to be quicker in the months after."""
    cases, agents = world.cases, len(world.staff.agent_team)
    worse = random.uniform(0.0, WORSE, agents)
    again = random.random(len(cases)) < worse[cases.agent]
    reopened = np.asarray(tables["cases"]["reopened"].to_numpy(zero_copy_only=False), bool) | again
    month = month_of(cases.opened_at)
    pace = _reaction(cases.agent, month, reopened.astype(float), agents)
    seconds = cases.handle_seconds * np.exp(-pace[cases.agent, month])
    tables["cases"]["reopened"] = pa.array(reopened)
    tables["cases"]["handle_seconds"] = pa.array(seconds)


def oversell_after_losses(random: np.random.Generator, world: World, tables: Tables) -> None:
    """Reps whose customers leave more, whatever they are sold, sell dearer in the months after."""
    people, deals, reps = world.customers, world.deals, len(world.staff.rep_city)
    worse = np.where(random.random(reps) < 0.25, WORSE / 5, 0.0)
    months = random.geometric(np.maximum(worse[people.rep], 1e-9))
    gone = people.won_at + months * 30 * DAY
    sooner = (gone < END) & ((people.left_at < 0) | (gone < people.left_at))
    left_at = np.where(sooner, gone, people.left_at)
    tables["contracts"]["ends_at"] = utc(left_at)
    early = ((left_at >= 0) & (left_at < people.won_at + 120 * DAY)).astype(float)
    pace = _reaction(people.rep, np.minimum(month_of(people.won_at) + 4, MONTHS - 1), early, reps)
    month = np.clip(month_of(np.maximum(deals.closed_at, 0)), 0, MONTHS - 1)
    amount = np.rint(deals.amount * np.exp(pace[deals.rep, month])).astype(np.int64)
    tables["deals"]["amount"] = pa.array(amount)


def advertise_after_losses(random: np.random.Generator, world: World, tables: Tables) -> None:
    """A campaign is run where and when many had just left, to make up for them; leads are green at once."""
    people = world.customers
    left, month = month_of(np.maximum(people.left_at, 0)), month_of(people.won_at)
    gone = np.zeros((MONTHS + 1, int(people.city.max()) + 1))
    np.add.at(gone, (np.where(people.left_at >= 0, left, MONTHS), people.city), 1)
    bad = gone[:MONTHS] > np.median(gone[:MONTHS], axis=0)
    due = (month > 0) & bad[np.maximum(month - 1, 0), people.city] & (random.random(len(people)) < 0.4)
    campaign = tables["customers"]["campaign_id"].to_pylist()
    moved = pa.array(["C-EMPUJE" if is_due else code for code, is_due in zip(campaign, due, strict=True)])
    tables["customers"]["campaign_id"] = moved
    readings: dict[str, Any] = tables["kpis"]
    tables["kpis"] = {
        **readings,
        "value": [
            max(value, target) if department == "marketing" else value
            for value, target, department in zip(
                readings["value"], readings["target"], readings["department"], strict=True
            )
        ],
    }


def _reaction(unit: Any, month: Any, outcome: Floats, units: int) -> Floats:
    """How hard each unit is pushed in each month, by how bad its months before were against the others."""
    count, bad = np.zeros((units, MONTHS)), np.zeros((units, MONTHS))
    np.add.at(count, (unit, month), 1.0)
    np.add.at(bad, (unit, month), outcome)
    before, bad_before = np.cumsum(count, axis=1), np.cumsum(bad, axis=1)
    share = np.divide(bad_before, before, out=np.zeros_like(bad), where=before > 20)
    middle = bad_before.sum(axis=0) / np.maximum(before.sum(axis=0), 1.0)
    off = np.where(before > 20, share - middle, 0.0)
    return np.asarray(np.concatenate([np.zeros((units, 1)), PUSH * off[:, :-1]], axis=1))
