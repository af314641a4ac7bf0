"""A reference is given the system under which most of its values are known, and none where few are."""

from __future__ import annotations

from tests.services.conftest import Shop
from unisono.loop.listen.recipe import read_recipe
from unisono.model.recipe import Feed, Field, SourceFile
from unisono.services.listen.belonging import with_systems
from unisono.services.listen.uploads import bring

PEOPLE = """
name = "till"
system = "till"
[files.people]
pattern = "p.csv"
[[files.people.feeds]]
table = "customers"
source_id = ["id"]
[files.people.feeds.columns]
id = "id"
"""


def systems(shop: Shop, values: str, *fields: Field) -> list[str]:
    """The systems that the fields are given for a file of these values."""
    upload = bring(shop.company, "x.csv", [f"who;other\n{values}".encode()])
    file = SourceFile("x", "*", (Feed("responses", fields, ("who",)),))
    return [field.system for field in with_systems(shop.company, upload, file).feeds[0].fields]


def load_people(shop: Shop, count: int) -> None:
    shop.write("id\n" + "".join(f"C{at}\n" for at in range(count)), "p.csv")
    shop.recipe = read_recipe(PEOPLE, name="till")
    shop.load()


def test_most_values_known_make_it_that_system_s(shop: Shop) -> None:
    load_people(shop, 10)
    assert systems(shop, "C1;\n C2 ;\nC2;\nzzz;\n", Field("customer_id", column="who")) == ["till"]


def test_few_known_values_decide_nothing(shop: Shop) -> None:
    load_people(shop, 10)
    assert systems(shop, "C1;\nx;\ny;\nz;\n", Field("customer_id", column="who")) == [""]
    assert systems(shop, ";\n", Field("customer_id", column="other")) == [""]


def test_what_is_said_already_is_left_and_only_references_are_asked(shop: Shop) -> None:
    load_people(shop, 10)
    fields = (
        Field("customer_id", column="who", system="other"),
        Field("verbatim", column="who"),
        Field("case_id", column="who"),
    )
    assert systems(shop, "C1;\n", *fields) == ["other", "", ""]


def test_an_empty_company_knows_nobody(shop: Shop) -> None:
    assert systems(shop, "C1;\n", Field("customer_id", column="who")) == [""]
