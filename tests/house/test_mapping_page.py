"""The page of canonical tables is made from their declaration, so it can't say anything else."""

from __future__ import annotations

from tests.house.tree import ROOT
from unisono.loop.listen.templates import mapping_page
from unisono.model.canon import TABLES

PAGE = ROOT / "docs" / "canon.md"
ANEW = (
    "docs/canon.md is older than the declaration; make it anew: "
    'python -c "from unisono.loop.listen.templates import mapping_page as page;'
    " open('docs/canon.md', 'w', encoding='utf-8').write(page())\""
)


def test_the_page_is_what_the_canon_declares() -> None:
    assert PAGE.read_text("utf-8") == mapping_page(), ANEW


def test_a_reader_finds_every_table() -> None:
    headings = [
        line.removeprefix("## ") for line in PAGE.read_text("utf-8").splitlines() if line[:3] == "## "
    ]
    assert headings == [table.name for table in TABLES]
