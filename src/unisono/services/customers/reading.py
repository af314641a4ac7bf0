"""Turns rows of the tables into nouns: moments on the company's clock, texts, contracts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from unisono.model.chain import ContractState
from unisono.model.company import Company

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def clock(told: int, zone: ZoneInfo) -> datetime:
    """A time of the tables on the company's clock.

    >>> str(clock(1_730_723_520_000_000, ZoneInfo("America/Lima")))
    '2024-11-04 07:32:00-05:00'
    """
    return (_EPOCH + timedelta(microseconds=told)).astimezone(zone)


def moment_at(told: int | None, zone: ZoneInfo) -> datetime | None:
    """The same, where there is one."""
    return None if told is None else clock(told, zone)


def text_of(told: object) -> str:
    """A text of the tables, empty where there is none."""
    return "" if told is None else str(told).strip()


def facts_of(row: Mapping[str, Any], *left_out: str, zone: ZoneInfo) -> dict[str, object]:
    """What a row tells beside some columns: times on the clock, nothing for what it doesn't say."""
    return {
        name: moment_at(value, zone) if name.endswith("_at") else value
        for name, value in row.items()
        if name not in left_out and value is not None and value != ""
    }


def contract_of(row: Mapping[str, Any] | None, until: date | None, company: Company) -> ContractState | None:
    """A contract and where it stands on the last day of the data; None where there is no row."""
    if row is None:
        return None
    zone = ZoneInfo(company.time_zone)
    began, ends = moment_at(row["starts_at"], zone), moment_at(row["ends_at"], zone)
    if began is None:
        return None
    over = ends is not None and (until is None or ends.date() <= until)
    return ContractState(
        id=text_of(row["id"]),
        plan=text_of(row["plan"]),
        standing="ended" if over else "active" if ends is None else "ending",
        starts_at=began,
        ends_at=ends,
        end_reason=text_of(row["end_reason"]),
        amount=row["amount"],
        currency=text_of(row["currency"]) or company.currency,
    )
