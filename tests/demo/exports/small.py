"""A block small enough to know by heart: four customers, and one of every kind of thing that can happen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa

from unisono.demo.exports import Block
from unisono.demo.people.nouns import BILLING, CRM, DELIVERIES, HELPDESK, SURVEYS, Records
from unisono.demo.world.calendar import DAY, EXPORTED_AT, HOUR
from unisono.demo.world.market import (
    BOGOTA,
    COMPETITOR,
    CSAT,
    LIMA,
    MEXICO,
    MOVED,
    NIGHT_CAMPAIGN,
    NPS,
    PHONE,
    PREMIUM,
    SANTIAGO,
    STEP,
    WHATSAPP,
)
from unisono.demo.world.nouns import (
    Answers,
    Bills,
    Cases,
    Customers,
    Deals,
    Installs,
    Leads,
    Staff,
    Touches,
    World,
)

Row = TypeVar("Row", Answers, Bills, Cases, Customers, Deals, Installs, Leads, Staff, Touches)

NOON = 12 * HOUR
WON = np.array([DAY + NOON, 2 * DAY + NOON, 40 * DAY + NOON, 300 * DAY + NOON])


def filled(table: type[Row], /, **columns: Any) -> Row:
    """A table of these columns, nothing (0) in the others."""
    count = len(next(iter(columns.values())))
    told = {field.name: np.zeros(count, dtype=np.int64) for field in fields(table)}
    return table(**{**told, **{name: np.asarray(column) for name, column in columns.items()}})


def small_world(block: int = 0) -> World:
    """Customer 1 came by the night campaign and left; 3 was won by it in Mexico; 0 and 2 stay in peace."""
    return World(
        block=block,
        staff=filled(Staff, rep_city=[LIMA, BOGOTA, MEXICO], agent_team=[0, 3]),
        customers=filled(
            Customers,
            city=[LIMA, BOGOTA, SANTIAGO, MEXICO],
            segment=[0, 1, 2, 3],
            need=[1, 0, 2, 3],
            language=[0, 0, 1, 2],
            campaign=[0, NIGHT_CAMPAIGN, 4, NIGHT_CAMPAIGN],
            rep=[0, 1, 0, 2],
            plan=[0, PREMIUM, 1, 0],
            won_at=WON,
            left_at=[-1, 100 * DAY, -1, 400 * DAY],
            cause=[-1, COMPETITOR, -1, MOVED],
        ),
        leads=filled(
            Leads,
            customer=[0, 1, 2, 3, -1],
            campaign=[0, NIGHT_CAMPAIGN, 4, NIGHT_CAMPAIGN, 1],
            city=[LIMA, BOGOTA, SANTIAGO, MEXICO, LIMA],
            created_at=[-3 * DAY, HOUR, 35 * DAY, 290 * DAY, 50 * DAY],
            mql_at=[-2 * DAY, 2 * HOUR, 36 * DAY, 291 * DAY, -1],
            sql_at=[-DAY, 3 * HOUR, 37 * DAY, 292 * DAY, -1],
        ),
        deals=filled(
            Deals,
            lead=[0, 1, 2, 3],
            customer=[0, 1, 2, -1],
            rep=[0, 1, 0, 2],
            plan=[0, PREMIUM, 1, 0],
            need=[1, 0, 2, 3],
            amount=[71_880, 167_880, 107_880, 71_880],
            opened_at=[-DAY, 3 * HOUR, 37 * DAY, 292 * DAY],
            closed_at=[WON[0], WON[1], WON[2], 299 * DAY],
            won=np.array([True, True, True, False]),
        ),
        installs=filled(
            Installs,
            customer=[0, 1, 2, 3],
            spare=np.array([False, False, True, False]),
            ordered_at=WON + HOUR,
            promised_at=[5 * DAY, 6 * DAY, 45 * DAY, EXPORTED_AT + DAY],
            delivered_at=[5 * DAY + NOON, 8 * DAY, -1, -1],
            late=np.array([False, True, False, False]),
        ),
        cases=filled(
            Cases,
            customer=[1, 1, 0],
            channel=[PHONE, PHONE, WHATSAPP],
            topic=[0, 0, 4],
            opened_at=[10 * DAY + 23 * HOUR, 12 * DAY, 20 * DAY],
            answered_at=[11 * DAY, 12 * DAY + 60, 20 * DAY + 30],
            resolved_at=[11 * DAY + 600, 12 * DAY + 660, 20 * DAY + 330],
            handle_seconds=[600, 540, 300],
            agent=[0, 0, 1],
            repeat_of=[-1, 0, -1],
            cost=[900, 810, 450],
        ),
        bills=filled(
            Bills,
            customer=[0, 1, 1, 2],
            at=[34 * DAY, 34 * DAY + 1, 12 * DAY, 46 * DAY],
            kind=[0, 0, 2, 1],
            amount=[5_990, 17_980, -2_000, 6_500],
            quoted=[5_990, 13_990, 0, 6_500],
            margin=[2_516, 9_866, -2_000, 2_730],
            first=np.array([True, True, False, False]),
        ),
        answers=filled(
            Answers,
            customer=[1, 0, 2],
            at=[13 * DAY + 5, 6 * DAY, 110 * DAY],
            instrument=[CSAT, CSAT, NPS],
            score=[1, 5, 9],
            case=[0, -1, -1],
            install=[-1, 0, -1],
            theme=[0, -1, 3],
            drivers=np.array([[0] * 6, [0] * 6, [5, 4, 3, 2, 1, 5]]),
        ),
        touches=filled(
            Touches,
            customer=[0, 1, 3, 1],
            at=[-3 * DAY, HOUR, 290 * DAY, 10 * DAY],
            step=[STEP["anuncio"], STEP["anuncio"], STEP["anuncio"], STEP["llamada_de_bienvenida"]],
            failed=np.array([False, False, False, True]),
        ),
        asked=np.zeros((24, 11), dtype=np.int64),
    )


def records_of(letter: str, people: list[int], *, again: tuple[int, ...] = ()) -> Records:
    """What a system wrote down of some people: the main records, then those typed again."""
    rows = [*people, *again]
    second = [False] * len(people) + [True] * len(again)
    return Records(
        person=np.array(rows),
        again=np.array(second),
        system_id=pa.array([f"{letter}{row}{'b' * twice}" for row, twice in zip(rows, second, strict=True)]),
        name=pa.array([f"Ñata {row} Pérez" for row in rows]),
        email=pa.array(
            [None if twice else f"p{row}@ejemplo.example" for row, twice in zip(rows, second, strict=True)]
        ),
        phone=pa.array([f"98765430{row}" for row in rows]),
        document=pa.array([f"4567890{row}" for row in rows]),
    )


def small_records() -> Mapping[str, Records]:
    """The sales system holds customer 2 twice; the help desk lists its callers in an order of its own."""
    return {
        CRM: records_of("CL", [0, 1, 2, 3], again=(2,)),
        HELPDESK: records_of("U", [1, 0]),
        SURVEYS: records_of("E", [0, 1, 2]),
        BILLING: records_of("CTA", [2, 1, 0]),
        DELIVERIES: records_of("D", [0, 1, 2, 3]),
    }


WORDS = pa.array(['Llamé, y nadie dijo "hola"\\ ¡qué\nnoche!', None, "todo bien; gracias"])


def small_block(*, part: str = "", block: int = 0, seed: int = 1) -> Block:
    """The small world, its records and its words."""
    return Block(part, small_world(block), small_records(), WORDS, np.random.default_rng(seed))


def without_history(told: Block) -> Block:
    """The same people, to whom nothing has happened but being won."""
    world = told.world
    empty = {
        name: type(table)(*(getattr(table, field.name)[:0] for field in fields(table)))
        for name in ("deals", "installs", "cases", "bills", "answers", "touches")
        for table in [getattr(world, name)]
    }
    return replace(told, world=replace(world, **empty), texts=WORDS[:0])
