"""The truth about single rows, as Parquet: each customer's value and fate, each contact, each text.

Ids are those of the exports, so a row of any system can be held against what was true of it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from unisono.demo.exports.columns import coded, ids
from unisono.demo.world.market import (
    CAMPAIGNS,
    CAUSES,
    CHANNELS,
    CITIES,
    INSTRUMENTS,
    NEEDS,
    THEMES,
    TONES,
    URGENCIES,
)
from unisono.demo.world.nouns import TEAMS, Flags, World

FOLDER = "truth"


def write_rows(folder: Path, part: str, world: World, people: pa.Table, misspelled: Flags) -> None:
    """Write what is true of the rows of a block.

    Parameters
    ----------
    folder : of the company; the files go to its `truth/`
    part : what stands before the suffix of each file, such as `-003`
    people : which records are of one person
    misspelled : of the texts, in order of the answers that have one
    """
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    tables = {
        "customers": customers(world),
        "contacts": contacts(world),
        "verbatims": verbatims(world, misspelled),
        "identities": people,
    }
    for name, table in tables.items():
        pq.write_table(table, target / f"{name}{part}.parquet", store_schema=False)


def customers(world: World) -> pa.Table:
    """By contract: value expected, why they left, what they were promised and sold."""
    rows = world.customers
    return pa.table(
        {
            "contract": ids("K", world.block, np.arange(len(rows))),
            "city": coded([city.name for city in CITIES], rows.city),
            "campaign": coded([campaign.code for campaign in CAMPAIGNS], rows.campaign),
            "need": coded(NEEDS, rows.need),
            "cause": coded(CAUSES, rows.cause),
            "ltv_cents": pa.array(np.rint(rows.ltv).astype(np.int64)),
            "expectation": pa.array(rows.expectation),
            "patience": pa.array(rows.patience),
            "misfit": pa.array(rows.misfit),
            "very_late": pa.array(rows.very_late),
            "bill_differs": pa.array(rows.bill_differs),
            "no_welcome": pa.array(rows.no_welcome),
        }
    )


def contacts(world: World) -> pa.Table:
    """By ticket: how hard it was, whether it was solved at once, which one it repeats, the promise kept."""
    rows = world.cases
    return pa.table(
        {
            "ticket": ids("T", world.block, np.arange(len(rows))),
            "channel": coded(CHANNELS, rows.channel),
            "team": coded(TEAMS, world.staff.agent_team[rows.agent]),
            "difficulty": pa.array(rows.difficulty),
            "solved": pa.array(rows.solved),
            "repeats": ids("T", world.block, rows.repeat_of),
            "kept": pa.array(rows.kept == 1, mask=rows.kept < 0),
        }
    )


def verbatims(world: World, misspelled: Flags) -> pa.Table:
    """By answer with words: theme, tone, urgency, whether a slip was planted, the score before begging."""
    rows = world.answers
    said = np.flatnonzero(rows.theme >= 0)
    return pa.table(
        {
            "answer": ids("R", world.block, said),
            "instrument": coded(INSTRUMENTS, rows.instrument[said]),
            "theme": coded(THEMES, rows.theme[said]),
            "tone": coded(TONES, rows.tone[said]),
            "urgency": coded(URGENCIES, rows.urgency[said]),
            "misspelled": pa.array(misspelled),
            "begged": pa.array(rows.begged[said]),
            "felt": pa.array(rows.felt[said]),
        }
    )
