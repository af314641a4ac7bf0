"""Finds customers by name, e-mail, phone, document or any system's key, within the rows the asker may see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from unisono.loop.diagnose.horizon import horizon_kernel, span_of
from unisono.loop.diagnose.life.card import found_kernel
from unisono.loop.identify.normalise import mask
from unisono.loop.identify.search import Page, near_kernel, search_kernel
from unisono.loop.identify.sought import read_sought
from unisono.model.chain import CustomerFound, FoundPage
from unisono.model.company import Company
from unisono.services.companies import edition_of, reader_of
from unisono.services.cursors import read_cursor, write_cursor
from unisono.services.customers.reading import contract_of, moment_at, text_of
from unisono.services.rights import allow
from unisono.store.warehouse import Reader

PAGE, MOST = 25, 100
_KEY: dict[str, type] = {"rank": int, "name": str, "id": str, "near": int}


def find_customers(company: Company, text: str, *, cursor: str = "", limit: int = PAGE) -> FoundPage:
    """Who fits all that was typed, the best first; where nobody does, who is called almost so.

    Parameters
    ----------
    text : words of a name in any order, an e-mail or its beginning, a phone in any format, a document,
        a key of any system; nothing finds nobody
    cursor : where the page before ended; empty for the first
    limit : how many at most, up to 100

    Raises
    ------
    QuestionError
        `cursor_unreadable`.
    """
    allow(company, "see_customers")
    after = read_cursor(cursor, _KEY)
    near = bool(after and after.pop("near"))
    sought = read_sought(text)
    if not sought.parts:
        return FoundPage((), 0)
    page = Page(max(1, min(limit, MOST)) + 1, after)
    with reader_of(company, edition_of(company)) as reader:
        found = [] if near else reader.ask(search_kernel(sought, page))
        alike = near_kernel(sought, page) if near or not (found or after) else None
        if alike is not None:
            near, found = True, reader.ask(alike)
        shown, more = found[: page.limit - 1], found[page.limit - 1 :]
        return FoundPage(
            _told(company, reader, [str(row["customer_id"]) for row in shown]),
            int(found[0]["total"]) if found else 0,
            _cursor(shown[-1], near=near) if more else "",
            near and bool(found),
        )


def _cursor(row: Mapping[str, Any], *, near: bool) -> str:
    return write_cursor(
        {"rank": row["rank"], "name": row["name"], "id": row["customer_id"], "near": int(near)}
    )


def _told(company: Company, reader: Reader, ids: list[str]) -> tuple[CustomerFound, ...]:
    """What tells these customers apart, in their order."""
    if not ids:
        return ()
    zone = ZoneInfo(company.time_zone)
    span = span_of(reader.ask(horizon_kernel()))
    rows = {row["id"]: row for row in reader.ask(found_kernel(ids))}

    def found(row: Mapping[str, Any]) -> CustomerFound:
        texts = {
            name: text_of(row[name]) for name in ("id", "name", "kind", "segment", "unit", "country", "city")
        }
        return CustomerFound(
            **texts,
            since=moment_at(row["since"], zone),
            contract=contract_of(row["contract"], span[1] if span else None, company),
            last_contact=moment_at(row["last_contact"], zone),
            email=_masked("email", row["email"]),
            phone=_masked("phone", row["phone"]),
            systems=tuple(row["systems"] or ()),
        )

    return tuple(found(rows[one]) for one in ids)


def _masked(kind: str, told: str | None) -> str:
    return mask(kind, told.strip().lower()) if told else ""
