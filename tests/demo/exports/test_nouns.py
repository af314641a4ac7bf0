"""What was written adds up, whatever the blocks."""

from __future__ import annotations

from dataclasses import astuple

from unisono.demo.exports import SCOPES, ExportDirt, Written
from unisono.demo.people.nouns import SYSTEMS


def test_written_adds_up_file_by_file() -> None:
    one = Written({"a": 3, "b": 1}, bad={"a": 1}, repeated={"a": 1})
    other = Written({"a": 2}, bad={"a": 2}, corrected={"c": 4})
    both = one + other
    assert both.rows == {"a": 5, "b": 1}
    assert (both.bad, both.repeated, both.corrected) == ({"a": 3}, {"a": 1}, {"c": 4})


def test_nothing_added_changes_nothing() -> None:
    told = Written({"a": 3}, bad={"a": 1})
    assert told + Written() == told


def test_clean_is_clean() -> None:
    assert astuple(ExportDirt.clean()) == (0.0,) * 5
    assert all(share > 0 for share in astuple(ExportDirt()))


def test_people_keep_the_ids_of_the_sales_system() -> None:
    # Of one person's ids the smallest stays, by the alphabet.
    assert set(SCOPES) == set(SYSTEMS)
    assert min(SCOPES.values()) == SCOPES["crm"] == "crm"
