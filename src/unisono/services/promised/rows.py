"""Brings the promises that files define into a load, with the calendars of all promises that have hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa

from unisono.loop.decide.promise import Definition
from unisono.loop.measure.open_hours import Week, calendar_rows, read_hours
from unisono.model.canon import BY_NAME, Kind
from unisono.model.company import Company
from unisono.services.promised.files import promise_files, promise_id
from unisono.store.warehouse.load import Load

SOURCE = "unisono"
_ARROW = {
    Kind.TIME: pa.int64(),
    Kind.DAY: pa.int32(),
    Kind.INTEGER: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.FLAG: pa.bool_(),
}
_CLOCKED = {  # what a promise's clock is read at
    "cases": ("opened_at", "first_answer_at", "resolved_at"),
    "deliveries": ("ordered_at", "delivered_at"),
    "exposures": ("at", "done_at"),
}
_MARGIN = timedelta(days=2)


def bring_promises(load: Load, company: Company) -> None:
    """Make what the company's promise files say the promises of the source `unisono`, within a load.

    Drafts were promised to nobody, and are left out; so is what can't be read or measured.
    """
    said = [file for file in promise_files(company).readable if file.said]
    rows = [_row(file.name, file.definition, company.time_zone) for file in said]
    load.bring("promises", SOURCE, _table("promises", rows))
    load.replace("open_hours", _table("open_hours", _calendars(load, company)))


def _row(name: str, definition: Definition, zone: str) -> dict[str, Any]:
    same = ("text", "made_in", "kind", "operator", "target", "unit", "segment", "channel", "topic", "hours")
    told = {field: getattr(definition, field) for field in (*same, "share", "owner", "state")}
    return {
        **{field: None if value == "" else value for field, value in told.items()},
        "id": promise_id(name),
        "campaign_id": definition.campaign or None,
        "calendar": definition.hours or None,
        "made_at": _moment(definition.made, time.min, zone),
        "ends_at": _ended(definition, zone),
        "source": SOURCE,
        "source_id": name,
        "bucket": 0,
    }


def _ended(definition: Definition, zone: str) -> int | None:
    """The last moment it holds: of its last day, or when it was retired."""
    ends = _moment(definition.ends, time.max, zone)
    if definition.state != "retired":
        return ends
    retired = [_microseconds(step.at) for step in definition.history if step.state == "retired"]
    return min(each for each in (ends, *retired[-1:]) if each is not None) if ends or retired else None


def _calendars(load: Load, company: Company) -> list[dict[str, Any]]:
    """The calendars of all promises that have hours, over the days of which the data tell."""
    found = load.engine.execute(
        f"select id, hours, made_at from ({load.rows('promises')}) where hours is not null order by id"
    ).fetchall()
    weeks = [(name, week, made) for name, hours, made in found if (week := _week(hours)) is not None]
    first, last = _days(load, company.time_zone) if weeks else (None, None)
    if first is None or last is None:
        return []
    rows: list[dict[str, Any]] = []
    for name, week, made in weeks:
        begins = max(first, _local(made, company.time_zone) - _MARGIN) if made is not None else first
        rows += calendar_rows(name, week, begins, last, company.holidays)
    return [{**row, "source": SOURCE, "source_id": row["id"], "bucket": 0} for row in rows]


def _week(hours: str) -> Week | None:
    try:
        return read_hours(hours)
    except ValueError:  # the ledger says so where it shows the promise
        return None


def _days(load: Load, zone: str) -> tuple[date | None, date | None]:
    ends: list[int] = []
    for table, columns in _CLOCKED.items():
        asked = ", ".join(f'min("{column}"), max("{column}")' for column in columns)
        (row,) = load.engine.execute(f"select {asked} from ({load.rows(table)})").fetchall()
        ends += [value for value in row if value is not None]
    if not ends:
        return None, None
    return _local(min(ends), zone) - _MARGIN, _local(max(ends), zone) + _MARGIN


def _table(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    kinds = {column.name: _ARROW.get(column.kind, pa.string()) for column in BY_NAME[table].columns}
    kinds |= {"source": pa.string(), "source_id": pa.string(), "bucket": pa.int32()}
    return pa.table({name: pa.array(_values(rows, name), kind) for name, kind in kinds.items()})


def _values(rows: Iterable[Mapping[str, Any]], name: str) -> list[Any]:
    return [row.get(name) for row in rows]


def _moment(day: date | None, at: time, zone: str) -> int | None:
    return None if day is None else _microseconds(datetime.combine(day, at, ZoneInfo(zone)))


def _microseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000_000)


def _local(microseconds: int, zone: str) -> date:
    return datetime.fromtimestamp(microseconds / 1_000_000, ZoneInfo(zone)).date()
