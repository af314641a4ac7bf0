"""Rows as the silo kernels give them, made by hand: KPIs, stays, and agents or reps turn by turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from unisono.loop.diagnose.silos.nouns import Kpi
from unisono.loop.diagnose.silos.registry import registry
from unisono.loop.diagnose.silos.turns import SEASON, TURNS

Row = dict[str, Any]


def reading(
    department: str, name: str, month: int, value: float, target: float | None = 10.0, **more: Any
) -> Row:
    """One month of a KPI."""
    told = {"owner": None, "direction": "up", "incentive": None, **more}
    return {"department": department, "name": name, "month": month, "value": value, "target": target, **told}


def kpis(months: Sequence[int], *, red: Sequence[str] = (), **more: Any) -> tuple[Kpi, ...]:
    """Marketing, Sales and Service with a KPI each, green in all these months but those in `red`."""
    return registry(
        [
            reading(department, name, month, 4.0 if department in red else 12.0, **more)
            for department, name in (("marketing", "mql"), ("sales", "quota"), ("service", "fcr"))
            for month in months
        ]
    )


def stay(value: str, n: int, ended: int | None, **more: Any) -> Row:
    """So many customers of a group, won in month 100, who left in one or are still there in 110."""
    told: Row = {"country": "PE", "segment": "joven", "needs": "", "start_month": 100, "last_month": 110}
    paid: Row = {"pays": 1_000 * n, "paying": n, "currency_low": "PEN", "currency_high": "PEN"}
    return {"value": value, "end_month": ended, "n": n, **told, **paid, **more}


def stays(**left: int) -> list[Row]:
    """A hundred customers of each group, of whom so many left in month 105."""
    return [
        row
        for value, gone in left.items()
        for row in (stay(value, gone, 105), stay(value, 100 - gone, None))
        if row["n"]
    ]


def turns(
    random: np.random.Generator,
    *,
    paces: Sequence[float],
    slope: float,
    a_turn: int = 12,
    lane: str = "Alpha",
    channel: str = "phone",
    **more: Any,
) -> list[Row]:
    """Units of one lane, each with its pace, whose outcome follows the pace by `slope`.

    `more` may say `leave` (how many more leave of those with the outcome), `lean` (how far what was known
    beforehand goes with the pace) and `pays`, `spent`, `currency`; strata are the seasons.
    """
    pace = np.repeat(np.asarray(paces), TURNS * a_turn)
    unit = np.repeat(np.arange(len(paces)), TURNS * a_turn)
    turn = np.tile(np.repeat(np.arange(TURNS), a_turn), len(paces))
    x = pace + random.normal(0.0, 0.1, len(pace))
    y = (random.random(len(pace)) < np.clip(0.35 + slope * pace, 0.02, 0.98)).astype(float)
    gone = (random.random(len(pace)) < 0.03 + more.get("leave", 0.3) * y).astype(float)
    known = (random.random(len(pace)) < np.clip(0.3 + more.get("lean", 0.0) * pace, 0.0, 1.0)).astype(float)
    drawn = {"x": x, "y": y, "g": gone, "k1": known, "k2": random.normal(size=len(pace))}
    off = {name: _centred(each, turn // SEASON) for name, each in drawn.items()}
    alone = np.full_like(x, 1 - 1 / (len(paces) * a_turn * SEASON))
    sums = {"n": np.ones_like(x), "told": alone, "raw_x": x, "raw_y": y}
    sums |= {name: off[name] for name in ("x", "y", "k1", "k2")}
    pairs = ("xx", "x", "x"), ("xy", "x", "y"), ("yy", "y", "y"), ("yg", "y", "g"), ("gg", "g", "g")
    known_pairs = (("kk1", "k1", "k1"), ("kk2", "k2", "k2"), ("xk1", "x", "k1"), ("xk2", "x", "k2"))
    sums |= {name: off[one] * off[other] for name, one, other in (*pairs, *known_pairs)}
    place = unit * TURNS + turn
    added = {name: np.bincount(place, each, len(paces) * TURNS) for name, each in sums.items()}
    money = {"pays": a_turn * more.get("pays", 5_000), "paying": a_turn if more.get("pays", 1) else 0}
    money |= {"spent": a_turn * more.get("spent", 500), "spending": a_turn if more.get("spent", 1) else 0}
    currency = more.get("currency", "PEN")
    named = {"lane": lane, "lane_channel": channel, "currency_low": currency, "currency_high": currency}
    return [
        {**named, **money, "unit": f"{lane[:1]}{each // TURNS}", "turn": each % TURNS}
        | {name: float(cells[each]) for name, cells in added.items()}
        for each in range(len(paces) * TURNS)
    ]


def _centred(values: Any, stratum: Any) -> Any:
    mean = np.bincount(stratum, values) / np.bincount(stratum)
    return values - mean[stratum]
