"""Writes the files: of each block every system's, made dirty; of the company those that stand once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from unisono.demo.exports import billing, deliveries, helpdesk, sales, surveys
from unisono.demo.exports.dirt import Extras, plant
from unisono.demo.exports.employees import employees
from unisono.demo.exports.forms import Parquet, Rows
from unisono.demo.exports.nouns import Block, ExportDirt, Reading, Written
from unisono.demo.exports.plan import USUAL_SIZE, sheets, workbook
from unisono.demo.exports.tables import Export
from unisono.demo.world.nouns import Staff

STAFF_FILE, PLAN_FILE = "crm_personal.csv", "plan_de_campanas.xlsx"


def write_block(folder: Path, told: Block, *, dirt: ExportDirt, parquet_only: bool = False) -> Written:
    """Which files do six systems give of this block, and what is planted in them?

    Parameters
    ----------
    folder : where they are written; it is there
    told : the block
    dirt : how dirty they are made
    parquet_only : all as Parquet, with the same columns and values under the same names

    Returns
    -------
    Written
        The rows of each file. A file of no rows isn't written.
    """
    written = Written()
    for export in exports(told, dirt):
        shown = replace(export, form=Parquet()) if parquet_only else export
        written = written + _write(folder, shown, told, dirt)
    return written


def write_company(
    folder: Path,
    *,
    staff: Staff,
    names: pa.StringArray,
    readings: Sequence[Reading],
    customers: int = USUAL_SIZE,
) -> Written:
    """Which files are there once, whatever the size of the company?

    Parameters
    ----------
    folder : where they are written; it is there
    staff : who works here
    names : of the reps, then of the agents
    readings : what the departments' KPIs read, month by month
    customers : of the company, by which campaigns cost more or less

    Returns
    -------
    Written
        The rows of each file, of the workbook those of all its sheets. Nothing in them is dirty.
    """
    listed = employees(staff, names)
    good = listed.table
    (folder / STAFF_FILE).write_bytes(listed.form.packed(Rows.clean(good)))
    planned = sheets(readings, customers)
    (folder / PLAN_FILE).write_bytes(workbook(planned))
    return Written(
        rows={STAFF_FILE: good.num_rows, PLAN_FILE: sum(len(rows) - 1 for rows in planned.values())}
    )


def exports(told: Block, dirt: ExportDirt) -> Iterator[Export]:
    """All files of a block before they are made dirty, in the order in which they draw from its stream."""
    yield from sales.exports(told, dirt)
    yield from helpdesk.exports(told, dirt)
    yield from surveys.exports(told)
    yield from billing.exports(told)
    yield from deliveries.exports(told)


def _write(folder: Path, export: Export, told: Block, dirt: ExportDirt) -> Written:
    good = export.table
    if not good.num_rows:
        return Written()
    # A line can end too soon only where there are lines.
    faults = [fault for fault in export.faults if not (fault.cut and isinstance(export.form, Parquet))]
    extras = Extras(dirt.repeated if export.twice else 0.0, dirt.bad, faults)
    rows = plant(told.random, good, (*export.key, told.world.block), extras)
    name = f"{export.stem}{told.part}{export.form.suffix}"
    (folder / name).write_bytes(export.form.packed(rows))
    return Written(
        rows={name: len(rows)},
        bad={name: rows.bad.num_rows},
        repeated={name: len(rows) - good.num_rows - rows.bad.num_rows},
        corrected={name: good.num_rows if export.corrects else 0},
    )
