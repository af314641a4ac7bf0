"""Hands a page's table out as a file: with the reader's rights, stamped, and written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version

from django.http import HttpResponse

from unisono.errors import MissingError
from unisono.model.table import Stamp, Table
from unisono.services.audit import note
from unisono.services.companies import edition_of
from unisono.services.rights import allow
from unisono.surfaces.web.filtering import period_words, segment_words
from unisono.surfaces.web.seat import Seat

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def hand_out(seat: Seat, tables: Sequence[Table], wanted: str) -> HttpResponse:
    """The file of one of these tables: `name.csv` or `name.xlsx`.

    Raises
    ------
    RightsError
        Where this person may take nothing out of the house.
    MissingError
        `table_missing`, where the page has no such table.
    """
    allow(seat.company, "export")
    name, _, kind = wanted.rpartition(".")
    table = next((each for each in tables if each.name == name), None)
    if table is None or kind not in TYPES:
        raise MissingError("table_missing", table=wanted)
    stamp = stamp_of(seat)
    content, called = _written(table, kind, stamp, seat.language)
    note(seat.company, "export", {"table": wanted, "edition": stamp.edition, "rows": len(table.rows)})
    answer = HttpResponse(content, content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="{called}"'
    return answer


def stamp_of(seat: Seat) -> Stamp:
    """What an export made from this seat, right now, says of itself."""
    edition = edition_of(seat.company)
    words = (period_words(seat.lens, seat.language), *segment_words(seat.lens, seat.language))
    return Stamp(
        company=seat.company.name,
        edition=edition.number,
        as_of=edition.made_at,
        lens=" · ".join(part for part in words if part),
        made_at=datetime.now(UTC),
        version=version("unisono"),
        by=seat.company.actor.name,
    )


def _written(table: Table, kind: str, stamp: Stamp, language: str) -> tuple[bytes, str]:
    # Late for weight: what writes workbooks is needed by nobody who only reads pages.
    from unisono.render.tables import csv_of, file_name_of, xlsx_of

    write = csv_of if kind == "csv" else xlsx_of
    return write(table, stamp, language), file_name_of(table, stamp, kind)
