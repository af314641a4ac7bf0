"""Who comes: when, from where, through which campaign, with which need, expectation and patience."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.world.calendar import MONTH_STARTS, MONTHS
from unisono.demo.world.chance import Chance, choose, choose_by_row
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import (
    CAMPAIGNS,
    CITIES,
    LANGUAGE_SHARES,
    SEGMENT_SHARES,
)
from unisono.demo.world.nouns import Floats, Whole

GROWTH = 0.015  # more customers each month than the month before
PATIENCE_SPREAD = 0.30
EXPECTS = (0.15, 0.85)  # bounds of what is expected of a promise: by those nobody told, by those it brought


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Who will be won, before Sales has met them."""

    city: Whole
    segment: Whole
    need: Whole
    language: Whole
    campaign: Whole
    won_at: Whole
    expectation: Floats
    patience: Floats
    taste: Floats

    def __len__(self) -> int:
        return len(self.city)


def campaign_months() -> Floats:
    """How many customers each campaign brings in each month, relative to each other.

    >>> campaign_months().shape
    (10, 24)
    """
    weights = np.zeros((len(CAMPAIGNS), MONTHS))
    for place, campaign in enumerate(CAMPAIGNS):
        weights[place, list(campaign.months)] = campaign.weight
    return weights * (1.0 + GROWTH) ** np.arange(MONTHS)


def newcomers(chance: Chance, count: int, laws: Laws) -> Newcomers:
    """Who comes in the 24 months, in order of being won?"""
    random = chance.of("customers")
    weights = campaign_months()
    drawn = np.sort(choose_cells(random, weights, count))
    month, campaign = drawn // len(CAMPAIGNS), drawn % len(CAMPAIGNS)
    length = MONTH_STARTS[month + 1] - MONTH_STARTS[month]
    won_at = MONTH_STARTS[month] + (random.random(count) * length).astype(np.int64)
    order = np.argsort(won_at, kind="stable")
    campaign = campaign[order]
    needs = np.array([campaign.needs for campaign in CAMPAIGNS])
    claims = np.array([bool(campaign.claim) for campaign in CAMPAIGNS])
    spread = random.random(count) * 0.15
    return Newcomers(
        city=choose(random, [city.share for city in CITIES], count),
        segment=choose(random, SEGMENT_SHARES, count),
        need=choose_by_row(random, needs, campaign).astype(np.int8),
        language=choose(random, LANGUAGE_SHARES, count),
        campaign=campaign.astype(np.int8),
        won_at=won_at[order],
        expectation=np.where(claims[campaign], EXPECTS[1] + spread, EXPECTS[0] * spread / 0.15),
        patience=np.exp(random.normal(-(PATIENCE_SPREAD**2) / 2, PATIENCE_SPREAD, count)),
        taste=random.normal(0.0, laws.feeling.taste, count),
    )


def choose_cells(random: np.random.Generator, weights: Floats, count: int) -> Whole:
    """Cells of campaign and month drawn by weight, as month × campaigns + campaign.

    >>> choose_cells(np.random.default_rng(1), np.array([[0.0, 1.0], [0.0, 0.0]]), 2).tolist()
    [2, 2]
    """
    edges = np.cumsum(weights.T.ravel())
    return np.asarray(np.searchsorted(edges, random.random(count) * edges[-1], side="right"))
