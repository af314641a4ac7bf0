"""Finds recipes: the product's own, the company's, or a file somebody names; and proposes new ones."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from unisono.errors import RecipeError
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.templates import recipe_template
from unisono.model.recipe import Recipe
from unisono.store.intake import open_file
from unisono.store.recipes import read_text, recipe_paths, shipped_recipes


def known_recipes(folder: Path | None = None) -> tuple[Recipe, ...]:
    """Every recipe there is, the company's own before the product's of the same name."""
    return tuple(_read(path) for _, path in sorted(_paths(folder).items()))


def readable_recipes(folder: Path) -> tuple[tuple[Recipe, ...], tuple[RecipeError, ...]]:
    """Every recipe that can be read, and what is wrong with those that can't: one slip hides no other."""
    recipes: list[Recipe] = []
    broken: list[RecipeError] = []
    for _, path in sorted(_paths(folder).items()):
        try:
            recipes.append(_read(path))
        except RecipeError as error:
            broken.append(RecipeError("recipe_broken", recipe=path.name, problem=error.code))
    return tuple(recipes), tuple(broken)


def recipe_named(name: str, folder: Path | None = None) -> Recipe:
    """The recipe of that name, or in that file or folder.

    Raises
    ------
    RecipeError
        Where there is none, or it can't be read as a recipe.
    """
    known = _paths(folder)
    path = _file(Path(name)) or known.get(name)
    if path is None:
        raise RecipeError("recipe_missing", recipe=name, known=", ".join(sorted(known)))
    return _read(path)


def propose_recipe(file: Path, *, name: str, language: str = "en") -> str:
    """A recipe to start from for a file nobody has mapped yet: TOML with its columns guessed.

    Raises
    ------
    FileError
        Where the file can't be read as a table.
    """
    with TemporaryDirectory() as vault:
        opened = open_file(file, Path(vault))
        return recipe_template(name, opened.name, opened.columns, language=language)


def _file(path: Path) -> Path | None:
    with suppress(OSError):  # too long for a name, or behind a closed door
        return next((each for each in (path, path / "recipe.toml") if each.is_file()), None)
    return None


def _paths(folder: Path | None) -> dict[str, Path]:
    return {**shipped_recipes(), **(recipe_paths(folder / "recipes") if folder else {})}


def _read(path: Path) -> Recipe:
    stem = path.parent.name if path.name == "recipe.toml" else path.stem
    return read_recipe(read_text(path), name=stem)
