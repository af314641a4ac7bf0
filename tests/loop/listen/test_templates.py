"""A starter recipe must be one that loads, and the mapping page must leave no column out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.templates import mapping_page, recipe_template
from unisono.model.canon import TABLES
from unisono.model.words import LANGUAGES

PIPELINE = (
    "opportunity_id",
    "sales_agent",
    "product",
    "account",
    "deal_stage",
    "engage_date",
    "close_value",
    "Año",
)


def test_a_starter_recipe_maps_what_it_recognises() -> None:
    recipe = read_recipe(recipe_template("CRM ventas", "in/Sales Pipeline.csv", PIPELINE), name="x")
    (file,) = recipe.files
    assert (recipe.name, recipe.title, file.key) == ("crm_ventas", "CRM ventas", "sales_pipeline")
    assert file.pattern == "**/Sales Pipeline.csv"
    (feed,) = file.feeds
    assert (feed.table, feed.source_id) == ("deals", ("opportunity_id",))
    assert {field.target: field.column for field in feed.fields}["amount"] == "close_value"


def test_what_is_left_over_and_what_is_not_found_stand_as_comments() -> None:
    text = recipe_template("crm", "p.csv", PIPELINE)
    assert '# ano = "Año"' in text
    assert '# needs = ""' in text
    assert "# closed_at" in text
    assert text.count("opportunity_id") == 2


def test_a_required_column_nobody_found_is_marked() -> None:
    for language, word in zip(LANGUAGES, ("REVISAR", "REVISAR", "CHECK"), strict=True):
        text = recipe_template("crm", "p.csv", ("ticket_id", "motivo", "cola"), language=language)
        (line,) = [line for line in text.splitlines() if line.startswith("opened_at")]
        assert word in line
        assert read_recipe(text, name="x").files[0].feeds[0].table == "cases"


def test_extras_can_be_switched_on() -> None:
    text = recipe_template("crm", "p.csv", PIPELINE)
    on = "\n".join(
        line.removeprefix("# ") if "extras]" in line or line.startswith("# ano") else line
        for line in text.splitlines()
    )
    assert read_recipe(on, name="x").files[0].feeds[0].extras == (("ano", "text"),)


@given(
    st.text(min_size=1, max_size=8),
    st.lists(
        st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=8), min_size=1, unique=True
    ),
)
def test_any_names_give_a_sound_recipe(name: str, columns: list[str]) -> None:
    columns = [column for column in columns if column.strip()] or ["a"]
    assert read_recipe(recipe_template(name, f"{name}.csv", tuple(columns)), name="x").files


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_table_and_column(language: str) -> None:
    page = mapping_page(language=language)
    for table in TABLES:
        section = page.split(f"## {table.name}\n")[1].split("\n## ")[0]
        for column in (*table.columns, *table.derived):
            assert f"| `{column.name}` |" in section
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}
    assert "canon." not in page
