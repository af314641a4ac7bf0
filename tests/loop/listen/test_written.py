"""A recipe that is written reads back as the same recipe, whatever it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.written import recipe_text
from unisono.model.recipe import Feed, Field, Join, Recipe, Rule, SourceFile
from unisono.services.listen import known_recipes

SHIPPED = known_recipes()


@pytest.mark.parametrize("recipe", SHIPPED, ids=[recipe.name for recipe in SHIPPED])
def test_every_recipe_of_the_product_reads_back_the_same(recipe: Recipe) -> None:
    assert read_recipe(recipe_text(recipe), name="other") == recipe


def one(*fields: Field, **settings: object) -> Recipe:
    feed = Feed("leads", (Field("id", column="id"), Field("created_at", column="at"), *fields), ("id",))
    return Recipe("crm", "crm", "CRM", (SourceFile("a", "a.csv", (feed,), **settings),))  # type: ignore[arg-type]


@given(
    st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=40).filter(
        lambda t: t.strip() == t != ""
    )
)
def test_any_name_of_a_column_and_any_word_survives(told: str) -> None:
    recipe = one(Field("origin", column=told, translate=((told, told), ("x", "y"))))
    assert read_recipe(recipe_text(recipe), name="x") == recipe


def test_settings_joins_rules_conditions_extras_and_constants_are_all_said() -> None:
    feed = Feed(
        "cases",
        (
            Field("id", expression='concat_ws(\'|\', "a", "b")'),
            Field("opened_at", column="at"),
            Field("reopened", value=False),
            Field("weight", value=2.5),
            Field("customer_id", column="people.who", system="crm"),
            Field("ward", column='Pabellón "3"'),
        ),
        ("a", "b"),
        where="a is not null",
        extras=(("ward", "text"),),
    )
    first = SourceFile(
        "first",
        "x/*.csv",
        (feed,),
        joins=(Join("people", (("who", "id"),), "report"),),
        rules=(Rule("sound", "number(a) > 0", "flag"),),
        optional=True,
        full=True,
        encoding="latin-1",
        delimiter="tab",
        decimal=",",
        dates="day_first",
        sheet="Hoja 1",
        zone="America/Lima",
    )
    people = SourceFile("people", "p.csv", (Feed("customers", (Field("id", column="id"),), ("id",)),))
    recipe = Recipe(
        "shop", "till", "A shop", (first, people), 'Notes\n"quoted"', {"currency": "PEN", "languages": ["es"]}
    )
    assert read_recipe(recipe_text(recipe), name="x") == recipe


def test_what_is_usual_is_left_unsaid() -> None:
    text = recipe_text(one())
    assert 'dates = "' not in text
    assert "full" not in text
    assert 'created_at = "at"' in text
