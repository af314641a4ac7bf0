"""Addresses of the present page with some words changed: another grain, one of its tables as a file."""

from __future__ import annotations

from django.http import HttpRequest

from unisono.model.table import Table
from unisono.surfaces.web.seat import Seat

KINDS = ("csv", "xlsx")


def address_with(request: HttpRequest, **changed: str) -> str:
    """The present address with some of its words changed; an `export` never stays by itself."""
    query = request.GET.copy()
    query.pop("export", None)
    for name, value in changed.items():
        query[name] = value
    return f"?{query.urlencode()}"


def exports_of(request: HttpRequest, table: Table, seat: Seat) -> tuple[tuple[str, str], ...]:
    """The files a table can be taken along as, by whoever may: name of the kind, address."""
    if not seat.company.actor.may("export"):
        return ()
    return tuple((kind.upper(), address_with(request, export=f"{table.name}.{kind}")) for kind in KINDS)
