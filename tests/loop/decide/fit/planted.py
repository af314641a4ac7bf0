"""A company of three needs, two products and two places, whose laws are known: fit is held to them."""

from __future__ import annotations

import numpy as np

from unisono.loop.decide.fit.history import LOST, MONTH, NEVER, OPEN, WON, Category, History

NEEDS, PRODUCTS, PLACES = ("cheap", "night", "speed"), ("big", "small"), ("north", "south")
CATEGORIES = (
    Category("deals.needs", NEEDS),
    Category("deals.product", PRODUCTS),
    Category("lead.city", PLACES),
)
CHANCE = np.array([0.45, 0.75, 0.60])  # by need: those who need nights are the easiest to win
HAZARD = np.array([0.04, 0.15, 0.02])  # a month, by need: and the first to go
EXTRA = 0.05  # a month, of whoever needs it cheap and is sold the big one
MARGIN = np.array([6_000.0, 2_000.0])  # a month, by product
COST = np.array([300.0, 900.0, 300.0])  # a month, by need
FEELING = np.array([0.1, -0.4, 0.3])  # promoters less detractors, by need


def hazard(codes: np.ndarray) -> np.ndarray:
    """The chance to leave in a month."""
    need, product = codes[:, 0], codes[:, 1]
    return np.asarray(HAZARD[need] + EXTRA * ((need == 0) & (product == 0)))


def truth(codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What is to be expected of each deal if won, in cents over twelve months, and who is there still."""
    there = (1 - hazard(codes))[:, None] ** np.arange(13)
    monthly = MARGIN[codes[:, 1]] - COST[codes[:, 0]]
    return there[:, :12].sum(axis=1) * monthly, there[:, 12]


def history(
    seed: int, deals: int = 4_000, *, days: int = 730, stays: bool = True, effects: bool = True
) -> History:
    """Deals opened day after day; money is a customer's own, so months of one customer are alike."""
    random = np.random.default_rng(seed)
    codes = np.stack([random.integers(0, len(each.levels), deals) for each in CATEGORIES], axis=1)
    ruled = codes if effects else np.zeros_like(codes)
    opened = np.sort(random.integers(0, days, deals)).astype(float)
    closed = opened + random.geometric(0.1, deals)
    state = np.where(random.random(deals) < CHANCE[ruled[:, 0]], WON, LOST)
    state = np.where(closed > days, OPEN, state)
    won = state == WON
    leaves = random.geometric(hazard(ruled))
    left = np.where(won & stays & (closed + (leaves - 1) * MONTH <= days), leaves, NEVER)
    there = (np.arange(1, 13) <= np.where(stays, leaves, NEVER)[:, None]) & won[:, None]
    there &= closed[:, None] + np.arange(12) * MONTH <= days
    own = random.gamma(16.0, 1 / 16.0, deals)[:, None]
    margin = there * own * MARGIN[ruled[:, 1]][:, None] * random.gamma(9.0, 1 / 9.0, (deals, 12))
    cost = there * COST[ruled[:, 0]][:, None] * random.gamma(1.0, 1.0, (deals, 12))
    asked = there & (random.random((deals, 12)) < 0.15)
    feeling = np.clip(FEELING[ruled[:, 0]][:, None] + random.normal(0, 0.4, (deals, 12)), -1, 1)
    names = np.array([f"D{place:06d}" for place in range(deals)])
    return History(
        names,
        np.where(won, names, ""),
        np.array([f"R{place % 7}" for place in range(deals)]),
        opened,
        np.where(state == OPEN, np.nan, closed),
        state,
        won,
        random.gamma(4.0, 20_000.0, deals),  # what it is sold for says nothing of what is left
        CATEGORIES,
        codes,
        left,
        margin,
        cost,
        asked * feeling,
        asked.astype(float),
        days,
        stays,
    )


def every_deal() -> np.ndarray:
    """One deal of each kind there is."""
    grid = np.indices((len(NEEDS), len(PRODUCTS), len(PLACES)))
    return grid.reshape(3, -1).T
