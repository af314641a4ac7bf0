"""Addresses of the same page: the rest of what was asked stays, an export never does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.test import RequestFactory

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.model.table import Table
from unisono.surfaces.web.addresses import address_with, exports_of
from unisono.surfaces.web.seat import Seat

TABLE = Table("rows", "Rows", (), ())
SEAT = Seat(Company(Path(), "Shop", actor=Actor(1, "Ana", "cxo")), Lens(), "es")


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("", "?grain=week"),
        ("grain=day", "?grain=week"),
        ("by=hour&grain=day", "?by=hour&grain=week"),
        ("segment=a%3A1&segment=a%3A2", "?segment=a%3A1&segment=a%3A2&grain=week"),
        ("export=rows.csv&by=hour", "?by=hour&grain=week"),
        ("by=%22%3E%3Cscript%3E", "?by=%22%3E%3Cscript%3E&grain=week"),
    ],
)
def test_one_word_changes_and_the_others_stay(asked: str, address: str) -> None:
    assert address_with(RequestFactory().get(f"/?{asked}"), grain="week") == address


def test_a_table_is_taken_along_in_two_kinds() -> None:
    request = RequestFactory().get("/?by=hour")
    assert exports_of(request, TABLE, SEAT) == (
        ("CSV", "?by=hour&export=rows.csv"),
        ("XLSX", "?by=hour&export=rows.xlsx"),
    )


def test_who_may_not_export_is_offered_nothing() -> None:
    agent = replace(SEAT, company=replace(SEAT.company, actor=Actor(2, "Eva", "agent")))
    assert exports_of(RequestFactory().get("/"), TABLE, agent) == ()
