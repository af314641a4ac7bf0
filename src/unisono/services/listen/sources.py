"""Finds recipes: the product's own, the company's, or a file somebody names; and proposes new ones."""

from __future__ import annotations

from pathlib import Path

from unisono.errors import RecipeError
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.templates import recipe_template
from unisono.model.company import Company
from unisono.model.recipe import Recipe
from unisono.store.intake import open_file
from unisono.store.recipes import read_text, recipe_paths, shipped_recipes


def known_recipes(company: Company | None = None) -> dict[str, Path]:
    """Every recipe by name: the company's own before the product's."""
    own = recipe_paths(company.folder / "recipes") if company else {}
    return {**shipped_recipes(), **own}


def recipe_named(name: str, company: Company | None = None) -> Recipe:
    """The recipe of that name, or in that file or folder.

    Raises
    ------
    RecipeError
        Where there is none, or it can't be read as a recipe.
    """
    path = Path(name)
    if path.is_dir() and (path / "recipe.toml").is_file():
        path = path / "recipe.toml"
    if not path.is_file():
        known = known_recipes(company)
        if name not in known:
            raise RecipeError("recipe_missing", recipe=name, known=", ".join(sorted(known)))
        path = known[name]
    stem = path.parent.name if path.name == "recipe.toml" else path.stem
    return read_recipe(read_text(path), name=stem)


def propose_recipe(file: Path, *, name: str, vault: Path) -> str:
    """A recipe to start from for a file nobody has mapped yet: TOML with its columns guessed."""
    opened = open_file(file, vault)
    return recipe_template(name, opened.name, opened.columns)
