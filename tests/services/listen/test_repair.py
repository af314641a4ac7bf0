"""Rows set aside: told page by page, corrected one by one through the same door as any file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import GOOD, HEADER, RECIPE, Shop
from unisono.errors import MissingError, RightsError
from unisono.model.rights import Actor
from unisono.services.listen.importing import silent
from unisono.services.listen.looking import fits
from unisono.services.listen.repair import aside_page, corrected, correction_name, row_aside
from unisono.services.listen.uploads import import_upload

BAD = "3;c;31/02/2024;;;1,00\n4;=d;never;;;mucho\n5;e\n"


@pytest.fixture
def aside(shop: Shop) -> Shop:
    (shop.company.folder / "recipes" / "shop.toml").write_text(RECIPE)
    shop.write(HEADER + GOOD + BAD)
    shop.load()
    return shop


def mend(shop: Shop, identity: str, **values: str) -> dict[str, object]:
    upload = corrected(shop.company, identity, values)
    return import_upload(
        shop.company, {"upload": upload.id, "recipe": upload.recipe, "file": upload.file}, silent
    )


def test_a_page_tells_rows_totals_and_the_commonest_reasons(aside: Shop) -> None:
    page = aside_page(aside.company)
    assert (page.total, page.sources) == (3, (("shop/orders", 3),))
    assert [(row.line, row.column, row.value, row.reason) for row in page.rows] == [
        (4, "ordered", "31/02/2024", "not_a_time"),
        (5, "ordered", "never", "not_a_time"),
        (6, "ordered", "", "missing_columns"),
    ]
    assert page.reasons[0] == ("ordered", "not_a_time", 2)
    second = aside_page(aside.company, page=2, size=2)
    assert ([row.line for row in second.rows], second.total) == ([6], 3)
    assert aside_page(aside.company, source="other").total == 0


def test_a_row_says_all_it_holds(aside: Shop) -> None:
    row = row_aside(aside.company, "shop/orders:orders.csv:4")
    assert list(row.values.items())[:3] == [("order", "3"), ("customer", "c"), ("ordered", "31/02/2024")]
    assert row.values["amount"] == "1,00"
    assert (row.recipe, row.key, row.whole) == ("shop", "orders", "")
    broken = row_aside(aside.company, "shop/orders:orders.csv:6")
    assert broken.whole == "5;e"
    assert set(broken.values.values()) == {""}
    with pytest.raises(MissingError, match="row_missing"):
        row_aside(aside.company, "shop/orders:orders.csv:99")


def test_a_corrected_row_loads_and_leaves_the_list(aside: Shop) -> None:
    told = mend(aside, "shop/orders:orders.csv:4", ordered="28/02/2024")
    assert (told["read"], told["set_aside"]) == (1, 0)
    assert [row.line for row in aside_page(aside.company).rows] == [5, 6]
    assert ("shop:3", 100) in aside.ask("select id, amount from transactions", "transactions")


def test_a_row_that_could_not_be_taken_apart_is_written_anew(aside: Shop) -> None:
    values = {"order": "5", "customer": "e", "ordered": "01/03/2024", "amount": "2,50"}
    mend(aside, "shop/orders:orders.csv:6", **values)
    assert ("shop:5", 250) in aside.ask("select id, amount from transactions", "transactions")
    assert [row.line for row in aside_page(aside.company).rows] == [4, 5]


def test_a_correction_that_is_still_wrong_waits_again(aside: Shop) -> None:
    told = mend(aside, "shop/orders:orders.csv:4", ordered="30/02/2024")
    assert told["set_aside"] == 1
    rows = aside_page(aside.company).rows
    assert [(row.file, row.value) for row in rows if row.value == "30/02/2024"] == [
        ("orders.set_aside.csv", "30/02/2024")
    ]
    assert len(rows) == 3
    again = next(row for row in rows if row.value == "30/02/2024")
    assert mend(aside, again.id, ordered="28/02/2024")["set_aside"] == 0
    assert len(aside_page(aside.company).rows) == 2


def test_what_looks_like_a_formula_comes_back_as_it_was(aside: Shop) -> None:
    upload = corrected(aside.company, "shop/orders:orders.csv:5", {"ordered": "01/03/2024", "amount": "7,00"})
    assert "'=d" in upload.path.read_text()
    import_upload(aside.company, {"upload": upload.id, "recipe": "shop", "file": "orders"}, silent)
    assert ("shop:=d",) in aside.ask("select customer_id from transactions", "transactions")


def test_the_file_of_a_correction_is_known_for_what_it_is(aside: Shop, tmp_path: Path) -> None:
    upload = corrected(aside.company, "shop/orders:orders.csv:4", {})
    assert upload.name == "orders.set_aside.csv"
    assert fits(aside.company, upload.id)[0].certain
    assert correction_name(aside.company, "shop/orders") == "orders.set_aside.csv"
    assert correction_name(aside.company, "") == "unisono.set_aside.csv"


def test_columns_nobody_knows_are_not_added(aside: Shop) -> None:
    upload = corrected(aside.company, "shop/orders:orders.csv:4", {"other": "x", "unisono_file": "y"})
    assert (
        upload.path.read_text().splitlines()[0].endswith("order,customer,ordered,promised,delivered,amount")
    )


def test_raw_rows_are_for_those_who_may_import(aside: Shop) -> None:
    cxo = replace(aside.company, actor=Actor(1, "x", "cxo"))
    for forbidden in (
        lambda: aside_page(cxo),
        lambda: row_aside(cxo, "shop/orders:orders.csv:4"),
        lambda: corrected(cxo, "shop/orders:orders.csv:4", {}),
    ):
        with pytest.raises(RightsError):
            forbidden()
