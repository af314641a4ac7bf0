"""The customers a search found, as a page lists them and as a table to take along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from unisono.model.chain import CustomerFound
from unisono.model.table import Cell, Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.services.customers import MomentWords, contract_words
from unisono.surfaces.web.lens import lens_query
from unisono.surfaces.web.seat import Seat

COLUMNS = ("customer", "code", "where", "segment", "since", "contract", "contact", "reach")
DAYS = ("since", "contact")


@dataclass(frozen=True, slots=True)
class ShownFound:
    """One customer of the list: what tells people apart, and where their page is."""

    name: str
    href: str
    place: str
    group: str
    reach: str
    contract: MomentWords | None
    since: datetime | None
    last_contact: datetime | None


def shown_found(found: CustomerFound, seat: Seat) -> ShownFound:
    """One customer in words; e-mail and phone come masked."""
    query = lens_query(seat.lens)
    address = reverse("customer", args=[found.id])
    only = say("customers.only_in", seat.language, systems=", ".join(found.systems))
    return ShownFound(
        name=found.name or say("customer.unnamed", seat.language),
        href=f"{address}?{query}" if query else address,
        place=_joined(", ", found.city, found.country),
        group=_joined(" · ", found.segment, found.unit) or ("" if found.kind or not found.systems else only),
        reach=_joined(" · ", found.email, found.phone),
        contract=contract_words(found.contract, seat.language) if found.contract else None,
        since=found.since,
        last_contact=found.last_contact,
    )


def table_of(rows: tuple[CustomerFound, ...], seat: Seat) -> Table:
    """The same customers as a table."""

    def cells(found: CustomerFound) -> tuple[Cell, ...]:
        shown = shown_found(found, seat)
        contract = f"{shown.contract.title} · {shown.contract.mark}" if shown.contract else ""
        who = (shown.name, found.id, shown.place, shown.group)
        return (*who, shown.since, contract, shown.last_contact, shown.reach)

    return Table(
        name="customers",
        title=say("customers.caption", seat.language),
        columns=tuple(
            TableColumn(
                name, say(f"customers.column.{name}", seat.language), "day" if name in DAYS else "text"
            )
            for name in COLUMNS
        ),
        rows=tuple(TableRow(cells(found)) for found in rows),
    )


def _joined(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)
