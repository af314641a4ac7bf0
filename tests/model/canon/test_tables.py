"""The declared tables hold together: keys, clocks, references and money, and all that is made from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import duckdb
import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.guesses import guess
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.scope import Scope
from unisono.loop.listen.targets import Wanted, make
from unisono.loop.listen.templates import mapping_page, recipe_template
from unisono.model.canon import BY_NAME, SQL_TYPE, TABLES, Column, Kind, Privacy, Table
from unisono.model.canon.system import SYSTEM
from unisono.model.recipe import Field, SourceFile
from unisono.model.words import say
from unisono.store.warehouse.columns import ORIGIN, stored_columns

ALL = (*TABLES, *SYSTEM)
EVERY = pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
OF_CHAIN = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
COLUMNS = [(table, column) for table in ALL for column in table.columns]

# Who may be told from which column, by table. A new column of this kind is added here on purpose.
PERSONAL = {
    "customers": {"name"},
    "identities": {"name", "email", "phone", "document"},
    "employees": {"name", "manager"},
}
WRITTEN = {"responses": {"verbatim"}, "set_aside": {"value", "raw"}}
TELLING = re.compile(r"(^|_)(name|email|phone|document|address|manager|verbatim|raw)$")
NAMES_NOBODY = {("campaigns", "name"), ("kpis", "name")}


@pytest.fixture(scope="module")
def made() -> Iterator[duckdb.DuckDBPyConnection]:
    """An engine with every canonical table, empty."""
    with duckdb.connect() as connection:
        for table in ALL:
            columns = stored_columns(table.name, {})
            listed = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
            connection.execute(f"create table {table.name} ({listed})")
        yield connection


def test_the_chain_is_whole() -> None:
    assert [table.name for table in TABLES] == [
        "customers", "identities", "campaigns", "promises", "exposures", "leads", "deals", "contracts",
        "transactions", "deliveries", "cases", "responses", "touchpoints", "employees", "kpis",
    ]  # fmt: skip
    assert [table.name for table in SYSTEM] == ["set_aside", "merges", "conflicts", "open_hours"]


def test_every_table_is_found_by_its_name_and_no_name_is_given_twice() -> None:
    assert len(BY_NAME) == len(ALL)
    assert [BY_NAME[table.name] for table in ALL] == list(ALL)


@EVERY
def test_names_can_stand_in_sql_as_they_are(table: Table) -> None:
    names = [table.name, *table.names, *(derived.name for derived in table.derived)]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []


@EVERY
def test_no_column_is_declared_twice_nor_hides_one_of_ours(table: Table) -> None:
    names = [*table.names, *(derived.name for derived in table.derived)]
    assert len(names) == len(set(names))
    assert set(names) & {*ORIGIN, "bucket", "record", "fault", "in_file"} == set()


@EVERY
def test_the_key_is_the_first_column_an_id_and_required(table: Table) -> None:
    key = table.column(table.key)
    assert key == table.columns[0]
    assert key is not None
    assert (key.kind, key.required) == (Kind.ID, True)
    others = [column.name for column in table.columns[1:] if column.kind is Kind.ID]
    assert others == (["resolved_id"] if table.name == "merges" else [])


@EVERY
def test_the_clock_is_a_stored_moment(table: Table) -> None:
    if table.time:
        clock = table.column(table.time)
        assert clock is not None
        assert clock.kind is Kind.TIME
    else:
        assert not any(column.kind is Kind.TIME for column in table.columns)


@EVERY
def test_references_name_tables_that_exist_and_nothing_else_does(table: Table) -> None:
    for column in table.columns:
        assert (column.kind is Kind.REF) == bool(column.to), column.name
        assert not column.to or column.to in BY_NAME, column.name
    assert [column.to for column in table.references if column.name == "customer_id"] in ([], ["customers"])


@EVERY
def test_a_reference_is_called_like_what_it_is(table: Table) -> None:
    """`id` at the end is for references and texts of a system's own, so that a recipe can't mistake them."""
    ends = {column.name for column in table.columns if column.name.endswith("_id")}
    assert ends - {column.name for column in table.references} <= {"system_id", "resolved_id"}


@EVERY
def test_money_stands_beside_its_currency(table: Table) -> None:
    has_money = any(column.kind is Kind.MONEY for column in table.columns)
    currency = table.column("currency")
    assert has_money == (currency is not None)
    assert currency is None or currency.kind is Kind.TEXT


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda one: one.name)
def test_every_column_says_what_it_means_in_one_line(table: Table, column: Column) -> None:
    assert column.meaning.strip() == column.meaning != ""
    assert "\n" not in column.meaning
    assert not column.meaning.endswith(".")


@EVERY
def test_a_moment_ends_as_moments_do(table: Table) -> None:
    moments = {column.name for column in table.columns if column.kind is Kind.TIME}
    named = {column.name for column in table.columns if re.search(r"(^|_)at$", column.name)}
    assert moments == named


@EVERY
def test_durations_tell_their_unit(table: Table) -> None:
    for column in table.columns:
        if column.name.endswith("_seconds"):
            assert (column.kind, column.unit) == (Kind.NUMBER, "seconds")


@EVERY
def test_what_names_somebody_is_marked(table: Table) -> None:
    marked = {privacy: set[str]() for privacy in Privacy}
    for column in table.columns:
        marked[column.privacy].add(column.name)
    assert marked[Privacy.PERSONAL] == PERSONAL.get(table.name, set())
    assert marked[Privacy.FREE_TEXT] == WRITTEN.get(table.name, set())
    open_ones = {name for name in marked[Privacy.OPEN] if TELLING.search(name)}
    assert {(table.name, name) for name in open_ones} <= NAMES_NOBODY


@EVERY
def test_what_can_be_said_of_a_person_is_text(table: Table) -> None:
    """A number or a moment that names somebody could not be masked."""
    kinds = {column.kind for column in table.columns if column.privacy is not Privacy.OPEN}
    assert kinds <= {Kind.TEXT}


@EVERY
def test_what_is_required_is_never_personal(table: Table) -> None:
    """Otherwise erasing somebody would make a row that could not be loaded again."""
    assert [c.name for c in table.columns if c.required and c.privacy is Privacy.PERSONAL] == []


# What is made from the declarations.


@EVERY
def test_the_stored_table_has_the_declared_columns_in_order(
    made: duckdb.DuckDBPyConnection, table: Table
) -> None:
    told = made.execute(
        "select column_name, data_type from information_schema.columns"
        " where table_name = ? order by ordinal_position",
        [table.name],
    ).fetchall()
    declared = [(column.name, SQL_TYPE[column.kind]) for column in table.columns]
    assert told == [*declared, ("source", "VARCHAR"), ("source_id", "VARCHAR"), ("bucket", "INTEGER")]


@EVERY
def test_arrow_sees_the_declared_columns(made: duckdb.DuckDBPyConnection, table: Table) -> None:
    schema = made.sql(f"from {table.name}").to_arrow_table().schema
    assert schema.names == [*table.names, "source", "source_id", "bucket"]
    for column in table.columns:
        stored = {"VARCHAR": "string", "BIGINT": "int64", "INTEGER": "int32", "DOUBLE": "double"}
        assert str(schema.field(column.name).type) == stored.get(SQL_TYPE[column.kind], "bool")


@OF_CHAIN
def test_the_page_tells_every_column_with_its_kind_and_marks(table: Table) -> None:
    (part,) = [part for part in mapping_page().split("\n## ") if part.split("\n")[0] == table.name]
    rows = {row.split("`")[1]: row for row in part.splitlines() if row.startswith("| `")}
    assert list(rows) == [*table.names, *(derived.name for derived in table.derived)]
    for column in table.columns:
        _, _, kind, marks, meaning, _ = re.split(r"(?<!\\)\|", rows[column.name])
        assert kind.strip() == (f"{column.kind} → {column.to}" if column.to else str(column.kind))
        assert meaning.strip().replace("\\|", "|") == column.meaning
        assert (say("canon.required", "en") in marks) == column.required
        assert (say("canon.personal", "en") in marks) == (column.privacy is Privacy.PERSONAL)
        assert (say("canon.free_text", "en") in marks) == (column.privacy is Privacy.FREE_TEXT)


@OF_CHAIN
def test_a_file_with_the_table_s_own_columns_is_recognised_as_it(table: Table) -> None:
    chosen, found = guess(table.names)
    assert chosen is table
    assert found == {name: name for name in table.names}


@OF_CHAIN
def test_a_template_of_its_own_columns_maps_each_to_itself(table: Table) -> None:
    text = recipe_template("own", f"{table.name}.csv", table.names)
    (feed,) = read_recipe(text, name="own").files[0].feeds
    assert feed.table == table.name
    assert {field.target: field.column for field in feed.fields} == {name: name for name in table.names}


@OF_CHAIN
def test_a_recipe_without_what_is_required_is_refused(table: Table) -> None:
    for missing in (column.name for column in table.columns if column.required):
        text = recipe_template("own", f"{table.name}.csv", table.names)
        head, feed = text.split("feeds.columns]\n")
        kept = [line for line in feed.splitlines() if not line.startswith(f"{missing} =")]
        assert len(kept) == len(feed.splitlines()) - 1
        with pytest.raises(RecipeError) as refused:
            read_recipe("\n".join([f"{head}feeds.columns]", *kept]), name="own")
        assert missing in str(refused.value.facts), (missing, refused.value)


@pytest.mark.parametrize(
    ("table", "column"), [one for one in COLUMNS if one[0] in TABLES], ids=lambda c: c.name
)
def test_a_mapped_column_becomes_the_type_it_is_stored_as(table: Table, column: Column) -> None:
    scope = Scope(SourceFile("a", "a.csv", ()), ("raw",), {}, Reader())
    field = Field(column.name, column="raw")
    sql = make(Wanted(field, column.kind, "f0_x", "files.a", column.required), scope, "crm").sql
    with duckdb.connect() as connection:
        told = connection.execute(f"select typeof({sql}) from (select null::varchar as c0)").fetchall()
    assert told == [(SQL_TYPE[column.kind],)]
