"""Reads what the gate needs of a company: its contacts, its campaigns, its people at work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from unisono.errors import CompanyError, InputError, MissingError
from unisono.loop.decide.gate.history import QUARTER_DAYS, History, cells_kernel, history_from
from unisono.loop.decide.gate.hours import flags_of
from unisono.loop.decide.gate.nouns import WEEK, Capacity
from unisono.loop.measure.clock import day_number
from unisono.model.company import Company
from unisono.model.edition import Edition
from unisono.model.kernel import Kernel
from unisono.services.rows import CENTS
from unisono.store.definitions import read_definition
from unisono.store.warehouse import Reader

MOST_PARTS = 8
CAPACITY = "capacity"
PARTS = ("segment", "country")


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """What was seen before a day: contacts on a channel, by segment too, and what handling cost."""

    history: History
    parts: Mapping[str, History]
    hour_cost: int | None  # cents an hour of handling


def tomorrow(company: Company, edition: Edition) -> date:
    """The day after the last one an edition can know of."""
    made = edition.made_at or datetime.now(ZoneInfo(company.time_zone))
    return made.astimezone(ZoneInfo(company.time_zone)).date() + timedelta(days=1)


def last_seen(reader: Reader, before: date) -> date:
    """The day after the last contact or order before a day; that day itself where there is none."""
    found = reader.ask(
        Kernel(
            "select max(day) as day from (select max(local_day(opened_at)) as day from cases"
            " where local_day(opened_at) < $before union all select max(local_day(ordered_at))"
            " from deliveries where local_day(ordered_at) < $before) as seen",
            ("cases", "deliveries"),
            {"before": day_number(before)},
        )
    )
    last = found[0]["day"] if found else None
    return before if last is None else date(1970, 1, 1) + timedelta(days=int(last) + 1)


def past_of(reader: Reader, channel: str, within: float, before: date, segment: str) -> Past:
    """The contacts of the quarter before a day; those of a segment alone where one is named."""
    rows = reader.ask(cells_kernel(channel, within, before))
    parts: dict[str, History] = {}
    column = PARTS[1] if segment else PARTS[0]
    split = reader.ask(cells_kernel(channel, within, before, segment=segment, split=column))
    for name in _most_frequent(split):
        own = [row for row in split if row["part"] == name]
        parts[name] = _aligned(own, rows, within, before)
    return Past(history_from(rows, within, before), parts, _hour_cost(rows))


def capacity_of(company: Company, history: History, channel: str, hour_cost: int | None) -> Capacity:
    """Agents by hour of the week: as `plans/capacity.toml` says of this channel, else as seen in the cases.

    Raises
    ------
    CompanyError
        `definition_broken` or `gate_capacity`, where the file can't be read as capacity.
    """
    told = _stated(company)
    shifts = [each for each in _shifts(told) if not channel or each.get("channel", "") in ("", channel)]
    cost = hour_cost
    if cost is None and _counts(told.get("cost_per_hour")):
        cost = round(float(told["cost_per_hour"]) * CENTS)
    if not shifts:
        return Capacity(history.seen_agents(), False, cost)
    agents = np.zeros(WEEK)
    for shift in shifts:
        agents += _shift(shift)
    return Capacity(agents, True, cost)


def choices_of(reader: Reader, before: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Channels contacts came by in the last quarter, and segments of customers; the most frequent first."""
    told = {"before": day_number(before), "since": day_number(before) - QUARTER_DAYS}
    channels = reader.ask(
        Kernel(
            "select channel as name, count(*) as n from cases where channel is not null"
            " and local_day(opened_at) < $before and local_day(opened_at) >= $since"
            " group by 1 order by 2 desc, 1 limit 20",
            ("cases",),
            told,
        )
    )
    segments = reader.ask(
        Kernel(
            "select segment as name, count(*) as n from customers where segment is not null"
            " group by 1 order by 2 desc, 1 limit 20",
            ("customers",),
        )
    )
    return tuple(str(row["name"]) for row in channels), tuple(str(row["name"]) for row in segments)


def _stated(company: Company) -> Mapping[str, Any]:
    try:
        return read_definition(company.folder, "plans", CAPACITY)
    except MissingError:
        return {}


def _shifts(told: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    shifts = told.get("shift", [])
    if not isinstance(shifts, list) or not all(isinstance(each, Mapping) for each in shifts):
        raise CompanyError("gate_capacity", file=f"plans/{CAPACITY}.toml")
    return shifts


def _counts(value: object) -> bool:
    """Whether it is an amount: a number, 0 or more, that ends somewhere."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < float("inf")


def _shift(shift: Mapping[str, Any]) -> np.ndarray[Any, np.dtype[np.float64]]:
    if not _counts(shift.get("agents")):
        raise CompanyError("gate_capacity", file=f"plans/{CAPACITY}.toml")
    try:
        return np.where(flags_of(str(shift.get("hours", "24/7"))), float(shift["agents"]), 0.0)
    except InputError as unreadable:
        raise CompanyError("gate_capacity", file=f"plans/{CAPACITY}.toml") from unreadable


def _most_frequent(rows: list[dict[str, Any]]) -> list[str]:
    counted: dict[str, float] = {}
    for row in rows:
        if row["part"] is not None:
            counted[str(row["part"])] = counted.get(str(row["part"]), 0.0) + float(row["n"])
    return sorted(counted, key=lambda name: -counted[name])[:MOST_PARTS]


def _aligned(own: list[dict[str, Any]], whole: list[dict[str, Any]], within: float, before: date) -> History:
    """A segment's history over the same days as that of all."""
    nothing = (
        {name: 0 if isinstance(value, int | float) else value for name, value in whole[0].items()}
        if whole
        else {}
    )
    first = [{**nothing, "day": whole[0]["day"], "hour": whole[0]["hour"]}] if whole else []
    return history_from([*first, *own], within, before)


def _hour_cost(rows: list[dict[str, Any]]) -> int | None:
    """What an hour of handling cost, in cents; None where costs aren't written down."""
    cost = sum(float(row["cost"] or 0) for row in rows)
    seconds = sum(float(row["priced_seconds"] or 0) for row in rows)
    return round(cost / seconds * 3600) if seconds and cost > 0 else None
