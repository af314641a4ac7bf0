"""An edition is all tables at one moment: which columns are the company's own, and nothing of a new one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, Edition, TableState

MADE = datetime(2026, 1, 5, tzinfo=UTC)
SCORED = TableState(("a.parquet",), 7, 1, {"ward": Kind.TEXT, "beds": Kind.INTEGER})
PLAIN = TableState(("b.parquet",), 3)


@pytest.mark.parametrize(
    ("tables", "extras"),
    [
        ({}, {}),
        ({"cases": PLAIN}, {}),
        ({"cases": SCORED}, {"cases": {"ward": Kind.TEXT, "beds": Kind.INTEGER}}),
        ({"cases": SCORED, "leads": PLAIN}, {"cases": {"ward": Kind.TEXT, "beds": Kind.INTEGER}}),
    ],
    ids=["no table", "none of its own", "two of its own", "one table of two"],
)
def test_columns_beyond_the_canon_are_told_by_table(
    tables: dict[str, TableState], extras: dict[str, dict[str, Kind]]
) -> None:
    assert Edition(1, MADE, tables).extras == extras


def test_cubes_are_no_tables_and_their_columns_nobody_s_own() -> None:
    cubed = Edition(1, MADE, {"cases": PLAIN}, {"cube_nps": SCORED})
    assert cubed.extras == {}
    assert "cube_nps" not in cubed.tables


def test_whoever_reads_the_extras_can_not_change_the_edition() -> None:
    edition = Edition(1, MADE, {"cases": SCORED})
    edition.extras["cases"]["sneaked"] = Kind.TEXT
    assert "sneaked" not in SCORED.extras


def test_a_new_company_s_edition_is_number_0_made_by_nobody_of_nothing() -> None:
    assert (EMPTY.number, EMPTY.made_at, dict(EMPTY.tables), dict(EMPTY.cubes)) == (0, None, {}, {})
