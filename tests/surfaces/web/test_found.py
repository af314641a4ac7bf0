"""Those a search found, as a list and as a table: each told apart, each leading to their page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.surfaces.web import conftest  # noqa: F401 sets Django up
from unisono.model.chain import ContractState, CustomerFound
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.surfaces.web.found import COLUMNS, shown_found, table_of
from unisono.surfaces.web.seat import Seat

AT = datetime(2026, 3, 5, tzinfo=UTC)
SEAT = Seat(Company(Path(), "Andina"), Lens(), "es")
FOUND = CustomerFound(
    "crm:1",
    "Ana",
    "person",
    "joven",
    "hogares",
    "PE",
    "Lima",
    AT,
    ContractState("k", "Completo", "ended", AT, AT),
    AT,
    "a***@x***.pe",
    "***21",
    ("crm",),
)


def test_a_customer_is_told_apart() -> None:
    shown = shown_found(FOUND, SEAT)
    assert (shown.name, shown.place, shown.group, shown.reach) == (
        "Ana",
        "Lima, PE",
        "joven · hogares",
        "a***@x***.pe · ***21",
    )
    assert shown.contract is not None
    assert (shown.contract.title, shown.contract.mark) == ("Completo", "terminado")


def test_whoever_only_systems_know_says_so() -> None:
    bare = CustomerFound("desk:9", "", systems=("desk", "poll"))
    shown = shown_found(bare, SEAT)
    assert (shown.name, shown.group, shown.place, shown.contract) == (
        "Sin nombre",
        "Solo en: desk, poll",
        "",
        None,
    )
    assert shown_found(replace(bare, kind="person"), SEAT).group == ""


@pytest.mark.parametrize(
    ("id", "address"),
    [
        ("crm:CL-1", "/customers/crm:CL-1/"),
        ("a/b", "/customers/a/b/"),
        ("ñ ?#", "/customers/%C3%B1%20%3F%23/"),
        ('"><x', "/customers/%22%3E%3Cx/"),
    ],
)
def test_every_id_has_an_address(id: str, address: str) -> None:
    assert shown_found(replace(FOUND, id=id), SEAT).href == address


def test_the_address_keeps_the_lens() -> None:
    seat = replace(SEAT, lens=Lens(segment=(("customer.country", "PE"),)))
    assert shown_found(FOUND, seat).href == "/customers/crm:1/?segment=customer.country%3APE"


def test_the_table_holds_the_same() -> None:
    table = table_of((FOUND, CustomerFound("x", "Luis")), SEAT)
    assert tuple(column.name for column in table.columns) == COLUMNS
    first, second = (row.cells for row in table.rows)
    assert first == (
        "Ana",
        "crm:1",
        "Lima, PE",
        "joven · hogares",
        AT,
        "Completo · terminado",
        AT,
        "a***@x***.pe · ***21",
    )
    assert second[:4] == ("Luis", "x", "", "")
    assert [column.title for column in table.columns][:2] == ["Cliente", "Código"]
