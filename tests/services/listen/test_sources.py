"""Recipes by name, and proposals for files nobody has mapped: what is proposed can be loaded as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.conftest import RECIPE
from unisono.errors import FileError, RecipeError
from unisono.loop.listen.recipe import read_recipe
from unisono.services.companies import found_company
from unisono.services.listen import import_files, known_recipes, propose_recipe, recipe_named

FILES = {
    "leads.csv": "lead_id,created_at,origin\n1,2024-01-01,social\n",
    "tickets.csv": "ticket id;customer id;opened;channel\n1;a;01/02/2024;phone\n",
    "sales.jsonl": '{"order_id": "1", "customer": {"id": "a"}, "date": "2024-01-01", "amount": 5}\n',
    'odd "name" [1].csv': 'id,"a ""quoted"" column",[red],{x}\n1,2,3,4\n',
    "números.csv": "código,año,descripción\n1,2024,x\n",
}


@pytest.mark.parametrize("name", FILES)
def test_a_proposal_is_a_recipe_that_loads_the_file_it_was_made_from(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    recipe = read_recipe(propose_recipe(path, name="new source"), name="x")
    assert recipe.name == "new_source"
    company = found_company(tmp_path / "company", {})
    (report,) = import_files(company, path, recipe, only=recipe.files[0].key)
    assert report.read == 1
    assert report.read == report.loaded + report.set_aside
    assert not list(tmp_path.glob("*.parquet")), "nothing is left beside the file"


def test_a_file_that_is_no_table_gets_no_proposal(tmp_path: Path) -> None:
    (tmp_path / "page.csv").write_text("<!DOCTYPE html><html></html>")
    for path in (tmp_path / "page.csv", tmp_path / "none.csv", tmp_path):
        with pytest.raises(FileError):
            propose_recipe(path, name="x")


def test_the_company_s_recipes_come_first_and_a_broken_one_is_named(tmp_path: Path) -> None:
    own = tmp_path / "recipes"
    own.mkdir()
    (own / "shop.toml").write_text(RECIPE)
    names = [recipe.name for recipe in known_recipes(tmp_path)]
    assert "shop" in names
    assert names == sorted(names)
    assert recipe_named("shop", tmp_path).title == "A small shop"
    (own / "torn.toml").write_text('[files.a]\npattern = "a')
    with pytest.raises(RecipeError) as refused:
        known_recipes(tmp_path)
    assert "torn" in str(refused.value.facts)
    assert recipe_named("shop", tmp_path).name == "shop", "others still work"
