"""Steps of the journey that only the sales system logs: much traffic, and one silent moment among it.

The welcome call that nobody makes costs customers; nobody complains of it.  The other steps fail as
often and cost nothing: whoever looks for moments of truth must tell them apart.
"""

from __future__ import annotations

import numpy as np

from unisono.demo.world.calendar import DAY, END, HOUR, MONTH_STARTS
from unisono.demo.world.chance import happens
from unisono.demo.world.columns import joined, take
from unisono.demo.world.market import STEP
from unisono.demo.world.nouns import Flags, Floats, Leads, Touches, Whole

BEFORE = (
    ("anuncio", 0.0, 0.0),
    ("visita_web", 0.1, 0.06),
    ("cotización", 0.5, 0.05),
    ("llamada_de_venta", 0.7, 0.10),
)
"""Steps before winning: where between lead and contract they lie, and how often they fail."""

AFTER = (
    ("contrato", 0.0, 0.01, 1.0),
    ("correo_de_bienvenida", 0.2, 0.05, 1.0),
    ("cita_de_instalación", 0.5, 0.12, 1.0),
    ("alta_en_la_app", 4.0, 0.15, 0.75),
    ("tutorial", 6.0, 0.10, 0.50),
)
"""Steps after it: days after winning, how often they fail, and whose they are."""

MONTHLY = (("uso_de_la_app", 0.16, 0.12), ("boletín", 0.25, 0.05), ("visita_técnica", 0.04, 0.08))
"""Steps of any month: how often they happen and fail."""

WELCOME_DAYS = (6, 11)
RENEWAL_MONTH = 11  # of the relation


def starting(random: np.random.Generator, leads: Leads, won_at: Whole, missed: Flags) -> Touches:
    """The steps around winning; `missed` says whom nobody called to welcome."""
    count = len(won_at)
    who, created = np.arange(count), leads.created_at[:count]
    lots = [
        _lot(who, created + ((won_at - created) * part).astype(np.int64), code, happens(random, fails, count))
        for code, part, fails in BEFORE
    ]
    for code, days, fails, share in AFTER:
        some = np.flatnonzero(happens(random, share, count))
        at = won_at[some] + int(days * DAY) + random.integers(60, 20 * HOUR, len(some))
        lots.append(_lot(some, at, code, happens(random, fails, len(some))))
    called = won_at + random.integers(WELCOME_DAYS[0] * DAY, WELCOME_DAYS[1] * DAY, count)
    lots.append(_lot(who, called, "llamada_de_bienvenida", missed))
    return _told(joined(lots))


def monthly(random: np.random.Generator, month: int, active: Whole, age: Whole, glad: Floats) -> Touches:
    """The steps of a month: what happens to anybody, renewals, and who recommends.

    Parameters
    ----------
    active, age : who is a customer, for how many months
    glad : each one's chance to recommend
    """
    lots = []
    for code, share, fails in MONTHLY:
        some = active[happens(random, share, len(active))]
        lots.append(_lot(some, _within(random, month, len(some)), code, happens(random, fails, len(some))))
    renewed = active[age == RENEWAL_MONTH]
    recommends = active[happens(random, glad, len(active))]
    for code, some in (("aviso_de_renovación", renewed), ("recomendación", recommends)):
        lots.append(_lot(some, _within(random, month, len(some)), code, np.zeros(len(some), dtype=bool)))
    return joined(lots)


def _within(random: np.random.Generator, month: int, count: int) -> Whole:
    days = (MONTH_STARTS[month + 1] - MONTH_STARTS[month]) // DAY
    of_day = random.integers(8 * HOUR, 21 * HOUR, count)
    return np.asarray(MONTH_STARTS[month] + random.integers(0, days, count) * DAY + of_day)


def _lot(who: Whole, at: Whole, code: str, failed: Flags) -> Touches:
    return Touches(who, at, np.full(len(who), STEP[code], dtype=np.int8), failed)


def _told(touches: Touches) -> Touches:
    """Without what hasn't happened yet."""
    return take(touches, touches.at < END)
