"""Looks one customer up: what to know before answering, and their chain on a line, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from unisono.errors import MissingError, QuestionError
from unisono.loop.diagnose.horizon import horizon_kernel, span_of
from unisono.loop.diagnose.life.card import owner_kernel
from unisono.loop.diagnose.life.moments import counts_kernel, moments_kernel
from unisono.model.chain import LANES, ORDERS, CustomerChain, Lane, Moment, Order
from unisono.model.company import Company
from unisono.services.audit import note
from unisono.services.companies import edition_of, reader_of
from unisono.services.cursors import read_cursor, write_cursor
from unisono.services.customers.card import Look, card_of
from unisono.services.customers.reading import clock, facts_of
from unisono.services.rights import allow

PAGE, MOST = 80, 5_000
_KEY: dict[str, type] = {"at": int, "kind": str, "id": str}


@dataclass(frozen=True, slots=True)
class LookAt:
    """Which of a customer's moments: of which lanes, from which end, after which, how many."""

    lanes: tuple[Lane, ...] = LANES
    order: Order = "newest"
    cursor: str = ""
    limit: int = PAGE


def look_up(company: Company, key: str, at: LookAt | None = None) -> CustomerChain:
    """One customer's card and a page of their chain. Opening a customer is written down in the audit trail.

    Parameters
    ----------
    key : the customer's id, or that of any record of theirs, merged ones too

    Raises
    ------
    MissingError
        `customer_missing`: there is none, or they are not the asker's to see.
    QuestionError
        `cursor_unreadable`.
    """
    allow(company, "see_customers")
    at = at or LookAt()
    after = read_cursor(at.cursor, _KEY)
    with reader_of(company, edition_of(company)) as reader:
        found = reader.ask(owner_kernel(key))
        if not found:
            raise MissingError("customer_missing", customer=key)
        customer = str(found[0]["id"])
        if not at.cursor and at.lanes == LANES:  # further pages and single lanes are the same look-up
            note(company, "looked_up", {"customer": customer})
        span = span_of(reader.ask(horizon_kernel()))
        return _chain(Look(company, reader, customer, span[1] if span else None), at, after)


def _chain(look: Look, at: LookAt, after: dict[str, str | int] | None) -> CustomerChain:
    extras, limit = look.reader.edition.extras, max(1, min(at.limit, MOST))
    wanted = moments_kernel(
        look.customer, extras=extras, lanes=at.lanes, order=at.order, limit=limit + 1, after=after
    )
    rows = look.reader.ask(wanted)
    counts = look.reader.ask(counts_kernel(look.customer, extras=extras))
    dated: dict[Lane, int] = {**dict.fromkeys(LANES, 0), **{row["lane"]: row["dated"] for row in counts}}
    last = rows[limit - 1] if len(rows) > limit else None
    return CustomerChain(
        card=card_of(look),
        moments=tuple(_moment(row, look.zone) for row in rows[:limit]),
        counts=dated,
        undated=sum(row["undated"] for row in counts),
        until=look.until,
        edition=look.reader.edition.number,
        cursor=write_cursor({name: last[name] for name in _KEY}) if last else "",
    )


def _moment(row: dict[str, Any], zone: ZoneInfo) -> Moment:
    facts = facts_of(row, "at", "lane", "kind", "id", zone=zone)
    return Moment(clock(row["at"], zone), row["lane"], row["kind"], row["id"], facts)


def look_at(lane: str = "", order: str = "", cursor: str = "", limit: int = PAGE) -> LookAt:
    """What of a chain is meant by the words in an address; empty words mean all lanes, the newest first.

    Raises
    ------
    QuestionError
        `lane_unknown`, `order_unknown`.

    >>> look_at("sold", "oldest").lanes
    ('sold',)
    """
    lanes = tuple(each for each in LANES if lane in ("", each))
    if not lanes:
        raise QuestionError("lane_unknown", lane=lane, known=", ".join(LANES))
    way = next((each for each in ORDERS if each == (order or "newest")), None)
    if way is None:
        raise QuestionError("order_unknown", order=order, known=", ".join(ORDERS))
    return LookAt(lanes, way, cursor, limit)
