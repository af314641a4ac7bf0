"""How often a promise nobody made yet would have been kept: its definition, checked on what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from unisono.loop.measure.catalogue import metric_of
from unisono.loop.measure.clock import day_number
from unisono.loop.measure.figures import figures_from
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.promise import CHECKS
from unisono.loop.measure.sufficient import moments_sums, over_rows
from unisono.model.canon import BY_NAME, SQL_TYPE
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.question import Question

METRIC = "promise_kept"
_SAID = ("text", "kind", "operator", "target", "unit", "channel", "topic", "segment", "hours")


def evidence_kernel(
    promise: Promise, since: date, until: date, calendar: Iterable[Mapping[str, Any]] = ()
) -> Kernel:
    """Which SQL checks a promise on the days from `since` to `until`, as if it had been made before them?

    A promise of callbacks has nothing to be checked on: nobody's word was given under it yet.

    Parameters
    ----------
    calendar : its rows of `open_hours`, where it has hours of its own.
    """
    told = {name: getattr(promise, name) or None for name in _SAID}
    promised = ", ".join(f"cast(${name} as {_kind('promises', name)}) as {name}" for name in told)
    rest = ", ".join(f"cast(null as {_kind('promises', name)}) as {name}" for name in _REST)
    days = ", ".join(_row(row) for row in calendar)
    shape = ", ".join(f"cast(null as {_kind('open_hours', name)}) as {name}" for name in _CALENDAR)
    hours = (
        f"select * from (values {days}) as days ({', '.join(_CALENDAR)})"
        if days
        else f"select {shape} limit 0"
    )
    sql = f"""
with promises as (select '{_ASKED}' as id, {promised}, {rest}),
open_hours as ({hours}),
said as (
  select kept as v, coalesce(weight, 1) as w from ({CHECKS.relation}) as checks
  where {"promise_kind = $kind" if promise.dated else "promise_id is not null"} and kept is not null
    and local_day("at") between $since and $until
)
select {over_rows(moments_sums(metric_of(METRIC)))}, 1 as rows_cases from said"""
    tables = tuple(table for table in CHECKS.tables if table not in ("promises", "open_hours"))
    return Kernel(sql, tables, {**told, "since": day_number(since), "until": day_number(until)})


def evidence_from(rows: list[dict[str, Any]]) -> Estimate:
    """The kept rate that the kernel's row tells, with its interval, or the reason for none."""
    return figures_from(Question(METRIC), rows)[0].estimate


def checked_as(promise: Promise) -> Promise:
    """The promise under the key its calendar must carry in `evidence_kernel`."""
    return replace(promise, id=_ASKED)


_ASKED = "asked"
_REST = tuple(name for name in BY_NAME["promises"].names if name not in (*_SAID, "id"))
_CALENDAR = ("promise_id", "day", "opens", "closes", "is_open", "seconds_before", "days_until")


def _kind(table: str, name: str) -> str:
    column = BY_NAME[table].column(name)
    return SQL_TYPE[column.kind] if column else "VARCHAR"


def _row(row: Mapping[str, Any]) -> str:
    numbers = ", ".join(str(int(row[name])) for name in _CALENDAR[1:] if name != "is_open")
    day, opens, closes, *rest = numbers.split(", ")
    return (
        f"('{_ASKED}', {day}, {opens}, {closes}, {'true' if row['is_open'] else 'false'}, {', '.join(rest)})"
    )
