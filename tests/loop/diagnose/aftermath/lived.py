"""Customer-months of a planted company as the import would give them, made from its world without files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

import numpy as np

from unisono.demo.truth.prices import breaks
from unisono.demo.world.calendar import DAY, END, MONTHS, month_of
from unisono.demo.world.contacts import Desk
from unisono.demo.world.laws import Laws
from unisono.demo.world.life import live
from unisono.demo.world.market import CAMPAIGNS, CITIES, NEEDS, PLANS, SEGMENTS
from unisono.demo.world.nouns import World
from unisono.demo.world.staff import staff_of
from unisono.loop.diagnose.aftermath.months import Months, months_from
from unisono.stats.worth import usual_payment

FIRST = (2024 - 1970) * 12 + 10  # November 2024, in months since January 1970
UNTIL = date(2026, 10, 31)


@lru_cache(maxsize=4)
def world_of(seed: int, customers: int, harm: float | None = None) -> tuple[World, float]:
    """A planted company's world, and what its broken promises of an answer cost by its laws, in cents.

    `harm` is the chance that one drives somebody out, where it isn't the planted one.
    """
    planted = Laws().leaving
    laws = Laws(leaving=planted if harm is None else replace(planted, broken_promise=harm))
    world = live(seed, 0, customers, laws)
    return world, float(breaks(world, Desk.of(staff_of(seed, laws), laws))[0, 2])


def months_of(world: World) -> Months:
    """The months in which a promise of an answer was tested on somebody."""
    customers = world.customers
    by_month = _counted(world)
    left = np.where((customers.left_at >= 0) & (customers.left_at < END), month_of(customers.left_at), -1)
    won = month_of(customers.won_at)
    tested = by_month["tested"] > 0
    who, month = np.nonzero(tested)
    there = (month >= won[who]) & ((left[who] < 0) | (left[who] > month))
    who, month = who[there], month[there]
    at = (who, month)
    columns = {
        "customer_id": np.char.mod("%08d", who),
        "month": month + FIRST,
        "started": won[who] + FIRST,
        "ended": [None if left[each] < 0 else left[each] + FIRST for each in who],
        "g0": np.array(SEGMENTS)[customers.segment[who]],
        "g1": np.array([city.country for city in CITIES])[customers.city[who]],
        "g2": np.array([campaign.origin for campaign in CAMPAIGNS])[customers.campaign[who]],
        "plan": np.array([plan.name for plan in PLANS])[customers.plan[who]],
        "need": np.array(NEEDS)[customers.need[who]],
        "amount": np.array([plan.fee for plan in PLANS])[customers.plan[who]],
        "other_broken": np.zeros(len(who)),
        "broken": by_month["broken"][at],
        "contacts": by_month["contacts"][at],
        "unsolved": by_month["unsolved"][at],
        "contacts_after": _next(by_month["contacts"])[at],
        "cost_after": _next(by_month["cost"])[at],
        "returned": (by_month["returned"] + _next(by_month["returned"]))[at],
        **{
            f"{name}_before": _before(by_month[name])[at]
            for name in ("broken", "contacts", "unsolved", "earned")
        },
    }
    return months_from(columns, _usual(world, by_month["earned"], by_month["paid"])[who], UNTIL)


def _counted(world: World) -> dict[str, np.ndarray]:
    """Customers × months: contacts and what became of them, and money."""
    cases, bills, count = world.cases, world.bills, len(world.customers)

    def grid(who: np.ndarray, when: np.ndarray, worth: np.ndarray) -> np.ndarray:
        place = who * MONTHS + np.minimum(month_of(when), MONTHS - 1)
        return np.bincount(place, worth, count * MONTHS).reshape(count, MONTHS)

    opened = {
        "contacts": np.ones(len(cases)),
        "tested": cases.kept >= 0,
        "broken": cases.kept == 0,
        "unsolved": cases.resolved_at - cases.answered_at > DAY,
        "cost": cases.cost,
    }
    money = {
        "earned": bills.margin,
        "returned": np.where(bills.amount < 0, -bills.amount, 0),
        "paid": np.ones(len(bills.amount)),
    }
    return {
        **{name: grid(cases.customer, cases.opened_at, each) for name, each in opened.items()},
        **{name: grid(bills.customer, bills.at, each) for name, each in money.items()},
    }


def _before(counted: np.ndarray) -> np.ndarray:
    return np.cumsum(counted, axis=1) - counted


def _next(counted: np.ndarray) -> np.ndarray:
    return np.hstack([counted[:, 1:], np.zeros((len(counted), 1))])


def _usual(world: World, earned: np.ndarray, paid: np.ndarray) -> np.ndarray:
    """Of each customer's last three months with money, as the product reads it."""
    brought = np.where(paid > 0, earned, np.nan)
    order = np.argsort(np.isnan(brought[:, ::-1]), axis=1, kind="stable")
    latest = np.take_along_axis(brought[:, ::-1], order, axis=1)[:, :3]
    fees = np.array([plan.fee for plan in PLANS], dtype=float)[world.customers.plan]
    return usual_payment(latest, fees)
