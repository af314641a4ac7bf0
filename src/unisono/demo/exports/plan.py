"""The plan of campaigns, as Marketing keeps it: a workbook of campaigns, promises and the board's figures."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np
import xlsxwriter  # type: ignore[import-untyped]  # it carries no types

from unisono.demo.exports.nouns import Reading
from unisono.demo.world.calendar import EXPORTED_AT, FIRST_DAY, MONTH_STARTS
from unisono.demo.world.market import CAMPAIGNS, PROMISES, Campaign, Promise

Row = Sequence[str | float | datetime | None]

CAMPAIGN_COLUMNS = ("codigo", "nombre", "canal", "origen", "inicio", "fin", "costo", "promesa")
PROMISE_COLUMNS = (
    "codigo", "texto", "dicho_en", "campaña", "desde", "tipo", "métrica", "operador", "meta", "unidad",
    "horario", "canal",
)  # fmt: skip
BOARD_COLUMNS = (
    "codigo", "área", "indicador", "responsable", "mes", "valor", "meta", "mejor_hacia", "incentivo",
)  # fmt: skip
USUAL_SIZE = 5_000  # customers of a company that pays what the market's table says of campaigns
MADE_BY = {campaign.claim: campaign.code for campaign in CAMPAIGNS if campaign.claim}


def workbook(planned: Mapping[str, Sequence[Row]]) -> bytes:
    """The bytes of `plan_de_campanas.xlsx`, for the same sheets always the same."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"title": "Plan de campañas", "author": "Marketing", "created": _moment(EXPORTED_AT)})
    for name, rows in planned.items():
        _write(book, name, rows)
    book.close()
    return target.getvalue()


def sheets(readings: Iterable[Reading], customers: int = USUAL_SIZE) -> dict[str, list[Row]]:
    """The sheets Campañas, Promesas and Tablero: their rows, the header first.

    What campaigns cost grows with the customers they bring.
    """
    board = [_read(place, reading) for place, reading in enumerate(readings, start=1)]
    return {
        "Campañas": [CAMPAIGN_COLUMNS, *(_campaign(each, customers) for each in CAMPAIGNS)],
        "Promesas": [PROMISE_COLUMNS, *(_promise(each) for each in PROMISES)],
        "Tablero": [BOARD_COLUMNS, *board],
    }


def _campaign(told: Campaign, customers: int) -> Row:
    cost = round(told.monthly_cost * len(told.months) * customers / USUAL_SIZE / 100, 2)
    first, last = month_start(told.months[0]), _moment(int(MONTH_STARTS[told.months[-1] + 1]) - 60)
    return told.code, told.name, told.channel, told.origin, first, last, cost, told.claim or None


def _promise(told: Promise) -> Row:
    measured = ("<=", told.target, told.unit, "24/7", told.channel) if told.target else (None,) * 5
    campaign = MADE_BY.get(told.code)
    made_in = "campaña" if campaign else "contrato"
    start = month_start(told.from_month)
    return told.code, told.text, made_in, campaign, start, told.kind, told.metric or None, *measured


def _read(place: int, told: Reading) -> Row:
    told_of = (told.department, told.name, told.owner, month_start(told.month))
    return f"K-{place:04d}", *told_of, told.value, told.target, told.direction, told.incentive or None


def month_start(month: int) -> datetime:
    """The first moment of a month of the story.

    >>> month_start(2)
    datetime.datetime(2025, 1, 1, 0, 0)
    """
    return _moment(int(MONTH_STARTS[month]))


def _moment(seconds: int) -> datetime:
    moment: datetime = (FIRST_DAY.astype("datetime64[s]") + np.timedelta64(seconds, "s")).item()
    return moment


def _write(book: Any, name: str, rows: Sequence[Row]) -> None:
    sheet, date_format = book.add_worksheet(name), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, datetime):
                sheet.write_datetime(number, column, value, date_format)
            elif value is not None:
                sheet.write(number, column, value)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(rows[0]) - 1, 18)
