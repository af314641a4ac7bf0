"""Editions at their edges: cubes beside tables, undoing what undid, and where a page of history ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, LoadReport, TableState
from unisono.store.records import editions

CUBE = TableState(("cubes/nps.parquet",), 40, None, {"score": Kind.NUMBER, "day": Kind.DAY}, unique=True)
CASES = TableState(("tables/cases.parquet",), 7, 1)
REPORT = LoadReport("s/a", "a.csv", "a" * 64, 3, loaded=3)


def load(folder: Path, *files: str) -> int:
    """A new edition from these files; from none, one that was only derived."""
    reports = [replace(REPORT, file=file, sha256=file * 64) for file in files]
    return editions.publish(folder, {"cases": CASES}, reports).number


def undo(folder: Path, back_to: int) -> int:
    return editions.publish(folder, {}, [], restores=back_to).number


def test_cubes_are_told_apart_from_tables_and_kept_as_they_are(tmp_path: Path) -> None:
    editions.publish(tmp_path, {"cases": CASES}, (), cubes={"cube_nps": CUBE})
    found = editions.current(tmp_path)
    assert (dict(found.tables), dict(found.cubes)) == ({"cases": CASES}, {"cube_nps": CUBE})
    assert found.extras == {}


def test_a_sweep_leaves_the_files_of_cubes_alone(tmp_path: Path) -> None:
    editions.publish(tmp_path, {"cases": CASES}, (), cubes={"cube_nps": CUBE})
    assert editions.every_file(tmp_path) == {"tables/cases.parquet", "cubes/nps.parquet"}


def test_files_of_what_was_undone_are_still_named(tmp_path: Path) -> None:
    """Undoing can be undone, and a figure's key opens the edition that it names."""
    load(tmp_path, "a")
    undo(tmp_path, 0)
    assert editions.every_file(tmp_path) == {"tables/cases.parquet"}
    assert editions.every_source_file(tmp_path) == {"a" * 64}


def test_cubes_of_one_edition_are_not_those_of_the_next(tmp_path: Path) -> None:
    editions.publish(tmp_path, {"cases": CASES}, (), cubes={"cube_nps": CUBE})
    editions.publish(tmp_path, {"cases": CASES}, ())
    assert dict(editions.current(tmp_path).cubes) == {}
    assert dict(editions.current(tmp_path, 1).cubes) == {"cube_nps": CUBE}


@pytest.mark.parametrize(
    ("deeds", "stands", "undone"),
    [
        ([], (), set()),
        (["load"], (1,), set()),
        (["load", "load"], (1, 2), set()),
        (["load", "load", 1], (1,), {2}),
        (["load", "load", 0], (), {1, 2}),
        (["load", "load", 1, 0], (), {1, 2}),
        (["load", 0, "load"], (3,), {1}),
        (["load", "load", 1, "load", 1], (1,), {2, 4}),
        (["load", "load", "load", 1, "load"], (1, 5), {2, 3}),
        (["load", 1], (1,), set()),
    ],
    ids=[
        "nothing", "one", "two", "the last undone", "both at once", "one after another", "begun again",
        "undone twice", "two undone, one more", "nothing after it to undo",
    ],
)  # fmt: skip
def test_what_stands_after_whatever_was_done(
    tmp_path: Path, deeds: list[str | int], stands: tuple[int, ...], undone: set[int]
) -> None:
    for deed in deeds:
        if isinstance(deed, int):
            undo(tmp_path, deed)
        else:
            load(tmp_path, "a")
    assert editions.standing(tmp_path) == editions.Standing(stands, frozenset(undone))


@pytest.mark.parametrize(
    ("deeds", "last"),
    [
        ([()], None),
        ([("a",)], (1, 0)),
        ([("a",), ("b",)], (2, 1)),
        ([(), ("a",)], (2, 1)),
        ([("a",), (), ()], (1, 0)),
        ([("a",), ("b",), 1], (1, 0)),
        ([("a",), 0], None),
        ([("a",), ("b",), 1, ()], (1, 0)),
        ([("a",), ("b",), 1, ("c",)], (4, 1)),
    ],
    ids=[
        "derived alone", "one", "two", "after one that brought nothing", "with what was derived after it",
        "the one before what was undone", "all undone", "derived after undoing", "loaded after undoing",
    ],
)  # fmt: skip
def test_what_undoing_would_take_and_where_it_would_lead(
    tmp_path: Path, deeds: list[tuple[str, ...] | int], last: tuple[int, int] | None
) -> None:
    for deed in deeds:
        undo(tmp_path, deed) if isinstance(deed, int) else load(tmp_path, *deed)
    found = editions.last_load(tmp_path)
    assert (found and (found[0].number, found[1])) == last


def test_a_file_brought_twice_is_one_fingerprint(tmp_path: Path) -> None:
    load(tmp_path, "a", "b")
    load(tmp_path, "a")
    assert editions.every_source_file(tmp_path) == {"a" * 64, "b" * 64}


@pytest.mark.parametrize(
    ("before", "limit", "numbers"),
    [
        (None, 50, [3, 2, 1]),
        (None, 2, [3, 2]),
        (2, 50, [1]),
        (1, 50, []),
        (99, 1, [3]),
        (None, 0, []),
    ],
)
def test_history_goes_on_where_the_last_page_ended(
    tmp_path: Path, before: int | None, limit: int, numbers: list[int]
) -> None:
    for file in "abc":
        load(tmp_path, file)
    assert [made.number for made in editions.history(tmp_path, before=before, limit=limit)] == numbers


def test_a_new_company_has_no_history_and_nothing_to_undo(tmp_path: Path) -> None:
    assert editions.history(tmp_path) == ()
    assert editions.last_load(tmp_path) is None
    assert editions.standing(tmp_path) == editions.Standing((), frozenset())
    assert editions.latest_reports(tmp_path, EMPTY) == ()
