"""Trying a mapping: what would load and why the rest would not, with nothing of the company changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from tests.services.listen.workbooks import workbook
from unisono.errors import FileError, RecipeError, RightsError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.recipe import Recipe
from unisono.model.rights import Actor
from unisono.services.companies import edition_of
from unisono.services.listen import list_set_aside
from unisono.services.listen import preview as module
from unisono.services.listen.preview import Preview, preview
from unisono.services.listen.uploads import bring

BAD = "3;c;31/02/2024;;;1,00\n4;d;01/03/2024;;;mucho\n5;e;31/02/2023;;;2,00\n;;;;;\n6;f;01/03/2024\n"
SHOP = read_recipe(RECIPE, name="shop")


def tried(
    shop: Shop, text: str, recipe: Recipe = SHOP, *, name: str = "orders.csv", whole: bool = False
) -> Preview:
    upload = bring(shop.company, name, [text.encode()])
    return preview(shop.company, upload.id, recipe, recipe.files[0].key, whole=whole)


def test_it_says_what_an_import_would_do(shop: Shop) -> None:
    told = tried(shop, HEADER + GOOD + BAD)
    shop.write(HEADER + GOOD + BAD)
    counts = shop.load()
    assert (told.rows, told.fit, told.aside) == (counts["read"], counts["loaded"], counts["set_aside"])
    by_preview = sorted((fault.reason, fault.rows) for fault in told.faults)
    reasons = [row["reason"] for row in list_set_aside(shop.company)]
    assert by_preview == sorted((reason, reasons.count(reason)) for reason in set(reasons))


def test_faults_come_with_column_values_and_first_line(shop: Shop) -> None:
    told = tried(shop, HEADER + GOOD + BAD)
    first = told.faults[0]
    assert (first.column, first.reason, first.rows, first.line) == ("ordered", "not_a_time", 2, 4)
    assert set(first.examples) == {"31/02/2024", "31/02/2023"}


def test_nothing_of_the_company_changes(shop: Shop) -> None:
    before = {path for path in shop.company.folder.rglob("*") if "uploads" not in path.parts}
    upload = bring(shop.company, "orders.csv", [(HEADER + GOOD).encode()])
    preview(shop.company, upload.id, SHOP, "orders")
    after = {path for path in shop.company.folder.rglob("*") if "uploads" not in path.parts}
    assert {path.name for path in after - before} <= {
        "records.sqlite-wal",
        "records.sqlite-shm",
        "records.sqlite",
    }
    assert edition_of(shop.company).number == 0
    assert [path for path in upload.scratch.iterdir() if path.name.startswith("tmp")] == []


def test_values_are_typed_on_the_company_s_clock_and_money_is_whole(shop: Shop) -> None:
    deliveries, payments = tried(shop, HEADER + GOOD).feeds
    row = dict(zip((name for name, _ in deliveries.columns), deliveries.rows[0], strict=True))
    assert row["id"] == "shop:1"
    assert row["ordered_at"] == datetime(2024, 2, 1, tzinfo=ZoneInfo("America/Lima"))
    paid = dict(zip((name for name, _ in payments.columns), payments.rows[1], strict=True))
    assert (paid["amount"], paid["currency"]) == (1200.0, "PEN")


def test_ids_that_repeat_are_counted(shop: Shop) -> None:
    assert tried(shop, HEADER + GOOD + GOOD).repeated == 4
    assert tried(shop, HEADER + GOOD).repeated == 0


def test_references_are_known_from_what_stands_and_from_the_file_itself(shop: Shop) -> None:
    told = {
        (each.target, each.to): each for feed in tried(shop, HEADER + GOOD).feeds for each in feed.references
    }
    own = told["order_id", "deliveries"]
    assert (own.found, own.different, own.example) == (2, 2, "")
    strangers = told["customer_id", "customers"]
    assert (strangers.found, strangers.different, strangers.example) == (0, 2, "shop:a")
    people = (
        '[files.people]\npattern = "p.csv"\n[[files.people.feeds]]\ntable = "customers"\nsource_id = ["id"]\n'
    )
    (shop.files / "people.toml").write_text(people + '[files.people.feeds.columns]\nid = "id"\n')
    shop.write("id\na\n", "p.csv")
    shop.recipe = replace(read_recipe((shop.files / "people.toml").read_text(), name="shop"), system="shop")
    shop.load()
    again = {each.target: each for each in tried(shop, HEADER + GOOD).feeds[0].references}
    assert (again["customer_id"].found, again["customer_id"].example) == (1, "shop:b")


def test_large_files_are_sampled_unless_all_of_it_is_asked_for(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SAMPLE", 100)
    text = HEADER + "".join(f"{i};a;01/02/2024;;;{'x' if i == 500 else '1'}\n" for i in range(1_000))
    told = tried(shop, text)
    assert (told.sampled, told.rows, told.row_count, told.aside) == (True, 100, 1_000, 0)
    whole = tried(shop, text, whole=True)
    assert (whole.sampled, whole.rows, whole.aside) == (False, 1_000, 1)
    assert (whole.faults[0].line, whole.faults[0].examples) == (502, ("x",))


def test_doubts_are_told_and_what_is_decided_by_the_file(shop: Shop) -> None:
    recipe = read_recipe(RECIPE.replace('dates = "day_first"\ndecimal = ","\n', ""), name="shop")
    told = tried(shop, HEADER + "1;a;02/03/2024;;;1,5\n", recipe)
    assert (told.dates, told.decimal) == ("day_first", ",")
    assert "date_order_doubtful" in {notice.code for notice in told.notices}
    mixed = tried(shop, HEADER + "1;a;25/03/2024;;;1,5\n2;a;03/25/2024;;;1,5\n", recipe)
    assert "date_order_mixed" in {notice.code for notice in mixed.notices}
    assert mixed.aside == 1


def test_a_mapping_that_could_not_be_loaded_by_is_refused_with_what_is_missing(shop: Shop) -> None:
    file = SHOP.files[0]
    without = replace(file.feeds[1], fields=tuple(f for f in file.feeds[1].fields if f.target != "amount"))
    with pytest.raises(RecipeError, match="recipe_column_missing") as error:
        tried(shop, HEADER + GOOD, replace(SHOP, files=(replace(file, feeds=(without,)),)))
    assert (error.value.facts["table"], error.value.facts["name"]) == ("transactions", "amount")
    with pytest.raises(RecipeError, match="raw_column_unknown"):
        tried(shop, "order;customer\n1;a\n")
    upload = bring(shop.company, "b.xlsx", [workbook({"Uno": [["order"], ["1"]]})])
    with pytest.raises(FileError, match="sheet_missing"):
        preview(shop.company, upload.id, replace(SHOP, files=(replace(file, sheet="Otra"),)), "orders")


def test_a_file_with_a_join_is_tried_with_what_was_loaded_before(shop: Shop) -> None:
    joined = RECIPE.replace(
        'customer_id = "customer"\nordered_at', 'customer_id = { column = "people.who" }\nordered_at'
    )
    joined = joined.replace(
        'decimal = ","\n', 'decimal = ","\n[files.orders.join.people]\non = { customer = "id" }\n'
    )
    joined += '[files.people]\npattern = "p*.csv"\n[[files.people.feeds]]\ntable = "customers"\n'
    joined += 'source_id = ["who"]\n'
    recipe = read_recipe(joined + '[files.people.feeds.columns]\nid = "who"\n', name="shop")
    with pytest.raises(RecipeError, match="joined_file_absent"):
        tried(shop, HEADER + GOOD, recipe)
    shop.recipe = recipe
    shop.write("id;who\na;Ana\n", "people.csv")
    shop.load(shop.files / "people.csv")
    told = tried(shop, HEADER + GOOD, recipe)
    row = dict(zip((name for name, _ in told.feeds[0].columns), told.feeds[0].rows[0], strict=True))
    assert row["customer_id"] == "shop:Ana"


def test_who_may_not_import_tries_nothing(shop: Shop) -> None:
    upload = bring(shop.company, "orders.csv", [(HEADER + GOOD).encode()])
    with pytest.raises(RightsError):
        preview(replace(shop.company, actor=Actor(1, "x", "cxo")), upload.id, SHOP, "orders")


def test_a_large_file_is_tried_within_bounds(shop: Shop, tmp_path: Path) -> None:
    rows = (f"{i};c{i % 999};01/02/2024;05/02/2024;04/02/2024;10,50\n".encode() for i in range(900_000))
    upload = bring(shop.company, "orders.csv", [HEADER.encode(), *rows])
    assert upload.size > 45_000_000
    told = preview(shop.company, upload.id, SHOP, "orders")
    assert (told.sampled, told.rows, told.fit) == (True, 20_000, 20_000)
    assert told.row_count == 900_000
