"""Rows of the tables as nouns: times on the company's clock, contracts where they stand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from unisono.model.company import Company
from unisono.services.customers.reading import clock, contract_of, facts_of, moment_at, text_of

COMPANY = Company(Path(), "Andina", currency="PEN", time_zone="America/Lima")
ZONE = ZoneInfo("America/Lima")
DAY = 86_400_000_000


def row(ends: int | None, **more: object) -> dict[str, object]:
    told = {"id": "k", "plan": "Completo", "starts_at": DAY, "ends_at": ends, "end_reason": None}
    return {**told, "amount": 8_990, "currency": None, **more}


@pytest.mark.parametrize(
    ("ends", "standing"),
    [(None, "active"), (10 * DAY, "ended"), (10 * DAY + 5 * 3_600_000_000, "ended"), (12 * DAY, "ending")],
)
def test_a_contract_stands_as_of_the_last_day_of_the_data(ends: int | None, standing: str) -> None:
    contract = contract_of(row(ends), date(1970, 1, 11), COMPANY)
    assert contract is not None
    assert contract.standing == standing
    assert contract.currency == "PEN"


def test_a_contract_without_a_beginning_is_none() -> None:
    assert contract_of(None, None, COMPANY) is None
    assert contract_of(row(None, starts_at=None), None, COMPANY) is None


def test_without_data_to_judge_by_what_has_an_end_is_over() -> None:
    contract = contract_of(row(DAY), None, COMPANY)
    assert contract is not None
    assert contract.standing == "ended"


def test_times_are_told_on_the_company_s_clock_to_the_microsecond() -> None:
    assert clock(1, ZONE).isoformat() == "1969-12-31T19:00:00.000001-05:00"
    assert clock(-1, ZONE).isoformat() == "1969-12-31T18:59:59.999999-05:00"
    assert moment_at(None, ZONE) is None


def test_facts_leave_out_what_a_row_does_not_say() -> None:
    told = {"at": 1, "who": "", "what": None, "kept": 0, "reopened": False, "began_at": DAY}
    assert facts_of(told, "at", zone=ZONE) == {"kept": 0, "reopened": False, "began_at": clock(DAY, ZONE)}


def test_texts_are_never_none() -> None:
    assert (text_of(None), text_of("  a "), text_of(7)) == ("", "a", "7")
