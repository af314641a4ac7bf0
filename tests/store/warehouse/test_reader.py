"""A reader sees one edition: every canonical column, one row a key, one customer a person, its own clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest

from tests.store.warehouse.conftest import Bench
from unisono.errors import StoreError
from unisono.model.canon import TABLES, Kind
from unisono.model.edition import EMPTY, Edition
from unisono.model.kernel import Kernel
from unisono.model.words import LANGUAGES, known, say
from unisono.store.warehouse import Reader
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.staging import Incoming

LIMA = "America/Lima"


def load(
    root: Path,
    base: Edition,
    table: str,
    rows: Sequence[Mapping[str, object]],
    *,
    source: str = "s",
    extras: Mapping[str, Kind] | None = None,
) -> Edition:
    """Load rows given as dictionaries; each names its columns, `id` among them."""
    work = Load(root, base)
    try:
        columns = list(dict.fromkeys(name for row in rows for name in row))
        shown = ", ".join(f'"{name}" as f0_{name}' for name in columns)
        work.engine.register("given", pa.Table.from_pylist([dict(row) for row in rows]))
        staged = work.stage(
            "rows",
            f"select {shown}, id as f0_source_id, null::varchar as fault, null::varchar as flags,"
            " null::varchar as raw from given",
        )
        work.apply(staged, [Incoming(table, source, 0, columns, extras or {})])
        return Edition(base.number + 1, None, work.commit())
    finally:
        work.close()


def merged(root: Path, base: Edition, *pairs: tuple[str, str]) -> Edition:
    """An edition in which some customers are known to be others."""
    work = Load(root, base)
    names = ["id", "resolved_id", "rule", "source", "source_id"]
    rows = [dict(zip(names, (a, b, "email", "unisono", a), strict=True)) for a, b in pairs]
    table = pa.Table.from_pylist(rows).append_column("bucket", pa.array([0] * len(rows), pa.int32()))
    work.replace("merges", table)
    try:
        return Edition(base.number + 1, None, work.commit())
    finally:
        work.close()


def ask(root: Path, edition: Edition, sql: str, *tables: str, zone: str = LIMA) -> list[tuple[Any, ...]]:
    with Reader(root, edition, zone=zone) as reader:
        return [tuple(row.values()) for row in reader.ask(Kernel(sql, tables))]


def test_a_company_without_data_has_every_table_and_column(tmp_path: Path) -> None:
    with Reader(tmp_path / "warehouse", EMPTY, zone=LIMA) as reader:
        for table in TABLES:
            found = reader.arrow(Kernel(f"select * from {table.name}", (table.name,)))
            assert found.num_rows == 0
            assert set(table.names) | {"source", "source_id"} <= set(found.column_names), table.name
            assert reader.state(table.name).rows == 0


def test_a_table_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with Reader(tmp_path, EMPTY, zone=LIMA) as reader, pytest.raises(StoreError, match="table_unknown"):
        reader.ask(Kernel("select 1", ("tickets",)))


def test_parameters_are_bound_and_not_written_into_the_question(bench: Bench) -> None:
    bench.load([("1", "o'hara", "a"), ("2", "b", "a")])
    with Reader(bench.root, bench.edition, zone=LIMA) as reader:
        kernel = Kernel("select id from cases where customer_id = $who", ("cases",), {"who": "o'hara"})
        assert reader.ask(kernel) == [{"id": "s:1"}]
        assert reader.arrow(kernel).to_pylist() == [{"id": "s:1"}]


def test_columns_nobody_loaded_are_empty_and_extras_are_columns_too(tmp_path: Path) -> None:
    edition = load(tmp_path, EMPTY, "cases", [{"id": "1", "ward": "north"}], extras={"ward": Kind.TEXT})
    assert ask(
        tmp_path, edition, "select id, ward, topic, wait from (select *, cost as wait from cases)", "cases"
    ) == [("1", "north", None, None)]
    assert edition.extras == {"cases": {"ward": Kind.TEXT}}


def test_a_column_that_came_later_is_empty_in_older_rows_and_absent_in_older_editions(tmp_path: Path) -> None:
    first = load(tmp_path, EMPTY, "cases", [{"id": "1", "customer_id": "a"}])
    second = load(
        tmp_path,
        first,
        "cases",
        [{"id": "2", "customer_id": "b", "visits": 7}],
        source="t",
        extras={"visits": Kind.INTEGER},
    )
    assert ask(tmp_path, second, "select id, visits from cases order by id", "cases") == [
        ("1", None),
        ("2", 7),
    ]
    assert ask(tmp_path, first, "select * from cases where topic is null", "cases")
    with Reader(tmp_path, first, zone=LIMA) as reader:
        assert "visits" not in reader.arrow(Kernel("select * from cases", ("cases",))).column_names


def test_a_key_that_two_sources_know_is_one_row_with_the_first_known_value_of_each_column(
    tmp_path: Path,
) -> None:
    edition = load(tmp_path, EMPTY, "customers", [{"id": "a", "name": None, "city": "Lima"}], source="crm")
    edition = load(
        tmp_path,
        edition,
        "customers",
        [{"id": "a", "name": "Ana", "city": "Cusco"}, {"id": "b", "name": "Bo"}],
        source="web",
    )
    assert edition.tables["customers"].rows == 3
    assert not edition.tables["customers"].unique
    assert ask(
        tmp_path, edition, "select id, name, city, source from customers order by id", "customers"
    ) == [
        ("a", "Ana", "Lima", "crm"),
        ("b", "Bo", None, "web"),
    ]


def test_people_known_under_two_keys_are_one_in_every_table(tmp_path: Path) -> None:
    edition = load(
        tmp_path,
        EMPTY,
        "customers",
        [
            {"id": "crm:1", "name": "Ana", "city": None},
            {"id": "web:9", "name": "A.", "city": "Lima"},
            {"id": "web:8", "name": "Bo", "city": None},
        ],
    )
    edition = load(
        tmp_path,
        edition,
        "transactions",
        [
            {"id": "t1", "customer_id": "web:9", "amount": 500},
            {"id": "t2", "customer_id": "crm:1", "amount": 700},
        ],
    )
    edition = load(
        tmp_path,
        edition,
        "deliveries",
        [
            {"id": "o1", "customer_id": "web:8", "account_id": "web:9"},
            {"id": "o2", "customer_id": None, "account_id": None},
        ],
    )
    before = edition
    edition = merged(tmp_path, edition, ("web:9", "crm:1"))
    assert ask(tmp_path, edition, "select id, name, city from customers order by id", "customers") == [
        ("crm:1", "Ana", "Lima"),
        ("web:8", "Bo", None),
    ]
    spent = "select customer_id, sum(amount) from transactions group by customer_id"
    assert ask(tmp_path, edition, spent, "transactions") == [("crm:1", 1200)]
    assert ask(
        tmp_path, edition, "select customer_id, account_id from deliveries order by id", "deliveries"
    ) == [("web:8", "crm:1"), (None, None)]
    assert ask(
        tmp_path,
        edition,
        "select count(*) from transactions t join customers c on c.id = t.customer_id",
        "transactions",
        "customers",
    ) == [(2,)]
    assert len(ask(tmp_path, before, "select id from customers", "customers")) == 3, (
        "an edition keeps its own truth"
    )
    undone = merged(tmp_path, edition, ("nobody", "else"))
    assert len(ask(tmp_path, undone, "select id from customers", "customers")) == 3


@pytest.mark.parametrize("zone", [LIMA, "America/Santiago", "Europe/Madrid", "Australia/Lord_Howe", "UTC"])
def test_clocks_and_days_are_the_company_s_own_also_in_summer(zone: str, tmp_path: Path) -> None:
    moments = [
        datetime(2024, month, day, hour, minute, tzinfo=UTC)
        for month in range(1, 13)
        for day in (1, 31 if month in (1, 3, 5, 7, 8, 10, 12) else 28)
        for hour, minute in ((0, 0), (2, 30), (3, 59), (22, 1))
    ]
    rows = [{"id": f"{n:03d}", "at": int(moment.timestamp() * 1_000_000)} for n, moment in enumerate(moments)]
    edition = load(tmp_path, EMPTY, "transactions", rows)
    told = ask(
        tmp_path,
        edition,
        'select local_time("at"), local_day("at") from transactions order by id',
        "transactions",
        zone=zone,
    )
    expected = [moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for moment in moments]
    assert [clock for clock, _ in told] == expected
    assert [day for _, day in told] == [
        (local.date() - datetime(1970, 1, 1).date()).days for local in expected
    ]


def test_a_missing_file_has_words(bench: Bench) -> None:
    bench.load([("1", "a", "x"), ("2", "b", "x")])
    for path in (bench.root / "tables").rglob("*.parquet"):
        path.unlink()
    _assert_unreadable(bench)


def test_a_damaged_file_has_words(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    for path in (bench.root / "tables").rglob("*.parquet"):
        path.write_bytes(b"PAR1 damaged")
    _assert_unreadable(bench)


def _assert_unreadable(bench: Bench) -> None:
    for method in ("ask", "arrow"):
        with Reader(bench.root, bench.edition, zone=LIMA) as reader:
            with pytest.raises(StoreError) as refused:
                getattr(reader, method)(Kernel("select count(customer_id) from cases", ("cases",)))
            assert refused.value.code == "edition_unreadable"
            assert reader.ask(Kernel("select count(*) as n from leads", ("leads",))) == [{"n": 0}]
    assert refused.value.facts == {"edition": bench.edition.number}
    assert known("error.edition_unreadable")
    assert all("1" in say("error.edition_unreadable", one, **refused.value.facts) for one in LANGUAGES)


def test_a_question_that_is_wrong_is_not_blamed_on_the_files(bench: Bench) -> None:
    bench.load([("1", "a", "x")])
    with (
        Reader(bench.root, bench.edition, zone=LIMA) as reader,
        pytest.raises(Exception, match="nothing") as wrong,
    ):
        reader.ask(Kernel("select nothing from cases", ("cases",)))
    assert not isinstance(wrong.value, StoreError)


def test_a_folder_may_be_moved_and_called_anything(bench: Bench, tmp_path: Path) -> None:
    bench.load([("1", "a", "x")])
    moved = tmp_path / "o'hara [1] {x} ñ"
    bench.root.rename(moved)
    assert ask(moved, bench.edition, "select id from cases", "cases") == [("s:1",)]
