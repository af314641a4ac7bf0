"""Whoever may see some countries or units sees those customers' rows in every table, and no others."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from tests.store.warehouse.test_reader import LIMA, load, merged
from unisono.model.canon import BY_NAME, TABLES, Kind
from unisono.model.edition import EMPTY, Edition
from unisono.model.kernel import Kernel
from unisono.model.rights import Scope
from unisono.store.warehouse import Reader
from unisono.store.warehouse.load import Load
from unisono.store.warehouse.scope import UNOWNED, bounded

CUSTOMERS = [
    {"id": "a", "country": "PE", "business_unit": "homes"},
    {"id": "b", "country": "PE", "business_unit": "firms"},
    {"id": "c", "country": "CL", "business_unit": "homes"},
    {"id": "d", "country": None, "business_unit": None},
]
CASES = [
    {"id": f"case-{customer or 'nobody'}", "customer_id": customer, "opened_at": 0}
    for customer in ("a", "b", "c", "d", None, "unknown")
]
KINDS_OF_ROWS = {
    table: {
        column.name: pa.int64() if column.kind is Kind.INTEGER else pa.string()
        for column in BY_NAME[table].columns
    }
    for table in UNOWNED
}


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Four customers, a case of each, one of nobody, and a campaign."""
    made = load(tmp_path, EMPTY, "customers", CUSTOMERS)
    made = load(tmp_path, made, "cases", CASES)
    return load(tmp_path, made, "campaigns", [{"id": "k", "name": "24/7"}])


def seen(root: Path, edition: Edition, scope: Scope, table: str, *, kept: bool = False) -> set[str]:
    """The ids that somebody sees of a table."""
    reader = Reader(root, edition, zone=LIMA, scope=scope, kept=kept)
    try:
        return {row["id"] for row in reader.ask(Kernel(f"select id from {table}", (table,)))}
    finally:
        reader.close()


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(), {"a", "b", "c", "d"}),
        (Scope(countries=("PE",)), {"a", "b"}),
        (Scope(units=("homes",)), {"a", "c"}),
        (Scope(countries=("PE",), units=("homes",)), {"a"}),
        (Scope(countries=("PE", "CL")), {"a", "b", "c"}),
        (Scope(countries=("XX",)), set()),
    ],
)
def test_customers_and_what_is_theirs(
    tmp_path: Path, edition: Edition, scope: Scope, expected: set[str], kept: bool
) -> None:
    assert seen(tmp_path, edition, scope, "customers", kept=kept) == expected
    cases = {f"case-{customer}" for customer in expected}
    if scope.everything:
        cases |= {"case-nobody", "case-unknown"}
    assert seen(tmp_path, edition, scope, "cases", kept=kept) == cases
    assert seen(tmp_path, edition, scope, "campaigns", kept=kept) == {"k"}


def test_a_merged_customer_is_where_their_one_self_is(tmp_path: Path, edition: Edition) -> None:
    made = merged(tmp_path, edition, ("c", "a"))
    assert seen(tmp_path, made, Scope(countries=("PE",)), "cases") == {"case-a", "case-b", "case-c"}
    assert seen(tmp_path, made, Scope(countries=("CL",)), "cases") == set()


def test_what_a_country_is_called_never_becomes_sql(tmp_path: Path, edition: Edition) -> None:
    assert seen(tmp_path, edition, Scope(countries=("PE') or ('1' = '1",)), "customers") == set()


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_table_is_bounded_or_belongs_to_no_customer(table: str) -> None:
    sql = bounded(table, "select 1", Scope(countries=("PE",)))
    columns = {column.name for column in BY_NAME[table].columns}
    free = table not in UNOWNED and table != "customers" and "customer_id" not in columns
    assert (sql == "select 1") == free
    # Whoever adds a table of customers under another key must say here how it is bounded.
    refers = {column.name for column in BY_NAME[table].columns if column.to == "customers"}
    assert not refers or "customer_id" in refers


@pytest.mark.parametrize("table", UNOWNED)
def test_raw_rows_are_for_those_who_see_everything(tmp_path: Path, edition: Edition, table: str) -> None:
    columns = {**KINDS_OF_ROWS[table], "source": pa.string(), "source_id": pa.string(), "bucket": pa.int32()}
    held = pa.Table.from_pylist([{"id": "r", "bucket": 0}], schema=pa.schema(columns))
    work = Load(tmp_path, edition)
    try:
        work.replace(table, held)
        made = Edition(edition.number + 1, None, work.commit())
    finally:
        work.close()
    assert seen(tmp_path, made, Scope(), table) == {"r"}
    assert seen(tmp_path, made, Scope(countries=("PE",)), table) == set()
