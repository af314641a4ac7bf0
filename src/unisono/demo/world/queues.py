"""How long a contact waits: by channel, hour of the week on the customer's clock, and how nights are staffed.

By day a shift of agents faces its load: Erlang's C formula says who is answered in time.  By night one
guard answers what he can; who he misses waits until the morning.
"""

from __future__ import annotations

from math import exp

import numpy as np

from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CHANNELS, MAIL, PHONE, PROMISED_SECONDS, WHATSAPP
from unisono.demo.world.nouns import Flags, Floats, Whole

NIGHT_BEGINS, NIGHT_ENDS = 22, 7
WEEK = 168
BY_HOUR = (
    1, 1, 1, 1, 1, 2, 5, 18, 52, 92, 100, 94, 80, 58, 62, 74, 78, 80, 84, 76, 58, 36, 4, 2,
)  # fmt: skip
BY_WEEKDAY = (1.30, 1.12, 1.05, 1.02, 1.05, 0.55, 0.30)
OF_NIGHT = (1.3, 1.4, 1.5, 1.5, 1.2, 1.0, 0.9)  # hours 0 to 6; 22 and 23 count 1
KEPT_WAIT = (150.0, 60.0, 14_400.0)  # usual wait of those answered in time, by CHANNELS
BROKEN_WAIT = (1_500.0, 900.0, 40_000.0)  # beyond the promise, of the others


def usual_week() -> Floats:
    """When people call: the share of contacts of each hour of the week, by their own clock.

    >>> round(float(usual_week().sum()), 9)
    1.0
    """
    week = np.outer(BY_WEEKDAY, BY_HOUR).ravel()
    return np.asarray(week / week.sum())


def night_week() -> Floats:
    """When those call who need help by night: night hours alone.

    >>> float(night_week()[12])
    0.0
    """
    day = np.zeros(24)
    day[: len(OF_NIGHT)], day[NIGHT_BEGINS:] = OF_NIGHT, 1.0
    return np.tile(day / day.sum() / 7, 7)


def by_night(hours: Whole) -> Flags:
    """Which hours of the week lie in the night?

    >>> by_night(np.array([3, 12, 22 + 24])).tolist()
    [True, False, True]
    """
    return np.asarray((hours % 24 >= NIGHT_BEGINS) | (hours % 24 < NIGHT_ENDS))


def waits_longer(agents: int, load: float, waits: float) -> float:
    """Erlang C: the chance to wait longer than `waits` handling times, with `load` of each agent's time.

    >>> round(waits_longer(1, 0.5, 0.0), 3), round(waits_longer(2, 0.5, 0.0), 3)
    (0.5, 0.333)
    """
    offered = agents * load
    blocked = 1.0  # Erlang B, by its recursion
    for place in range(1, agents + 1):
        blocked = offered * blocked / (place + offered * blocked)
    waiting = blocked / (1 - load * (1 - blocked))
    return waiting * exp(-agents * (1 - load) * waits)


def kept_shares(laws: Laws) -> Floats:
    """The chance that a contact is answered as promised.

    Returns
    -------
    array, shape (2, channels, 168)
        First without, then with staffed nights; by hour of the week on the customer's clock.

    >>> kept_shares(Laws()).shape
    (2, 3, 168)
    """
    service = laws.service
    kept = np.empty((2, len(CHANNELS), WEEK))
    kept[:, WHATSAPP], kept[:, MAIL] = service.whatsapp_keeps, service.mail_keeps
    week = usual_week() / usual_week().max()
    loads = service.load + (service.peak_load - service.load) * week**3
    waits = PROMISED_SECONDS[PHONE] / service.call_seconds
    day = [service.staffed_keeps * (1 - waits_longer(service.agents, load, waits)) for load in loads]
    night = by_night(np.arange(WEEK))
    for staffed, share in enumerate((service.guard_keeps, service.staffed_keeps)):
        kept[staffed, PHONE] = np.where(night, share, day)
    return kept


def waits(random: np.random.Generator, kept: Flags, channel: Whole, until_morning: Whole) -> Whole:
    """How many seconds does each contact wait?

    Parameters
    ----------
    kept : whether it is answered as promised
    until_morning : seconds to the next shift for calls at unstaffed nights, 0 for all others
    """
    promised = np.array(PROMISED_SECONDS)[channel]
    usual = np.array(KEPT_WAIT)[channel]
    drawn = random.random(len(kept))
    in_time = -usual * np.log1p(-drawn * -np.expm1(-promised / usual))
    beyond = promised + 1 - np.array(BROKEN_WAIT)[channel] * np.log1p(-drawn)
    late = np.maximum(beyond, until_morning + (beyond - promised))
    return np.asarray(np.where(kept, np.minimum(in_time, promised), late).astype(np.int64))
