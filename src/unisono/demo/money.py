"""What customers pay: a fee a month, money back for some late installations, spare parts in the shop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.delivery import Installations, Lives
from unisono.demo.market import Sales
from unisono.demo.people import Accounts
from unisono.demo.truth import DAY, EXPORTED_AT, MARGIN_SHARE, Floats, Texts, Times, Whole, days

REFUND = -30.0
_EXTRAS = np.array([25.0, 49.9, 79.9, 120.0])


@dataclass(frozen=True, slots=True)
class Payments:
    """One entry a payment, in soles; `owner` is the place of its customer (or web account)."""

    owner: Whole
    at: Times
    amount: Floats
    margin: Floats
    kind: Texts


def make_payments(
    random: np.random.Generator, sales: Sales, installations: Installations, lives: Lives
) -> Payments:
    """Charge every 30 days from the first; give money back to a third of those installed late."""
    times = np.ceil(lives.months * 30.4 / 30).astype(np.int64)
    owner = np.repeat(np.arange(len(times)), times)
    turn = np.arange(len(owner)) - np.repeat(np.cumsum(times) - times, times)
    back = np.flatnonzero(installations.late & installations.done & (random.random(len(times)) < 0.33))
    back = back[installations.delivered_at[back] + 3 * DAY < EXPORTED_AT]
    price = sales.price[owner]
    return Payments(
        owner=np.concatenate([owner, back]),
        at=np.concatenate(
            [lives.begins[owner] + turn * 30 * DAY, installations.delivered_at[back] + 3 * DAY]
        ),
        amount=np.concatenate([price, np.full(len(back), REFUND)]),
        margin=np.concatenate([(price * MARGIN_SHARE).round(2), np.full(len(back), REFUND)]),
        kind=np.concatenate([np.full(len(owner), "cuota", object), np.full(len(back), "devolución", object)]),
    )


def make_purchases(random: np.random.Generator, accounts: Accounts, lives: Lives) -> Payments:
    """Let some web accounts buy spare parts while they are customers."""
    account = np.flatnonzero(random.random(len(accounts.owner)) < 0.3)
    life = lives.months[accounts.owner[account]] * 30.4
    account, life = account[life > 0], life[life > 0]
    amount = random.choice(_EXTRAS, len(account))
    return Payments(
        owner=account,
        at=lives.begins[accounts.owner[account]] + days(random.random(len(account)) * life),
        amount=amount,
        margin=(amount * 0.3).round(2),
        kind=np.full(len(account), "repuesto", dtype=object),
    )
