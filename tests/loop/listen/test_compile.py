"""Rows become what the recipe says, what is wrong with a row is told, and the file's order is kept."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.compile import Joined, staging
from unisono.loop.listen.detect import detection_sql, resolved
from unisono.loop.listen.recipe import read_recipe
from unisono.model.words import known

Stage = Callable[..., list[dict[str, Any]]]

CASES = """
[files.tickets]
pattern = "*.csv"
[[files.tickets.feeds]]
table = "cases"
source_id = "ticket"
[files.tickets.feeds.columns]
id = "ticket"
opened_at = "opened"
handle_seconds = "seconds"
cost = "cost"
reopened = "again"
customer_id = { column = "customer", system = "shop" }
channel = { column = "channel", translate = { web = "chat" } }
currency = { value = "PEN" }
weight = { value = 2 }
topic = { expression = "upper(channel)" }
[files.tickets.feeds.extras]
visits = { column = "visits", kind = "integer" }
since = { column = "since", kind = "day" }
"""
TICKET = ("ticket", "opened", "seconds", "cost", "again", "customer", "channel", "visits", "since")
GOOD = ("T1", "2024-01-31 10:00:00", "90.5", "S/ 1,234.50", "sí", " C9 ", "web", "3", "2024-01-31")
DAY = 86_400_000_000
JANUARY_31 = int(datetime(2024, 1, 31, tzinfo=UTC).timestamp()) * 1_000_000


def changed(**cells: str | None) -> tuple[str | None, ...]:
    return tuple(cells.get(column, good) for column, good in zip(TICKET, GOOD, strict=True))


def test_a_good_row(stage: Stage) -> None:
    (row,) = stage(CASES, TICKET, [GOOD], zone="America/Lima")
    assert row == {
        "f0_id": "crm:T1",
        "f0_opened_at": JANUARY_31 + 15 * 3600 * 1_000_000,
        "f0_handle_seconds": 90.5,
        "f0_cost": 123450,
        "f0_reopened": True,
        "f0_customer_id": "shop:C9",
        "f0_channel": "chat",
        "f0_currency": "PEN",
        "f0_weight": 2.0,
        "f0_topic": "WEB",
        "f0_visits": 3,
        "f0_since": JANUARY_31 // DAY,
        "f0_source_id": "T1",
        "fault": None,
        "flags": None,
        "raw": None,
    }


def test_columns_and_types_are_as_told(engine: duckdb.DuckDBPyConnection) -> None:
    recipe = read_recipe(CASES, name="crm")
    file, _ = resolved(recipe.files[0], {})
    cells = ", ".join(f"'x' as {column}" for column in TICKET)
    made = staging(recipe, file, TICKET, f"select {cells}", joined={}, zone="UTC")
    (feed,) = made.feeds
    described = {name: kind for name, kind, *_ in engine.execute(f"describe {made.sql}").fetchall()}
    expected = {f"f0_{name}": kind for name, kind in feed.columns}
    told = dict.fromkeys(("f0_source_id", "fault", "flags", "raw"), "VARCHAR")
    assert described == expected | told
    assert (feed.index, feed.table, feed.extras, feed.conditional) == (0, "cases", ("visits", "since"), False)


@pytest.mark.parametrize(
    ("cells", "column", "value", "reason"),
    [
        ({"opened": "soon"}, "opened", "soon", "not_a_time"),
        ({"opened": "1850-01-01"}, "opened", "1850-01-01", "not_a_time"),
        ({"opened": None}, "opened", None, "missing_required"),
        ({"opened": " "}, "opened", " ", "missing_required"),
        ({"seconds": "many "}, "seconds", "many ", "not_a_number"),
        ({"cost": "free"}, "cost", "free", "not_money"),
        ({"again": "perhaps"}, "again", "perhaps", "not_a_flag"),
        ({"visits": "3.5"}, "visits", "3.5", "not_an_integer"),
        ({"since": "then"}, "since", "then", "not_a_day"),
    ],
)
def test_every_fault_is_told(
    stage: Stage, cells: dict[str, str | None], column: str, value: str, reason: str
) -> None:
    row = changed(**cells)
    good, bad = stage(CASES, TICKET, [GOOD, row])
    assert (good["fault"], good["raw"]) == (None, None)
    assert bad["fault"] == [{"column": column, "value": value, "reason": reason}]
    assert bad["raw"] == dict(zip(TICKET, row, strict=True))
    assert known(f"reason.{reason}")


def test_several_faults_of_a_row_are_all_told(stage: Stage) -> None:
    (bad,) = stage(CASES, TICKET, [changed(ticket=None, opened='so"on', cost="x")])
    assert [(each["column"], each["value"], each["reason"]) for each in bad["fault"]] == [
        ("ticket", None, "missing_required"),
        ("opened", 'so"on', "not_a_time"),
        ("cost", "x", "not_money"),
        ("ticket", None, "missing_source_id"),
    ]


@pytest.mark.parametrize("cell", [None, "", "  ", "\u00a0", "N/A"])
def test_a_blank_row_has_one_fault(stage: Stage, cell: str | None) -> None:
    columns = (*TICKET, "remark")
    _, blank, remarked = stage(CASES, columns, [(*GOOD, ""), (cell,) * 10, (*(None,) * 9, "only this")])
    assert blank["fault"] == [{"column": "", "value": None, "reason": "blank_row"}]
    assert blank["raw"] == dict.fromkeys(columns, cell)
    assert "blank_row" not in {each["reason"] for each in remarked["fault"]}


def test_optional_cells_may_be_empty(stage: Stage) -> None:
    empty = dict.fromkeys(("seconds", "cost", "again", "customer", "channel", "visits", "since"), "NULL")
    (row,) = stage(CASES, TICKET, [changed(**empty)])
    assert row["fault"] is None
    assert (row["f0_cost"], row["f0_customer_id"], row["f0_channel"], row["f0_topic"]) == (None,) * 4


def test_dates_and_decimals_as_the_file_writes_them(stage: Stage) -> None:
    rows = [
        changed(opened="31/01/2024 09:30", seconds="1.090,5", cost="R$ 1.234,50", since="31/01/24"),
        changed(opened="01/02/2024", seconds="7", cost="3", since="1/2/2024"),
        changed(opened="31/31/2024", seconds="1.5,2", cost="S/ 1,234.5x", since="1/2/2024"),
    ]
    first, second, third = stage(CASES, TICKET, rows)
    assert (first["f0_opened_at"], first["f0_since"]) == (JANUARY_31 + 34_200_000_000, JANUARY_31 // DAY)
    assert (first["f0_handle_seconds"], first["f0_cost"]) == (1090.5, 123450)
    assert second["f0_opened_at"] == JANUARY_31 + DAY
    assert [each["reason"] for each in third["fault"]] == ["not_a_time", "not_a_number", "not_money"]


def test_translation_happens_before_reading(stage: Stage) -> None:
    toml = """
[files.deals]
pattern = "*.csv"
[[files.deals.feeds]]
table = "deals"
source_id = "deal"
[files.deals.feeds.columns]
id = "deal"
won = { column = "stage", translate = { Won = true, Lost = false, Open = "" } }
rep_id = { column = "rep", translate = { "Bob" = "Robert" } }
closed_at = { value = 2024-01-31 }
amount = { value = 10.005 }
"""
    rows = [("1", "Won", "Bob"), ("2", "Lost", "Eve"), ("3", "Stuck", None)]
    won, lost, stuck = stage(toml, ("deal", "stage", "rep"), rows, zone="America/Lima")
    assert (won["f0_won"], won["f0_rep_id"]) == (True, "crm:Robert")
    assert (lost["f0_won"], lost["f0_rep_id"]) == (False, "crm:Eve")
    assert (won["f0_closed_at"], won["f0_amount"]) == (JANUARY_31 + 5 * 3600 * 1_000_000, 1001)
    assert stuck["fault"] == [{"column": "stage", "value": "Stuck", "reason": "not_a_flag"}]


EXPRESSIONS = """
[files.sales]
pattern = "*.csv"
decimal = ","
dates = "day_first"
[[files.sales.feeds]]
table = "transactions"
source_id = ["shop", "id"]
[files.sales.feeds.columns]
id = { expression = "shop || '-' || id" }
at = { expression = "coalesce(paid, billed)" }
amount = { expression = "money(price) + money(freight)" }
margin = { expression = "number(price) * 0.1" }
kind = { expression = "case when money(price) < 0 then 'refund' else 'purchase' end" }
[files.sales.feeds.extras]
wait = { expression = "(time(paid) - time(billed)) / 1000000", kind = "number" }
items = { expression = "integer(items) + 1", kind = "integer" }
late = { expression = "time(paid) > time(billed)", kind = "flag" }
due = { expression = "day(billed) + 30", kind = "day" }
safe = { expression = "coalesce(number(items), 0)", kind = "number" }
"""
SALE = ("shop", "id", "paid", "billed", "price", "freight", "items")


def test_expressions_yield_typed_targets(stage: Stage) -> None:
    (row,) = stage(EXPRESSIONS, SALE, [("A", "1", None, "31/01/2024", "1.000,10", "0,05", "2")])
    assert (row["f0_id"], row["f0_source_id"], row["f0_at"]) == ("crm:A-1", "A|1", JANUARY_31)
    assert (row["f0_amount"], row["f0_margin"], row["f0_kind"]) == (100015, 10001, "purchase")
    assert (row["f0_wait"], row["f0_late"]) == (None, None)
    assert (row["f0_items"], row["f0_due"], row["f0_safe"]) == (3, JANUARY_31 // DAY + 30, 2.0)
    assert row["fault"] is None


def test_expressions_tell_what_they_could_not_read(stage: Stage) -> None:
    good = ("A", "1", "31/01/2024", "30/01/2024", "10", "1", "2")
    rows = [good, (*good[:4], "ten", *good[5:]), ("A", "1", "soon", *good[3:]), (*good[:6], "few")]
    rows.append(("A", "1", None, None, *good[4:]))
    _, price, paid, items, unpaid = stage(EXPRESSIONS, SALE, rows)
    assert {(each["column"], each["value"], each["reason"]) for each in price["fault"]} == {
        ("amount", "ten", "not_money"),
        ("margin", "ten", "not_a_number"),
    }
    assert {(each["column"], each["value"], each["reason"]) for each in paid["fault"]} == {
        ("at", "soon", "not_a_time"),
        ("wait", "soon", "not_a_time"),
        ("late", "soon", "not_a_time"),
    }
    assert items["f0_safe"] == 0.0
    assert {each["column"] for each in items["fault"]} == {"items"}
    assert unpaid["fault"] == [{"column": "at", "value": None, "reason": "missing_required"}]


def test_source_ids_of_several_parts(stage: Stage) -> None:
    good = ("A", "1", "31/01/2024", "30/01/2024", "10", "1", "2")
    whole, half, none = stage(EXPRESSIONS, SALE, [good, ("A", "", *good[2:]), ("", None, *good[2:])])
    assert (whole["f0_source_id"], half["f0_source_id"], none["f0_source_id"]) == ("A|1", "A|", None)
    assert {"column": "shop, id", "value": None, "reason": "missing_source_id"} in none["fault"]


FEEDS = """
[files.orders]
pattern = "*.csv"
dates = "iso"
decimal = "."
[[files.orders.feeds]]
table = "deliveries"
source_id = "order"
[files.orders.feeds.columns]
id = "order"
[[files.orders.feeds]]
table = "responses"
source_id = "order"
where = "number(score) >= 0"
[files.orders.feeds.columns]
id = "order"
at = "answered"
instrument = { value = "csat" }
score = "score"
"""


def test_feeds_keep_only_their_rows_and_their_faults(stage: Stage) -> None:
    rows = [
        ("1", "2024-01-31", "5"),
        ("2", None, None),
        ("3", "never", "-1"),
        ("4", "never", "5"),
        ("5", None, "3"),
    ]
    staged = stage(FEEDS, ("order", "answered", "score"), rows)
    assert [row["f1_kept"] for row in staged] == [True, False, False, True, True]
    assert [row["fault"] is None for row in staged] == [True, True, True, False, False]
    assert [row["fault"][0]["reason"] for row in staged[3:]] == ["not_a_time", "missing_required"]
    assert staged[0]["f1_score"] == 5.0
    assert staged[0]["f0_id"] == staged[0]["f1_id"] == "crm:1"


def test_conditional_feeds_are_told(stage: Stage) -> None:
    recipe = read_recipe(FEEDS, name="crm")
    made = staging(recipe, recipe.files[0], ("order", "answered", "score"), "t", joined={}, zone="UTC")
    assert [(feed.table, feed.conditional) for feed in made.feeds] == [
        ("deliveries", False),
        ("responses", True),
    ]


RULES = """
[files.orders]
pattern = "*.csv"
dates = "iso"
decimal = "."
[[files.orders.rules]]
name = "delivered_after"
expression = "delivered >= ordered"
action = "flag"
[[files.orders.rules]]
name = "positive"
expression = "money(price) > 0"
[[files.orders.feeds]]
table = "deliveries"
source_id = "order"
columns = { id = "order" }
"""


def test_rules_flag_or_set_aside_and_nothing_known_breaks_nothing(stage: Stage) -> None:
    rows = [
        ("1", "2024-01-01", "2024-01-02", "5"),
        ("2", "2024-01-02", "2024-01-01", "5"),
        ("3", "2024-01-01", "", None),
        ("4", "2024-01-01", "2024-01-02", "-5"),
        ("5", "2024-01-02", "2024-01-01", "0"),
        (None, None, None, None),
    ]
    staged = stage(RULES, ("order", "ordered", "delivered", "price"), rows)
    broken = [{"rule": "delivered_after"}]
    assert [row["flags"] for row in staged] == [None, broken, None, None, broken, None]
    assert [row["fault"] is None for row in staged] == [True, True, True, False, False, False]
    assert staged[3]["fault"] == [{"column": "positive", "value": "-5", "reason": "rule_broken"}]


JOINS = """
[files.orders]
pattern = "*.csv"
dates = "iso"
decimal = "."
[files.orders.join.people]
on = { customer = "id" }
orphans = "%s"
[[files.orders.feeds]]
table = "deliveries"
source_id = "order"
[files.orders.feeds.columns]
id = "order"
customer_id = "people.person"
status = { expression = "case when people.person = 'p1' then 'known' else 'other' end" }
[files.people]
pattern = "p.csv"
"""
PEOPLE = (("id", "person"), [("c1", "p0"), (" c2", "p2 "), ("c1", "p1"), ("", "nobody"), (None, "nobody")])


def test_joins_find_the_last_row_of_a_key_and_multiply_nothing(stage: Stage) -> None:
    rows = [("1", "c1"), ("2", "c2 "), ("3", "c1"), ("4", None)]
    staged = stage(JOINS % "report", ("order", "customer"), rows, people=PEOPLE)
    assert [row["f0_customer_id"] for row in staged] == ["crm:p1", "crm:p2", "crm:p1", None]
    assert [row["f0_status"] for row in staged] == ["known", "other", "known", "other"]
    assert [row["flags"] for row in staged] == [None] * 4


@pytest.mark.parametrize(
    ("orphans", "flags", "fault"),
    [
        ("report", [{"orphan": "people", "value": "c9"}], None),
        ("set_aside", None, [{"column": "customer", "value": "c9", "reason": "orphan"}]),
        ("ignore", None, None),
    ],
)
def test_orphans(stage: Stage, orphans: str, flags: object, fault: object) -> None:
    found, lost = stage(JOINS % orphans, ("order", "customer"), [("1", "c1"), ("2", "c9")], people=PEOPLE)
    assert (found["flags"], found["fault"]) == (None, None)
    assert (lost["flags"], lost["fault"]) == (flags, fault)
    assert lost["f0_customer_id"] is None


def test_joins_by_several_columns(stage: Stage) -> None:
    toml = (JOINS % "report").replace('{ customer = "id" }', '{ customer = "id", shop = "where" }')
    people = (("id", "where", "person"), [("c1", "A", "p1"), ("c1", "B", "p2")])
    rows = [("1", "c1", "B"), ("2", "c1", "C"), ("3", "c1", None)]
    staged = stage(toml, ("order", "customer", "shop"), rows, people=people)
    assert [row["f0_customer_id"] for row in staged] == ["crm:p2", None, None]
    assert [row["flags"] and row["flags"][0]["value"] for row in staged] == [None, "c1|C", "c1|"]


def test_orphans_are_counted_even_where_nothing_is_looked_up(stage: Stage) -> None:
    toml = (JOINS % "report").split("customer_id =")[0] + '[files.people]\npattern = "p.csv"'
    found, lost = stage(toml, ("order", "customer"), [("1", "c1"), ("2", "c9")], people=PEOPLE)
    assert (found["flags"], lost["flags"]) == (None, [{"orphan": "people", "value": "c9"}])


@pytest.mark.parametrize("others", [1_000, 600_000])
def test_a_join_keeps_the_order_of_many_rows(
    engine: duckdb.DuckDBPyConnection, tmp_path: Path, others: int
) -> None:
    # The engine turns a join around where the other file is the larger, so both ways are tried.
    engine.execute("set threads = 4")
    path, parquet = tmp_path / "raw.csv", tmp_path / "staged.parquet"
    order = list(range(300_000))
    random.Random(7).shuffle(order)
    path.write_text("order,customer\n" + "".join(f"{number},{number % others}\n" for number in order))
    engine.execute(
        f"create table people as select i::varchar as id, 'p' || i as person from range({others}) r(i)"
    )
    engine.execute("insert into people select id, person || 'b' from people")
    recipe = read_recipe(JOINS % "report", name="crm")
    joined = {"people": Joined("select * from people", ("id", "person"))}
    relation = f"read_csv('{path}', all_varchar = true)"
    made = staging(recipe, recipe.files[0], ("order", "customer"), relation, joined=joined, zone="UTC")
    engine.execute(f"copy ({made.sql}) to '{parquet}' (format parquet)")
    staged = engine.execute(f"select f0_source_id, f0_customer_id from read_parquet('{parquet}')").fetchall()
    assert staged == [(str(number), f"crm:p{number % others}b") for number in order]


PLAIN = """
[files.a]
pattern = "a"
dates = "iso"
decimal = "."
[[files.a.rules]]
name = "usual"
expression = "nr not in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l')"
[[files.a.feeds]]
table = "deals"
source_id = "nr"
columns = { id = "id", won = "flag", opened_at = "day", amount = "amount" }
"""


def test_the_order_of_many_rows_is_kept_without_numbering_them(
    engine: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    # A join hidden in the plan (the engine makes one of a long IN) would lose the order of the file.
    engine.execute("set threads = 4")
    path, parquet = tmp_path / "raw.csv", tmp_path / "staged.parquet"
    cells = "hash(i) as id, i as nr, 'sí' as flag, date '2020-01-01' + (i % 999)::int as day, i / 8 as amount"
    engine.execute(f"copy (select {cells} from range(300000) r(i)) to '{path}' (header)")
    recipe = read_recipe(PLAIN, name="crm")
    relation = f"read_csv('{path}', all_varchar = true)"
    columns = ("id", "nr", "flag", "day", "amount")
    made = staging(recipe, recipe.files[0], columns, relation, joined={}, zone="America/Lima")
    assert "row_number" not in made.sql
    assert "join" not in str(engine.execute(f"explain {made.sql}").fetchall()).lower()
    engine.execute(f"copy ({made.sql}) to '{parquet}' (format parquet)")
    staged = f"read_parquet('{parquet}', file_row_number = true)"
    wrong = f"select count(*), count(fault) from {staged} where f0_source_id <> file_row_number::varchar"
    assert engine.execute(wrong).fetchone() == (0, 0)


@pytest.mark.parametrize(
    ("change", "place", "nearest"),
    [
        (('"opened"', '"opend"'), "files.tickets.feeds[0].columns.opened_at", "opened"),
        (('source_id = "ticket"', 'source_id = "tickets"'), "files.tickets.feeds[0].source_id", "ticket"),
        (("upper(channel)", "upper(chanel)"), "files.tickets.feeds[0].columns.topic", "channel"),
    ],
)
def test_a_column_the_file_lacks_is_told(change: tuple[str, str], place: str, nearest: str) -> None:
    recipe = read_recipe(CASES.replace(*change, 1), name="crm")
    file, _ = resolved(recipe.files[0], {})
    with pytest.raises(RecipeError) as slip:
        staging(recipe, file, TICKET, "t", joined={}, zone="UTC")
    assert (slip.value.code, slip.value.facts["place"]) == ("raw_column_unknown", place)
    assert slip.value.facts["nearest"] == nearest


def test_odd_column_names(stage: Stage) -> None:
    columns = ("Order ID", 'say "hi"', "it's", "Ünïcode", "a.b")
    toml = """
[files.a]
pattern = "a"
[[files.a.feeds]]
table = "customers"
source_id = "order id"
[files.a.feeds.columns]
id = "Order ID"
name = 'say "hi"'
kind = "it's"
city = "ünïcode"
region = "a.b"
language = { expression = "\\"Order ID\\" || \\"it's\\"" }
"""
    (row,) = stage(toml, columns, [("1", "x", "y", "z", "w")])
    assert [row[f"f0_{name}"] for name in ("id", "name", "kind", "city", "region", "language")] == [
        "crm:1", "x", "y", "z", "w", "1y",
    ]  # fmt: skip


def test_an_empty_file_stages_to_nothing(stage: Stage) -> None:
    assert stage(CASES, TICKET, []) == []


@pytest.mark.real_data
def test_the_orders_of_a_real_marketplace(engine: duckdb.DuckDBPyConnection, shared_data: Path) -> None:
    folder = shared_data / "olist" / "sample_8135"
    toml = """
[files.orders]
pattern = "*orders*"
[files.orders.join.customers]
on = { customer_id = "customer_id" }
orphans = "report"
[[files.orders.feeds]]
table = "deliveries"
source_id = "order_id"
[files.orders.feeds.columns]
id = "order_id"
customer_id = "customers.customer_unique_id"
status = "order_status"
promised_at = "order_estimated_delivery_date"
delivered_at = "order_delivered_customer_date"
[files.customers]
pattern = "*customers*"
"""
    recipe = read_recipe(toml, name="olist")

    def opened(name: str) -> Joined:
        relation = f"select * from read_csv('{folder / name}', all_varchar = true)"
        return Joined(relation, tuple(row[0] for row in engine.execute(f"describe {relation}").fetchall()))

    orders, customers = opened("olist_orders_dataset.csv"), opened("olist_customers_dataset.csv")
    question = detection_sql(recipe.files[0], orders.columns, orders.relation)
    assert question is not None
    cursor = engine.execute(question)
    answer = dict(zip((each[0] for each in cursor.description), cursor.fetchall()[0], strict=True))
    file, notices = resolved(recipe.files[0], answer)
    assert (file.dates, notices) == ("iso", ())
    made = staging(
        recipe,
        file,
        orders.columns,
        orders.relation,
        joined={"customers": customers},
        zone="America/Sao_Paulo",
    )
    figures = f"""
        select count(*), count(fault), count(flags), count(f0_customer_id),
               round(100 * avg((f0_delivered_at > f0_promised_at)::integer)
                     filter (f0_status = 'delivered' and f0_delivered_at is not null), 4)
        from ({made.sql})"""
    assert engine.execute(figures).fetchone() == (8135, 0, 0, 8135, 8.0170)


def test_told_faults_are_json_whatever_they_hold(engine: duckdb.DuckDBPyConnection) -> None:
    recipe = read_recipe(CASES, name="crm")
    file, _ = resolved(recipe.files[0], {})
    nasty = 'a"b\\c\nd\té😀'
    engine.execute(f"create table raw ({', '.join(f'{column} varchar' for column in TICKET)})")
    engine.execute(f"insert into raw values ({', '.join('?' * len(TICKET))})", [nasty] * len(TICKET))
    made = staging(recipe, file, TICKET, "select * from raw", joined={}, zone="UTC")
    fault, raw = engine.execute(f"select fault, raw from ({made.sql})").fetchall()[0]
    assert json.loads(fault)[0]["value"] == nasty
    assert json.loads(raw)["ticket"] == nasty
