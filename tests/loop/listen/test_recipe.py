"""A recipe says what it says, and every mistake in it is told before any file is opened."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from unisono.errors import RecipeError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.recipe import Field, Join, Rule
from unisono.model.words import LANGUAGES, known, say

WHOLE = """
name = "olist"
system = "olist"
title = "Olist marketplace"
notes = "free text"
[company]
name = "Olist"
currency = "BRL"
time_zone = "America/Sao_Paulo"
languages = ["pt", "es", "en"]
contract = false
[files.orders]
pattern = "**/olist_orders_dataset.csv"
dates = "iso"
decimal = "."
delimiter = ";"
encoding = "latin-1"
full = true
optional = true
sheet = "Hoja1"
zone = "America/Lima"
[files.orders.join.customers]
on = { customer_id = "customer_id" }
orphans = "report"
[[files.orders.rules]]
name = "delivered_after_ordered"
expression = "order_delivered_customer_date >= order_purchase_timestamp"
action = "flag"
[[files.orders.rules]]
name = "has_status"
expression = "order_status is not null"
[[files.orders.feeds]]
table = "deliveries"
source_id = ["order_id"]
where = "order_status <> 'created'"
[files.orders.feeds.columns]
id = "order_id"
weight = { expression = "case when order_status = 'delivered' then 18.654 else 1 end" }
status = { column = "order_status", translate = { delivered = "entregado", late = true } }
customer_id = { column = "customers.customer_unique_id" }
account_id = { column = "seller_id", system = "olist-sellers" }
ordered_at = { value = 2018-01-01 }
[files.orders.feeds.extras]
category = { column = "product_category_name", kind = "text" }
price = { expression = "money(price)", kind = "money" }
size = "product_size"
[files.customers]
pattern = "**/olist_customers_dataset.csv"
"""


def test_a_whole_recipe() -> None:
    recipe = read_recipe(WHOLE, name="other")
    orders, customers = recipe.files
    assert (recipe.name, recipe.system, recipe.title, recipe.notes) == (
        "olist", "olist", "Olist marketplace", "free text",
    )  # fmt: skip
    assert recipe.company["time_zone"] == "America/Sao_Paulo"
    assert (orders.key, orders.pattern) == ("orders", "**/olist_orders_dataset.csv")
    assert (orders.dates, orders.decimal, orders.delimiter, orders.encoding) == ("iso", ".", ";", "latin-1")
    assert (orders.full, orders.optional, orders.sheet, orders.zone) == (True, True, "Hoja1", "America/Lima")
    assert orders.joins == (Join("customers", (("customer_id", "customer_id"),), "report"),)
    assert [(rule.name, rule.action) for rule in orders.rules] == [
        ("delivered_after_ordered", "flag"), ("has_status", "set_aside"),
    ]  # fmt: skip
    assert isinstance(orders.rules[0], Rule)
    (feed,) = orders.feeds
    assert (feed.table, feed.source_id, feed.where) == (
        "deliveries",
        ("order_id",),
        "order_status <> 'created'",
    )
    assert feed.extras == (("category", "text"), ("price", "money"), ("size", "text"))
    fields = {field.target: field for field in feed.fields}
    assert fields["id"] == Field("id", column="order_id")
    assert fields["status"].translate == (("delivered", "entregado"), ("late", "true"))
    assert fields["customer_id"].column == "customers.customer_unique_id"
    assert fields["account_id"].system == "olist-sellers"
    assert fields["ordered_at"].value == "2018-01-01"
    assert fields["size"] == Field("size", column="product_size")
    assert customers.feeds == ()
    assert (customers.dates, customers.decimal, customers.full) == ("auto", "auto", False)


def test_what_is_not_said_has_a_default() -> None:
    recipe = read_recipe('[files.a]\npattern = "a.csv"', name="shop")
    assert (recipe.name, recipe.system, recipe.title, recipe.company) == ("shop", "shop", "shop", {})


HEAD = '[files.orders]\npattern = "o.csv"\n'
FEED = HEAD + '[[files.orders.feeds]]\ntable = "deliveries"\nsource_id = "order_id"\n'
COLUMNS = FEED + '[files.orders.feeds.columns]\nid = "order_id"\n'
AT = "files.orders.feeds[0]"


@pytest.mark.parametrize(
    ("toml", "code", "place"),
    [
        ("name = ", "recipe_not_toml", None),
        ('name = "x"', "recipe_key_missing", "x"),
        ('nam = "x"\n' + HEAD, "recipe_key_unknown", "nam"),
        ('name = "a/b"\n' + HEAD, "recipe_name_unfit", "name"),
        ('system = "a:b"\n' + HEAD, "recipe_name_unfit", "system"),
        ('[files."a b"]\npattern = "x"', "recipe_name_unfit", "files.a b"),
        ("[files.orders]", "recipe_key_missing", "files.orders"),
        (HEAD + 'dates = "dmy"', "recipe_choice_unknown", "files.orders.dates"),
        (HEAD + 'decimal = ";"', "recipe_choice_unknown", "files.orders.decimal"),
        (HEAD + "patern = 1", "recipe_key_unknown", "files.orders.patern"),
        (HEAD + 'zone = "Lima"', "recipe_zone_unknown", "files.orders.zone"),
        (HEAD + 'zone = "../etc"', "recipe_zone_unknown", "files.orders.zone"),
        (HEAD + '[company]\ntime_zone = "Sao Paulo"', "recipe_zone_unknown", "company.time_zone"),
        (
            HEAD + '[files.orders.join.people]\non = {a = "b"}',
            "recipe_file_unknown",
            "files.orders.join.people",
        ),
        (
            HEAD + '[files.orders.join.orders]\non = {a = "b"}',
            "recipe_file_unknown",
            "files.orders.join.orders",
        ),
        (
            HEAD + '[files.orders.join.c]\n[files.c]\npattern = "c"',
            "recipe_key_missing",
            "files.orders.join.c",
        ),
        (HEAD + '[[files.orders.rules]]\nname = "x"', "recipe_key_missing", "files.orders.rules[0]"),
        (
            HEAD + '[[files.orders.rules]]\nname = "x"\nexpression = "a"',
            "expression_kind_unfit",
            "files.orders.rules[0].expression",
        ),
        (HEAD + '[[files.orders.feeds]]\ntable = "delivery"', "recipe_table_unknown", f"{AT}.table"),
        (HEAD + '[[files.orders.feeds]]\ntable = "cases"', "recipe_column_missing", f"{AT}.columns"),
        (FEED, "recipe_column_missing", f"{AT}.columns"),
        (COLUMNS + 'satus = "x"', "recipe_target_unknown", f"{AT}.columns.satus"),
        (COLUMNS + 'late = "x"', "recipe_target_unknown", f"{AT}.columns.late"),
        (COLUMNS + "status = 3", "recipe_value_unfit", f"{AT}.columns.status"),
        (COLUMNS + "status = {}", "recipe_field_unclear", f"{AT}.columns.status"),
        (COLUMNS + 'status = {column = "a", value = "b"}', "recipe_field_unclear", f"{AT}.columns.status"),
        (COLUMNS + 'status = {colum = "a"}', "recipe_key_unknown", f"{AT}.columns.status.colum"),
        (COLUMNS + 'status = {column = "a", system = "x"}', "recipe_system_alone", f"{AT}.columns.status"),
        (
            COLUMNS + 'status = {value = "a", translate = {a = "b"}}',
            "recipe_translate_alone",
            f"{AT}.columns.status",
        ),
        (COLUMNS + "status = {value = 3}", "recipe_value_unfit", f"{AT}.columns.status.value"),
        (COLUMNS + 'weight = {value = "3"}', "recipe_value_unfit", f"{AT}.columns.weight.value"),
        (COLUMNS + "weight = {value = true}", "recipe_value_unfit", f"{AT}.columns.weight.value"),
        (COLUMNS + 'ordered_at = {value = "soon"}', "recipe_value_unfit", f"{AT}.columns.ordered_at.value"),
        (
            COLUMNS + "weight = {expression = \"getenv('HOME')\"}",
            "expression_not_allowed",
            f"{AT}.columns.weight.expression",
        ),
        (
            COLUMNS + 'weight = {expression = "a ="}',
            "expression_unreadable",
            f"{AT}.columns.weight.expression",
        ),
        (
            COLUMNS + 'weight = {expression = "time(a)"}',
            "expression_kind_unfit",
            f"{AT}.columns.weight.expression",
        ),
        (
            COLUMNS + 'status = {expression = "number(a)"}',
            "expression_kind_unfit",
            f"{AT}.columns.status.expression",
        ),
        (
            COLUMNS + 'status = {expression = "c.name"}',
            "recipe_join_unknown",
            f"{AT}.columns.status.expression",
        ),
        (COLUMNS + '[files.orders.feeds.extras]\nstatus = "x"', "recipe_extra_unfit", f"{AT}.extras.status"),
        (
            COLUMNS + '[files.orders.feeds.extras]\nlate_days = "x"',
            "recipe_extra_unfit",
            f"{AT}.extras.late_days",
        ),
        (COLUMNS + '[files.orders.feeds.extras]\nsource = "x"', "recipe_extra_unfit", f"{AT}.extras.source"),
        (COLUMNS + '[files.orders.feeds.extras]\n"a b" = "x"', "recipe_extra_unfit", f"{AT}.extras.a b"),
        (
            COLUMNS + '[files.orders.feeds.extras]\nx = {column = "x", kind = "date"}',
            "recipe_choice_unknown",
            f"{AT}.extras.x.kind",
        ),
        (
            COLUMNS.replace('source_id = "order_id"', "source_id = []"),
            "recipe_value_unfit",
            f"{AT}.source_id",
        ),
        (
            FEED + 'where = "a"\n[files.orders.feeds.columns]\nid = "a"',
            "expression_kind_unfit",
            f"{AT}.where",
        ),
    ],
)
def test_slips_are_told(toml: str, code: str, place: str | None) -> None:
    with pytest.raises(RecipeError) as slip:
        read_recipe(toml, name="x")
    assert (slip.value.code, slip.value.facts.get("place")) == (code, place)
    for language in LANGUAGES:
        for words in (f"error.{code}", f"hint.{code}"):
            assert known(words), words
            assert not re.search(r"{\w+}", say(words, language, **slip.value.facts)), words


def test_the_nearest_name_is_told() -> None:
    with pytest.raises(RecipeError) as slip:
        read_recipe(COLUMNS + 'satus = "x"', name="x")
    assert slip.value.facts["nearest"] == "status"
    with pytest.raises(RecipeError) as slip:
        read_recipe(HEAD + 'zone = "Lima"', name="x")
    assert slip.value.facts["nearest"] == "America/Lima"


def test_recipes_that_ship_are_sound() -> None:
    recipes = Path(__file__).parents[3] / "recipes"
    for path in recipes.glob("*/*.toml"):
        assert read_recipe(path.read_text(encoding="utf-8"), name=path.parent.name).files
