"""The strongest words that would be kept: longer times and fewer hours tried until nine of ten hold."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from unisono.loop.decide.gate.nouns import CHANCE, Array, Claim, Hours, Offer
from unisono.loop.decide.gate.outcome import OFFERED, Outcome, kept_of, unkept_hours

DAYS = ((0, 6), (0, 5), (0, 4))
SHORTEST_DAY, LEAST_COVERED = 4, 0.2
SLOWER = 0.3  # twice as long is worth 2^−0.3 = 81 % as much, as if a fifth of the contacts were left out
MOST = 3


@dataclass(frozen=True, slots=True)
class _Window:
    within: int
    place: int
    days: tuple[int, int]
    begins: int
    ends: int
    covers: float
    chance: float

    @property
    def hours(self) -> Hours:
        return window(self.days, self.begins, self.ends)


def offers_of(found: Outcome, claim: Claim, seen: Array, random: np.random.Generator) -> tuple[Offer, ...]:
    """The wordings kept with a chance of 90 %, the strongest first, at most one for each time named.

    Strength is the share of contacts it speaks to × (time promised / time named)^0.3. Tried are the
    time promised and longer ones, whole days, Monday to Saturday and to Friday, from one hour to another,
    always within the hours the claim names, and never an hour kept
    less than three quarters as often as promised.
    """
    kept = [each for each in _tried(found, claim) if each.chance >= CHANCE and each.covers >= LEAST_COVERED]
    kept.sort(key=lambda each: -_strength(each, claim))
    told: list[_Window] = []
    for each in kept:
        if not any(better.within <= each.within and better.covers >= each.covers for better in told):
            told.append(each)
    return tuple(_offer(found, each, seen, random) for each in told[:MOST])


def window(days: tuple[int, int], begins: int, ends: int) -> Hours:
    """168 flags of days from hour to hour.

    >>> int(window((0, 4), 9, 18).sum())
    45
    """
    flags = np.zeros((7, 24), bool)
    flags[days[0] : days[1] + 1, begins:ends] = True
    return flags.ravel()


def _tried(found: Outcome, claim: Claim) -> list[_Window]:
    """Every window at every time, by sums along the hours of each kind of week."""
    told = []
    outside = ~claim.hours.reshape(7, 24)
    whole = found.contacts[:, claim.hours].sum(axis=1).mean()
    every_begin, every_end = np.triu_indices(25, SHORTEST_DAY)
    for days in DAYS:
        of_days = slice(days[0], days[1] + 1)
        for place, within in enumerate(found.times):
            shut = outside[of_days].any(axis=0) | unkept_hours(
                found, place, claim.share, least=OFFERED, days=of_days
            )
            closed = np.concatenate([[0], shut.cumsum()])
            open_ = closed[every_end] == closed[every_begin]
            begins, ends = every_begin[open_], every_end[open_]
            n = _between(found.contacts, of_days, begins, ends)
            covers = n.mean(axis=0) / max(float(whole), 1e-9)
            rate = _between(found.kept[place], of_days, begins, ends) / np.maximum(n, 1e-9)
            spread = np.sqrt(_between(found.variance[place], of_days, begins, ends)) / np.maximum(n, 1e-9)
            chance = ndtr((rate - claim.share) / np.maximum(spread, 1e-9)).mean(axis=0)
            told += [
                _Window(int(within), place, days, int(a), int(b), float(c), float(p))
                for a, b, c, p in zip(begins, ends, covers, chance, strict=True)
                if within >= claim.within
            ]
    return told


def _between(values: Array, of_days: slice, begins: NDArray[np.intp], ends: NDArray[np.intp]) -> Array:
    """Sums over some days from hour to hour, draws × windows."""
    by_hour = values.reshape(len(values), 7, 24)[:, of_days].sum(axis=1).cumsum(axis=1)
    sums = np.concatenate([np.zeros((len(values), 1)), by_hour], axis=1)
    return np.asarray(np.maximum(sums[:, ends] - sums[:, begins], 0.0))


def _strength(each: _Window, claim: Claim) -> float:
    return float(each.covers * (claim.within / each.within) ** SLOWER)


def _offer(found: Outcome, each: _Window, seen: Array, random: np.random.Generator) -> Offer:
    n = int(seen[each.hours].sum())
    kept = kept_of(found, each.place, each.hours, n, random)
    return Offer(each.within, each.days, each.begins, each.ends, each.chance, kept, each.covers)
