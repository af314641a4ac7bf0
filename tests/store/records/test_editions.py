"""Editions and loads: the newest is current, older ones stay, and what was written reads back the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from unisono.errors import StoreError
from unisono.model.canon import Kind
from unisono.model.edition import EMPTY, LoadReport, TableState
from unisono.model.intake import Notice
from unisono.store.records import editions

STATE = TableState(
    ("tables/cases/a.parquet", "tables/cases/b ñ.parquet"), 7, 123456789012345678, {"ward": Kind.TEXT}, False
)
NOTICE = Notice("orphans", {"join": "sellers", "rows": 3, "values": "ñ, [red]", "distinct": 2})


def report(source: str, file: str, **counts: int) -> LoadReport:
    return LoadReport(source, file, "f" * 64, counts.pop("read", 0), notices=(NOTICE,), **counts)


def test_a_new_company_has_the_empty_edition(tmp_path: Path) -> None:
    assert editions.current(tmp_path) == EMPTY
    assert editions.current(tmp_path, 0) == EMPTY
    assert editions.latest_reports(tmp_path) == ()
    assert editions.every_file(tmp_path) == set()
    with pytest.raises(StoreError, match="edition_missing"):
        editions.current(tmp_path, 1)


def test_what_is_published_reads_back_the_same(tmp_path: Path) -> None:
    begun = datetime.now(UTC)
    made = editions.publish(
        tmp_path, {"cases": STATE}, [report("s/a", "a.csv", read=9, loaded=7, set_aside=2)]
    )
    assert made.number == 1
    assert made.tables == {"cases": STATE}
    assert made.made_at is not None
    assert begun <= made.made_at <= datetime.now(UTC)
    assert editions.current(tmp_path) == made
    (told,) = editions.latest_reports(tmp_path)
    assert (told.source, told.file, told.read, told.loaded, told.set_aside) == ("s/a", "a.csv", 9, 7, 2)
    assert told.notices == (NOTICE,)
    assert (told.edition, told.made_at) == (1, made.made_at)


def test_the_newest_is_current_and_any_other_is_asked_for_by_number_or_moment(tmp_path: Path) -> None:
    made = [editions.publish(tmp_path, {"cases": TableState(rows=rows)}, ()) for rows in (1, 2, 3)]
    assert editions.current(tmp_path) == made[-1]
    assert [editions.current(tmp_path, number) for number in (1, 2, 3)] == made
    moments = [edition.made_at for edition in made]
    for moment, edition in zip(moments, made, strict=True):
        assert moment is not None
        assert editions.current(tmp_path, moment) == edition
        assert editions.current(tmp_path, moment + timedelta(microseconds=1)).number >= edition.number
    first = moments[0]
    assert first is not None
    assert editions.current(tmp_path, first.astimezone()) == made[0], "in whatever zone it is told"
    assert editions.current(tmp_path, datetime.now(UTC) + timedelta(days=9)) == made[-1]


@pytest.mark.parametrize("never", [4, -1, 10**30, datetime(2001, 1, 1, tzinfo=UTC)])
def test_one_that_never_was_is_missing(never: int | datetime, tmp_path: Path) -> None:
    editions.publish(tmp_path, {}, ())
    with pytest.raises(StoreError) as refused:
        editions.current(tmp_path, never)
    assert refused.value.code == "edition_missing"
    assert refused.value.facts == {"as_of": str(never)}


def test_a_source_s_latest_load_counts_all_its_files_and_none_of_older_loads(tmp_path: Path) -> None:
    editions.publish(tmp_path, {}, [report("s/a", "old.csv"), report("s/b", "b.csv")])
    editions.publish(tmp_path, {}, [report("s/a", "one.csv"), report("s/a", "two.csv")])
    latest = editions.latest_reports(tmp_path)
    assert [(told.source, told.file, told.edition) for told in latest] == [
        ("s/a", "one.csv", 2),
        ("s/a", "two.csv", 2),
        ("s/b", "b.csv", 1),
    ]
    then = editions.latest_reports(tmp_path, editions.current(tmp_path, 1))
    assert [told.file for told in then] == ["old.csv", "b.csv"]
    assert editions.latest_reports(tmp_path, EMPTY) == ()


def test_every_file_of_every_edition_is_named(tmp_path: Path) -> None:
    editions.publish(tmp_path, {"cases": TableState(("a",)), "leads": TableState(("b",))}, ())
    editions.publish(tmp_path, {"cases": TableState(("c",))}, ())
    assert editions.every_file(tmp_path) == {"a", "b", "c"}


def test_every_source_file_is_known_by_its_fingerprint(tmp_path: Path) -> None:
    editions.publish(tmp_path, {}, [report("s/a", "a.csv")])
    assert editions.every_source_file(tmp_path) == {"f" * 64}


def test_two_companies_are_kept_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
    editions.publish(one, {"cases": TableState(rows=1)}, [report("s/a", "a.csv")])
    editions.publish(one, {"cases": TableState(rows=2)}, ())
    editions.publish(two, {"cases": TableState(rows=9)}, ())
    assert (editions.current(one).number, editions.current(two).number) == (2, 1)
    assert editions.current(two).tables["cases"].rows == 9
    assert editions.latest_reports(two) == ()
    assert editions.current(one, 1).tables["cases"].rows == 1


def test_an_edition_that_fails_half_way_leaves_none(tmp_path: Path) -> None:
    editions.publish(tmp_path, {}, ())
    unfit = LoadReport("s/a", "a.csv", "f", read=None)  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        editions.publish(tmp_path, {"cases": TableState(rows=5)}, [report("s/b", "b.csv"), unfit])
    assert editions.current(tmp_path).number == 1
    assert editions.latest_reports(tmp_path) == ()
    assert editions.publish(tmp_path, {}, ()).number == 2


def publish(folder: Path, file: str = "", restores: int | None = None) -> int:
    reports = [report("s/a", file)] if file else []
    return editions.publish(folder, {}, reports, by="Ana", restores=restores).number


def test_what_stands_is_what_nobody_undid(tmp_path: Path) -> None:
    publish(tmp_path, "one.csv")
    publish(tmp_path, "two.csv")
    publish(tmp_path, restores=1)
    assert editions.standing(tmp_path) == editions.Standing((1,), frozenset({2}))
    publish(tmp_path, "three.csv")
    assert editions.standing(tmp_path) == editions.Standing((1, 4), frozenset({2}))
    publish(tmp_path, restores=0)
    assert editions.standing(tmp_path) == editions.Standing((), frozenset({1, 2, 4}))
    assert editions.standing(tmp_path, 2) == editions.Standing((1, 2), frozenset())


def test_reports_of_what_was_undone_do_not_count_but_did_before_it(tmp_path: Path) -> None:
    publish(tmp_path, "one.csv")
    second = editions.publish(tmp_path, {}, [report("s/a", "two.csv")])
    publish(tmp_path, restores=1)
    assert [told.file for told in editions.latest_reports(tmp_path)] == ["one.csv"]
    assert [told.file for told in editions.latest_reports(tmp_path, second)] == ["two.csv"]
    publish(tmp_path, restores=0)
    assert editions.latest_reports(tmp_path) == ()


def test_the_last_load_takes_with_it_what_was_derived_after_it(tmp_path: Path) -> None:
    assert editions.last_load(tmp_path) is None
    publish(tmp_path)
    assert editions.last_load(tmp_path) is None
    publish(tmp_path, "one.csv")
    publish(tmp_path)
    found = editions.last_load(tmp_path)
    assert found is not None
    made, before = found
    assert (made.number, [told.file for told in made.reports], before) == (2, ["one.csv"], 1)


def test_history_tells_all_of_it_page_by_page(tmp_path: Path) -> None:
    publish(tmp_path, "one.csv")
    publish(tmp_path, "two.csv")
    publish(tmp_path, restores=1)
    told = editions.history(tmp_path)
    assert [(made.number, made.by, made.restores, made.undone) for made in told] == [
        (3, "Ana", 1, False),
        (2, "Ana", None, True),
        (1, "Ana", None, False),
    ]
    assert [[one.file for one in made.reports] for made in told] == [[], ["two.csv"], ["one.csv"]]
    assert [made.number for made in editions.history(tmp_path, before=3, limit=1)] == [2]
