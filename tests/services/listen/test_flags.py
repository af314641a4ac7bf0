"""Rows that load but break a rule, or look for somebody who isn't there, are counted, with examples."""

from __future__ import annotations

from tests.services.conftest import HEADER, RECIPE, Shop
from unisono.loop.listen.recipe import read_recipe
from unisono.model.intake import Notice
from unisono.model.words import LANGUAGES, known, say
from unisono.services.listen import import_files

RULE = """
[[files.orders.rules]]
name = "delivered_after_ordered"
expression = "day(delivered) >= day(ordered)"
action = "flag"
"""
JOIN = """
[files.orders.join.people]
on = { customer = "code" }
orphans = "report"
[files.people]
pattern = "people*.csv"
[[files.people.feeds]]
table = "customers"
source_id = ["code"]
[files.people.feeds.columns]
id = "code"
name = "name"
"""
USED = 'customer_id = "customer"\nordered_at', 'customer_id = { column = "people.name" }\nordered_at'


def notices(shop: Shop, recipe: str) -> list[Notice]:
    """Import the shop's files; answers with what the orders' report tells."""
    reports = import_files(shop.company, shop.files, read_recipe(recipe, name="shop"))
    return [notice for report in reports if report.source == "shop/orders" for notice in report.notices]


def test_rows_that_break_a_flag_rule_load_and_are_counted(shop: Shop) -> None:
    shop.write(
        HEADER
        + "1;a;02/02/2024;;03/02/2024;1,00\n"
        + "2;b;02/02/2024;;01/02/2024;1,00\n"
        + "3;c;02/02/2024;;01/01/2024;1,00\n"
    )
    (flagged,) = [notice for notice in notices(shop, RECIPE + RULE) if notice.code == "rows_flagged"]
    assert flagged.facts == {"rule": "delivered_after_ordered", "rows": 2, "first": 2}
    assert shop.ask("select count(*) from deliveries", "deliveries") == [(3,)]


def test_orphans_load_and_are_counted_with_examples(shop: Shop) -> None:
    shop.write(HEADER + "".join(f"{n};c{n % 8};02/02/2024;;;1,00\n" for n in range(20)))
    shop.write("code,name\nc0,Ana\n", "people.csv")
    found = notices(shop, (RECIPE + JOIN).replace(*USED, 1))
    (orphans,) = [notice for notice in found if notice.code == "orphans"]
    assert orphans.facts["rows"] == 17
    assert orphans.facts["distinct"] == 7
    assert orphans.facts["join"] == "people"
    assert orphans.facts["values"] == "c1, c2, c3, c4, c5…"
    assert shop.ask("select count(*) from deliveries", "deliveries") == [(20,)]


def test_where_all_is_well_nothing_is_told(shop: Shop) -> None:
    shop.write(HEADER + "1;c0;02/02/2024;;03/02/2024;1,00\n")
    shop.write("code,name\nc0,Ana\n", "people.csv")
    told = {notice.code for notice in notices(shop, (RECIPE + JOIN + RULE).replace(*USED, 1))}
    assert told.isdisjoint({"rows_flagged", "orphans"})


def test_each_notice_has_words_in_three_languages() -> None:
    facts = {
        "rule": "r",
        "rows": 2,
        "first": 3,
        "join": "j",
        "values": "v",
        "distinct": 1,
        "file": "f",
        "files": "g",
    }
    for code in ("rows_flagged", "orphans", "retire_skipped", "file_absent"):
        assert known(f"notice.{code}")
        told = {say(f"notice.{code}", language, **facts) for language in LANGUAGES}
        assert len(told) == len(LANGUAGES)
        assert not any("{" in words for words in told)
