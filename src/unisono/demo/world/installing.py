"""Installations and spare parts: promised for a day, delivered on it or not.

The share that comes late is one, but in one city, whose logistics partner changed, it is another from
that month on.
"""

from __future__ import annotations

import numpy as np

from unisono.demo.world.calendar import DAY, END, EXPORTED_AT, HOUR, month_of
from unisono.demo.world.chance import happens
from unisono.demo.world.customers import Newcomers
from unisono.demo.world.laws import Laws
from unisono.demo.world.nouns import Flags, Floats, Installs, Whole

MOST_LATE_DAYS = 12


def late_share(city: Whole, month: Whole, laws: Laws) -> Floats:
    """The chance to come late, by city and the month promised.

    >>> late_share(np.array([2, 2, 0]), np.array([10, 11, 11]), Laws()).tolist()
    [0.1, 0.3, 0.1]
    """
    rules = laws.installing
    changed = (city == rules.changed_city) & (month >= rules.change_month)
    return np.where(changed, rules.late_after_change, rules.late)


def installations(random: np.random.Generator, came: Newcomers, laws: Laws) -> Installs:
    """The installation of each newcomer, ordered the moment they were won."""
    ordered = np.minimum(came.won_at + random.integers(60, HOUR, len(came)), END - 1)
    return _deliver(random, np.arange(len(came)), came, ordered, laws)


def spare_parts(
    random: np.random.Generator, ordered: Whole, customer: Whole, came: Newcomers, laws: Laws
) -> Installs:
    """Spare parts ordered by some customers; a few are cancelled and never come."""
    return _deliver(random, customer, came, ordered, laws, spare=True)


def _deliver(
    random: np.random.Generator,
    customer: Whole,
    came: Newcomers,
    ordered: Whole,
    laws: Laws,
    *,
    spare: bool = False,
) -> Installs:
    rules, count = laws.installing, len(customer)
    first, last = rules.notice_days
    promised_day = ordered // DAY + random.integers(first, last + 1, count)
    late = happens(random, late_share(came.city[customer], month_of(promised_day * DAY), laws), count)
    very = happens(random, rules.very_late, count)
    behind = np.where(very, random.integers(4, MOST_LATE_DAYS + 1, count), random.integers(1, 4, count))
    early = np.minimum(random.integers(0, 2, count), promised_day - ordered // DAY - 1)
    day = promised_day + np.where(late, behind, -early)
    delivered = day * DAY + random.integers(8 * HOUR, 19 * HOUR, count)
    gone = happens(random, rules.cancelled, count) & spare
    delivered = np.where(gone | (delivered > EXPORTED_AT), -1, delivered)
    return Installs(
        customer=customer,
        spare=np.full(count, spare),
        ordered_at=ordered,
        promised_at=promised_day * DAY + 18 * HOUR,
        delivered_at=delivered,
        late=late & ~gone,
    )


def very_late(installs: Installs) -> Flags:
    """Which came, or will come, more than three days late?

    >>> from unisono.demo.world.nouns import Installs
    >>> moments = np.array([0, 8 * DAY])
    >>> none = np.zeros(2, bool)
    >>> very_late(Installs(moments, none, moments * 0, moments * 0 + 3 * DAY, moments, none)).tolist()
    [False, True]
    """
    days = installs.delivered_at // DAY - installs.promised_at // DAY
    return np.asarray((installs.delivered_at >= 0) & (days > 3))
