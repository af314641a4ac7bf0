"""Recipe files on disk: the product's own and a company's, and what can't be read as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from unisono.errors import RecipeError
from unisono.services.listen import known_recipes, recipe_named
from unisono.store.recipes import LARGEST, read_text, recipe_paths, shipped_recipes, write_text

SMALL = '[files.a]\npattern = "a.csv"\n[[files.a.feeds]]\ntable = "leads"\nsource_id = ["id"]\n' + (
    '[files.a.feeds.columns]\nid = "id"\ncreated_at = "at"\n'
)


def test_the_product_ships_recipes_that_read() -> None:
    shipped = shipped_recipes()
    assert {"demo", "olist", "telco", "crm_opportunities", "call_center"} <= set(shipped)
    assert [recipe.name for recipe in known_recipes()] == sorted(shipped)


def test_a_folder_holds_recipes_as_files_or_folders(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(SMALL)
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "recipe.toml").write_text(SMALL)
    (tmp_path / "three").mkdir()
    (tmp_path / "notes.md").write_text("x")
    assert recipe_paths(tmp_path) == {"one": tmp_path / "one.toml", "two": tmp_path / "two" / "recipe.toml"}
    assert recipe_paths(tmp_path / "nowhere") == {}


def test_a_company_s_own_recipe_comes_before_the_product_s(tmp_path: Path) -> None:
    (tmp_path / "recipes").mkdir()
    own = tmp_path / "recipes" / "olist.toml"
    own.write_text('title = "Ours"\n' + SMALL)
    assert recipe_named("olist", tmp_path).title == "Ours"
    assert recipe_named("olist").title != "Ours"
    assert recipe_named(str(own)).name == "olist", "named for its file"


def test_a_recipe_is_found_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "hub").mkdir()
    (tmp_path / "hub" / "recipe.toml").write_text(SMALL)
    assert recipe_named(str(tmp_path / "hub")) == recipe_named(str(tmp_path / "hub" / "recipe.toml"))
    assert recipe_named(str(tmp_path / "hub")).name == "hub"


@pytest.mark.parametrize("name", ["hubspott", "", ".", "/", "a/b", "x" * 5000, "a\0b"])
def test_one_that_is_not_there_is_missing_with_those_there_are(name: str, tmp_path: Path) -> None:
    with pytest.raises(RecipeError) as refused:
        recipe_named(name, tmp_path)
    assert refused.value.code == "recipe_missing"
    assert "olist" in str(refused.value.facts["known"])


def test_what_cannot_be_read_says_so(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b'title = "\xff"')
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (LARGEST + 1))
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    for path in (broken, large, folder, tmp_path / "gone.toml"):
        with pytest.raises(RecipeError, match="recipe_unreadable"):
            read_text(path)


def test_a_mark_at_the_beginning_is_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "marked.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.encode())
    assert recipe_named(str(path)).files[0].key == "a"


def test_a_company_s_recipe_is_written_where_it_stands_or_as_a_file(tmp_path: Path) -> None:
    assert write_text(tmp_path, "new", SMALL) == tmp_path / "new.toml"
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "recipe.toml").write_text("x")
    assert write_text(tmp_path, "old", SMALL) == tmp_path / "old" / "recipe.toml"
    assert {name: path.read_text() for name, path in recipe_paths(tmp_path).items()} == {
        "new": SMALL,
        "old": SMALL,
    }
    assert list(tmp_path.glob(".*")) == []


def test_a_recipe_too_large_to_read_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match="recipe_unreadable"):
        write_text(tmp_path, "new", "#" * (LARGEST + 1))
    assert recipe_paths(tmp_path) == {}
