"""What a form offers before anybody types: ranges taken from what the company's own campaigns brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np

from unisono.errors import InputError
from unisono.loop.decide.gate.history import QUARTER_DAYS
from unisono.loop.decide.gate.nouns import Range
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.ledger import ANSWERS, DATED_ORDERS, DELIVERY, PROMISES, Promise, promises_from
from unisono.model.kernel import Kernel
from unisono.services.gate.nouns import Asked
from unisono.store.warehouse import Reader

DAYS = 28
WIDEST = 10.0  # no range is wider than this, whatever campaigns did
UNKNOWN = Range(0.0, 0.0)
SECONDS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": 86_400}
ONE_EACH = Range(1.0, 1.0)  # an order of each who buys
MINUTES_15 = 900.0
_MONTHS_BACK = 13


def usual_of(reader: Reader, channel: str, before: date) -> tuple[tuple[Range, Range, Range], int]:
    """Reach, response and contacts of campaigns like those before a day, and how many months tell of them.

    Reach is the leads a campaign brings in 28 days, response the share of them that become customers,
    contacts what a customer asks in 28 days on this channel: of nine in ten months each.
    """
    day = day_number(before)
    back: dict[str, object] = {"before": day, "since": day - 28 * _MONTHS_BACK}
    months = reader.ask(Kernel(_LEADS, ("leads",), back))
    told: dict[str, object] = {"before": day, "quarter": day - QUARTER_DAYS, "channel": channel}
    (asking,) = reader.ask(Kernel(_ASKING, ("cases", "customers", "contracts"), told))
    if len(months) < 2 or not asking["customers"]:
        return (UNKNOWN, UNKNOWN, UNKNOWN), 0
    reach = _range([float(row["leads"]) for row in months], whole=True)
    response = _range([row["won"] / row["leads"] for row in months if row["leads"] >= 10] or [0.0])
    each = float(asking["contacts"]) / float(asking["customers"]) / QUARTER_DAYS * DAYS
    response = Range(response.low, min(response.high, 1.0))  # no more than all of them can respond
    return (reach, response, Range(_short(each * 0.8), _short(each * 1.25))), len(months)


def asked_of(promise: Promise, ranges: tuple[Range, Range, Range]) -> Asked:
    """What a promise of the ledger asks the gate.

    Raises
    ------
    InputError
        `gate_promise`, where its definition can't be held against capacity.
    """
    delivery = promise.kind == DELIVERY
    if not delivery and (promise.kind not in ANSWERS or promise.missing is not None):
        raise InputError("gate_promise", promise=promise.text or promise.id)
    unit = SECONDS.get((promise.unit or "seconds").lower(), 1)
    return Asked(
        text=promise.text,
        within_seconds=(promise.target or 0.0) * unit,
        reach=ranges[0],
        response=ranges[1],
        contacts=ONE_EACH if delivery else ranges[2],
        days=DAYS,
        starts=promise.made,
        kind="delivery" if delivery else "answer",
        hours=promise.hours or promise.calendar or "24/7",
        share=promise.standard,
        channel=promise.channel,
        segment=promise.segment,
        promise=promise.id,
    )


def blank(ranges: tuple[Range, Range, Range], channel: str) -> Asked:
    """What the form says where nobody named a promise."""
    return Asked("", MINUTES_15, *ranges, days=DAYS, channel=channel)


def promises_in(reader: Reader) -> tuple[Promise, ...]:
    """The promises of an edition that can be held against capacity."""
    (dated,) = reader.ask(DATED_ORDERS)
    found = promises_from(reader.ask(PROMISES), dated["orders"])
    return tuple(
        each for each in found if each.missing is None and each.text and each.kind in (*ANSWERS, DELIVERY)
    )


def _range(seen: Sequence[Any], *, whole: bool = False) -> Range:
    """Where nine of ten lie, not wider than ten times; a little around one alone."""
    values = np.array([float(each) for each in seen if each > 0])
    if not len(values):
        return UNKNOWN
    low, high = np.quantile(values, [0.05, 0.95])
    middle = float(np.sqrt(low * high))
    half = min(max(float(np.sqrt(high / low)), 1.1), WIDEST**0.5)
    if whole:
        return Range(float(round(middle / half)), float(round(middle * half)))
    return Range(_short(middle / half), _short(middle * half))


def _short(value: float) -> float:
    """Three digits are enough of something nobody knows exactly."""
    return float(f"{value:.3g}")


_LEADS = """
select l.campaign_id as campaign,
  cast(floor((local_day(l.created_at) - $since) / 28.0) as integer) as month, count(*) as leads,
  sum(case when l.customer_id is not null then 1 else 0 end) as won
from leads as l
where l.campaign_id is not null and local_day(l.created_at) < $before and local_day(l.created_at) >= $since
group by 1, 2 having count(*) >= 5 order by 1, 2"""
_ASKING = """
select (select count(*) from cases where local_day(opened_at) < $before
    and local_day(opened_at) >= $quarter and ($channel = '' or channel = $channel)) as contacts,
  (select count(*) from customers as u where local_day(u.acquired_at) < $before
    and not exists (select 1 from contracts as k where k.customer_id = u.id
      and local_day(k.ends_at) < $quarter)) as customers"""
