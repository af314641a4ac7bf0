"""What each kind of break costs: the leaving it causes, times what those customers would still have paid."""

from __future__ import annotations

import numpy as np

from unisono.demo.world.calendar import MONTHS, month_of
from unisono.demo.world.columns import take
from unisono.demo.world.contacts import Desk
from unisono.demo.world.laws import Laws
from unisono.demo.world.leaving import BILL_MONTHS, WELCOME_MONTHS
from unisono.demo.world.nouns import Customers, Floats, Whole, World
from unisono.demo.world.value import expected_value

BREAKS = (
    "promesa_rota",
    "sin_resolver",
    "instalación_muy_tarde",
    "primera_factura_distinta",
    "sin_bienvenida",
)
LATE_MONTHS = 2


def chances(laws: Laws) -> Floats:
    """The chance that each kind of break drives a customer out, over the months it works.

    >>> chances(Laws()).round(3).tolist()
    [0.24, 0.05, 0.154, 0.154, 0.169]
    """
    rules = laws.leaving
    return np.array(
        [
            rules.broken_promise,
            rules.unsolved,
            1 - (1 - rules.late_installation) ** LATE_MONTHS,
            1 - (1 - rules.first_bill) ** len(BILL_MONTHS),
            1 - (1 - rules.no_welcome) ** len(WELCOME_MONTHS),
        ]
    )


def breaks(world: World, desk: Desk) -> Whole:
    """The breaks of a block, by kind.

    Returns
    -------
    array, shape (kinds, 3)
        How many; what those customers were still worth, in cents; what the breaks cost, in cents:
        the chance to leave because of it × what is still expected, once a customer and month.
    """
    chance, counted = chances(desk.laws), []
    for kind, (who, month) in enumerate(_happened(world)):
        once = np.unique(who * MONTHS + month)
        who, month = once // MONTHS, once % MONTHS
        worth = remaining(world.customers, who, month, desk)
        patience = world.customers.patience[who] if kind == 0 else 1.0
        cost = np.minimum(chance[kind] * patience, 1.0) * worth
        counted.append([len(once), round(worth.sum()), round(cost.sum())])
    return np.array(counted, dtype=np.int64)


def remaining(customers: Customers, who: Whole, month: Whole, desk: Desk) -> Floats:
    """What margin is still to be expected of customers from a month on, had nothing happened in it?"""
    chosen = take(customers, who)
    return expected_value(chosen, desk, since=month - month_of(chosen.won_at) + 1)


def _happened(world: World) -> list[tuple[Whole, Whole]]:
    """Whom each kind of break befell, and when (in the months that could still be followed)."""
    customers, cases = world.customers, world.cases
    won = month_of(customers.won_at)
    broken, unsolved = np.flatnonzero(cases.kept == 0), np.flatnonzero(~cases.solved)
    late = np.flatnonzero(customers.very_late)
    differs, missed = np.flatnonzero(customers.bill_differs), np.flatnonzero(customers.no_welcome)
    arrived = month_of(world.installs.delivered_at[late])
    return [
        (cases.customer[broken], month_of(cases.opened_at[broken])),
        (cases.customer[unsolved], month_of(cases.opened_at[unsolved])),
        (late, np.minimum(arrived, MONTHS - 1)),
        (differs, np.minimum(won[differs] + 1, MONTHS - 1)),
        (missed, won[missed]),
    ]
