"""Every decision on record says where it stands, what asked for it, what it is and what it costs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PARTS = ["Status", "Context", "Decision", "Consequences"]
RECORDS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_record_has_its_four_parts_in_order_and_none_is_empty(path: Path) -> None:
    text = path.read_text("utf-8")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert text.startswith(f"# {int(path.stem[:4])}. ")
    assert [part.splitlines()[0].strip() for part in parts] == PARTS
    assert all(part.partition("\n")[2].strip() for part in parts)


def test_records_are_numbered_without_holes() -> None:
    assert [int(path.stem[:4]) for path in RECORDS] == list(range(1, len(RECORDS) + 1))
    assert RECORDS
