"""What is planted in the small company: its calendar and the size of every effect, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Times = npt.NDArray[Any]  # datetime64[s] of Lima's wall clock; NumPy's stubs lose it in sums
Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Texts = npt.NDArray[np.object_]

FIRST_MOMENT = np.datetime64("2024-11-01T00:00:00")
EXPORTED_AT = np.datetime64("2026-11-06T20:00:00")  # 24 whole months and some days of the next
BAD_MONTH = (np.datetime64("2026-10-01T00:00:00"), np.datetime64("2026-11-01T00:00:00"))
NIGHT_BEGINS, NIGHT_ENDS = 22, 7
DAY = np.timedelta64(86_400, "s")


@dataclass(frozen=True, slots=True)
class Origin:
    """One way customers come: its campaign, its share of customers, and what it is worth."""

    name: str
    campaign: str
    share: float  # of the customers
    conversion: float  # of its leads
    night_need: float  # share of its customers who need help at night
    begins: np.datetime64 = FIRST_MOMENT
    cost: float = 0.0


NIGHT_CAMPAIGN = "C-247"
ORIGINS = (
    Origin("buscador", "C-BUS", 0.28, 0.14, 0.12, cost=61_000.0),
    Origin("recomendados", "C-REC", 0.22, 0.20, 0.10, cost=18_000.0),
    Origin("tienda", "C-TIE", 0.15, 0.11, 0.12, cost=44_000.0),
    Origin("correo", "C-COR", 0.07, 0.06, 0.12, cost=9_000.0),
    Origin("anuncio 24/7", NIGHT_CAMPAIGN, 0.28, 0.26, 0.70, np.datetime64("2025-07-01T00:00:00"), 83_000.0),
)

PLANS = ("Esencial", "Completo", "Premium")
PLAN_SHARES = (0.5, 0.35, 0.15)
MONTHLY_PRICES = np.array([59.9, 89.9, 139.9])  # soles
MARGIN_SHARE = 0.42

LATE_SHARE, LATE_SHARE_IN_BAD_MONTH = 0.13, 0.40
MONTHLY_CHURN, MONTHLY_CHURN_OF_NIGHT, MONTHLY_CHURN_OF_LATE = 0.012, 0.055, 0.012

CASES_A_MONTH, CASES_A_MONTH_OF_NIGHT = 0.20, 0.34
AT_NIGHT, AT_NIGHT_OF_NIGHT = 0.08, 0.60  # share of a customer's contacts
WAITS_TILL_MORNING = 0.60  # of contacts at night
SOLVED_AT_ONCE, SOLVED_AT_ONCE_AT_NIGHT = 0.84, 0.50
PROMISED_ANSWER_SECONDS = 900

CSAT_LATE, CSAT_BROKEN_ANSWER, CSAT_UNSOLVED, CSAT_BAD_MONTH = -1.5, -1.5, -0.6, -0.55
NPS_LATE, NPS_BROKEN_NIGHT, NPS_BAD_MONTH = -1.8, -2.8, -0.6


def in_bad_month(times: Times) -> Flags:
    """Which moments lie in the month in which everything went worse?

    >>> in_bad_month(np.array(["2026-10-15", "2026-09-30"], dtype="datetime64[s]")).tolist()
    [True, False]
    """
    return np.asarray((times >= BAD_MONTH[0]) & (times < BAD_MONTH[1]))


def at_night(times: Times) -> Flags:
    """Which moments lie between 22:00 and 07:00?

    >>> at_night(np.array(["2026-03-01T03:00", "2026-03-01T07:00"], dtype="datetime64[s]")).tolist()
    [True, False]
    """
    hour = (times - times.astype("datetime64[D]")).astype(np.int64) // 3600
    return np.asarray((hour >= NIGHT_BEGINS) | (hour < NIGHT_ENDS))


def midnight(times: Times) -> Times:
    """The beginning of each moment's day.

    >>> str(midnight(np.array(["2026-03-01T03:00"], dtype="datetime64[s]"))[0])
    '2026-03-01T00:00:00'
    """
    return times.astype("datetime64[D]").astype("datetime64[s]")


def seconds(amounts: Floats) -> npt.NDArray[Any]:
    """Durations in whole seconds."""
    return amounts.astype(np.int64).astype("timedelta64[s]")


def days(amounts: Floats) -> npt.NDArray[Any]:
    """Durations given in days, in whole seconds."""
    return seconds(amounts * 86_400)
