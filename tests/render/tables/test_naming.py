"""Names of files: plain letters, and enough of them to tell two files apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.tables.samples import STAMP, TABLE
from unisono.render.tables import file_name_of
from unisono.render.tables.naming import LONGEST_PART, plain


def test_company_table_edition_and_day() -> None:
    assert file_name_of(TABLE, STAMP, "xlsx") == "cafe-te-s-a-segments-e7-2026-11-22.xlsx"
    assert file_name_of(TABLE, STAMP, ".csv").endswith(".csv")


@pytest.mark.parametrize("company", ["../../etc/passwd", "a\r\nb", 'x"; filename="y', "東京", "", "CON"])
def test_no_company_can_leave_the_name(company: str) -> None:
    name = file_name_of(TABLE, replace(STAMP, company=company), "csv")
    assert name.endswith("segments-e7-2026-11-22.csv")
    assert not set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert ".." not in name
    assert not name.startswith(("-", "."))


@given(st.text(max_size=200))
def test_any_words_become_short_plain_ones(words: str) -> None:
    made = plain(words)
    assert len(made) <= LONGEST_PART
    assert made.isascii()
    assert made == made.strip("-")
