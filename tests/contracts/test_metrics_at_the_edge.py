"""What every metric must bear: one row, nothing but gaps, twins, giants, the ends of the clock."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.loop.measure.company import Company, Row
from unisono.loop.measure.catalogue import BY_SLUG, METRICS
from unisono.model.canon import TABLES, Column, Kind
from unisono.model.question import Figure
from unisono.model.words import known

SLUGS = [metric.slug for metric in METRICS]
STATED = {"earned_origins": ("web",)}
YEAR = 365 * 86_400_000_000
NOON = 1_520_000_000_000_000  # some day of March 2018
TIMES = (NOON, NOON + 1, NOON - YEAR, NOON - 2 * YEAR, NOON + YEAR // 3, -1, 0, NOON + 30 * YEAR)
MONEY = (0, 1, -1, 990, -990, 10**15, -(10**15))
NUMBERS = (0.0, 1.0, 4.0, 7.0, 10.0, -3.0, 0.1, 1e12, -1e12, 1e300, math.nan, math.inf)
WEIGHTS = (None, 1.0, 1e-12, 1e12, 0.0, -5.0, math.nan, math.inf)
TEXTS = {
    "instrument": ("nps", "NPS", "csat", "ces", "stars", ""),
    "direction": ("up", "down", "sideways"),
    "kind": ("delivery", "first_answer", "answered_hours", "purchase"),
    "currency": ("PEN",),
    "unit": ("seconds", "days", "parsecs"),
    "origin": ("web", "fair", "|", "%"),
    "promised_by": ("day", "time"),
    "status": ("done", "cancelled"),
}


def filled(column: Column, draw: random.Random) -> Any:
    """Some value a column may hold, likely or not."""
    if column.name == "weight":
        return draw.choice(WEIGHTS)
    match column.kind:
        case Kind.REF:
            return f"{column.to}:{draw.randrange(25)}"
        case Kind.TIME:
            return draw.choice(TIMES) + draw.randrange(40) * 86_400_000_000
        case Kind.DAY:
            return draw.randrange(15_000, 20_000)
        case Kind.MONEY | Kind.INTEGER:
            return draw.choice(MONEY)
        case Kind.NUMBER:
            return draw.choice(NUMBERS)
        case Kind.FLAG:
            return draw.random() < 0.5
    return draw.choice(TEXTS.get(column.name, ("a", "b")))


def drawn(rows: int, seed: int, *, gaps: float = 0.2) -> dict[str, list[Row]]:
    """Rows for every canonical table, of whatever its columns may hold."""
    draw = random.Random(seed)
    return {
        table.name: [
            {"id": f"{table.name}:{place}"}
            | {
                column.name: filled(column, draw)
                for column in table.columns
                if column.name != "id" and (column.required or draw.random() >= gaps)
            }
            for place in range(rows)
        ]
        for table in TABLES
    }


def twins(rows: int) -> dict[str, list[Row]]:
    """The same row again and again, save for its id."""
    return {
        name: [{**made[0], "id": f"{name}:{place}"} for place in range(rows)]
        for name, made in drawn(1, 8, gaps=0.0).items()
    }


def bare(rows: int) -> dict[str, list[Row]]:
    """Rows that say nothing but what they must."""
    return drawn(rows, 9, gaps=1.0)


def shuffled(tables: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The same rows, the last first."""
    return {name: rows[::-1] for name, rows in tables.items()}


WILD = drawn(150, 3)
COMPANIES: dict[str, Callable[[], Company]] = {
    "one row": lambda: Company(stated=STATED, **drawn(1, 1, gaps=0.0)),
    "a few rows": lambda: Company(stated=STATED, **drawn(12, 2)),
    "anything": lambda: Company(stated=STATED, **WILD),
    "anything else": lambda: Company(stated=STATED, **drawn(150, 4, gaps=0.5)),
    "all alike": lambda: Company(stated=STATED, **twins(60)),
    "all missing": lambda: Company(stated=STATED, **bare(60)),
    "the same twice": lambda: Company(stated=STATED, **{k: v + v for k, v in drawn(60, 5).items()}),
    "where the day begins": lambda: Company(stated=STATED, zone="Pacific/Kiritimati", **drawn(60, 6)),
    "where it ends": lambda: Company(stated=STATED, zone="Etc/GMT+12", **drawn(60, 6)),
}
MADE: dict[str, Company] = {}


def company(name: str) -> Company:
    """One of the companies above, made once."""
    if name not in MADE:
        MADE[name] = COMPANIES[name]()
    return MADE[name]


def bears(figure: Figure) -> None:
    """What is true of every figure, whatever it was made from."""
    metric, found = BY_SLUG[figure.question.metric], figure.estimate
    numbers = [number for number in (found.value, found.low, found.high) if number is not None]
    assert all(math.isfinite(number) for number in numbers), figure
    assert (found.low is None) == (found.high is None), figure
    assert (found.value is None) == (found.reason is not None), figure
    assert found.reason is None or known(f"reason.{found.reason.code}")
    assert found.n >= 0
    assert found.unit == metric.unit
    if found.low is not None and found.high is not None:
        assert found.low <= found.high
        assert found.value is None or found.low <= found.value <= found.high, figure
    if metric.whole:
        assert found.low is None
        return
    assert found.value is None or found.n >= metric.minimum, figure
    assert found.low is None or found.n >= metric.grey, figure
    if metric.scale == "share":
        assert all(0 <= number <= 1 for number in numbers)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("name", COMPANIES)
def test_no_table_breaks_a_metric_or_makes_it_lie(name: str, slug: str) -> None:
    by = ["customer.country"] if slug != "targets_met" else ["department"]
    for figure in (
        *company(name).measure(slug, currency="PEN"),
        *company(name).measure(slug, *by, currency="PEN", grain="quarter"),
    ):
        bears(figure)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_order_of_rows_means_nothing_to_any_of_them(slug: str) -> None:
    turned = MADE.setdefault("turned", Company(stated=STATED, **shuffled(WILD)))
    for one, other in zip(
        company("anything").measure(slug, grain="quarter"), turned.measure(slug, grain="quarter"), strict=True
    ):
        assert (one.period, one.estimate.n, one.estimate.reason) == (
            other.period,
            other.estimate.n,
            other.estimate.reason,
        )
        for name in ("value", "low", "high"):
            told = getattr(other.estimate, name)
            near = None if told is None else pytest.approx(told, rel=1e-6, abs=1e-6)
            assert getattr(one.estimate, name) == near, (slug, name)


@pytest.mark.parametrize("slug", SLUGS)
def test_opened_figures_open_at_the_edge_too(slug: str) -> None:
    for figure in company("anything").measure(slug):
        rows = company("anything").behind(figure.key, limit=5)
        assert len(rows) == min(5, len(rows))
        assert bool(rows) == bool(figure.estimate.n)


def test_the_edge_is_reached() -> None:
    """The wild company speaks of most metrics, and of some has too little to say: else nothing was tried."""
    told = [company("anything").measure(slug)[0].estimate for slug in SLUGS]
    assert sum(found.n > 0 for found in told) > 0.8 * len(told)
    assert {found.reason.code for found in told if found.reason} & {"too_few", "no_data", "no_year_yet"}
